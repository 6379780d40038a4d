"""Mandates: on whose behalf somebody negotiates, and within which limits."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.errors.people import MandateHolderElsewhereError
from tracker.register.fields import day_from
from tracker.register.register import Register
from tracker.register.rules.names import required
from tracker.register.rules.people.periods import ALWAYS, Period, check_period
from tracker.vocabulary import Audience


class MandateTerms(Frozen):
    """What a mandate says: `limits` in words, for whom to speak, to whom it was given, when.

    `holder_id` is somebody's time in an office of the party, None for the party
    as a whole; `on_behalf_id` another party it speaks for, None: only itself.
    Limits are for one's own eyes unless `audience` says otherwise. `version`
    of the mandate as it was seen; None: whatever it is by now.
    """

    limits: str
    holder_id: int | None = None
    on_behalf_id: int | None = None
    period: Period = ALWAYS
    audience: Audience = Audience.NOTE
    version: int | None = None


class NewMandate(Frozen):
    """A mandate that a party has in a dossier."""

    dossier_id: int
    party_id: int
    terms: MandateTerms


def set_mandate(
    register: Register, new: NewMandate, *, who: str, why: str | None = None
) -> Changed:
    """Record a mandate; its id comes back.

    `MandateHolderElsewhereError` when it is given to somebody in an office of
    another party, `PeriodReversedError` when its days are out of order.
    """
    with register.change("set mandate", who, why) as record:
        record.about(new.dossier_id)
        columns = _columns(register, new.party_id, new.terms)
        made = record.insert("mandate", dossier_id=new.dossier_id, party_id=new.party_id, **columns)
        return record.changed(made)


def change_mandate(
    register: Register, mandate_id: int, terms: MandateTerms, *, who: str, why: str | None = None
) -> Changed:
    """Give a mandate other terms: all of them, not only what differs; checked as when set.

    Errors: those of setting one, and `RecordMissingError`.
    """
    with register.change("change mandate", who, why) as record:
        row = register.row("SELECT dossier_id, party_id FROM mandate WHERE id = ?", mandate_id)
        if row is None:
            raise RecordMissingError()
        record.about(row[0])
        columns = _columns(register, row[1], terms)
        record.change("mandate", mandate_id, columns, terms.version)
        return record.changed(mandate_id)


def end_mandate(
    register: Register, mandate_id: int, until_day: date, *, who: str, why: str | None = None
) -> Changed:
    """Let a mandate end on a day, which is the last one; its id comes back.

    Errors: `RecordMissingError`, and those of `check_period`.
    """
    with register.change("end mandate", who, why) as record:
        row = register.row("SELECT dossier_id, from_day FROM mandate WHERE id = ?", mandate_id)
        if row is None:
            raise RecordMissingError()
        record.about(row[0])
        check_period(Period(day_from(row[1]), until_day))
        record.update("mandate", mandate_id, until_day=until_day)
        return record.changed(mandate_id)


def _columns(register: Register, party_id: int, terms: MandateTerms) -> dict[str, object]:
    """The terms as columns, after the rules were checked."""
    check_period(terms.period)
    if terms.holder_id is not None:
        _check_holder(register, party_id, terms.holder_id)
    return {
        "limits": required("limits", terms.limits),
        "holder_id": terms.holder_id,
        "on_behalf_id": terms.on_behalf_id,
        "from_day": terms.period.from_day,
        "until_day": terms.period.until_day,
        "audience": terms.audience,
    }


def _check_holder(register: Register, party_id: int, holder_id: int) -> None:
    row = register.row(
        "SELECT party.id, party.name, person.name FROM holder"
        " JOIN person ON person.id = holder.person_id JOIN office ON office.id = holder.office_id"
        " JOIN party ON party.id = office.party_id WHERE holder.id = ?",
        holder_id,
    )
    if row is None:
        raise RecordMissingError()
    if row[0] != party_id:
        raise MandateHolderElsewhereError(party=row[1], person=row[2])
