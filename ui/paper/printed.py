"""A paper that was made: the very bytes that are shown, printed and saved."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tracker.frozen import Frozen
from tracker.register.operations.keeping.handing_out import HandOut


class Printed(Frozen):
    """A PDF of ours. `out` is what the history says of it when it is saved or printed.

    `left_out` says what it does not hold, empty where there is nothing to say.
    """

    content: bytes
    out: HandOut
    left_out: str = ""


class To(NamedTuple):
    """The file a paper is written to, and who hands it out."""

    path: Path
    who: str
