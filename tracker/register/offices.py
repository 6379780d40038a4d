"""Whose office it is: words spoken in one are those of its party, or of one with it in a family."""

from __future__ import annotations

from tracker.register.errors.people import OfficeOfAnotherError
from tracker.register.register import Register
from tracker.register.rules.trees import stands_below

_OFFICE = (
    "SELECT office.name, office.party_id, party.short FROM office"
    " JOIN party ON party.id = office.party_id WHERE office.id = ?"
)


def check_office(register: Register, office_id: int | None, party_id: int | None) -> None:
    """`OfficeOfAnotherError` when `office_id` is an office of a party that `party_id` is not.

    A party that stands above or below that of the office may speak in it, as a
    ministry does in an office of the cabinet. None on either side says nothing.
    """
    if not speaks_in(register, office_id, party_id):
        name, _, party = register.rows(_OFFICE, office_id)[0]
        raise OfficeOfAnotherError(office=name, party=party)


def speaks_in(register: Register, office_id: int | None, party_id: int | None) -> bool:
    """Whether a party may speak in an office; one that is not there is found missing elsewhere."""
    office = None if office_id is None else register.row(_OFFICE, office_id)
    if office is None or party_id is None:
        return True
    parents = dict(register.rows("SELECT id, parent_id FROM party"))
    return stands_below(parents, office[1], party_id) or stands_below(parents, party_id, office[1])
