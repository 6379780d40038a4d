"""How the command prints rows: one JSON document, CSV, or a block of lines for a person.

Rows are printed as they come, so a long list never stands in memory whole.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from itertools import chain
from typing import Any

from tracker.cli.columns import COLUMN_NAMES
from tracker.exports.plain_text import unrunnable
from tracker.words import Words

Row = Mapping[str, object]


def as_json(value: object) -> str:
    """One JSON document, readable, in UTF-8; days and moments in ISO."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=_plain)


def json_lines(rows: Iterable[Row]) -> Iterator[str]:
    """The rows as the lines of one JSON document, a list."""
    before = "["
    for row in rows:
        text = json.dumps(row, ensure_ascii=False, indent=2, default=_plain)
        yield f"{before}\n" + "\n".join(f"  {line}" for line in text.splitlines())
        before = ","
    yield "[]" if before == "[" else "\n]"


def csv_lines(rows: Iterable[Row]) -> Iterator[str]:
    """The rows as lines of CSV with a head line, every cell quoted; nothing for no rows.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    rest = iter(rows)
    first = next(rest, None)
    if first is None:
        return
    target = io.StringIO()
    writer = csv.DictWriter(
        target, fieldnames=list(first), quoting=csv.QUOTE_ALL, lineterminator="\n"
    )
    writer.writeheader()
    for row in chain([first], rest):
        writer.writerow({name: _cell(value) for name, value in row.items()})
        yield target.getvalue()
        target.seek(0)
        target.truncate()


def lines_for_people(rows: Iterable[Row], words: Words) -> Iterator[str]:
    """A block per row, an empty line between them: what it says, column by column."""
    between = ""
    for row in rows:
        yield between + "\n".join(table(_filled(row, words))) + "\n"
        between = "\n"


def table(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Names and values in two columns; empty for no pairs."""
    width = max((len(name) for name, _ in pairs), default=0)
    return [f"{name:<{width}}  {value}" for name, value in pairs]


def text_for_people(value: object, words: Words) -> str:
    """A value in the language of a person: terms by their label, days written out."""
    for kind, written in _WRITTEN:
        if isinstance(value, kind):
            return written(value, words)
    return "—" if value is None else str(value)


def _told(value: Row, words: Words) -> str:
    """A term by its own words with the day they mean; a field by what it was and became.

    Anything else by its columns, one after another.
    """
    if "field" in value:
        return words.text(
            "{field}: {before} → {after}",
            field=text_for_people(value["field"], words),
            before=text_for_people(value["before"], words),
            after=text_for_people(value["after"], words),
        )
    if "window" not in value:
        return "; ".join(f"{name}: {text}" for name, text in _filled(value, words))
    day = value["moment"] or value["latest"] or value["earliest"]
    said = words.quoted(str(value["words"]))
    return f"{said} ({text_for_people(day, words)})" if day else said


def _filled(row: Row, words: Words) -> list[tuple[str, str]]:
    """The columns of a row that say something, by their names in the language of a person."""
    return [
        (words.text(COLUMN_NAMES[name]), text_for_people(value, words))
        for name, value in row.items()
        if value not in (None, [], "")
    ]


def _plain(value: object) -> str:
    """Days and moments for scripts; anything else is a mistake of ours."""
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return _cell("; ".join(str(_cell(item)) for item in value))
    if isinstance(value, dict):
        return _cell(json.dumps(value, ensure_ascii=False, default=_plain))
    if isinstance(value, date):
        return value.isoformat()
    return unrunnable(value) if isinstance(value, str) else value


#: How each kind of value is written for a person; the narrower kind comes first.
_WRITTEN: tuple[tuple[type, Callable[[Any, Words], str]], ...] = (
    (bool, lambda value, words: words.text("yes") if value else words.text("no")),
    (Enum, lambda value, words: words.label(value)),
    (datetime, lambda value, words: words.moment(value.astimezone())),
    (date, lambda value, words: words.short_day(value)),
    (list, lambda value, words: words.both([text_for_people(item, words) for item in value])),
    (dict, _told),
)
