"""Moving the example's dates to today.

The facts are written as if today were one fixed Wednesday. Every date moves by
the same number of whole weeks, so weekdays and distances stay as written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from tracker.words import Words

#: A date inside a text: [[2031-03-18]], or [[2031-03-18 weekday]] to name its weekday.
TOKEN = re.compile(r"\[\[(\d{4}-\d{2}-\d{2})( weekday)?\]\]")


@dataclass(frozen=True, slots=True)
class Moved:
    """A shift by whole weeks, and the language its dates are written in."""

    by: timedelta
    words: Words

    def day(self, day: date) -> date:
        """`day` moved."""
        return day + self.by

    def moment(self, moment: datetime) -> datetime:
        """A local time of the facts moved, in UTC."""
        return (moment + self.by).astimezone(UTC)

    def text(self, text: str) -> str:
        """`text` with the dates marked in it moved and written out."""
        return TOKEN.sub(self._written, text)

    def _written(self, found: re.Match[str]) -> str:
        day = self.day(date.fromisoformat(found[1]))
        return self.words.weekday(day) if found[2] else self.words.day(day)


def moved_to(today: date, facts_today: date, words: Words) -> Moved:
    """The shift that brings the week of `facts_today` to the week of `today`."""
    monday = today - timedelta(days=today.weekday())
    facts_monday = facts_today - timedelta(days=facts_today.weekday())
    return Moved(monday - facts_monday, words)
