"""Statements that say again what was said before, in other words or the same.

Two statements are wordings of one thing when they do the same, about the same topic,
and share words that carry meaning, whatever form those have ("to stop", "the
stopping of"). That is offered to a person, with the words that differ.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Protocol

from snowballstemmer import stemmer

from tracker.frozen import Frozen, replace
from tracker.letters.proposal import Proposal, SaidBefore
from tracker.places import resource
from tracker.vocabulary import COMMITMENT_LIKE, StatementType

#: What is worth following from one wording to the next.
FOLLOWED = (COMMITMENT_LIKE - {StatementType.PRECONDITION}) | {
    StatementType.DEMAND,
    StatementType.ULTIMATUM,
    StatementType.REFUSAL,
    StatementType.INTENTION,
}
#: What a letter does seldom on one topic: a few shared words tell the same act.
_SELDOM = frozenset({StatementType.DECISION, StatementType.DEFERRAL, StatementType.REFUSAL})
#: The part of the words of the shorter one that both must have, for those and for others.
_LEAST_SELDOM, _LEAST_LIKE = 0.2, 0.4
#: Shorter words say how others hang together; what is written in capitals is a name.
_LEAST_LETTERS = 4

_WORD = re.compile(r"[^\W\d_]+")
_STEMMED = {"nl": "dutch", "en": "english", "fr": "french", "de": "german"}


class Wording(Frozen):
    """A statement as far as it can be held against another."""

    words: str
    type: StatementType
    topics: tuple[str, ...]
    actor: str | None


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - as the library names it


def as_wording(proposal: Proposal) -> Wording:
    """A proposal to be held against others."""
    return Wording(proposal.span.words, proposal.type, proposal.topics, proposal.actor)


def with_wordings(
    proposals: Sequence[Proposal],
    language: str,
    before: Sequence[tuple[Wording, SaidBefore]] = (),
) -> list[Proposal]:
    """The proposals, each with the earlier words it says again.

    Those may be among `before`, earliest first, or of a proposal earlier in the letter.
    """
    earlier = list(before)
    found = []
    for proposal in proposals:
        wording = as_wording(proposal)
        number = said_before(wording, [each for each, _ in earlier], language)
        said = None if number is None else earlier[number][1]
        found.append(replace(proposal, says_again=said))
        span = proposal.span
        earlier.append((wording, SaidBefore(span.words, proposal.strength, (span.start, span.end))))
    return found


def said_before(wording: Wording, earlier: Sequence[Wording], language: str) -> int | None:
    """The number of the earlier wording that `wording` says again; None when it is new.

    Of equally alike ones the last.
    """
    best, most = None, 0.0
    least = _LEAST_SELDOM if wording.type in _SELDOM else _LEAST_LIKE
    for number, other in enumerate(earlier):
        alike = likeness(wording, other, language)
        if alike >= max(least, most):
            best, most = number, alike
    return best


def likeness(one: Wording, other: Wording, language: str) -> float:
    """How much two wordings share, from 0 to 1; 0 where they do or concern other things."""
    if one.type != other.type or one.type not in FOLLOWED or one.actor != other.actor:
        return 0.0
    topics, others_topics = set(one.topics), set(other.topics)
    if not topics & others_topics or not (topics <= others_topics or others_topics <= topics):
        return 0.0
    # What both must share to be compared at all says nothing of what they share besides.
    known = _stems(" ".join((*one.topics, *other.topics)), language)
    stems, others = (_stems(each.words, language) - known for each in (one, other))
    fewer = min(len(stems), len(others))
    return len(stems & others) / fewer if fewer else 0.0


@lru_cache(maxsize=4_096)
def _stems(words: str, language: str) -> frozenset[str]:
    """What the words that carry meaning have in common with their other forms."""
    return frozenset(
        _stem(word.lower(), language)
        for word in _WORD.findall(words)
        if len(word) >= _LEAST_LETTERS or word.isupper()
    ) - _act_words(language)


@cache
def _act_words(language: str) -> frozenset[str]:
    """What words have in common that say that somebody acts, and not what is done."""
    listed = tomllib.loads(resource("letters", "act_words.toml").read_text(encoding="utf-8"))
    return frozenset(_stem(word, language) for word in listed[language])


@lru_cache(maxsize=16_384)
def _stem(word: str, language: str) -> str:
    return _stemmer(language).stemWord(word)


@cache
def _stemmer(language: str) -> _Stemmer:
    made: _Stemmer = stemmer(_STEMMED[language])
    return made
