"""When a mandate has lapsed."""

from __future__ import annotations

from datetime import date

from tracker.register.rules.people.periods import Period, is_over


def has_lapsed(given: Period, holding: Period | None, on: date) -> bool:
    """Whether a mandate `given` for a period holds no longer on the day `on`.

    It lapses with its own period, and with the time in office (`holding`) of
    the person it was given to: a successor has to be given one anew. None for
    a mandate of the party as a whole. What is yet to begin has not lapsed.
    """
    return is_over(given, on) or (holding is not None and is_over(holding, on))
