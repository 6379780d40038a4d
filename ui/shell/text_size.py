"""How large the app is drawn: Qt scales all of it, text and the room around it alike.

Text alone would grow out of rows, marks and timelines that are drawn for it, so
these grow along, as a page does in a browser. Qt reads the factor once, when an
application begins; another size begins the application anew in the same process.
"""

from __future__ import annotations

import os

#: Read by Qt as an application begins.
FACTOR = "QT_SCALE_FACTOR"


def factor_of_the_user() -> float:
    """The factor somebody set for all programs of Qt; 1.0 where none, or no number, is set."""
    try:
        return float(os.environ.get(FACTOR, "1"))
    except ValueError:
        return 1.0


def scale_by(percent: int, own_factor: float) -> None:
    """Draw the next application at `percent` of its size; for 100 all stays as the user set it."""
    if percent != 100 or FACTOR in os.environ:
        os.environ[FACTOR] = f"{own_factor * percent / 100:g}"
