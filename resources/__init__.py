"""Data shipped with the app: fonts, icons, catalogues, signal words, the example."""
