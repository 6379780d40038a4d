"""Who holds an office: appointments, their end, and the hand-over to a successor."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.questions.people.offices import office_history
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.people.holding import check_holding
from tracker.register.rules.people.periods import ALWAYS, Period, check_period, covers, day_before


class NewHolder(Frozen):
    """Who comes to hold which office, and when; `acting` for the time being."""

    office_id: int
    person_id: int
    period: Period = ALWAYS
    acting: bool = False


class HandOver(Frozen):
    """Who takes an office over, from which day."""

    office_id: int
    person_id: int
    from_day: date
    acting: bool = False


class HoldingAsItWas(Frozen):
    """A time in office put right: all of it, not only what differs.

    `version` of the holder as it was seen; None: whatever it is by now.
    """

    period: Period
    acting: bool = False
    version: int | None = None


def appoint(register: Register, new: NewHolder, *, who: str, why: str | None = None) -> Changed:
    """Put a person in an office for a period; the id of the holder comes back.

    `OfficeHeldError` says whose period to end first, `HeldByNamesakeError` who of
    the same name is there, `PeriodReversedError` that the days are out of order.
    """
    with register.change("appoint", who, why) as record:
        return record.changed(_insert(register, record, new))


def end_holding(
    register: Register, holder_id: int, until_day: date, *, who: str, why: str | None = None
) -> Changed:
    """Let a holder's time in office end on a day, which is the last one; the holder's id.

    A later day than before is checked as in `appoint`.
    """
    with register.change("end holding", who, why) as record:
        known = _holder(register, holder_id)
        _check(register, known, Period(known.period.from_day, until_day), holder_id)
        record.update("holder", holder_id, until_day=until_day)
        return record.changed(holder_id)


def correct_holding(
    register: Register, holder_id: int, right: HoldingAsItWas, *, who: str, why: str | None = None
) -> Changed:
    """Put the days of a time in office right, or that it is acting; checked as in `appoint`."""
    with register.change("correct holding", who, why) as record:
        known = _holder(register, holder_id)
        wanted = NewHolder(known.office_id, known.person_id, right.period, right.acting)
        _check(register, wanted, right.period, holder_id)
        columns = {
            "from_day": right.period.from_day,
            "until_day": right.period.until_day,
            "acting": right.acting,
        }
        record.change("holder", holder_id, columns, right.version)
        return record.changed(holder_id)


def hand_over_office(
    register: Register, new: HandOver, *, who: str, why: str | None = None
) -> Changed:
    """End the time of whoever holds the office, and appoint the next, in one operation.

    Whoever would hold it on the day the next begins, acting or not, ends the day
    before. The id of the new holder comes back first, then those whose time was
    ended. Where nobody holds it, the next is appointed only. Checked as in `appoint`.
    """
    before = day_before(new.from_day)
    with register.change("hand over office", who, why) as record:
        ended = [
            each.id
            for each in office_history(register, new.office_id)
            if each.period.from_day != new.from_day and covers(each.period, new.from_day)
        ]
        for holder_id in ended:
            record.update("holder", holder_id, until_day=before)
        next_ = NewHolder(new.office_id, new.person_id, Period(new.from_day), new.acting)
        return record.changed(_insert(register, record, next_), *ended)


def _insert(register: Register, record: Recorder, new: NewHolder) -> int:
    _check(register, new, new.period)
    return record.insert(
        "holder",
        office_id=new.office_id,
        person_id=new.person_id,
        from_day=new.period.from_day,
        until_day=new.period.until_day,
        acting=new.acting,
    )


def _check(
    register: Register, holder: NewHolder, period: Period, holder_id: int | None = None
) -> None:
    """Whether the holder may have that period, beside all others of the office."""
    check_period(period)
    office = register.value("SELECT name FROM office WHERE id = ?", holder.office_id)
    person = register.value("SELECT name FROM person WHERE id = ?", holder.person_id)
    if office is None or person is None:
        raise RecordMissingError()
    others = (each for each in office_history(register, holder.office_id) if each.id != holder_id)
    check_holding(office, others, person, period, acting=holder.acting)


def _holder(register: Register, holder_id: int) -> NewHolder:
    office_id = register.value("SELECT office_id FROM holder WHERE id = ?", holder_id)
    if office_id is None:
        raise RecordMissingError()
    known = next(each for each in office_history(register, office_id) if each.id == holder_id)
    return NewHolder(known.office_id, known.person_id, known.period, known.acting)
