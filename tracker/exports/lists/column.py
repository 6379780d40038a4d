"""A column of a list: what it is called, how wide it is, and what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Generic, TypeVar

from tracker.exports.kept import Kept
from tracker.exports.sheet import Value
from tracker.frozen import Frozen, replace

L = TypeVar("L")
M = TypeVar("M")

#: Columns of days and of numbers, of names, of a sentence, of somebody's words.
NARROW, NAME, SENTENCE, WORDS = 12, 24, 40, 60


class Column(Frozen, Generic[L]):
    """`inside`: only for readers who may see how we read the words."""

    title: str
    width: int
    read: Callable[[L, Kept], Value]
    inside: bool = False


class Listed(Frozen, Generic[L]):
    """A list: its name, its lines in a dossier, and its columns."""

    title: str
    lines: Callable[[Kept], Iterable[L]]
    columns: tuple[Column[L], ...]


def of(get: Callable[[L], M | None], columns: Iterable[Column[M]]) -> tuple[Column[L], ...]:
    """The same columns for lines that hold what they are about; empty where they hold none."""
    return tuple(_taken(get, column) for column in columns)


def _taken(get: Callable[[L], M | None], column: Column[M]) -> Column[L]:
    def read(line: L, kept: Kept) -> Value:
        held = get(line)
        return None if held is None else column.read(held, kept)

    return Column(column.title, column.width, read, column.inside)


def named(titles: dict[str, str], columns: Iterable[Column[L]]) -> tuple[Column[L], ...]:
    """Columns with other titles, those that `titles` names."""
    return tuple(
        replace(column, title=titles.get(column.title, column.title)) for column in columns
    )


def label(term: Enum | None, kept: Kept) -> Value:
    """A term of a closed list, in the language of the file."""
    return None if term is None else kept.words.label(term)


def listed(names: Iterable[str]) -> Value:
    """Several names in one cell."""
    return "; ".join(names) or None


def yes(*, is_so: bool, kept: Kept) -> Value:
    """A yes, or nothing: a column of "no" would hide the few that matter."""
    return kept.words.text("yes") if is_so else None
