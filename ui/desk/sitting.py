"""What a sitting at a letter asks of the register, and what it has it keep.

Plain functions, run behind the window one after the other; none of them knows
a widget. Each decision is one action of the register: one undo takes it back.
"""

from __future__ import annotations

from tracker.desk.confirming import SaidOfLetter, confirm_facts
from tracker.desk.deciding import accept, deciding_ranges, queue
from tracker.frozen import Frozen, replace
from tracker.letters.facts import Facts
from tracker.letters.finding.facts import facts_of
from tracker.letters.letter import Letter
from tracker.letters.proposal import Proposal, Span
from tracker.register import Register
from tracker.register.operations.entries.statements import (
    NewReading,
    bring_back,
    change_reading,
    set_aside,
    take_back_statement,
)
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.entries.statements import set_aside_of, statements
from tracker.register.questions.lines import DocumentLine, PartyLine, StatementLine
from tracker.register.questions.papers.citations import CitationLine, citations_of
from tracker.register.questions.papers.documents import document, documents, letter_of
from tracker.register.questions.people.parties import parties
from ui.desk.state import DeskState, Fate, Passage, Range, desk_state


class Sitting(Frozen):
    """A letter on the desk: its facts, its words, what is decided, who may be named."""

    document: DocumentLine
    letter: Letter
    state: DeskState
    parties: tuple[PartyLine, ...]
    found: Facts
    citations: tuple[CitationLine, ...] = ()  # the letters it answers or names
    is_searched: bool = True  # False while proposals are still being looked for


def open_letter(register: Register, document_id: int) -> Sitting:
    """The letter with what was decided on it: all there is before proposals are looked for."""
    line = document(register, document_id)
    decided = desk_state((), *_decided(register, document_id))
    known = tuple(parties(register, line.dossier_id))
    letter = letter_of(register, document_id)
    cited = _cited_by(register, document_id)
    return Sitting(line, letter, decided, known, facts_of(letter), cited, is_searched=False)


def sit_down(register: Register, document_id: int) -> Sitting:
    """Everything the desk shows of a letter, as the register has it now."""
    state = desk_state(queue(register, document_id), *_decided(register, document_id))
    return replace(open_letter(register, document_id), state=state, is_searched=True)


def register_reading(
    register: Register, document_id: int, reading: Proposal, *, who: str, why: str | None = None
) -> list[StatementLine]:
    """Register words as they are read; all statements of the letter come back."""
    with register.together(who, why):
        accept(register, document_id, reading, who=who)
    return statements(register, document_id=document_id)


def read_otherwise(
    register: Register, statement: StatementLine, reading: Proposal, *, who: str, why: str
) -> list[StatementLine]:
    """Give a registered statement another reading; all statements of the letter come back."""
    changed = NewReading(
        type=reading.type,
        strength=reading.strength,
        rank=reading.rank,
        actor_id=_party_called(register, statement.dossier_id, reading.actor),
        topics=reading.topics,
        caveat=_range(reading.condition),
        deciding=deciding_ranges(reading),
        audience=statement.audience,
    )
    change_reading(register, statement.id, changed, who=who, why=why)
    return statements(register, document_id=statement.place.document_id)


def reject(register: Register, document_id: int, passage: Passage, *, who: str) -> None:
    """Set a proposal aside for good; what was registered of these words is taken back first."""
    with register.together(who, None):
        for statement in statements(register, document_id=document_id):
            if (statement.place.start, statement.place.end) == passage.place:
                take_back_statement(register, statement.id, who=who)
        set_aside(register, document_id, passage.start, passage.end, who=who)


def reconsider(register: Register, document_id: int, passage: Passage, *, who: str) -> Sitting:
    """Bring a proposal back that was set aside, and sit down anew at its words."""
    bring_back(register, document_id, passage.start, passage.end, who=who)
    return _at(sit_down(register, document_id), passage.place)


def take_back_last(register: Register, document_id: int, before: DeskState, *, who: str) -> Sitting:
    """Undo the last action, and sit down at the words it was about."""
    undo(register, who)
    sitting = sit_down(register, document_id)
    place = place_of_difference(before, sitting.state)
    return _at(sitting, place) if place else sitting


def other_letters(register: Register, document_id: int) -> list[DocumentLine]:
    """The other documents of the dossier: those this letter may be an answer to."""
    others = documents(register, document(register, document_id).dossier_id)
    return [line for line in others if line.id != document_id]


def keep_facts(register: Register, document_id: int, said: SaidOfLetter, *, who: str) -> Sitting:
    """Keep what somebody says of the letter, and sit down anew: proposals are read with it."""
    confirm_facts(register, document_id, said, who=who)
    return sit_down(register, document_id)


def look_again(
    register: Register, document_id: int, known: DeskState, shown: Sitting | None = None
) -> Sitting | None:
    """The letter anew when somebody else decided on it since; None when nothing changed.

    With `shown` also when the document itself, or what it answers or names, is not as there.
    """
    is_as_shown = shown is None or _stands_as(register, shown)
    statements_now, aside = _decided(register, document_id)
    held = {statement.id: statement for statement in statements_now}
    known_held = {p.statement.id: p.statement for p in known.passages if p.statement}
    known_aside = frozenset(p.place for p in known.passages if p.fate is Fate.SET_ASIDE)
    if is_as_shown and (held, aside) == (known_held, known_aside):
        return None
    sitting = sit_down(register, document_id)
    return _at(sitting, known.current.place) if known.current else sitting


def _stands_as(register: Register, shown: Sitting) -> bool:
    line = shown.document
    is_same = document(register, line.id).version == line.version
    return is_same and _cited_by(register, line.id) == shown.citations


def _cited_by(register: Register, document_id: int) -> tuple[CitationLine, ...]:
    cited = citations_of(register, document_id)
    return tuple(each for each in cited if each.document_id == document_id)


def place_of_difference(before: DeskState, after: DeskState) -> Range | None:
    """The first place on which two states differ; None when they do not."""
    known = {p.place: (p.fate, _reading(p)) for p in before.passages}
    for passage in after.passages:
        if known.get(passage.place) != (passage.fate, _reading(passage)):
            return passage.place
    return None


def _reading(passage: Passage) -> object:
    """What is compared of a passage: its grade, once it is registered."""
    is_registered = passage.fate is Fate.ACCEPTED
    return (passage.type, passage.strength) if is_registered else None


def _at(sitting: Sitting, place: Range) -> Sitting:
    return replace(sitting, state=sitting.state.at_place(place))


def _decided(register: Register, document_id: int) -> tuple[list[StatementLine], frozenset[Range]]:
    """What is registered of a letter, and what was set aside."""
    held = statements(register, document_id=document_id)
    return held, frozenset(set_aside_of(register, document_id))


def _party_called(register: Register, dossier_id: int, name: str | None) -> int | None:
    return next((p.id for p in parties(register, dossier_id) if p.name == name), None)


def _range(span: Span | None) -> Range | None:
    return (span.start, span.end) if span else None
