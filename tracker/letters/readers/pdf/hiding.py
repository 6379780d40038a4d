"""Text in a PDF that its page does not show, and text that stands behind a scan of itself.

A scanner that recognises words lays them invisibly over the picture of the
page: there they are the text. Anywhere else a person who reads the page does
not see them, and neither may we.
"""

from __future__ import annotations

from ctypes import byref, c_float, c_uint

from tracker.frozen import Frozen
from tracker.letters.readers.pdf.pdfium import (
    Drawn,
    OpenPage,
    bounds_of_drawn,
    drawn_at,
    fill_colour,
    kind_of_drawn,
    raw,
    render_mode,
)

#: A picture that covers this part of a page is a scan of it.
_SCAN = 0.6
#: Smaller than this, in points, no print can be read.
SMALLEST = 1.0
#: White is full red, green and blue.
_FULL = 255
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


class Hiding(Frozen):
    """What a page hides: `is_scan` with a picture over all of it, `some` text that is not shown."""

    is_scan: bool
    some: bool
    on_ground: bool  # something is drawn that white text can be read on
    has_pictures: bool

    def hides(self, text: Drawn) -> bool:
        """Whether the page does not show this text."""
        if self.is_scan or not self.some:
            return False
        return render_mode(text) in _INVISIBLE or (not self.on_ground and _is_white(text))


def hiding_of(page: OpenPage) -> Hiding:
    """What the page hides, by a look at everything that is drawn on it."""
    texts, others = [], []
    modes = set()
    for number in range(raw.FPDFPage_CountObjects(page.raw)):
        drawn = drawn_at(page.raw, number)
        mode = render_mode(drawn)
        if mode == raw.FPDF_TEXTRENDERMODE_UNKNOWN:
            others.append((kind_of_drawn(drawn), drawn))
        else:
            texts.append(drawn)
            modes.add(mode)
    on_ground = any(kind in _GROUNDS for kind, _ in others)
    invisible = not _INVISIBLE.isdisjoint(modes)
    some = invisible or (not on_ground and any(map(_is_white, texts)))
    pictures = [drawn for kind, drawn in others if kind == raw.FPDF_PAGEOBJ_IMAGE]
    covered = invisible and any(_covers(each, page) for each in pictures)
    return Hiding(covered, some, on_ground, bool(pictures))


_RED, _GREEN, _BLUE, _ALPHA = (c_uint() for _ in range(4))
_COLOUR = tuple(map(byref, (_RED, _GREEN, _BLUE, _ALPHA)))


def _is_white(text: Drawn) -> bool:
    known = bool(fill_colour(text, *_COLOUR))
    return known and _RED.value == _GREEN.value == _BLUE.value == _FULL


def _covers(picture: Drawn, page: OpenPage) -> bool:
    left, low, right, high = (c_float() for _ in range(4))
    if not bounds_of_drawn(picture, byref(left), byref(low), byref(right), byref(high)):
        return False
    wide, tall = page.get_size()
    return bool((right.value - left.value) * (high.value - low.value) >= _SCAN * wide * tall)
