"""A sheet as XLSX: text as text, days as days, and a second sheet that tells what it is."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime
from math import ceil
from typing import Any

from tracker.exports.plain_text import holdable
from tracker.exports.sheet import Head, Sheet, Value
from tracker.words import Words

#: How days are shown, per language.
DAYS = {"en": "d mmm yyyy", "nl": "dd-mm-yyyy", "fr": "dd/mm/yyyy", "de": "dd.mm.yyyy"}
CLOCK = " hh:mm"
#: A cell of a spreadsheet holds no more letters than this.
MOST_LETTERS = 32_767
LONGEST_NAME = 31  # of a sheet
LONGEST_HEAD = 200  # of a printed page
_FORBIDDEN_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
#: Spreadsheets count days from here on.
FIRST_YEAR = 1900
#: Letters side by side on a sheet that lies down, small but to be read.
LETTERS_ACROSS = 190
LINE, HIGHEST_ROW = 13.0, 409.0  # points

_Xlsx = Any  # its types are loose


def xlsx_of(sheet: Sheet, words: Words) -> bytes:
    """The list as a workbook; the same sheet gives the same bytes."""
    from xlsxwriter import Workbook  # only who wants a workbook waits for it

    target = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    book: _Xlsx = Workbook(target, options)
    made = sheet.made.astimezone(UTC).replace(tzinfo=None)
    book.set_properties(
        {"title": sheet.title, "subject": sheet.marking, "category": sheet.marking, "created": made}
    )
    _Writer(book, sheet, words).write()
    book.close()
    return target.getvalue()


class _Writer:
    """Writes one workbook."""

    def __init__(self, book: _Xlsx, sheet: Sheet, words: Words) -> None:
        self._book, self._sheet, self._words = book, sheet, words
        day = DAYS[sheet.language]
        top = {"valign": "top", "text_wrap": True, "font_name": "Calibri", "font_size": 10}
        top |= {"bottom": 1, "bottom_color": "#E4E1DA"}
        self._text = book.add_format({**top, "num_format": "@"})
        self._number = book.add_format({**top, "align": "left"})
        self._day = book.add_format({**top, "num_format": day, "align": "left"})
        self._moment = book.add_format({**top, "num_format": day + CLOCK, "align": "left"})
        self._head = book.add_format(
            {**top, "bold": True, "bottom": 2, "bottom_color": "#1E2226", "bg_color": "#F2F0EB"}
        )
        self._bold = book.add_format({**top, "bold": True, "num_format": "@"})

    def write(self) -> None:
        """The list, then what to know of it."""
        self._list(self._added(self._sheet.title))
        self._about(self._added(self._words.text("About this list")))

    def _added(self, name: str) -> _Xlsx:
        cleaned = " ".join(holdable(name).translate(_FORBIDDEN_IN_NAMES).split())
        return self._book.add_worksheet(cleaned[:LONGEST_NAME])

    def _list(self, page: _Xlsx) -> None:
        heads, rows = self._sheet.heads, self._sheet.rows
        for number, head in enumerate(heads):
            page.set_column(number, number, head.width)
        self._row(page, 0, [head.title for head in heads], self._head)
        for number, row in enumerate(rows, 1):
            page.set_row(number, _height(row, heads))
            self._row(page, number, row, self._text)
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)
        wide = sum(head.width for head in heads)
        self._set_up_print(page, sheets_beside=max(1, ceil(wide / LETTERS_ACROSS)))

    def _about(self, page: _Xlsx) -> None:
        page.set_column(0, 0, 24)
        page.set_column(1, 1, 80)
        for number, (name, value) in enumerate(self._sheet.told):
            self._write(page, (number, 0), name, self._bold)
            self._write(page, (number, 1), value, self._text)
        self._set_up_print(page, sheets_beside=1)

    def _row(self, page: _Xlsx, number: int, row: Sequence[Value], style: _Xlsx) -> None:
        for column, value in enumerate(row):
            self._write(page, (number, column), value, style)

    def _write(self, page: _Xlsx, at: tuple[int, int], value: Value, style: _Xlsx) -> None:
        """One cell; a text is written as text, whatever it begins with."""
        if isinstance(value, date) and value.year < FIRST_YEAR:
            value = value.isoformat()
        if isinstance(value, datetime):
            page.write_datetime(*at, value.replace(tzinfo=None, microsecond=0), self._moment)
        elif isinstance(value, date):
            page.write_datetime(*at, value, self._day)
        elif isinstance(value, int):
            page.write_number(*at, value, self._number)
        elif value:
            page.write_string(*at, self._cut(holdable(value)), style)
        else:
            page.write_blank(*at, None, style)

    def _cut(self, text: str) -> str:
        if len(text) <= MOST_LETTERS:
            return text
        note = self._words.text("[… the rest is in the register]")
        return f"{text[: MOST_LETTERS - len(note) - 1]} {note}"

    def _set_up_print(self, page: _Xlsx, *, sheets_beside: int) -> None:
        page.set_landscape()
        page.set_paper(9)  # A4
        page.fit_to_pages(sheets_beside, 0)
        page.repeat_rows(0)
        marking, title = (_printed(each) for each in (self._sheet.marking, self._sheet.title))
        page.set_header(f"&L&B{marking}&R{title}")
        page.set_footer("&R" + self._words.text("{page} of {pages}", page="&P", pages="&N"))


def _height(row: Sequence[Value], heads: Sequence[Head]) -> float:
    """As high as the cell that runs over most lines; no program has to measure it first."""
    lines = 1
    for value, head in zip(row, heads, strict=True):
        if isinstance(value, str):
            parts = value.split("\n")
            lines = max(lines, sum(ceil(len(part) / head.width) or 1 for part in parts))
    return min(LINE * lines + 3, HIGHEST_ROW)


def _printed(text: str) -> str:
    """A text in the head of a printed page, where an ampersand begins an order."""
    return holdable(text)[: LONGEST_HEAD // 2].replace("&", "&&")
