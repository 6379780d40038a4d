"""Dossiers, and the parties and topics in them."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import (
    DossierMissingError,
    PartySeatedError,
    RecordMissingError,
    TopicExistsError,
)
from tracker.register.errors.dossiers import DossierExistsError
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


class NewDossier(Frozen):
    """A negotiation, and the language (nl, en, fr, de) its papers are made in."""

    name: str
    language: str = "nl"


class DossierFacts(Frozen):
    """What a dossier is called and in which language its papers are made, from now on.

    `version` of the dossier as it was seen; None: whatever it is by now.
    """

    name: str
    language: str
    version: int | None = None


class NewParty(Frozen):
    """An organisation; `other_names` are what else it is called in letters."""

    name: str
    short: str
    side: Side
    other_names: tuple[str, ...] = ()


class NewTopic(Frozen):
    """What is talked about in a dossier."""

    dossier_id: int
    name: str
    other_names: tuple[str, ...] = ()


def start_dossier(
    register: Register, new: NewDossier, *, who: str, why: str | None = None
) -> Changed:
    """Start a dossier; its id comes back.

    `DossierExistsError` when another one is called so, `LanguageUnknownError`.
    """
    _check_language(new.language)
    with register.change("start dossier", who, why) as record:
        name = required("name", new.name)
        _refuse_known_dossier(register, name)
        made = record.insert("dossier", name=name, language=new.language)
        return record.changed(made)


def change_dossier(
    register: Register, dossier_id: int, facts: DossierFacts, *, who: str, why: str | None = None
) -> Changed:
    """Call a dossier otherwise, or make its papers in another language; checked as at its start.

    Errors: those of `start_dossier`, and `DossierMissingError`.
    """
    _check_language(facts.language)
    with register.change("change dossier", who, why) as record:
        record.about(dossier_id)
        if register.value("SELECT id FROM dossier WHERE id = ?", dossier_id) is None:
            raise DossierMissingError(dossier=dossier_id)
        name = required("name", facts.name)
        _refuse_known_dossier(register, name, dossier_id)
        columns = {"name": name, "language": facts.language}
        record.change("dossier", dossier_id, columns, facts.version)
        return record.changed(dossier_id)


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


def unseat_party(
    register: Register, dossier_id: int, party_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Take a party off the table of a dossier; what it said and sent there stays.

    The seat's id comes back; `RecordMissingError` when it has none.
    """
    with register.change("unseat party", who, why) as record:
        record.about(dossier_id)
        seat = register.value(
            "SELECT id FROM seat WHERE dossier_id = ? AND party_id = ?", dossier_id, party_id
        )
        if seat is None:
            raise RecordMissingError()
        record.remove("seat", seat)
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


def _check_language(language: str) -> None:
    if language not in LANGUAGES:
        raise LanguageUnknownError(language=language, languages=", ".join(LANGUAGES))


def _refuse_known_dossier(register: Register, name: str, itself: int | None = None) -> None:
    for id_, known in register.rows("SELECT id, name FROM dossier ORDER BY id"):
        if id_ != itself and same_name(known, name):
            raise DossierExistsError(dossier=known)


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
