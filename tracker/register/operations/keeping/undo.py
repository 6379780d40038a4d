"""Undo and redo: an earlier action reversed, or done again, from what the history kept.

Both are recorded in the history like any other action, so they work after a
restart and nothing is ever taken out of it.
"""

from __future__ import annotations

from collections.abc import Callable

from tracker.register.changed import Changed
from tracker.register.history import Line
from tracker.register.questions.keeping.past import actions, lines_of_action, step_of
from tracker.register.recorder import Recorder, columns_in
from tracker.register.register import Register
from tracker.register.rules.keeping.undoing import REDO, UNDO, to_redo, to_undo, way_back

#: Of several actions together.
UNDO_TO = "undo to"


def undo(register: Register, who: str, why: str | None = None) -> Changed | None:
    """Take back the last action that still holds; None when there is nothing to take back."""
    with register.change(UNDO, who, why) as record:
        action = to_undo(actions(register))
        if action is None:
            return None
        record.reversing(action)
        ids = [
            _reverse(register, record, line) for line in reversed(lines_of_action(register, action))
        ]
        return record.changed(*dict.fromkeys(ids))


def redo(register: Register, who: str, why: str | None = None) -> Changed | None:
    """Do again what was last undone; None when nothing was undone since the last new action."""
    with register.change(REDO, who, why) as record:
        action = to_redo(actions(register))
        if action is None:
            return None
        record.reversing(action)
        ids = [_repeat(register, record, line) for line in lines_of_action(register, action)]
        return record.changed(*dict.fromkeys(ids))


def undo_to(
    register: Register,
    line: int,
    *,
    who: str,
    why: str | None = None,
    tell: Callable[[float], None] | None = None,
) -> Changed:
    """Take back all that was done after the action of a line of the history; the ids it touched.

    It is one new action, after which the register is as it was then; it can itself be undone.
    What the app did by itself, and a name that was taken out, stay. `tell` is told how
    far it is, 0 to 1; when it raises, nothing is changed.
    """
    with register.change(UNDO_TO, who, why) as record:
        way = way_back(actions(register), step_of(register, line))
        moves = [*((_reverse, each) for each in way.back), *((_repeat, each) for each in way.again)]
        ids: list[int] = []
        for number, (move, action) in enumerate(moves, 1):
            lines = lines_of_action(register, action)
            for each in reversed(lines) if move is _reverse else lines:
                ids.append(move(register, record, each))
            if tell is not None:
                tell(number / len(moves))
        return record.changed(*dict.fromkeys(ids))


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
