"""Who is meant by a name in a letter, and a seat for them at the dossier's table."""

from __future__ import annotations

import re

from tracker.organisations import is_known, organisation_called
from tracker.register import Register
from tracker.register.operations.dossiers.dossiers import NewParty, add_party, seat_party
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.parties import parties
from tracker.words.language import capital

#: "and" between two names, in the languages letters come in.
JOINED = re.compile(r"\s+(?:en|and|et|und)\s+")


def seat(register: Register, dossier_id: int, name: str, who: str) -> PartyLine:
    """The party that `name` means, at this dossier's table; brought in when it is new.

    For those a letter itself is from or to: they are parties whatever they are called.
    """
    party = _called(parties(register), name) or _bring_in(register, name, who)
    if _called(parties(register, dossier_id), party.name) is None:
        seat_party(register, dossier_id, party.id, who=who)
    return party


def seat_named(register: Register, dossier_id: int, names: str | None, who: str) -> list[PartyLine]:
    """The parties that a sentence names, each with a seat; empty for words that name none.

    "Unions and employers" are two. A general word (employees, young people) is
    who the sentence is about and no party, so nobody is brought in for it.
    """
    parts = JOINED.split(names) if names else []
    listed = parties(register)
    return [
        seat(register, dossier_id, part, who)
        for part in parts
        if _called(listed, part) is not None or is_known(part)
    ]


def _bring_in(register: Register, name: str, who: str) -> PartyLine:
    """A party new to this register, on the side where public life knows it."""
    known = organisation_called(name)
    called = capital(known.name)
    there = _called(parties(register), called)
    if there is not None:
        return there
    party = NewParty(called, called, known.side, known.names)
    party_id = add_party(register, party, who=who).ids[0]
    return next(line for line in parties(register) if line.id == party_id)


def _called(listed: list[PartyLine], name: str) -> PartyLine | None:
    """The party of that name, by its own name first, then by a short or other name."""
    wanted = name.casefold()
    for party in listed:
        if wanted == party.name.casefold():
            return party
    for party in listed:
        if wanted in (other.casefold() for other in (party.short, *party.other_names)):
            return party
    return None
