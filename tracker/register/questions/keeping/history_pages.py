"""The history as a person reads it: action by action, newest first, a page at a time."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tracker.register.fields import moment_text
from tracker.register.history import HANDED_OUT
from tracker.register.questions.filters import Where
from tracker.register.questions.keeping.changed_fields import Named, field_changes
from tracker.register.questions.keeping.past import LAST
from tracker.register.questions.keeping.record_fields import Value, fields_told
from tracker.register.questions.keeping.subjects import Subject, subjects_of
from tracker.register.recorder import columns_in
from tracker.register.register import Register
from tracker.register.rules.keeping.netting import Net
from tracker.register.rules.keeping.undoing import telling
from tracker.reports import EntryField, RecordField

#: How many actions a page has, and how many lines are looked through at a time for them.
PAGE = 60
STRETCH = 2000
#: How far back the names of those who changed something are looked for, in lines.
RECENT = 20_000
_NOBODY = Named({}, {})
#: The lines of an action stand together: up to the first line of the next one.
_LINES = """
SELECT number, at, who, operation, why, kind, record, before, after FROM change
WHERE number BETWEEN ? AND coalesce(
    (SELECT number - 1 FROM change WHERE number > ? AND number = action ORDER BY number LIMIT 1), ?)
ORDER BY number
"""


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which actions: of a dossier, by whom, on which tables, until a moment; None narrows not."""

    dossier_id: int | None = None
    who: str | None = None
    kinds: Collection[str] | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A field with what it held before the action, and what it held after it."""

    field: EntryField | RecordField
    old: Value
    new: Value


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A file that left the register; `what` and `form` are names of ours."""

    what: str
    form: str
    audience: str
    language: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ActionLine:
    """What somebody did in one go: `at` in UTC, `lines` how many the history has of it.

    `last` is the number of its last line; `subject` None when what it was about is there
    no more, or when it is about no one thing.
    """

    number: int
    last: int
    at: datetime
    who: str
    operation: str
    why: str | None
    lines: int
    subject: Subject | None
    told: tuple[Told, ...]
    handed_out: HandedOut | None


def history_page(
    register: Register, wanted: HistoryFilter, before: int | None = None, limit: int = PAGE
) -> list[ActionLine]:
    """At most `limit` actions, newest first; those before the action `before`."""
    with register.snapshot():
        if wanted.until is not None and before is None:
            before = first_line_from(register, wanted.until)
        actions = _actions(register, wanted, before, limit)
        return _read(register, actions)


def who_changed(register: Register) -> list[str]:
    """The names under which something was changed lately, by name."""
    rows = register.rows(
        "SELECT DISTINCT who FROM change WHERE number >"
        " (SELECT coalesce(max(number), 0) FROM change) - ? ORDER BY who",
        RECENT,
    )
    return [who for (who,) in rows]


def first_line_from(register: Register, moment: datetime) -> int:
    """The number of the first line made at `moment` or later; one after the last without any.

    The history is made in the order of time, so it is looked up as in a book.
    """
    text = moment_text(moment)
    low, high = 1, int(register.value("SELECT coalesce(max(number), 0) FROM change")) + 1
    while low < high:
        middle = (low + high) // 2
        if str(register.value("SELECT at FROM change WHERE number = ?", middle)) < text:
            low = middle + 1
        else:
            high = middle
    return low


def _actions(
    register: Register, wanted: HistoryFilter, before: int | None, limit: int
) -> list[int]:
    """The numbers of the actions of a page, newest first."""
    found: dict[int, None] = {}
    while True:
        where = Where()
        where.below("number", before)
        where.equal("dossier", wanted.dossier_id)
        where.equal("who", wanted.who)
        where.among("kind", wanted.kinds)
        sql = f"SELECT action FROM change {where.sql} ORDER BY number DESC LIMIT ?"  # noqa: S608
        rows = register.rows(sql, *where.values, STRETCH)
        for (action,) in rows:
            found.setdefault(action)
            if len(found) > limit:
                return list(found)[:limit]
        if len(rows) < STRETCH:
            return list(found)
        # The lines of an action stand together: go on before the last one that was met.
        before = next(reversed(found))


def _read(register: Register, actions: list[int]) -> list[ActionLine]:
    if not actions:
        return []
    together = {number: register.rows(_LINES, number, number, LAST) for number in actions}
    told = {
        number: [
            (kind, record, columns_in(after or before)) for *_, kind, record, before, after in lines
        ]
        for number, lines in together.items()
    }
    subjects = subjects_of(register, told)
    return [_line(number, together[number], subjects) for number in actions]


def _line(number: int, lines: list[tuple[Any, ...]], subjects: Mapping[int, Subject]) -> ActionLine:
    _, at, who, _, why, *_ = lines[0]
    return ActionLine(
        number=number,
        last=lines[-1][0],
        at=datetime.fromisoformat(at),
        who=who,
        operation=telling(line[3] for line in lines) or "",
        why=why,
        lines=len(lines),
        subject=subjects.get(number),
        told=tuple(_told(lines)),
        handed_out=next((_handed(line[-1]) for line in lines if line[5] == HANDED_OUT), None),
    )


def _told(lines: list[tuple[Any, ...]]) -> Iterable[Told]:
    """The fields that an action changed in records that were there before it."""
    for *_, kind, record, before, after in lines:
        if before is None or after is None:
            continue
        old, new = columns_in(before), columns_in(after)
        for change in field_changes([Net(kind, record, old, new)], _NOBODY):
            yield Told(change.field, change.old, change.new)
        for told in fields_told(kind, old, new):
            yield Told(*told)


def _handed(after: str) -> HandedOut:
    told = json.loads(after)
    return HandedOut(*(str(told[name]) for name in HandedOut.__slots__))


def hand_outs(register: Register, sha256: str) -> list[ActionLine]:
    """The actions that noted a file of these bytes as having left the register, newest first."""
    rows = register.rows(
        "SELECT action FROM change WHERE kind = ? AND after LIKE ? ORDER BY number DESC",
        HANDED_OUT,
        f'%"sha256":"{sha256}"%',
    )
    return _read(register, list(dict.fromkeys(action for (action,) in rows)))
