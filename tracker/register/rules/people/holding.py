"""Who holds an office on a day, and who may be appointed to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.frozen import Frozen
from tracker.register.errors.people import HeldByNamesakeError, OfficeHeldError
from tracker.register.rules.names import same_name
from tracker.register.rules.people.periods import Period, covers, overlap


class Holding(Frozen):
    """A person's time in an office; `acting` while it is held for the time being."""

    id: int
    office_id: int
    person_id: int
    person: str
    period: Period
    acting: bool


def holder_on(holdings: Iterable[Holding], day: date) -> Holding | None:
    """Who holds an office on `day`, given all who ever held it; None when it is vacant.

    Where somebody acts for the holder, it is the one of the two who came last:
    whoever stands in during an absence, but never after a successor has come.
    On the same day the holder goes before one who acts.
    """
    there = [each for each in holdings if covers(each.period, day)]
    return max(there, key=_came, default=None)


def check_holding(
    office: str, others: Iterable[Holding], person: str, period: Period, *, acting: bool
) -> None:
    """Whether `person` may hold `office` in `period`, beside `others` who hold it.

    `OfficeHeldError` names the holder who is there then, unless one of the two
    is acting. `HeldByNamesakeError` when somebody of the same name is.
    """
    for other in others:
        if not overlap(other.period, period):
            continue
        if same_name(other.person, person):
            raise HeldByNamesakeError(person=other.person, office=office)
        if not (acting or other.acting):
            raise OfficeHeldError(person=other.person, office=office)


def _came(holding: Holding) -> tuple[date, bool, int]:
    return holding.period.from_day or date.min, not holding.acting, holding.id
