"""Reads exported files back with other libraries than those that wrote them."""

from __future__ import annotations

import csv
import io
from typing import Any

import openpyxl

BOM = b"\xef\xbb\xbf"


def rows_of(content: bytes, ending: str, separator: str = ",") -> list[list[Any]]:
    """The rows of a list with its heads first; an empty cell is None."""
    if ending == ".csv":
        text = content.removeprefix(BOM).decode()
        read = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        return [[cell or None for cell in row] for row in read]
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]


def columns_of(content: bytes, ending: str, separator: str = ",") -> dict[str, list[Any]]:
    """What stands under each head."""
    heads, *rows = rows_of(content, ending, separator)
    return {head: [row[at] for row in rows] for at, head in enumerate(heads)}
