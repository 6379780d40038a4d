"""Offices of parties: what is undertaken in an office passes to whoever holds it."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.errors.people import OfficeExistsError
from tracker.register.register import Register
from tracker.register.rules.names import required, same_name


class NewOffice(Frozen):
    """An office of a party; `other_names` are what else letters call it."""

    party_id: int
    name: str
    other_names: tuple[str, ...] = ()


class OfficeNames(Frozen):
    """All names of an office from now on; `version` as it was seen, None: whatever it is by now."""

    name: str
    other_names: tuple[str, ...] = ()
    version: int | None = None


def add_office(register: Register, new: NewOffice, *, who: str, why: str | None = None) -> Changed:
    """Add an office to a party; its id comes back.

    `OfficeExistsError` when the party has one of that name, whatever the capitals.
    """
    with register.change("add office", who, why) as record:
        name = required("name", new.name)
        _refuse_same_name(register, new.party_id, name)
        made = record.insert(
            "office", party_id=new.party_id, name=name, other_names=new.other_names
        )
        return record.changed(made)


def change_office(
    register: Register, office_id: int, names: OfficeNames, *, who: str, why: str | None = None
) -> Changed:
    """Call an office otherwise; it stays the same office. `OfficeExistsError` as when added."""
    with register.change("change office", who, why) as record:
        name = required("name", names.name)
        party_id = register.value("SELECT party_id FROM office WHERE id = ?", office_id)
        if party_id is None:
            raise RecordMissingError()
        _refuse_same_name(register, party_id, name, without=office_id)
        columns = {"name": name, "other_names": names.other_names}
        record.change("office", office_id, columns, names.version)
        return record.changed(office_id)


def _refuse_same_name(
    register: Register, party_id: int, name: str, *, without: int | None = None
) -> None:
    known = register.rows(
        "SELECT office.id, office.name, party.name FROM office"
        " JOIN party ON party.id = office.party_id WHERE office.party_id = ?",
        party_id,
    )
    for id_, known_name, party in known:
        if id_ != without and same_name(known_name, name):
            raise OfficeExistsError(office=known_name, party=party)
