"""Text in a PDF that its page does not show, and text that stands behind a scan of itself.

A scanner that recognises words lays them invisibly over the picture of the
page: there they are the text. Anywhere else a person who reads the page does
not see them, and neither may we.
"""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float, c_uint
from dataclasses import dataclass
from typing import Any

from tracker.letters.readers.pdf.pdfium import OpenPage, raw

#: A picture that covers this part of a page is a scan of it.
_SCAN = 0.6
#: Smaller than this, in points, no print can be read.
SMALLEST = 1.0
_WHITE = (255, 255, 255)
_INVISIBLE = frozenset({raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP})
#: What white text could stand on and be seen.
_GROUNDS = frozenset(
    {
        raw.FPDF_PAGEOBJ_PATH,
        raw.FPDF_PAGEOBJ_IMAGE,
        raw.FPDF_PAGEOBJ_SHADING,
        raw.FPDF_PAGEOBJ_FORM,
    }
)


@dataclass(frozen=True, slots=True)
class Hiding:
    """What a page hides: `is_scan` with a picture over all of it, `some` text that is not shown."""

    is_scan: bool
    some: bool
    on_ground: bool  # something is drawn that white text can be read on
    has_pictures: bool

    def hides(self, text_object: object) -> bool:
        """Whether the page does not show this text."""
        if self.is_scan or not self.some:
            return False
        return _is_invisible(text_object) or (not self.on_ground and _is_white(text_object))


def hiding_of(page: OpenPage) -> Hiding:
    """What the page hides, by a look at everything that is drawn on it."""
    objects = list(_objects(page))
    texts = [each for kind, each in objects if kind == raw.FPDF_PAGEOBJ_TEXT]
    on_ground = any(kind in _GROUNDS for kind, _ in objects)
    invisible = any(map(_is_invisible, texts))
    some = invisible or (not on_ground and any(map(_is_white, texts)))
    pictures = [each for kind, each in objects if kind == raw.FPDF_PAGEOBJ_IMAGE]
    covered = invisible and any(_covers(each, page) for each in pictures)
    return Hiding(covered, some, on_ground, bool(pictures))


def _objects(page: OpenPage) -> Iterator[tuple[int, Any]]:
    for number in range(raw.FPDFPage_CountObjects(page.raw)):
        drawn = raw.FPDFPage_GetObject(page.raw, number)
        yield raw.FPDFPageObj_GetType(drawn), drawn


def _is_invisible(text: object) -> bool:
    return bool(raw.FPDFTextObj_GetTextRenderMode(text) in _INVISIBLE)


def _is_white(text: object) -> bool:
    colour = [c_uint() for _ in range(4)]
    known = bool(raw.FPDFPageObj_GetFillColor(text, *map(byref, colour)))
    return known and tuple(each.value for each in colour[:3]) == _WHITE


def _covers(picture: object, page: OpenPage) -> bool:
    left, low, right, high = (c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(picture, byref(left), byref(low), byref(right), byref(high)):
        return False
    wide, tall = page.get_size()
    return bool((right.value - left.value) * (high.value - low.value) >= _SCAN * wide * tall)
