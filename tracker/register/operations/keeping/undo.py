"""Undo and redo: an earlier action reversed, or done again, from what the history kept.

Both are recorded in the history like any other action, so they work after a
restart and nothing is ever taken out of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from tracker.register.changed import Changed
from tracker.register.history import LINE, Line, lines_from
from tracker.register.recorder import Recorder, columns_in
from tracker.register.register import Register
from tracker.register.rules.keeping.undoing import REMIND, Past, to_redo, to_undo
from tracker.register.tables import COLUMNS

UNDO = "undo"
REDO = "redo"
#: How many actions are looked at at a time, newest first.
PAGE = 100
#: After any line.
LAST = 2**62


def undo(register: Register, who: str, why: str | None = None) -> Changed | None:
    """Take back the last action that still holds; None when there is nothing to take back."""
    with register.change(UNDO, who, why) as record:
        action = to_undo(_past(register))
        if action is None:
            return None
        record.reversing(action)
        ids = [_reverse(register, record, line) for line in reversed(_lines(register, action))]
        return record.changed(*dict.fromkeys(ids))


def redo(register: Register, who: str, why: str | None = None) -> Changed | None:
    """Do again what was last undone; None when nothing was undone since the last new action."""
    with register.change(REDO, who, why) as record:
        action = to_redo(_past(register))
        if action is None:
            return None
        record.reversing(action)
        ids = [_repeat(register, record, line) for line in _lines(register, action)]
        return record.changed(*dict.fromkeys(ids))


def _past(register: Register) -> Iterator[Past]:
    """All actions, newest first, read a page at a time."""
    before: int | None = None
    while True:
        rows = register.rows(
            "SELECT number, operation, reverses, kind FROM change WHERE number = action"
            " AND number < coalesce(?, number + 1) ORDER BY number DESC LIMIT ?",
            before,
            PAGE,
        )
        for number, operation, reverses, kind in rows:
            if operation == REMIND:
                continue
            # A name that was taken out does not come back; what went with it can be undone.
            if kind in COLUMNS or _lines(register, number):
                yield Past(number, reverses, undone=operation == UNDO)
        if len(rows) < PAGE:
            return
        before = rows[-1][0]


def _lines(register: Register, action: int) -> list[Line]:
    rows = register.rows(
        f"SELECT {LINE} FROM change WHERE number BETWEEN ? AND"  # noqa: S608 - own names
        # The lines of an action stand together: up to the first line of the next one.
        " coalesce((SELECT number - 1 FROM change WHERE number > ? AND number = action"
        " ORDER BY number LIMIT 1), ?) ORDER BY number",
        action,
        action,
        LAST,
    )
    return [line for line in lines_from(rows) if line.content.kind in COLUMNS]


def _reverse(register: Register, record: Recorder, line: Line) -> int:
    return _step(register, record, line, line.content.after, line.content.before)


def _repeat(register: Register, record: Recorder, line: Line) -> int:
    return _step(register, record, line, line.content.before, line.content.after)


def _step(
    register: Register, record: Recorder, line: Line, from_: str | None, to: str | None
) -> int:
    """Bring one record from one state to the other; None stands for no record. Its id."""
    table = line.content.kind
    record.about(line.dossier)
    if from_ is None:
        return record.put(table, columns_in(to))
    id_ = register.value(f"SELECT id FROM {table} WHERE uid = ?", line.content.record)  # noqa: S608
    if to is None:
        record.remove(table, id_)
    else:
        record.change(table, id_, columns_in(to))
    return int(id_)
