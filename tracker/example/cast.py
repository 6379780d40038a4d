"""Who plays in the example: parties, the people in their offices, the mandate."""

from __future__ import annotations

from tracker.example.stage import MAKER, Facts, Stage
from tracker.register.operations.dossiers.dossiers import (
    NewDossier,
    NewParty,
    NewTopic,
    add_party,
    add_topic,
    seat_party,
    start_dossier,
)
from tracker.register.operations.dossiers.mandates import MandateTerms, NewMandate, set_mandate
from tracker.register.operations.people.holders import (
    HandOver,
    NewHolder,
    appoint,
    hand_over_office,
)
from tracker.register.operations.people.offices import NewOffice, add_office
from tracker.register.operations.people.people import NewPerson, add_person
from tracker.register.operations.people.speaking import speak_in_office
from tracker.register.rules.people.periods import Period
from tracker.vocabulary import Side


def start(stage: Stage) -> None:
    """The dossier with its parties, topics and the people who are in office at its start."""
    register, facts = stage.register, stage.facts
    new = NewDossier(facts["dossier"]["name"], stage.language)
    stage.dossier_id = start_dossier(register, new, who=MAKER).ids[0]
    for entry in facts["party"]:
        _seat(stage, entry)
    for entry in facts["topic"]:
        topic = NewTopic(stage.dossier_id, entry["name"], tuple(entry["names"]))
        stage.topics[entry["name"]] = add_topic(register, topic, who=MAKER).ids[0]
    for entry in facts.get("person", ()):
        person = add_person(register, NewPerson(entry["name"]), who=MAKER)
        stage.cast.people[entry["key"]] = person.ids[0]
    for entry in facts.get("office", ()):
        _fill_office(stage, entry)


def give_mandate(stage: Stage, entry: Facts) -> None:
    """What our own negotiators may accept: for us alone."""
    terms = MandateTerms(entry["limits"], period=Period(stage.day(entry, "dated")))
    new = NewMandate(stage.dossier_id, stage.cast.parties[entry["party"]], terms)
    set_mandate(stage.register, new, who=MAKER)


def hand_over(stage: Stage, office: str, holder: Facts) -> None:
    """The next holder takes an office over."""
    from_day = stage.moved.day(holder["from"])
    new = HandOver(stage.cast.offices[office], stage.cast.people[holder["person"]], from_day)
    hand_over_office(stage.register, new, who=MAKER)


def speak(stage: Stage, entry: Facts) -> None:
    """In which office words were said, where the paper they stand in is somebody else's."""
    statement_id, office_id = (
        stage.statement(entry["about"]).id,
        stage.cast.offices[entry["office"]],
    )
    speak_in_office(stage.register, statement_id, office_id, who=MAKER)


def _seat(stage: Stage, entry: Facts) -> None:
    key = entry["key"]
    if key not in stage.cast.parties:
        party = NewParty(entry["name"], entry["short"], Side(entry["side"]), tuple(entry["names"]))
        stage.cast.parties[key] = add_party(stage.register, party, who=MAKER).ids[0]
    role = "us" if key == stage.facts["dossier"]["we"] else "other"
    seat_party(stage.register, stage.dossier_id, stage.cast.parties[key], role, who=MAKER)


def _fill_office(stage: Stage, entry: Facts) -> None:
    office = NewOffice(stage.cast.parties[entry["party"]], entry["name"])
    office_id = add_office(stage.register, office, who=MAKER).ids[0]
    stage.cast.offices[entry["key"]] = office_id
    first = entry["holders"][0]
    person_id, period = stage.cast.people[first["person"]], Period(stage.day(first, "from"))
    appoint(stage.register, NewHolder(office_id, person_id, period), who=MAKER)
