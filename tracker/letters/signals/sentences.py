"""Sentences and words, each with its place in the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.frozen import Frozen

#: Longer stretches are read in pieces, so that a text without stops stays quick to read.
LONGEST_SENTENCE = 120

#: So many characters at the end of a sentence show whether it is a question.
_TAIL = 8

_WORD = re.compile(
    r"(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu)['’](?=\w)"  # French elision: a word of its own
    r"|[^\W_]+(?:[-‑·.'’:*_][^\W\d_]+|[-‑.'’][^\W_]+|\([^\W\d_]{1,5}\)[^\W\d_]*)*",
    re.IGNORECASE,
)
#: Ways of writing a word for everybody: salarié·e·s, enseignant(e)s, Kolleg:innen, Kolleg*innen.
_FOR_ALL = re.compile(r"·(?:e|ne|le|te|ère|trice|rice|euse)(?=·|s?$)|·|\([^)]*\)|[:*_]in(?:nen)?$")
_MARKED = re.compile(r"[·(:*_]")
#: What was taken is not given back: rows of full stops lead to the pages of a table of contents.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s++[\"'“‘„«(\[]?[^\sa-zà-ÿ,;:)])")
_ASKS = re.compile(r"\?[!?\"'”’»)\]\s]*$")
_INITIALS = re.compile(r"(?:^|[\s(])(?:[^\W\d_]\.)+$")


class Word(Frozen):
    """A word of the letter; `form` is how the cue files spell it, in small letters."""

    start: int
    end: int
    form: str
    written: str


class Sentence(Frozen):
    """The words of one sentence; `marks[i]` is what stands between word i and the one before."""

    start: int
    end: int
    words: tuple[Word, ...]
    marks: tuple[str, ...]
    asks: bool = False  # ends in a question mark


def sentences_in(
    text: str, start: int, end: int, abbreviations: frozenset[str]
) -> Iterator[Sentence]:
    """The sentences of `text[start:end]` in order; stretches without any word are left out."""
    for first, last in _stretches(text, start, end, abbreviations):
        words = [
            Word(match.start(), match.end(), _form(match.group()), match.group())
            for match in _WORD.finditer(text, first, last)
        ]
        for index in range(0, len(words), LONGEST_SENTENCE):
            piece = words[index : index + LONGEST_SENTENCE]
            opening = first if index == 0 else piece[0].start
            ending = last if index + LONGEST_SENTENCE >= len(words) else piece[-1].end
            yield _sentence(text, opening, ending, piece)


def _sentence(text: str, start: int, end: int, words: list[Word]) -> Sentence:
    """One sentence, with the marks before each of its words."""
    befores = [start, *(word.end for word in words)]
    marks = tuple(
        text[before : word.start].strip() for before, word in zip(befores, words, strict=False)
    )
    asks = bool(_ASKS.search(text, max(start, end - _TAIL), end))
    return Sentence(start, end, tuple(words), marks, asks)


def _stretches(
    text: str, start: int, end: int, abbreviations: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, without the white space around it."""
    opening = start
    for stop in _STOP.finditer(text, start, end):
        if not _is_abbreviated(text[max(opening, stop.end() - 24) : stop.end()], abbreviations):
            yield _trimmed(text, opening, stop.end())
            opening = stop.end()
    yield _trimmed(text, opening, end)


def _is_abbreviated(tail: str, abbreviations: frozenset[str]) -> bool:
    """Whether the full stop at the end of `tail` belongs to an abbreviation or initials."""
    last = tail.rsplit(maxsplit=1)[-1].lstrip("(").lower()
    return last in abbreviations or bool(_INITIALS.search(tail))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at either end."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _form(word: str) -> str:
    """The word as the cue files spell it, without what makes it a word for everybody."""
    form = word.lower().replace("’", "'").replace("‑", "-")
    return (_FOR_ALL.sub("", form) or form) if _MARKED.search(form) else form
