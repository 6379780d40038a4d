"""Lettering: a sans for the app's own words, a serif for words somebody else wrote."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from functools import cache
from types import MappingProxyType

from PySide6.QtGui import QFont, QFontDatabase

from tracker.places import resource

SANS = "IBM Plex Sans"
SERIF = "IBM Plex Serif"


class Size(IntEnum):
    """The five sizes of text on screen, in pixels."""

    SMALL = 12
    TEXT = 13
    HEAD = 15
    LARGE = 18
    TITLE = 24


#: Distance from line to line, in pixels, per size.
LINE_HEIGHT: Mapping[Size, int] = MappingProxyType(
    {Size.SMALL: 18, Size.TEXT: 20, Size.HEAD: 22, Size.LARGE: 26, Size.TITLE: 32}
)

REGULAR = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
SEMIBOLD = QFont.Weight.DemiBold


@cache
def load_fonts() -> bool:
    """Give the shipped faces to Qt; False when one is missing and the system's font steps in."""
    files = [file for file in resource("fonts").iterdir() if file.name.endswith(".ttf")]
    loaded = [QFontDatabase.addApplicationFontFromData(file.read_bytes()) for file in files]
    return bool(loaded) and -1 not in loaded


def forget_fonts() -> None:
    """The application that knew the faces is over; the next one is given them anew."""
    load_fonts.cache_clear()
    _font.cache_clear()


def sans(size: Size = Size.TEXT, weight: QFont.Weight = REGULAR, *, italic: bool = False) -> QFont:
    """The app's own words; italic for a reading, which is somebody's and not the paper's."""
    return QFont(_font(SANS, size, weight, italic=italic))


def serif(size: Size = Size.TEXT, weight: QFont.Weight = REGULAR) -> QFont:
    """Words somebody else wrote."""
    return QFont(_font(SERIF, size, weight, italic=False))


@cache
def _font(family: str, size: Size, weight: QFont.Weight, *, italic: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(size)
    font.setWeight(weight)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
