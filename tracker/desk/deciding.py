"""The letter desk: deciding on what a letter proposes.

Proposals are never stored. They are read from the letter each time, less what
was registered at the same words and less what somebody set aside; so better
signal words show up in letters that came in long ago, and nothing enters the
register that a person did not confirm.
"""

from __future__ import annotations

from datetime import datetime

from tracker.desk.parting import undecided
from tracker.desk.seating import seat_named
from tracker.letters.facts import Facts
from tracker.letters.letter import Letter
from tracker.letters.proposal import Proposal, SaidBefore, Span, TimeWords
from tracker.letters.proposing import Known, KnownParty, KnownTopic, propose
from tracker.letters.restating import FOLLOWED, Wording, with_wordings
from tracker.register import Changed, Register
from tracker.register.changed import NOTHING
from tracker.register.operations.entries.relations import NewRelation, relate
from tracker.register.operations.entries.statements import NewStatement, record_statement
from tracker.register.questions.entries.statement_filters import StatementFilter
from tracker.register.questions.entries.statements import set_aside_of, statements
from tracker.register.questions.lines import DocumentLine, StatementLine, Term
from tracker.register.questions.papers.documents import document, documents, letter_of
from tracker.register.questions.people.parties import parties, topics
from tracker.register.rules.entries.relations import came_later
from tracker.vocabulary import Relation


def queue(register: Register, document_id: int) -> list[Proposal]:
    """What is still to decide on in a letter, in the order of its text.

    Of a proposal that was taken apart, the parts nobody decided on.
    """
    recorded = statements(register, document_id=document_id)
    decided = [(s.place.start, s.place.end) for s in recorded if s.found]
    decided += set_aside_of(register, document_id)
    letter, _, _, proposals = read_again(register, document_id)
    return [left for proposal in proposals for left in undecided(letter, proposal, decided)]


def proposals_of(register: Register, document_id: int) -> list[Proposal]:
    """All that a letter proposes, decided on or not, in the order of its text."""
    *_, proposals = read_again(register, document_id)
    return proposals


def _earlier_wordings(
    register: Register, line: DocumentLine, proposals: list[Proposal]
) -> list[tuple[Wording, SaidBefore]]:
    """What is registered of earlier documents on the topics of these proposals, earliest first."""
    named = {topic for proposal in proposals for topic in proposal.topics}
    listed = topics(register, line.dossier_id)
    wanted = StatementFilter(
        types=FOLLOWED, topic_ids=[topic.id for topic in listed if topic.name in named]
    )
    dated = {each.id: each.dated for each in documents(register, line.dossier_id)}
    return [
        (_as_wording(statement), _as_said(statement))
        for statement in statements(register, line.dossier_id, wanted=wanted)
        if came_later(line.dated, dated.get(statement.place.document_id))
    ]


def _as_wording(statement: StatementLine) -> Wording:
    actor = statement.actor.name if statement.actor else None
    return Wording(statement.quote, statement.type, statement.topics, actor)


def _as_said(statement: StatementLine) -> SaidBefore:
    place = statement.place
    return SaidBefore(
        statement.quote, statement.strength, (place.start, place.end), place.document_id
    )


def read_again(register: Register, document_id: int) -> tuple[Letter, Facts, Known, list[Proposal]]:
    """A letter as it is read now: its words, its facts, the names known, and all it proposes.

    What says something again has the words that said it before: those of an earlier
    document of the dossier, as registered, or of the letter itself.
    `DocumentMissingError` where there is none.
    """
    line = document(register, document_id)
    letter, facts = letter_of(register, document_id), _facts_of(line)
    known = known_names(register, line.dossier_id)
    proposals = propose(letter, facts, known)
    earlier = _earlier_wordings(register, line, proposals)
    return letter, facts, known, with_wordings(proposals, line.language, earlier)


def accept(register: Register, document_id: int, proposal: Proposal, *, who: str) -> Changed:
    """Register a proposal as it stands: one action, undone in one step."""
    line = document(register, document_id)
    with register.together(who, None):
        actors = seat_named(register, line.dossier_id, proposal.actor, who)
        addressees = seat_named(register, line.dossier_id, proposal.addressee, who)
        made = record_statement(
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
                term=term_of(proposal.time),
                deciding=deciding_ranges(proposal),
            ),
            who=who,
        )
        return made | _relate_to_earlier(register, document_id, made.ids[0], proposal, who)


def _relate_to_earlier(
    register: Register, document_id: int, made: int, proposal: Proposal, who: str
) -> Changed:
    """Note that a statement says an earlier one again, where that one is registered."""
    before = proposal.says_again
    if before is None:
        return NOTHING
    of = before.document_id or document_id
    for statement in statements(register, document_id=of):
        if (statement.place.start, statement.place.end) == before.place:
            relation = NewRelation(made, Relation.RESTATES, statement.id)
            return relate(register, relation, who=who)
    return NOTHING


def deciding_ranges(proposal: Proposal) -> tuple[tuple[int, int], ...]:
    """Where the words stand that decided the type and the strength, in order, each once."""
    return tuple(sorted({(c.span.start, c.span.end) for c in proposal.cues if c.about in GRADING}))


#: What a cue can be about for its words to count as deciding ones.
GRADING = ("type", "strength", "caveat")


def _range(span: Span | None) -> tuple[int, int] | None:
    return (span.start, span.end) if span else None


def term_of(time: TimeWords | None) -> Term | None:
    """The term as it is kept, None for none; a time of day is that of the place where one is."""
    if time is None:
        return None
    moment = None
    if time.latest and time.clock:
        moment = datetime.combine(time.latest, time.clock).astimezone()
    return Term(time.span.words, time.kind, time.earliest, time.latest, moment)


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


def known_names(register: Register, dossier_id: int) -> Known:
    """The names that this dossier uses for parties and topics."""
    return Known(
        tuple(
            KnownParty(party.name, (party.short, *party.other_names))
            for party in parties(register, dossier_id)
        ),
        tuple(KnownTopic(topic.name, topic.other_names) for topic in topics(register, dossier_id)),
    )
