"""PDFium as this house sees it: a library without types, kept to one place."""

from __future__ import annotations

from ctypes import PYFUNCTYPE, c_double, c_int, c_void_p, cast
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
_Function: TypeAlias = Any


class Drawn(c_void_p):
    """Something that is drawn on a page, as the quick functions hand it over."""


def _quick(function: _Function, answer: type = c_int) -> _Function:
    """A function of PDFium for what is asked of every character: three times as quick to call.

    It keeps hold of Python, as nothing here takes long, and takes its arguments as
    they are. So they must be objects of PDFium, `int`, or references.
    """
    return PYFUNCTYPE(answer)(cast(function, c_void_p).value or 0)


# Each answers as PDFium's own function of nearly this name does.
drawn_at = _quick(raw.FPDFPage_GetObject, Drawn)
kind_of_drawn = _quick(raw.FPDFPageObj_GetType)
bounds_of_drawn = _quick(raw.FPDFPageObj_GetBounds)
fill_colour = _quick(raw.FPDFPageObj_GetFillColor)
render_mode = _quick(raw.FPDFTextObj_GetTextRenderMode)
char_code = _quick(raw.FPDFText_GetUnicode)
char_origin = _quick(raw.FPDFText_GetCharOrigin)
char_box = _quick(raw.FPDFText_GetCharBox)
char_size = _quick(raw.FPDFText_GetFontSize, c_double)
char_matrix = _quick(raw.FPDFText_GetMatrix)
char_object = _quick(raw.FPDFText_GetTextObject, Drawn)
