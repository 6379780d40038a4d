"""The sheet and the letterings that all writers use, in points."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
SANS, BOLD, SERIF = "IBMPlexSans-Regular", "IBMPlexSans-SemiBold", "IBMPlexSerif-Regular"

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
LEFT, TEXT_WIDTH = 24 * MM, 170 * MM
TOP, BOTTOM = 24 * MM, HEIGHT - 22 * MM
HEAD, FOOT = 13.8 * MM, HEIGHT - 11.8 * MM
QUOTED, MARGIN = 29 * MM, 145 * MM  # where quotations and their places begin, from LEFT
QUOTED_WIDTH, MARGIN_WIDTH = 112 * MM, 25 * MM
GUTTER = 4.5 * MM
#: Shares of the four columns of a table.
SHARES = (34.0, 82.0, 30.0, 30.0)


class Lettering(NamedTuple):
    """A face with its size and leading."""

    face: str
    size: float
    leading: float


TITLE, SECTION = Lettering(BOLD, 18, 21), Lettering(BOLD, 13, 17.5)
TEXT, QUOTE = Lettering(SANS, 9.5, 14), Lettering(SERIF, 11, 14)
CELL, CELL_BOLD = Lettering(SERIF, 9.5, 13), Lettering(BOLD, 9.5, 13)
CELL_TEXT = Lettering(SANS, 9.5, 13)
NOTE, NOTE_BOLD = Lettering(SANS, 8, 10.5), Lettering(BOLD, 8, 10.5)


def columns() -> list[tuple[float, float]]:
    """Left edge and width of each column of a table."""
    found, left = [], 0.0
    for share in SHARES:
        whole = TEXT_WIDTH * share / sum(SHARES)
        found.append((left, whole - GUTTER))
        left += whole
    return found
