"""PDF with a text layer: characters, lines, paragraphs, as PDFium finds them."""
