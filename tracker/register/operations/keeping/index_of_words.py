"""Filling the index of words anew, where it is not as the register."""

from __future__ import annotations

from tracker.register.engines.engine import Tell
from tracker.register.errors import ReadOnlyError
from tracker.register.index.upkeep import fill_anew
from tracker.register.register import Register


def fill_index(register: Register, tell: Tell | None = None) -> None:
    """Fill the index from the records there are; no record changes, so the history has no line.

    `tell` is told how far it is, from 0 to 1; what it raises leaves the index as it was.
    `ReadOnlyError` where nothing can be written.
    """
    if register.read_only:
        raise ReadOnlyError(path=register.address)
    with register.database.sentences(), register.database.writing():
        fill_anew(register.database, tell=tell)
