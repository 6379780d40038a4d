"""All that is kept of a party, and what parties are called in a language."""

from __future__ import annotations

import json
from collections.abc import Mapping

from tracker.frozen import Frozen
from tracker.register.errors import RecordMissingError
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.parties import COLUMNS, party_from
from tracker.register.register import Register
from tracker.register.rules.people.parties import name_in

_PAGE = f"""
SELECT party.names, party.parent_id, party.version, {COLUMNS} FROM party WHERE party.id = ?
"""  # noqa: S608 - names of our own columns


class PartyPage(Frozen):
    """A party; `names` per language (nl, en, fr, de), `parent_id` the party it is part of."""

    line: PartyLine
    names: Mapping[str, str]
    parent_id: int | None
    version: int


def party_page(register: Register, party_id: int) -> PartyPage:
    """One party; `RecordMissingError` when there is none with that id."""
    row = register.row(_PAGE, party_id)
    if row is None:
        raise RecordMissingError()
    names, parent_id, version, *columns = row
    return PartyPage(party_from(*columns), json.loads(names), parent_id, version)


def names_of_parties(register: Register, language: str) -> dict[int, str]:
    """What each party is called in a language, by id; its own name where it has none there."""
    rows = register.rows("SELECT id, name, names FROM party ORDER BY id")
    return {id_: name_in(json.loads(names), language, name) for id_, name, names in rows}
