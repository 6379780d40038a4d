"""The history as a person reads it: action by action, newest first, a page at a time."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from tracker.frozen import Frozen, names_of, replace
from tracker.register.fields import moment_text
from tracker.register.history import HANDED_OUT
from tracker.register.questions.filters import Where
from tracker.register.questions.keeping.changed_fields import Named, field_changes
from tracker.register.questions.keeping.names_held import names_held
from tracker.register.questions.keeping.past import LAST
from tracker.register.questions.keeping.record_fields import Value, fields_told, words_written
from tracker.register.questions.keeping.subjects import Subject, subjects_of
from tracker.register.recorder import columns_in
from tracker.register.register import Register
from tracker.register.rules.keeping.netting import Net
from tracker.register.rules.keeping.undoing import telling
from tracker.reports import EntryField, RecordField

#: How many actions a page has, and how many lines are looked through at a time for them.
PAGE = 60
STRETCH = 2000
#: From name to name by its index: a history of many years has few names.
_WHO = """
WITH RECURSIVE named (who) AS (
    SELECT min(who) FROM change
    UNION ALL
    SELECT (SELECT min(who) FROM change WHERE change.who > named.who) FROM named
    WHERE named.who IS NOT NULL
)
SELECT who FROM named WHERE who IS NOT NULL ORDER BY who
"""
#: The lines of an action stand together: up to the first line of the next one.
_LINES = """
SELECT number, at, who, operation, why, kind, record, before, after FROM change
WHERE number BETWEEN ? AND coalesce(
    (SELECT number - 1 FROM change WHERE number > ? AND number = action ORDER BY number LIMIT 1), ?)
ORDER BY number
"""


class HistoryFilter(Frozen):
    """Which actions: of a dossier, by whom, on which tables, until a moment; None narrows not."""

    dossier_id: int | None = None
    who: str | None = None
    kinds: Collection[str] | None = None
    until: datetime | None = None


class Told(Frozen):
    """A field with what it held before the action, and what it held after it."""

    field: EntryField | RecordField
    old: Value
    new: Value


class HandedOut(Frozen):
    """A file that left the register; `what` and `form` are names of ours."""

    what: str
    form: str
    audience: str
    language: str
    sha256: str


class ActionLine(Frozen):
    """What somebody did in one go: `at` in UTC, `lines` how many the history has of it.

    `last` is the number of its last line; `subject` None when what it was about is there
    no more, or when it is about no one thing; `written` are words of our own that it put down.
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
    written: str | None = None


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
    """All names under which something was ever changed, by name."""
    return [who for (who,) in register.rows(_WHO)]


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
    changed = {number: _changed(lines) for number, lines in together.items()}
    named = names_held(register, (each for nets in changed.values() for each in nets))
    return [
        replace(
            _line(number, together[number], subjects), told=tuple(_told(changed[number], named))
        )
        for number in actions
    ]


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
        told=(),
        handed_out=next((_handed(line[-1]) for line in lines if line[5] == HANDED_OUT), None),
        written=_written(lines),
    )


def _written(lines: list[tuple[Any, ...]]) -> str | None:
    """The first words of our own among the records that an action made."""
    words = (
        words_written(kind, columns_in(after))
        for *_, kind, _, before, after in lines
        if before is None and after
    )
    return next(filter(None, words), None)


def _changed(lines: list[tuple[Any, ...]]) -> list[Net]:
    """The records that an action found there and changed, as they were and as they became."""
    return [
        Net(kind, record, columns_in(before), columns_in(after))
        for *_, kind, record, before, after in lines
        if before is not None and after is not None
    ]


def _told(changed: list[Net], named: Named) -> Iterable[Told]:
    """The fields that differ, those of entries with the names that stood in them."""
    for each in changed:
        for change in field_changes([each], named):
            yield Told(change.field, change.old, change.new)
        for told in fields_told(each.kind, each.before or {}, each.after or {}):
            yield Told(*told)


def _handed(after: str) -> HandedOut:
    told = json.loads(after)
    return HandedOut(*(str(told[name]) for name in names_of(HandedOut)))


def hand_outs(register: Register, sha256: str) -> list[ActionLine]:
    """The actions that noted a file of these bytes as having left the register, newest first."""
    rows = register.rows(
        "SELECT action FROM change WHERE kind = ? AND after LIKE ? ORDER BY number DESC",
        HANDED_OUT,
        f'%"sha256":"{sha256}"%',
    )
    return _read(register, list(dict.fromkeys(action for (action,) in rows)))
