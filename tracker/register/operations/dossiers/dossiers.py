"""Dossiers, and the parties and topics in them."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.register.changed import Changed
from tracker.register.errors import PartySeatedError, TopicExistsError
from tracker.register.errors.languages import LanguageUnknownError
from tracker.register.errors.people import SeatRoleError
from tracker.register.fields import names_from
from tracker.register.party_names import names_of_all, refuse_taken_names
from tracker.register.register import Register
from tracker.register.rules.names import required, same_name
from tracker.vocabulary import Side
from tracker.words import LANGUAGES

#: The role of the party for whom the register is kept.
US = "us"
#: The role of every other party at the table.
OTHER = "other"


@dataclass(frozen=True, slots=True)
class NewDossier:
    """A negotiation, and the language (nl, en, fr, de) its papers are made in."""

    name: str
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class NewParty:
    """An organisation; `other_names` are what else it is called in letters."""

    name: str
    short: str
    side: Side
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewTopic:
    """What is talked about in a dossier."""

    dossier_id: int
    name: str
    other_names: tuple[str, ...] = ()


def start_dossier(
    register: Register, new: NewDossier, *, who: str, why: str | None = None
) -> Changed:
    """Start a dossier; its id comes back. `LanguageUnknownError`."""
    if new.language not in LANGUAGES:
        raise LanguageUnknownError(language=new.language, languages=", ".join(LANGUAGES))
    with register.change("start dossier", who, why) as record:
        made = record.insert("dossier", name=required("name", new.name), language=new.language)
        return record.changed(made)


def add_party(register: Register, new: NewParty, *, who: str, why: str | None = None) -> Changed:
    """Add an organisation to the register; its id comes back.

    `PartyExistsError` when one of its names is already a name of another party.
    """
    with register.change("add party", who, why) as record:
        wanted = (new.name, new.short, *new.other_names)
        refuse_taken_names(names_of_all(register), wanted)
        made = record.insert(
            "party",
            name=required("name", new.name),
            short=new.short.strip() or new.name.strip(),
            side=new.side,
            other_names=new.other_names,
        )
        return record.changed(made)


def seat_party(
    register: Register, dossier_id: int, party_id: int, role: str = OTHER, *, who: str
) -> Changed:
    """Give a party its seat in a dossier, as `US` or `OTHER`; the seat's id comes back.

    A party that sits there already changes its role; a second `US` is refused
    with `PartySeatedError`, any other role with `SeatRoleError`.
    """
    with register.change("seat party", who) as record:
        record.about(dossier_id)
        if role not in (US, OTHER):
            raise SeatRoleError(role=role)
        _refuse_second_us(register, dossier_id, party_id, role)
        seat = register.value(
            "SELECT id FROM seat WHERE dossier_id = ? AND party_id = ?", dossier_id, party_id
        )
        if seat is None:
            seat = record.insert("seat", dossier_id=dossier_id, party_id=party_id, role=role)
        else:
            record.update("seat", seat, role=role)
        return record.changed(seat)


def add_topic(register: Register, new: NewTopic, *, who: str, why: str | None = None) -> Changed:
    """Add a topic to a dossier; its id comes back.

    `TopicExistsError` when another topic is called by one of its names.
    """
    with register.change("add topic", who, why) as record:
        record.about(new.dossier_id)
        _refuse_known_topic(register, new)
        made = record.insert(
            "topic",
            dossier_id=new.dossier_id,
            name=required("name", new.name),
            other_names=new.other_names,
        )
        return record.changed(made)


def _refuse_known_topic(register: Register, new: NewTopic) -> None:
    rows = register.rows(
        "SELECT name, other_names FROM topic WHERE dossier_id = ? ORDER BY id", new.dossier_id
    )
    for name, other_names in rows:
        for known in (name, *names_from(other_names)):
            if any(same_name(known, each) for each in (new.name, *new.other_names)):
                raise TopicExistsError(topic=name)


def _refuse_second_us(register: Register, dossier_id: int, party_id: int, role: str) -> None:
    if role != US:
        return
    other = register.value(
        "SELECT party.short FROM seat JOIN party ON party.id = seat.party_id"
        " WHERE seat.dossier_id = ? AND seat.role = ? AND seat.party_id <> ?",
        dossier_id,
        US,
        party_id,
    )
    if other is not None:
        raise PartySeatedError(party=other)
