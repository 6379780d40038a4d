"""The sheet: its size, its margins and its twelve columns, in points from the upper left corner."""

from __future__ import annotations

from enum import StrEnum

from tracker.frozen import Frozen

MM = 72 / 25.4

#: The margins of a sheet that lies down.
WIDE_LEFT, WIDE_RIGHT = 18 * MM, 15 * MM


class Paper(StrEnum):
    """A size of paper."""

    A4 = "a4"
    LETTER = "letter"


_SIZES = {Paper.A4: (210 * MM, 297 * MM), Paper.LETTER: (612.0, 792.0)}


class Sheet(Frozen):
    """A sheet. Margins and columns are those of A4; on Letter the height gives way."""

    width: float
    height: float
    left: float = 24 * MM  # room for two binder holes
    text_width: float = 170 * MM
    body_top: float = 24 * MM
    letterhead_top: float = 16 * MM
    head_baseline: float = 13.8 * MM

    @property
    def right(self) -> float:
        """Right edge of the text."""
        return self.left + self.text_width

    @property
    def body_bottom(self) -> float:
        """Nothing of the text goes below this."""
        return self.height - 22 * MM

    @property
    def foot_baseline(self) -> float:
        """Where the line at the foot stands."""
        return self.height - 11.8 * MM

    def column(self, number: int) -> float:
        """Left edge of column `number`, 0 to 11."""
        return self.left + number * 14.5 * MM


def sheet_of(paper: Paper, *, wide: bool = False) -> Sheet:
    """The sheet for a size of paper; a wide one lies down and is all text from edge to edge."""
    width, height = _SIZES[paper]
    if not wide:
        return Sheet(width, height)
    text_width = height - WIDE_LEFT - WIDE_RIGHT
    return Sheet(height, width, WIDE_LEFT, text_width, body_top=21 * MM)
