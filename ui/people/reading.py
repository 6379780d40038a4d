"""All that the page of a party shows, read from one state of the register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.hand_overs import HandedOver, changed_hands
from tracker.register.questions.people.offices import OfficeLine, office_history, offices
from tracker.register.questions.people.parties import parties
from tracker.register.questions.people.party_pages import PartyPage, party_page
from tracker.register.questions.people.party_tables import AtTable, parts_of, tables_of
from tracker.register.questions.people.people import PersonLine, people
from tracker.register.rules.people.holding import Holding

#: Before any day of a register: hand-overs are told from the first on.
FROM_THE_FIRST = date(1900, 1, 1)


class HeldOffice(Frozen):
    """An office with all who hold or held it, the last to come first."""

    line: OfficeLine
    holdings: tuple[Holding, ...]


class PartyReading(Frozen):
    """A party: `parts` are those that are part of it, `handed_over` what its offices passed on."""

    page: PartyPage
    parent: PartyLine | None
    parts: Sequence[PartyLine]
    offices: Sequence[HeldOffice]
    tables: Sequence[AtTable]
    handed_over: Sequence[HandedOver]
    day: date
    parties: Mapping[int, PartyLine]
    people: Sequence[PersonLine]


def read_party(register: Register, party_id: int, day: date) -> PartyReading:
    """The party as it stands on `day`; `RecordMissingError` when it is not there."""
    with register.snapshot():
        page = party_page(register, party_id)
        known = {line.id: line for line in parties(register)}
        own = offices(register, day, party_id)
        ids = {office.id for office in own}
        handed = changed_hands(register, FROM_THE_FIRST, day)
        return PartyReading(
            page=page,
            parent=known.get(page.parent_id) if page.parent_id is not None else None,
            parts=[known[id_] for id_ in parts_of(register, party_id)],
            offices=[
                HeldOffice(each, tuple(reversed(office_history(register, each.id)))) for each in own
            ],
            tables=tables_of(register, party_id),
            handed_over=[each for each in handed if each.office_id in ids and each.said],
            day=day,
            parties=known,
            people=people(register),
        )
