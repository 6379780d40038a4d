"""The typefaces on paper: IBM Plex Sans for our words, IBM Plex Serif for everybody else's.

The digits of a face are all equally wide, so columns of figures line up without more ado. A
house may bring faces of its own; each stands in for one of ours, which shows what it lacks.
"""

from __future__ import annotations

import hashlib
import struct
from functools import cache
from io import BytesIO
from itertools import groupby
from typing import Any

from reportlab.pdfbase import pdfmetrics, ttfonts

from tracker.places import resource

SANS = "IBMPlexSans-Regular"
SANS_ITALIC = "IBMPlexSans-Italic"
SANS_MEDIUM = "IBMPlexSans-Medium"
SANS_SEMIBOLD = "IBMPlexSans-SemiBold"
SERIF = "IBMPlexSerif-Regular"
SERIF_ITALIC = "IBMPlexSerif-Italic"
SERIF_SEMIBOLD = "IBMPlexSerif-SemiBold"
OURS = (SANS, SANS_ITALIC, SANS_MEDIUM, SANS_SEMIBOLD, SERIF, SERIF_ITALIC, SERIF_SEMIBOLD)

#: Shown for a character the faces do not have.
UNKNOWN = "\N{REPLACEMENT CHARACTER}"

#: Which of ours a face of a house stands in for.
_STANDS_FOR: dict[str, str] = {}
#: In the embedding rights of a face: not to be put into a document, or only as a bitmap.
_FORBIDDEN = 0x0202
_RIGHTS_AT = 8  # in the table OS/2

# reportlab has no types
_metrics: Any = pdfmetrics
_true_type: Any = ttfonts


class UnusableFaceError(Exception):
    """A file that is no TrueType face, or one that may not be put into a document."""


def add_face(content: bytes, stands_for: str) -> str:
    """Make a face of a house known; its name. `UnusableFaceError`."""
    name = f"House-{hashlib.sha256(content + stands_for.encode()).hexdigest()[:16]}"
    if name not in _STANDS_FOR:
        _register(name, content)
        _STANDS_FOR[name] = stands_for
    return name


def _register(name: str, content: bytes) -> None:
    try:
        font = _true_type.TTFont(name, BytesIO(content))
        rights = _rights(font.face.get_table("OS/2"))
    except (_true_type.TTFError, struct.error, LookupError, ValueError, ArithmeticError) as error:
        raise UnusableFaceError from error
    if rights & _FORBIDDEN:
        raise UnusableFaceError
    _metrics.registerFont(font)


def _rights(table: bytes) -> int:
    return int(struct.unpack_from(">H", table, _RIGHTS_AT)[0])


@cache
def ready(face: str) -> str:
    """`face`, once its file is read and reportlab knows it."""
    if face not in _STANDS_FOR:
        file = BytesIO(resource("fonts", f"{face}.ttf").read_bytes())
        _metrics.registerFont(_true_type.TTFont(face, file))
    return face


class _Widths(dict[str, float]):
    """How wide texts are in a face at a size of one point; those measured before are known."""

    MOST = 50_000

    def __init__(self, face: str) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, text: str) -> float:
        if len(self) >= self.MOST:
            self.clear()
        if len(text) == 1:
            ((_, shown),) = stretches(text, self._face)
            width = float(_metrics.stringWidth(text, ready(shown), 1))
        else:
            width = sum([self[letter] for letter in text])
        self[text] = width
        return width


@cache
def widths_in(face: str) -> _Widths:
    """The widths of words and letters in `face`, at a size of one point."""
    return _Widths(face)


def stretches(text: str, face: str) -> list[tuple[str, str]]:
    """`text` in parts, each with the face that shows it: `face`, or ours where that lacks it."""
    ours = _STANDS_FOR.get(face)
    if ours is None:
        return [(text, face)]
    known = characters(face)
    return [
        ("".join(part), face if has else ours)
        for has, part in groupby(text, key=lambda character: ord(character) in known)
    ]


@cache
def characters(face: str) -> frozenset[int]:
    """The code points `face` can show."""
    return frozenset(_metrics.getFont(ready(face)).face.charToGlyph)
