"""A list as a table of plain values, for whatever writes it."""

from __future__ import annotations

from datetime import date, datetime

from tracker.frozen import Frozen

#: What a cell holds: text, a number, a day, a moment in the zone of the file, or nothing.
Value = str | int | date | datetime | None


class Head(Frozen):
    """What a column is called, and how many letters of it are seen side by side."""

    title: str
    width: int


class Sheet(Frozen):
    """A list with its heads. `marking` says for whom it is; `told` what else to know of it."""

    title: str
    marking: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[Value, ...], ...]
    told: tuple[tuple[str, Value], ...]
    language: str
    made: datetime
