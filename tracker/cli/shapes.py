"""One row of each list of the command, one function per kind of thing; the manual describes them.

A row holds plain text and numbers, and days, moments and terms of closed lists as they
are: `output.py` writes them for scripts in ISO and English, for people in their language.
"""

from __future__ import annotations

from typing import Any

from tracker.register.questions.lines import (
    CommitmentLine,
    DeadlineLine,
    DemandLine,
    DocumentLine,
    DossierLine,
    MeetingLine,
    PartyLine,
    StatementLine,
    Term,
)
from tracker.register.questions.talks.calendar_periods import CalendarPeriodLine

Shape = dict[str, Any]


def shape_of_party(party: PartyLine) -> Shape:
    """An organisation."""
    return {
        "id": party.id,
        "name": party.name,
        "short": party.short,
        "side": party.side,
        "other_names": list(party.other_names),
    }


def shape_of_dossier(dossier: DossierLine) -> Shape:
    """A negotiation with its counts."""
    return {
        "id": dossier.id,
        "name": dossier.name,
        "we": name_of(dossier.we),
        "parties": names_of(dossier.parties),
        "documents": dossier.documents,
        "open_commitments": dossier.commitments,
        "next_meeting": dossier.next_meeting,
    }


def shape_of_document(document: DocumentLine) -> Shape:
    """A letter or other paper."""
    return {
        "id": document.id,
        "kind": document.kind,
        "title": document.title,
        "sender": name_of(document.sender),
        "addressees": names_of(document.addressees),
        "date": document.dated,
        "reference": document.reference,
        "subject": document.subject,
        "answers": list(document.answers),
        "parliamentary_references": list(document.parliamentary_references),
        "statements": document.statements,
        "audience": document.audience,
        "office": document.office,
        "received": document.received,
        "embargo": document.embargo,
    }


def shape_of_statement(statement: StatementLine) -> Shape:
    """A statement: the words with their place and caveat, and the reading of them."""
    return {
        "entry": statement.entry,
        "quote": statement.quote,
        "caveat": statement.caveat,
        "type": statement.type,
        "strength": statement.strength,
        "actor": name_of(statement.actor),
        "addressees": names_of(statement.addressees),
        "topics": list(statement.topics),
        "term": shape_of_term(statement.term),
        "confirmation": statement.confirmation,
        "dispute": statement.dispute,
        "audience": statement.audience,
        "embargo": statement.embargo,
        "document": statement.place.document,
        "date": statement.place.dated,
        "said": statement.said,
        "page": statement.place.page,
        "paragraph": statement.place.paragraph,
        "start": statement.place.start,
        "end": statement.place.end,
        "provisos": [f"{kind}: {quote}" for kind, quote in statement.provisos],
    }


def shape_of_entry(statement: StatementLine) -> Shape:
    """A statement by itself, with the number that other calls know it by."""
    return {"id": statement.id, **shape_of_statement(statement)}


def shape_of_commitment(commitment: CommitmentLine) -> Shape:
    """An undertaking with its three statuses side by side."""
    return {
        "id": commitment.id,
        "statement": commitment.statement.id,
        **shape_of_statement(commitment.statement),
        "life": commitment.life,
        "life_on": commitment.life_on,
        "evidence": commitment.evidence,
        "evidence_on": commitment.evidence_on,
        "against_date": commitment.against_date,
        "days_late": commitment.days_late,
        "closed_on": commitment.closed_on,
    }


def shape_of_demand(demand: DemandLine) -> Shape:
    """A numbered demand."""
    return {
        "id": demand.id,
        "statement": demand.statement.id,
        "number": demand.number,
        **shape_of_statement(demand.statement),
    }


def shape_of_deadline(deadline: DeadlineLine) -> Shape:
    """A term with the words it stands on."""
    return {
        "id": deadline.id,
        "entry": deadline.entry,
        "subject": deadline.subject,
        "party": name_of(deadline.party),
        "term": shape_of_term(deadline.term),
        "moves": deadline.term.moves,
        "working": deadline.working,
        "statutory": deadline.statutory,
        "audience": deadline.audience,
    }


def shape_of_meeting(meeting: MeetingLine) -> Shape:
    """A meeting."""
    return {
        "id": meeting.id,
        "dossier": meeting.dossier,
        "title": meeting.title,
        "starts": meeting.starts,
        "ends": meeting.ends,
        "place": meeting.place,
        "participants": names_of(meeting.participants),
        "audience": meeting.audience,
        "called_off": meeting.called_off,
        "minutes": meeting.minutes_id,
    }


def shape_of_calendar_period(period: CalendarPeriodLine) -> Shape:
    """A period under the timeline; `dossier` is None for one that all dossiers have."""
    return {
        "id": period.id,
        "dossier": period.dossier,
        "layer": period.layer,
        "name": period.name,
        "first_day": period.first_day,
        "last_day": period.last_day,
        "audience": period.audience,
    }


def shape_of_term(term: Term | None) -> Shape | None:
    """A term in its own words; None where there is none."""
    if term is None:
        return None
    return {
        "words": term.words,
        "kind": term.kind,
        "earliest": term.earliest,
        "latest": term.latest,
        "moment": term.moment,
        "window": [term.window_earliest, term.window_latest],
        "reason": term.reason,
        "ask_again": term.ask_again,
    }


def name_of(party: PartyLine | None) -> str | None:
    """What a party is called in full; None where there is none."""
    return party.name if party else None


def names_of(parties: tuple[PartyLine, ...]) -> list[str]:
    """What parties are called in full, in their order."""
    return [party.name for party in parties]
