"""The reading of a passage in one shape, whether it is proposed, registered or one's own.

The shape is `Proposal`: words by their place, and what they are taken to mean.
"""

from __future__ import annotations

from tracker.letters.letter import Letter
from tracker.letters.proposal import Cue, Proposal, Span, TimeWords
from tracker.register.questions.lines import DocumentLine, StatementLine
from tracker.vocabulary import Rank, StatementType, Strength
from ui.desk.state import Passage, Range

_NEAR = 4000  #: how many characters back a caveat or a term is looked for


def reading_of(passage: Passage, letter: Letter) -> Proposal | None:
    """How the passage is read: as registered, else as proposed; None once set aside unseen."""
    if passage.statement:
        return as_registered(passage.statement, letter)
    return passage.proposal


def as_registered(statement: StatementLine, letter: Letter) -> Proposal:
    """A statement of the register in the shape of a proposal."""
    place = statement.place
    term = statement.term
    term_span = _nearest(letter, term.words, place.start) if term else None
    return Proposal(
        span=_span(letter, (place.start, place.end)),
        page=place.page,
        paragraph=place.paragraph,
        type=statement.type,
        strength=statement.strength,
        rank=statement.rank,
        actor=statement.actor.name if statement.actor else None,
        addressee=statement.addressees[0].name if statement.addressees else None,
        condition=_nearest(letter, statement.caveat, place.start) if statement.caveat else None,
        time=TimeWords(term_span, term.kind, term.earliest, term.latest)
        if term and term_span
        else None,
        topics=statement.topics,
        cues=tuple(Cue(_span(letter, where), "strength", "") for where in statement.deciding),
    )


def own_words(letter: Letter, where: Range, actor: str | None, addressee: str | None) -> Proposal:
    """A reading to start from for words somebody selected: a position that obliges to nothing."""
    block = letter.block_at(where[0])
    return Proposal(
        span=_span(letter, where),
        page=letter.page_of(where[0]),
        paragraph=block.number if block else None,
        type=StatementType.POSITION,
        strength=Strength.NONE,
        rank=Rank.SECONDARY,
        actor=actor,
        addressee=addressee,
    )


def parties_of(line: DocumentLine) -> tuple[str | None, str | None]:
    """From whom a letter is and to whom; None for what the register does not know."""
    sender = line.sender.name if line.sender else None
    return sender, line.addressees[0].name if line.addressees else None


def _span(letter: Letter, where: Range) -> Span:
    return Span(*where, letter.text[slice(*where)])


def _nearest(letter: Letter, words: str, to: int) -> Span | None:
    """Where `words` stand nearest to a position: in a letter they may stand more than once."""
    near = max(to - _NEAR, 0)
    after, before = letter.text.find(words, to), letter.text.rfind(words, near, to + len(words))
    found = [start for start in (after, before) if start >= 0]
    if not found:
        return None
    start = min(found, key=lambda at: abs(at - to))
    return Span(start, start + len(words), words)
