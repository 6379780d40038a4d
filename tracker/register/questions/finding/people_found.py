"""Parties, offices and persons that were found: by which of their names they are known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from tracker.register.fields import names_from
from tracker.register.questions.finding.found import Found, Setting, rows_of
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register

_NAMES = "SELECT id, short, other_names, names FROM party WHERE id IN ({})"
_OFFICES = "SELECT id, name, other_names, party_id FROM office WHERE id IN ({})"
_PERSONS = "SELECT id, name, other_names FROM person WHERE id IN ({})"
_NOWHERE = Setting("")


def parties(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    """Parties, with what else they are called, in every language."""
    known = parties_by_id(register, ids)
    return {
        id_: Found(
            _also(known[id_].name, short, *names_from(others), *json.loads(names).values()),
            _NOWHERE,
            title=known[id_].name,
            party=known[id_],
        )
        for id_, short, others, names in rows_of(register, _NAMES, ids)
    }


def offices(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    """Offices, with what else they are called and whose they are."""
    rows = rows_of(register, _OFFICES, ids)
    people = parties_by_id(register, [party for *_, party in rows])
    return {
        id_: Found(_also(name, *names_from(others)), _NOWHERE, title=name, party=people.get(party))
        for id_, name, others, party in rows
    }


def persons(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    """Persons, with what else they are called."""
    return {
        id_: Found(_also(name, *names_from(others)), _NOWHERE, title=name)
        for id_, name, others in rows_of(register, _PERSONS, ids)
    }


def _also(name: str, *others: str) -> str:
    """Each name that is not the first one, once."""
    return "; ".join(_but(name, dict.fromkeys(others)))


def _but(name: str, others: Iterable[str]) -> Iterable[str]:
    return (each for each in others if each != name)
