"""The JSON shapes of the command, one function per kind of thing; the manual describes them."""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.letters.proposal import Proposal, TimeWords
from tracker.letters.reading import ReadLetter
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

Shape = dict[str, Any]


def shape_of_letter(found: ReadLetter, proposals: list[Proposal]) -> Shape:
    """What `overleg read --json` prints: `text[start:end] == quote` for every statement."""
    facts = found.facts
    return {
        "metadata": {
            "language": facts.language,
            "kind": facts.kind,
            "sender": list(facts.sender),
            "addressee": list(facts.addressee),
            "date": _day(facts.dated),
            "reference": facts.reference,
            "subject": facts.subject,
            "answers_to": [
                {"date": _day(cited.date), "reference": cited.reference, "words": cited.span.words}
                for cited in facts.answers_to
            ],
            "parliamentary_references": list(facts.parliamentary_references),
            "signatories": list(facts.signatories),
            "sha256": found.sha256,
        },
        "text": found.letter.text,
        "pages": [list(page) for page in found.letter.pages],
        "blocks": [
            {
                "kind": block.kind.value,
                "start": block.start,
                "end": block.end,
                "page": block.page,
                "paragraph": block.number,
            }
            for block in found.letter.blocks
        ],
        "statements": [shape_of_proposal(proposal) for proposal in proposals],
    }


def shape_of_proposal(proposal: Proposal) -> Shape:
    """One proposed statement, with the words that decided it."""
    return {
        "quote": proposal.span.words,
        "start": proposal.span.start,
        "end": proposal.span.end,
        "page": proposal.page,
        "paragraph": proposal.paragraph,
        "type": proposal.type.value,
        "strength": proposal.strength.value,
        "actor": proposal.actor,
        "addressee": proposal.addressee,
        "condition_quote": proposal.condition.words if proposal.condition else None,
        "due": _due(proposal.time),
        "topics": list(proposal.topics),
        "cues": [cue.span.words for cue in proposal.cues],
        "why": [
            {
                "words": cue.span.words,
                "start": cue.span.start,
                "end": cue.span.end,
                "about": cue.about,
                "says": cue.says,
            }
            for cue in proposal.cues
        ],
        "rank": proposal.rank.value,
    }


def _due(time: TimeWords | None) -> Shape | None:
    if time is None:
        return None
    return {
        "words": time.span.words,
        "kind": time.kind.value,
        "earliest": _day(time.earliest),
        "latest": _day(time.latest),
    }


def shape_of_party(party: PartyLine) -> Shape:
    """An organisation."""
    return {
        "id": party.id,
        "name": party.name,
        "short": party.short,
        "side": party.side.value,
        "other_names": list(party.other_names),
    }


def shape_of_dossier(dossier: DossierLine) -> Shape:
    """A negotiation with its counts."""
    return {
        "id": dossier.id,
        "name": dossier.name,
        "we": dossier.we.name if dossier.we else None,
        "parties": [party.name for party in dossier.parties],
        "documents": dossier.documents,
        "open_commitments": dossier.commitments,
        "next_meeting": dossier.next_meeting.isoformat() if dossier.next_meeting else None,
    }


def shape_of_document(document: DocumentLine) -> Shape:
    """A letter or other paper."""
    return {
        "id": document.id,
        "kind": document.kind.value,
        "title": document.title,
        "sender": document.sender.name if document.sender else None,
        "addressees": [party.name for party in document.addressees],
        "date": _day(document.dated),
        "reference": document.reference,
        "subject": document.subject,
        "answers": list(document.answers),
        "parliamentary_references": list(document.parliamentary_references),
        "statements": document.statements,
        "audience": document.audience.value,
    }


def shape_of_statement(statement: StatementLine) -> Shape:
    """A statement: the words with their place and caveat, and the reading of them."""
    return {
        "entry": statement.entry,
        "quote": statement.quote,
        "caveat": statement.caveat,
        "type": statement.type.value,
        "strength": statement.strength.value,
        "actor": statement.actor.name if statement.actor else None,
        "addressees": [party.name for party in statement.addressees],
        "topics": list(statement.topics),
        "term": _term(statement.term),
        "confirmation": statement.confirmation.value,
        "audience": statement.audience.value,
        "document": statement.place.document,
        "date": _day(statement.place.dated),
        "page": statement.place.page,
        "paragraph": statement.place.paragraph,
        "start": statement.place.start,
        "end": statement.place.end,
    }


def shape_of_commitment(commitment: CommitmentLine) -> Shape:
    """An undertaking with its three statuses side by side."""
    return {
        "id": commitment.id,
        **shape_of_statement(commitment.statement),
        "life": commitment.life.value,
        "evidence": commitment.evidence.value,
        "against_date": commitment.against_date.value,
    }


def shape_of_demand(demand: DemandLine) -> Shape:
    """A numbered demand."""
    return {"id": demand.id, "number": demand.number, **shape_of_statement(demand.statement)}


def shape_of_deadline(deadline: DeadlineLine) -> Shape:
    """A term with the words it stands on."""
    return {
        "id": deadline.id,
        "entry": deadline.entry,
        "subject": deadline.subject,
        "party": deadline.party.name if deadline.party else None,
        "term": _term(deadline.term),
    }


def shape_of_meeting(meeting: MeetingLine) -> Shape:
    """A meeting."""
    return {
        "id": meeting.id,
        "dossier": meeting.dossier,
        "title": meeting.title,
        "starts": meeting.starts.isoformat(),
        "ends": meeting.ends.isoformat() if meeting.ends else None,
        "place": meeting.place,
        "participants": [party.name for party in meeting.participants],
    }


def _term(term: Term | None) -> Shape | None:
    if term is None:
        return None
    return {
        "words": term.words,
        "kind": term.kind.value,
        "earliest": _day(term.earliest),
        "latest": _day(term.latest),
        "moment": term.moment.isoformat() if term.moment else None,
        "window": [_day(term.window_earliest), _day(term.window_latest)],
        "reason": term.reason,
        "ask_again": _day(term.ask_again),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
