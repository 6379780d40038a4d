"""What was probably meant by words that the register does not have."""

from __future__ import annotations

from dataclasses import replace

from tracker.register.index.reading import known_among, words_between
from tracker.register.register import Register
from tracker.search.query import Sought, Wanted
from tracker.search.slips import LEAST_LETTERS, TWO_FROM, nearest, one_away
from tracker.search.stems import stems_in_all


def probably_meant(register: Register, sought: Sought) -> Sought | None:
    """The same with every word that the register does not have put right; None where that fails."""
    meant = tuple(_meant(register, each) for each in sought.wanted)
    return None if meant == sought.wanted else replace(sought, wanted=meant)


def as_words(sought: Sought) -> str:
    """What is sought, in words, for a person to read."""
    return " ".join(each.tied or " ".join(each.words) for each in sought.wanted)


def _meant(register: Register, wanted: Wanted) -> Wanted:
    """A word as it was probably meant; what stands in quotation marks is meant as it is."""
    if wanted.exact:
        return wanted
    words = tuple(_word_meant(register, word) for word in wanted.words)
    return wanted if words == wanted.words else replace(wanted, words=words, tied="")


def _word_meant(register: Register, word: str) -> str:
    execute = register.database.run
    if len(word) < LEAST_LETTERS or known_among(execute, [word, *stems_in_all(word)]):
        return word
    close = known_among(execute, sorted(set(one_away(word))))
    found = nearest(word, close, 1)
    if found is None and len(word) >= TWO_FROM:
        # Who makes two slips in a word begins it well.
        near = words_between(execute, word[:2], len(word) - 2, len(word) + 2)
        found = nearest(word, near, 2)
    return found or word
