"""How spoken words are to be read: what their signal words say, less what a person decided."""

from __future__ import annotations

from datetime import date

from tracker.desk.deciding import deciding_ranges, known_names, term_of
from tracker.frozen import Alike
from tracker.letters.facts import Facts
from tracker.letters.finding.language import LANGUAGES, words_that_tell
from tracker.letters.proposal import Cue, Proposal
from tracker.letters.proposing import Known, propose
from tracker.register import Register
from tracker.register.questions.lines import Term
from tracker.register.rules.papers.noted_words import letter_of_words, noted
from tracker.register.rules.papers.passages import Range
from tracker.vocabulary import DocumentKind, Rank, StatementType, Strength

_FROM_STRONG = list(Rank)


class Heard(Alike):
    """A reading of spoken words; without a signal word it is a position that obliges to nothing.

    Ranges count characters of the words without the blanks around them.
    """

    type: StatementType = StatementType.POSITION
    strength: Strength = Strength.NONE
    caveat: Range | None = None
    term: Term | None = None
    topics: tuple[str, ...] = ()
    deciding: tuple[Range, ...] = ()
    cues: tuple[Cue, ...] = ()

    beside = frozenset({"cues"})


def hear(words: str, language: str, said: date, known: Known | None = None) -> Heard:
    """The reading that the signal words of `language` give; of several the weightiest."""
    letter = letter_of_words(noted(words))
    if not letter.text:
        return Heard()
    facts = Facts(language=language, kind=DocumentKind.SPOKEN, dated=said)
    found = propose(letter, facts, known)
    return _of(min(found, key=_weight)) if found else Heard()


def hear_in(register: Register, dossier_id: int, words: str, said: date, usual: str) -> Heard:
    """The reading with the names of a dossier, in the language of the words or else `usual`."""
    return hear(words, language_spoken(words, usual), said, known_names(register, dossier_id))


def language_spoken(words: str, usual: str) -> str:
    """The language of a few words; `usual` unless the small words of another tell it clearly."""
    told = {each: len(list(words_that_tell(words, each))) for each in LANGUAGES}
    most = max(LANGUAGES, key=lambda each: (told[each], each == usual))
    return most if told[most] > told.get(usual, 0) else usual


def strength_with(type_: StatementType, heard: Heard) -> Strength:
    """How strong words are when a person says what they are: as heard, else plain.

    Without a signal word a position or a fact obliges to nothing, all else is plain.
    """
    if heard.strength is not Strength.NONE or type_ is heard.type:
        return heard.strength
    obliges_not = (StatementType.POSITION, StatementType.FACT)
    return Strength.NONE if type_ in obliges_not else Strength.PLAIN


def _of(proposal: Proposal) -> Heard:
    caveat = proposal.condition
    return Heard(
        type=proposal.type,
        strength=proposal.strength,
        caveat=(caveat.start, caveat.end) if caveat else None,
        term=term_of(proposal.time),
        topics=proposal.topics,
        deciding=deciding_ranges(proposal),
        cues=proposal.cues,
    )


def _weight(proposal: Proposal) -> tuple[int, int]:
    return _FROM_STRONG.index(proposal.rank), proposal.span.start
