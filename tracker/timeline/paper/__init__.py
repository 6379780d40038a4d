"""A timeline as a sheet of paper or a file: PDF, SVG, PNG."""
