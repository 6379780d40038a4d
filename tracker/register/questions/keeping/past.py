"""What undo and redo would do: the actions of the past that can be taken back or done again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from tracker.frozen import Frozen
from tracker.register.history import LINE, Line, lines_from
from tracker.register.register import Register
from tracker.register.rules.keeping.undoing import (
    REMIND,
    UNDO,
    Past,
    telling,
    to_redo,
    to_undo,
    way_back,
)
from tracker.register.tables import COLUMNS

#: How many actions are looked at first, and how many at a time at most, newest first.
FIRST_PAGE, MOST = 2, 128
#: After any line.
LAST = 2**62
#: The lines of an action stand together: up to the first line of the next one.
_OF_ACTION = """
FROM change WHERE number BETWEEN ? AND coalesce(
    (SELECT number - 1 FROM change WHERE number > ? AND number = action ORDER BY number LIMIT 1), ?
) ORDER BY number
"""


class Steps(Frozen):
    """The operation that undo would take back, and that redo would do again; None: nothing."""

    undo: str | None
    redo: str | None


class Step(Frozen):
    """An action: what was done in it, by whom, when (UTC)."""

    operation: str
    who: str
    at: datetime


def steps_back(register: Register, line: int, limit: int) -> tuple[int, list[Step]]:
    """How many steps lead back to the action of a line, and the first `limit` of them."""
    with register.snapshot():
        way = way_back(actions(register), step_of(register, line))
        numbers = (*way.back, *way.again)
        return len(numbers), [_step(register, number) for number in numbers[:limit]]


def next_steps(register: Register) -> Steps:
    """What undo and redo would do now."""
    with register.snapshot():
        undone, redone = to_undo(actions(register)), to_redo(actions(register))
        return Steps(_named(register, undone), _named(register, redone))


def actions(register: Register) -> Iterator[Past]:
    """All actions that can be undone or done again, newest first.

    They are read a page at a time, each longer than the one before: most who ask want the last
    one, and an action may have very many lines to look through.
    """
    before, page = None, FIRST_PAGE
    while True:
        rows = register.rows(
            "SELECT number, operation, reverses, kind FROM change WHERE number = action"
            " AND number < coalesce(?, number + 1) ORDER BY number DESC LIMIT ?",
            before,
            page,
        )
        for number, operation, reverses, kind in rows:
            if operation == REMIND:
                continue
            # A name that was taken out does not come back; what went with it can be undone.
            if kind in COLUMNS or lines_of_action(register, number):
                yield Past(number, reverses, undone=operation == UNDO)
        if len(rows) < page:
            return
        before, page = rows[-1][0], min(2 * page, MOST)


def lines_of_action(register: Register, action: int) -> list[Line]:
    """The lines of an action that tell of records, in their order."""
    rows = register.rows(f"SELECT {LINE} {_OF_ACTION}", action, action, LAST)
    return [line for line in lines_from(rows) if line.content.kind in COLUMNS]


def step_of(register: Register, line: int) -> int:
    """The number of the action that a line of the history is part of; 0 before the first."""
    number = register.value(
        "SELECT number FROM change WHERE number <= ? AND number = action"
        " ORDER BY number DESC LIMIT 1",
        line,
    )
    return int(number or 0)


def _step(register: Register, action: int) -> Step:
    lines = lines_of_action(register, action)
    operation = telling(line.content.operation for line in lines)
    first = lines[0]
    return Step(operation or "", first.content.who, datetime.fromisoformat(first.at))


def _named(register: Register, action: int | None) -> str | None:
    if action is None:
        return None
    rows = register.rows(f"SELECT operation, kind {_OF_ACTION}", action, action, LAST)
    return telling(operation for operation, kind in rows if kind in COLUMNS)
