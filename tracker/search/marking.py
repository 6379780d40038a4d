"""Where the words that were asked for stand in a text, in any of their forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from tracker.frozen import Frozen
from tracker.search.query import Sought, Wanted
from tracker.search.stems import LEAST_LETTERS, stem, stems_in_all
from tracker.search.words import HYPHEN, Word, compounds_of, words_of

#: From this length on a text is looked through for the beginnings of words first.
LONG = 4_000
#: A word of so many letters tells little beside longer ones.
_SMALL = 3
#: Of how many words a compound is made at the most.
_COMPOUND = 6
#: Letters as they may be written in a text, for each letter as it is folded.
_WRITTEN = {
    "a": "aàáâãäåæ", "c": "cç", "d": "dđð", "e": "eéèêë", "i": "iíìîïı", "l": "lł", "n": "nñ",
    "o": "oóòôõöøœ", "s": "sß", "u": "uúùûü", "y": "yýÿ",
}  # fmt: skip

Span = tuple[int, int]


class Excerpt(Frozen):
    """A stretch of a text with the places of what was found in it.

    `found` is where the first of it stands in the whole text, None where nothing was found in
    it; `more` how often it stands elsewhere.
    """

    text: str
    marks: tuple[Span, ...]
    found: Span | None
    cut_before: bool
    cut_after: bool
    more: int = 0


class Marker:
    """Finds what was asked for in any text."""

    def __init__(self, sought: Sought) -> None:
        self._sought = [(each, _forms(each)) for each in sought.wanted]

    def spans(self, text: str, language: str) -> list[Span]:
        """Where what was asked for stands in `text`, in order and without overlap."""
        if not self._sought:
            return []
        if len(text) >= LONG:
            found = self._in_long(text, language)
            if found:
                return found
        return self._in_all(text, language)

    def _in_all(self, text: str, language: str) -> list[Span]:
        """Where it stands in a row; else each by itself, without small words among larger."""
        words = list(words_of(text))
        if together := list(self._together(words, language)):
            return together
        tied = [*words, *compounds_of(text, words)]
        found: list[Span] = []
        for wanted, forms in self._sought:
            if len(wanted.words) > 1:
                found += _in_a_row(wanted, words)
            if len(wanted.words) == 1 or wanted.tied:
                found += _singly(wanted, forms, tied, language)
        return _merged([span for span in found if self._tells(span)])

    def _tells(self, span: Span) -> bool:
        """Whether it is more than a small word, or nothing else was asked for."""
        return span[1] - span[0] > _SMALL or self._is_small

    @property
    def _is_small(self) -> bool:
        return all(len("".join(each.words)) <= _SMALL for each, _ in self._sought)

    def _together(self, words: Sequence[Word], language: str) -> Iterator[Span]:
        """Where all single words stand next to each other in the order in which they were asked."""
        length, after = len(self._sought), 0
        for at in range(len(words) - length + 1):
            row = words[at : at + length]
            if at >= after and self._are_sought(row, language):
                after = at + length
                yield row[0].start, row[-1].end

    def _are_sought(self, row: Sequence[Word], language: str) -> bool:
        """Whether these are the words that were asked for, several and in that order."""
        return len(row) == len(self._sought) > 1 and all(
            len(wanted.words) == 1 and _fits(wanted, forms, word, language)
            for (wanted, forms), word in zip(self._sought, row, strict=True)
        )

    def _in_long(self, text: str, language: str) -> list[Span]:
        """The same by way of the beginnings of words, which is many times quicker."""
        begins = "|".join(sorted({_pattern(each, forms) for each, forms in self._sought}))
        together: list[Span] = []
        singly: list[Span] = []
        for match in re.finditer(rf"(?<![^\W_])(?:{begins})", text, re.IGNORECASE):
            # The whole of the word, and those after it for a phrase or a compound.
            words = list(islice(words_of(text, match.start()), self._longest))
            row = words[: len(self._sought)]
            if self._are_sought(row, language):
                together.append((row[0].start, row[-1].end))
            elif words and not together:
                singly += self._at_first(text, words, language)
        return _merged(together or singly)

    def _at_first(self, text: str, words: list[Word], language: str) -> Iterator[Span]:
        """What was asked for where it begins with the first of `words`."""
        tied = [words[0], *_compound_from(text, words[0])]
        for wanted, forms in self._sought:
            spans = list(_in_a_row(wanted, words[: len(wanted.words)]))
            if len(wanted.words) == 1 or wanted.tied:
                spans += _singly(wanted, forms, tied, language)
            yield from (span for span in spans if self._tells(span))

    @property
    def _longest(self) -> int:
        return max(len(self._sought), *(len(each.words) for each, _ in self._sought))


def excerpt_of(text: str, spans: Sequence[Span], most: int) -> Excerpt:
    """At most about `most` characters of `text`, around the first of `spans`, cut between words.

    A line that ends, or several, are a space in it.
    """
    first = spans[0][0] if spans else 0
    start = _between_words(text, first - most // 3) if first > most // 3 < len(text) - most else 0
    end = min(len(text), start + most)
    while first < end < len(text) and not text[end].isspace():
        end -= 1
    end = end if end > first else min(len(text), start + most)
    inside = [(a, b) for a, b in spans if a >= start and b <= end]
    shown, marks = _on_one_line(text[start:end], [(a - start, b - start) for a, b in inside])
    return Excerpt(
        text=shown,
        marks=marks,
        found=inside[0] if inside else None,
        cut_before=start > 0,
        cut_after=end < len(text),
        more=len(spans) - len(inside),
    )


def _on_one_line(text: str, spans: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """The text with one space for any white space, and where the spans are then."""
    places: list[int] = []
    shown: list[str] = []
    for letter in text:
        places.append(len(shown))
        if not letter.isspace():
            shown.append(letter)
        elif shown and shown[-1] != " ":
            shown.append(" ")
    places.append(len(shown))
    return "".join(shown).rstrip(), tuple((places[a], places[b - 1] + 1) for a, b in spans)


def _between_words(text: str, at: int) -> int:
    """The next place from `at` on where a word begins."""
    while at < len(text) and not text[at].isspace():
        at += 1
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _forms(wanted: Wanted) -> frozenset[str]:
    """What the word, or its tied parts, and its stems are."""
    single = wanted.tied or wanted.words[0]
    if wanted.exact:
        return frozenset({single})
    return frozenset({single, *wanted.among}) | stems_in_all(single)


def _singly(
    wanted: Wanted, forms: frozenset[str], words: Sequence[Word], language: str
) -> Iterator[Span]:
    for word in words:
        if _fits(wanted, forms, word, language):
            yield word.start, word.end


def _fits(wanted: Wanted, forms: frozenset[str], word: Word, language: str) -> bool:
    single = wanted.tied or wanted.words[0]
    if word.folded == single:
        return True
    if wanted.exact:
        return False
    return (
        word.folded in forms
        or stem(word.folded, language) in forms
        or (wanted.begins and word.folded.startswith(single))
    )


def _in_a_row(wanted: Wanted, words: Sequence[Word]) -> Iterator[Span]:
    length = len(wanted.words)
    for at in range(len(words) - length + 1):
        row = words[at : at + length]
        if tuple(word.folded for word in row) == wanted.words:
            yield row[0].start, row[-1].end


def _compound_from(text: str, first: Word) -> list[Word]:
    """The compound that begins with a word, if one does."""
    if not HYPHEN.match(text, first.end):
        return []
    parts = list(islice(words_of(text, first.start), _COMPOUND))
    return [each for each in compounds_of(text, parts) if each.start == first.start]


def _pattern(wanted: Wanted, forms: frozenset[str]) -> str:
    """The beginning that all forms share, with its letters as they may be written."""
    if wanted.among:
        return "|".join(map(_as_written, sorted(wanted.among)))
    if len(wanted.words) > 1:
        # Most places of the first word are none of the phrase: the next letter tells.
        first, second, *_ = wanted.words
        return rf"{_as_written(first)}[\W_]*{_as_written(second[0])}"
    if wanted.exact:
        begin = wanted.words[0]
    else:
        shortest = min((len(each) for each in forms), default=0)
        begin = wanted.words[0]
        if len(begin) >= LEAST_LETTERS and not wanted.begins:
            begin = begin[: max(3, shortest - 1)]
    return _as_written(begin)


def _as_written(begin: str) -> str:
    return "".join(f"[{_WRITTEN[each]}]" if each in _WRITTEN else re.escape(each) for each in begin)


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
