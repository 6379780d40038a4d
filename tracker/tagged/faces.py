"""The typefaces on paper: IBM Plex Sans for our words, IBM Plex Serif for everybody else's.

The digits of a face are all equally wide, so columns of figures line up without more ado.
"""

from __future__ import annotations

from functools import cache, lru_cache
from io import BytesIO
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

#: Shown for a character the faces do not have.
UNKNOWN = "\N{REPLACEMENT CHARACTER}"


# reportlab has no types
_metrics: Any = pdfmetrics
_true_type: Any = ttfonts


@cache
def ready(face: str) -> str:
    """`face`, once its file is read and reportlab knows it."""
    file = BytesIO(resource("fonts", f"{face}.ttf").read_bytes())
    _metrics.registerFont(_true_type.TTFont(face, file))
    return face


@lru_cache(maxsize=50_000)
def width_at_one(text: str, face: str) -> float:
    """How wide `text` is in `face` at a size of one point."""
    width: float = _metrics.stringWidth(text, ready(face), 1)
    return width


@cache
def characters(face: str) -> frozenset[int]:
    """The code points `face` can show."""
    return frozenset(_metrics.getFont(ready(face)).face.charToGlyph)
