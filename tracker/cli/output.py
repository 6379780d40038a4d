"""How the command prints: JSON, CSV, and columns for a person."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence

#: A cell that a spreadsheet would take for a formula starts with one of these.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def as_json(value: object) -> str:
    """One JSON document, readable, in UTF-8."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def as_csv(rows: Sequence[Mapping[str, object]]) -> str:
    """The rows as CSV with a head line, every cell quoted.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    if not rows:
        return ""
    target = io.StringIO()
    writer = csv.DictWriter(
        target, fieldnames=list(rows[0]), quoting=csv.QUOTE_ALL, lineterminator="\n"
    )
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _cell(value) for name, value in row.items()})
    return target.getvalue().rstrip("\n")


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return _cell("; ".join(str(item) for item in value))
    if isinstance(value, dict):
        return _cell(json.dumps(value, ensure_ascii=False))
    if isinstance(value, str) and value.lstrip().startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


def table(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Names and values in two columns; empty for no pairs."""
    width = max((len(name) for name, _ in pairs), default=0)
    return [f"{name:<{width}}  {value}" for name, value in pairs]
