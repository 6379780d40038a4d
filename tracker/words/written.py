"""How a language writes days, lists and numbers, from the data kept of CLDR.

The patterns are CLDR's (Unicode Technical Standard 35, part 4): `d` is the day of the
month, `dd` the same in two digits, `EEEE` the weekday, `MMMM` the month, `LLLL` the month
by itself, `QQQ` the quarter, `y` the year; three letters for a name cut short.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from tracker.frozen import Frozen
from tracker.places import resource

_FIELD = re.compile(r"d+|E+|M+|L+|Q+|y")


class Written(Frozen):
    """The names, patterns and marks of one language; made by `written_in`."""

    names: Mapping[str, Sequence[str]]
    patterns: Mapping[str, str]
    lists: Mapping[str, Mapping[str, str]]
    group: str

    def day(self, when: date, pattern: str) -> str:
        """`when` by a pattern, or by the one named full, long or medium."""
        return _FIELD.sub(
            lambda field: self._field(when, field[0]), self.patterns.get(pattern, pattern)
        )

    def listed(self, items: Sequence[str], style: str) -> str:
        """`items` joined as `standard` (A, B and C) or `or`; empty for none."""
        joined, patterns = "".join(items[-1:]), self.lists[style]
        for place in range(len(items) - 2, -1, -1):
            is_pair, is_last = len(items) == 2, place == len(items) - 2
            usual = "start" if place == 0 else "middle"
            name = "2" if is_pair else "end" if is_last else usual
            joined = patterns[name].format(items[place], joined)
        return joined

    def number(self, value: int) -> str:
        """A whole number, its thousands set apart."""
        return f"{value:,}".replace(",", self.group)

    def _field(self, when: date, field: str) -> str:
        match field:
            case "y":
                return str(when.year)
            case "d":
                return str(when.day)
            case "dd" | "MM":
                return f"{when.day if field == 'dd' else when.month:02}"
            case "EEE" | "EEEE":
                return self.names[field][when.weekday()]
            case "QQQ":
                return self.names[field][(when.month - 1) // 3]
            case _:
                return self.names[field][when.month - 1]


@cache
def written_in(language: str) -> Written:
    """How `language`, one of the languages of the app, is written."""
    return Written(**json.loads(resource("written", f"{language}.json").read_text("utf-8")))
