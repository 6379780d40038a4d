"""Moving the example's dates to today.

The facts are written as if today were one fixed working day. A date keeps its
distance to it in working days, Monday to Friday, so that whenever the example
is made nobody meets at a weekend and what was tomorrow is the next working day.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from tracker.frozen import Frozen
from tracker.words import Words

#: A date inside a text: [[2031-03-18]], or [[2031-03-18 weekday]] to name its weekday.
TOKEN = re.compile(r"\[\[(\d{4}-\d{2}-\d{2})( weekday)?\]\]")


class Moved(Frozen):
    """A shift by a number of working days, and the language its dates are written in."""

    by: int
    words: Words

    def day(self, day: date) -> date:
        """`day` moved."""
        return _day_numbered(_number_of(day) + self.by)

    def moment(self, moment: datetime) -> datetime:
        """A local time of the facts moved, in UTC."""
        return datetime.combine(self.day(moment.date()), moment.time()).astimezone(UTC)

    def filled(self, text: str) -> str:
        """`text` with the dates marked in it moved and written out."""
        return TOKEN.sub(self._written, text)

    def _written(self, found: re.Match[str]) -> str:
        day = self.day(date.fromisoformat(found[1]))
        return self.words.weekday(day) if found[2] else self.words.day(day)


def moved_to(today: date, facts_today: date, words: Words) -> Moved:
    """The shift that brings `facts_today` to `today`, or to the Friday before a weekend."""
    return Moved(_number_of(today) - _number_of(facts_today), words)


def _number_of(day: date) -> int:
    """The number of a working day since the calendar's first Monday; a weekend counts as Friday."""
    week, weekday = divmod(day.toordinal() - 1, 7)
    return week * 5 + min(weekday, 4)


def _day_numbered(number: int) -> date:
    week, weekday = divmod(number, 5)
    return date.fromordinal(week * 7 + weekday + 1)
