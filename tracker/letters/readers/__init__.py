"""From the bytes of a file to a letter: one reader per kind, one shape for all."""
