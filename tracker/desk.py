"""The letter desk: bringing a letter in, and deciding on what it proposes.

Proposals are never stored. They are read from the letter each time, less what
was registered at the same words and less what somebody set aside; so better
signal words show up in letters that came in long ago, and nothing enters the
register that a person did not confirm.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tracker.letters.facts import Facts
from tracker.letters.proposal import Proposal, Span, TimeWords
from tracker.letters.proposing import Known, KnownParty, KnownTopic, propose
from tracker.letters.reading import ReadLetter, read_letter
from tracker.register import Changed, Register
from tracker.register.operations.dossiers.dossiers import (
    NewDossier,
    start_dossier,
)
from tracker.register.operations.entries.statements import NewStatement, record_statement
from tracker.register.operations.papers.documents import NewDocument, add_document
from tracker.register.questions.dossiers.dossiers import dossier_named
from tracker.register.questions.entries.statements import set_aside_of, statements
from tracker.register.questions.lines import DocumentLine, Term
from tracker.register.questions.papers.documents import document, letter_of
from tracker.register.questions.people.parties import parties, topics
from tracker.seating import seat, seat_named
from tracker.vocabulary import DocumentKind, Rank


@dataclass(frozen=True, slots=True)
class Intake:
    """A letter brought in: where it is, and how much it proposes."""

    document_id: int
    dossier_id: int
    title: str
    proposed: int
    accepted: int


def take_in(
    register: Register, path: Path, dossier: str, *, who: str, accept_core: bool = False
) -> Intake:
    """Bring the letter at `path` into the dossier of that name, made when it is new.

    With `accept_core` every core proposal is registered as it stands. All of it
    is one action: on any error the register is as it was. Raises the errors of
    reading a letter and of adding a document.
    """
    found = read_letter(path)
    with register.together(who, None):
        dossier_id = _dossier_for(register, dossier, found.facts.language, who)
        document_id = file_letter(register, dossier_id, found, who=who)
        waiting = queue(register, document_id)
        core = [proposal for proposal in waiting if proposal.rank is Rank.CORE and accept_core]
        for proposal in core:
            accept(register, document_id, proposal, who=who)
    title = document(register, document_id).title
    return Intake(document_id, dossier_id, title, len(waiting), len(core))


def file_letter(register: Register, dossier_id: int, found: ReadLetter, *, who: str) -> int:
    """Add a letter that was read to a dossier, with the facts it tells; the document's id."""
    facts = found.facts
    sender = [seat(register, dossier_id, name, who) for name in facts.sender[:1]]
    addressees = [seat(register, dossier_id, name, who) for name in facts.addressee]
    changed = add_document(
        register,
        NewDocument(
            dossier_id=dossier_id,
            kind=DocumentKind(facts.kind),
            title=facts.subject or Path(found.file_name).stem,
            letter=found.letter,
            file_name=found.file_name,
            content=found.content,
            sender_id=sender[0].id if sender else None,
            addressee_ids=tuple(party.id for party in addressees),
            dated=facts.dated,
            reference=facts.reference,
            subject=facts.subject,
            language=facts.language,
            parliamentary_references=facts.parliamentary_references,
            answers=facts.answers_to,
            cites=facts.cites,
        ),
        who=who,
    )
    return changed.ids[0]


def queue(register: Register, document_id: int) -> list[Proposal]:
    """What is still to decide on in a letter, in the order of its text."""
    line = document(register, document_id)
    recorded = statements(register, document_id=document_id)
    decided = [(s.place.start, s.place.end) for s in recorded if s.found]
    decided += set_aside_of(register, document_id)
    proposals = propose(
        letter_of(register, document_id), _facts_of(line), _known(register, line.dossier_id)
    )
    return [p for p in proposals if not _overlaps(p.span, decided)]


def _overlaps(span: Span, decided: list[tuple[int, int]]) -> bool:
    """Whether somebody decided on any of these words already."""
    return any(start < span.end and span.start < end for start, end in decided)


def accept(register: Register, document_id: int, proposal: Proposal, *, who: str) -> Changed:
    """Register a proposal as it stands: one action, undone in one step."""
    line = document(register, document_id)
    with register.together(who, None):
        actors = seat_named(register, line.dossier_id, proposal.actor, who)
        addressees = seat_named(register, line.dossier_id, proposal.addressee, who)
        return record_statement(
            register,
            NewStatement(
                document_id=document_id,
                start=proposal.span.start,
                end=proposal.span.end,
                type=proposal.type,
                strength=proposal.strength,
                rank=proposal.rank,
                actor_id=actors[0].id if actors else None,
                addressee_ids=tuple(party.id for party in addressees),
                topics=proposal.topics,
                caveat=_range(proposal.condition),
                term=_term(proposal.time),
                deciding=deciding_ranges(proposal),
            ),
            who=who,
        )


def deciding_ranges(proposal: Proposal) -> tuple[tuple[int, int], ...]:
    """Where the words stand that decided the type and the strength, in order, each once."""
    return tuple(sorted({(c.span.start, c.span.end) for c in proposal.cues if c.about in GRADING}))


#: What a cue can be about for its words to count as deciding ones.
GRADING = ("type", "strength", "caveat")


def _range(span: Span | None) -> tuple[int, int] | None:
    return (span.start, span.end) if span else None


def _term(time: TimeWords | None) -> Term | None:
    if time is None:
        return None
    return Term(time.span.words, time.kind, time.earliest, time.latest)


def _facts_of(line: DocumentLine) -> Facts:
    """The facts as they stand in the register: a person may have corrected them."""
    return Facts(
        language=line.language,
        kind=line.kind.value,
        sender=(line.sender.name,) if line.sender else (),
        addressee=tuple(party.name for party in line.addressees),
        dated=line.dated,
        reference=line.reference,
        subject=line.subject,
    )


def _known(register: Register, dossier_id: int) -> Known:
    """The names that this dossier uses for parties and topics."""
    return Known(
        tuple(
            KnownParty(party.name, (party.short, *party.other_names))
            for party in parties(register, dossier_id)
        ),
        tuple(KnownTopic(topic.name, topic.other_names) for topic in topics(register, dossier_id)),
    )


def _dossier_for(register: Register, name: str, language: str, who: str) -> int:
    known = dossier_named(register, name)
    if known is not None:
        return known.id
    return start_dossier(register, NewDossier(name, language), who=who).ids[0]
