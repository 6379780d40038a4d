"""Columns of parties, papers, meetings and the like as fields a person knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from enum import Enum, StrEnum

from tracker.register.fields import Plain, day_from, moment_from, names_from
from tracker.reports import RecordField
from tracker.vocabulary import AnswerState, Audience, DemandPriority, DocumentKind, Side

Value = Enum | date | datetime | str | None
Columns = Mapping[str, Plain]


def _text(value: Plain) -> Value:
    return str(value) if value else None


def _day(value: Plain) -> Value:
    return day_from(str(value) if value else None)


def _moment(value: Plain) -> Value:
    return moment_from(str(value) if value else None)


def _names(value: Plain) -> Value:
    return ", ".join(names_from(str(value))) or None if value else None


def _term(closed_list: type[StrEnum]) -> Callable[[Plain], Value]:
    return lambda value: closed_list(str(value)) if value else None


_NAMED = {"name": (RecordField.NAME, _text), "other_names": (RecordField.OTHER_NAMES, _names)}
_FIELDS: Mapping[str, Mapping[str, tuple[RecordField, Callable[[Plain], Value]]]] = {
    "party": {
        **_NAMED,
        "short": (RecordField.SHORT_NAME, _text),
        "side": (RecordField.SIDE, _term(Side)),
    },
    "office": _NAMED,
    "person": _NAMED,
    "topic": _NAMED,
    "dossier": {"name": (RecordField.NAME, _text)},
    "holder": {
        "from_day": (RecordField.FROM_DAY, _day),
        "until_day": (RecordField.UNTIL_DAY, _day),
    },
    "document": {
        "title": (RecordField.TITLE, _text),
        "kind": (RecordField.KIND, _term(DocumentKind)),
        "dated": (RecordField.DATED, _day),
        "reference": (RecordField.REFERENCE, _text),
        "subject": (RecordField.SUBJECT, _text),
        "received": (RecordField.RECEIVED, _day),
        "audience": (RecordField.FOR_WHOM, _term(Audience)),
    },
    "meeting": {
        "title": (RecordField.TITLE, _text),
        "starts": (RecordField.STARTS, _moment),
        "ends": (RecordField.ENDS, _moment),
        "place": (RecordField.PLACE, _text),
    },
    "note": {"text": (RecordField.TEXT, _text)},
    "question": {"text": (RecordField.TEXT, _text)},
    "agenda_item": {
        "title": (RecordField.TITLE, _text),
        "line_to_take": (RecordField.TEXT, _text),
    },
    "outcome": {"note": (RecordField.TEXT, _text)},
    "ballot": {"question": (RecordField.TEXT, _text)},
    "talk_note": {"text": (RecordField.TEXT, _text)},
    "reading": {"text": (RecordField.TEXT, _text)},
    "answer": {"state": (RecordField.ANSWER, _term(AnswerState))},
    "demand": {"priority": (RecordField.PRIORITY, _term(DemandPriority))},
    "mandate": {"limits": (RecordField.LIMITS, _text)},
}


#: What somebody puts down in words of their own, and in which column it stands.
_WRITTEN: Mapping[str, str] = {
    "note": "text",
    "question": "text",
    "reading": "text",
    "talk_note": "text",
    "agenda_item": "title",
    "outcome": "note",
    "ballot": "question",
    "mandate": "limits",
}


def words_written(table: str, columns: Columns) -> str | None:
    """The words of our own in a record, as they stand in its columns; None where it has none."""
    value = columns.get(_WRITTEN.get(table, ""))
    return str(value) if value else None


def fields_told(
    table: str, before: Columns, after: Columns
) -> Iterator[tuple[RecordField, Value, Value]]:
    """Each field that differs, with what it held and what it holds now; None: nothing."""
    known = _FIELDS.get(table, {})
    for column in {**before, **after}:
        if column in known:
            field, read = known[column]
            old, new = read(before.get(column)), read(after.get(column))
            if old != new:
                yield field, old, new
