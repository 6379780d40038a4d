"""PDFium as this house sees it: a library without types, kept to one place."""

from __future__ import annotations

from typing import Any, TypeAlias

import pypdfium2
import pypdfium2.raw

#: The functions of PDFium itself, by their own names.
raw: Any = pypdfium2.raw

#: Opens a document from bytes; a page, its text and the document want closing.
Document: Any = pypdfium2.PdfDocument

#: What the two above raise; `err_code` is PDFium's own number.
PdfiumError = pypdfium2.PdfiumError

#: Its objects, each with a name of its own so that a signature says which is meant.
OpenDocument: TypeAlias = Any
OpenPage: TypeAlias = Any
PageText: TypeAlias = Any
