"""The history: lines that are sealed, and chained to the one before.

The content of a line (who, what, why, before, after) is sealed with a salt of
its own, and the chain runs over the seals. So a line whose content has to be
erased one day (a person's name) can lose it and still stand in the chain, and
nobody can guess the lost words from the seal.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from tracker.frozen import Frozen
from tracker.register.fields import Plain, to_json

#: Runs one SQL statement with its parameters; its rows come back.
Execute = Callable[..., list[tuple[Any, ...]]]

#: The `kind` of a line that says a file left the register; no table goes by it.
HANDED_OUT = "handed_out"
#: The `kind` of a line that says somebody was reminded of a deadline; its record is the deadline.
REMINDED = "reminded"
#: Lines that change nothing in the register, so that it is the same before and after.
MENTIONS = (HANDED_OUT, REMINDED)

#: What the first line is chained to.
BEGINNING = ""

#: The columns of a line, in the order of the table.
LINE = (
    "number, action, reverses, dossier, at, who, operation, why, kind, record, before, after,"
    " salt, seal, chain"
)
_PAGE_OF_LINES = f"SELECT {LINE} FROM change WHERE number > ? ORDER BY number LIMIT ?"  # noqa: S608 - as below
#: How many lines are read at a time.
PAGE = 1000
INSERT_LINE = f"INSERT INTO change ({LINE}) VALUES ({', '.join('?' * 15)})"  # noqa: S608


class Head(Frozen):
    """Number and chain of the last line; 0 and `BEGINNING` before the first."""

    number: int
    chain: str


class Content(NamedTuple):
    """What one line says. `before` and `after` are JSON of columns; None: no record."""

    who: str
    operation: str
    why: str | None
    kind: str
    record: str
    before: str | None
    after: str | None


class Line(NamedTuple):
    """A line of the history as it is kept, in the order of its columns."""

    number: int
    action: int
    reverses: int | None
    dossier: int | None
    at: str
    content: Content
    salt: str
    seal: str
    chain: str


def seal_of(salt: str, content: Content) -> str:
    """The SHA-256 of a line's salted content."""
    said = [content.who, content.operation, content.why, content.kind, content.record]
    return _sha256(salt + to_json([*said, content.before, content.after]))


def chain_of(previous: str, line: Line) -> str:
    """The SHA-256 that ties `line` to `previous`, the chain of the line before it."""
    return _sha256(
        to_json(
            [previous, line.number, line.action, line.reverses, line.dossier, line.at, line.seal]
        )
    )


def last_line(execute: Execute) -> Head:
    """The head of the history as it is kept."""
    rows = execute("SELECT number, chain FROM change ORDER BY number DESC LIMIT 1")
    return Head(*rows[0]) if rows else Head(0, BEGINNING)


def columns_of(line: Line) -> tuple[Plain, ...]:
    """A line as the columns of the table `change`."""
    number, action, reverses, dossier, at, content, *sealed = line
    return (number, action, reverses, dossier, at, *content, *sealed)


def lines_from(rows: Iterable[tuple[Any, ...]]) -> Iterator[Line]:
    """Rows of the table `change` as lines."""
    for number, action, reverses, dossier, at, *said, salt, seal, chain in rows:
        yield Line(number, action, reverses, dossier, at, Content(*said), salt, seal, chain)


def all_lines(execute: Execute) -> Iterator[Line]:
    """All lines in order, read a page at a time."""
    after = 0
    while True:
        rows = execute(_PAGE_OF_LINES, after, PAGE)
        yield from lines_from(rows)
        if len(rows) < PAGE:
            return
        after = rows[-1][0]


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
