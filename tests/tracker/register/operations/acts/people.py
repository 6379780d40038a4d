"""Acts of persons, offices, mandates, rounds and parties; see `acting.py`."""

from __future__ import annotations

from datetime import timedelta

from tests.making import WHO
from tracker.register.operations.dossiers.dossiers import DossierFacts, change_dossier
from tracker.register.operations.dossiers.mandates import (
    MandateTerms,
    NewMandate,
    change_mandate,
    end_mandate,
    set_mandate,
)
from tracker.register.operations.dossiers.rounds import (
    StepTaken,
    change_step,
    record_step,
    rename_round,
    start_round,
)
from tracker.register.operations.people.holders import (
    HandOver,
    HoldingAsItWas,
    NewHolder,
    appoint,
    correct_holding,
    end_holding,
    hand_over_office,
)
from tracker.register.operations.people.offices import (
    NewOffice,
    OfficeNames,
    add_office,
    change_office,
)
from tracker.register.operations.people.parties import (
    PartyFacts,
    add_party_names,
    change_party,
    choose_us,
)
from tracker.register.operations.people.people import (
    NewPerson,
    PersonNames,
    add_person,
    rename_person,
)
from tracker.register.operations.people.speaking import send_in_office, speak_in_office
from tracker.register.rules.people.periods import Period
from tracker.vocabulary import Audience, RoundStep, Side


def period(actor):
    day = actor.day()
    return actor.random.choice(
        [Period(), Period(day), Period(day, day + timedelta(days=60)), Period(None, day)]
    )


def acting(actor):
    return actor.random.choice([True, False])


def new_person(actor):
    add_person(actor.register, NewPerson(actor.name(), ("the chair",)), who=WHO)


def other_name(actor):
    rename_person(actor.register, actor.one_of("person"), PersonNames(actor.name()), who=WHO)


def new_office(actor):
    add_office(actor.register, NewOffice(actor.one_of("party"), actor.name()), who=WHO)


def office_called_otherwise(actor):
    names = OfficeNames(actor.name(), ("the chair",))
    change_office(actor.register, actor.one_of("office"), names, who=WHO)


def appointment(actor):
    new = NewHolder(
        actor.one_of("office"), actor.one_of("person"), period(actor), acting=acting(actor)
    )
    appoint(actor.register, new, who=WHO)


def end_of_holding(actor):
    end_holding(actor.register, actor.one_of("holder"), actor.day(), who=WHO)


def days_put_right(actor):
    right = HoldingAsItWas(period(actor), acting=acting(actor))
    correct_holding(actor.register, actor.one_of("holder"), right, who=WHO)


def hand_over(actor):
    new = HandOver(
        actor.one_of("office"), actor.one_of("person"), actor.day(), acting=acting(actor)
    )
    hand_over_office(actor.register, new, who=WHO)


def said_in_office(actor):
    statement, office = actor.one_of("statement"), actor.maybe("office")
    speak_in_office(actor.register, statement, office, who=WHO, why="the letterhead says so")


def sent_in_office(actor):
    document, office = actor.one_of("document"), actor.maybe("office")
    send_in_office(actor.register, document, office, who=WHO, why="the letterhead says so")


def terms(actor):
    return MandateTerms(
        limits=actor.name(),
        holder_id=actor.maybe("holder") if actor.has("holder") else None,
        on_behalf_id=actor.maybe("party"),
        period=period(actor),
        audience=actor.random.choice(list(Audience)),
    )


def mandate(actor):
    new = NewMandate(actor.one_of("dossier"), actor.one_of("party"), terms(actor))
    set_mandate(actor.register, new, who=WHO)


def other_mandate(actor):
    change_mandate(actor.register, actor.one_of("mandate"), terms(actor), who=WHO)


def end_of_mandate(actor):
    end_mandate(actor.register, actor.one_of("mandate"), actor.day(), who=WHO)


def new_round(actor):
    start_round(actor.register, actor.one_of("dossier"), actor.name(), who=WHO)


def round_called_otherwise(actor):
    rename_round(actor.register, actor.one_of("round"), actor.name(), who=WHO)


def step_taken(actor):
    step = actor.random.choice(list(RoundStep))
    return StepTaken(step, period(actor), actor.maybe("document"), actor.name())


def new_step(actor):
    record_step(actor.register, actor.one_of("round"), step_taken(actor), who=WHO)


def other_step(actor):
    change_step(actor.register, actor.one_of("round_step"), step_taken(actor), who=WHO)


def party_changed(actor):
    name = actor.name()
    facts = PartyFacts(
        name=name,
        short=name,
        side=actor.random.choice(list(Side)),
        names={"nl": f"{name} (nl)"},
        parent_id=actor.maybe("party"),
    )
    change_party(actor.register, actor.one_of("party"), facts, who=WHO)


def party_named(actor):
    add_party_names(actor.register, actor.one_of("party"), [actor.name()], who=WHO)


def us_chosen(actor):
    choose_us(actor.register, actor.one_of("dossier"), actor.maybe("party"), who=WHO)


def dossier_changed(actor):
    facts = DossierFacts(actor.name(), actor.random.choice(["nl", "en"]))
    change_dossier(actor.register, actor.one_of("dossier"), facts, who=WHO)


ACTS = (
    new_person, other_name, new_office, office_called_otherwise, appointment, end_of_holding,
    days_put_right, hand_over, said_in_office, sent_in_office, mandate, other_mandate,
    end_of_mandate, new_round, round_called_otherwise, new_step, other_step, party_changed,
    party_named, us_chosen, dossier_changed,
)  # fmt: skip
