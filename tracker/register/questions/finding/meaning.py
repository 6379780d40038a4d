"""What was probably meant by words that are not found as they were typed."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.frozen import replace
from tracker.register.index.reading import known_among, words_between, words_that_hold
from tracker.register.register import Register
from tracker.search.fields import Field, days_of
from tracker.search.query import Narrowed, Sought, Wanted
from tracker.search.slips import LEAST_LETTERS, TWO_FROM, nearest, one_away
from tracker.search.stems import stems_in_all

#: So many words at most are looked for in the middle of others; each reads all there are.
MOST_WIDENED = 4


def readings_of(register: Register, sought: Sought) -> Iterator[Sought]:
    """Other ways to read what finds nothing, the nearest first.

    A day as all that is of it; words that the register does not have put right; and all words
    as parts of longer ones, as Dutch and German make them.
    """
    read = _with_days(sought)
    if read != sought:
        yield read
    right = replace(read, wanted=tuple(_put_right(register, each) for each in read.wanted))
    if right != read:
        yield right
    if len(right.wanted) <= MOST_WIDENED:
        wide = replace(right, wanted=tuple(_widened(register, each) for each in right.wanted))
        if wide != right:
            yield wide


def as_words(sought: Sought) -> str:
    """What is sought, in words, for a person to read."""
    return " ".join(map(_as_word, sought.wanted))


def _as_word(wanted: Wanted) -> str:
    if len(wanted.among) == 1:
        return wanted.among[0]
    word = wanted.tied or " ".join(wanted.words)
    return f"…{word}…" if wanted.among else word


def _with_days(sought: Sought) -> Sought:
    """The same, where a day among the words narrows it down to what is of that day."""
    days = [each for each in sought.wanted if each.tied and days_of("-".join(each.words))]
    wanted = tuple(each for each in sought.wanted if each not in days)
    said = ("-".join(each.words) for each in days)
    narrowed = (Narrowed(field, day) for day in said for field in (Field.FROM, Field.UNTIL))
    return replace(sought, wanted=wanted).and_(*narrowed)


def _put_right(register: Register, wanted: Wanted) -> Wanted:
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
    if found is None and len(word) >= TWO_FROM and not words_that_hold(execute, word):
        # Who makes two slips in a word begins it well.
        near = words_between(execute, word[:2], len(word) - 2, len(word) + 2)
        found = nearest(word, near, 2)
    return found or word


def _widened(register: Register, wanted: Wanted) -> Wanted:
    """The word also where it is a part of longer ones; phrases and short words as they are."""
    word = wanted.tied or wanted.words[0]
    if wanted.exact or len(word) < LEAST_LETTERS or (len(wanted.words) > 1 and not wanted.tied):
        return wanted
    holding = words_that_hold(register.database.run, word)
    return replace(wanted, among=tuple(sorted(holding))) if holding else wanted
