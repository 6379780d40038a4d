"""Asking for many records at once, whatever their number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tracker.register.engines.engine import Engine
from tracker.register.history import Execute

#: How many values one question takes; both kinds of database take more.
AT_ONCE = 500


def is_lost(database: Engine) -> bool:
    """Whether nothing is in the index of a register that holds something to be found."""
    ((has_none, has_parties),) = database.run(
        "SELECT NOT EXISTS (SELECT 1 FROM search_entry), EXISTS (SELECT 1 FROM party)"
    )
    return bool(has_none and has_parties)


def among(execute: Execute, sql: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    """The rows of `sql`, whose `{}` stands for the question marks of `values`."""
    found: list[tuple[Any, ...]] = []
    for first in range(0, len(values), AT_ONCE):
        window = values[first : first + AT_ONCE]
        found += execute(sql.format(", ".join("?" * len(window))), *window)
    return found
