"""The words of scanned pages, recognised by Tesseract where that is installed."""
