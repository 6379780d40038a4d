"""A sheet as CSV, as the spreadsheets of a language expect it, with nothing in it that runs."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime

from tracker.exports.plain_text import holdable, unrunnable
from tracker.exports.sheet import Sheet, Value

#: Where the comma parts the decimals, spreadsheets part columns by a semicolon.
SEPARATORS = {"en": ",", "nl": ";", "fr": ";", "de": ";"}
#: Tells spreadsheets that the text is UTF-8.
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def csv_of(sheet: Sheet) -> bytes:
    """The list with its heads; days in ISO, which every spreadsheet takes for days."""
    target = io.StringIO()
    writer = csv.writer(
        target,
        delimiter=SEPARATORS[sheet.language],
        quoting=csv.QUOTE_NONNUMERIC,
        lineterminator="\r\n",
    )
    writer.writerow([unrunnable(head.title) for head in sheet.heads])
    writer.writerows([_cell(value) for value in row] for row in sheet.rows)
    return (MARK + target.getvalue()).encode()


def _cell(value: Value) -> str | int:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return unrunnable(holdable(value))
    return "" if value is None else value
