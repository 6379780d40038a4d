"""The earlier letters that a letter answers or names, as far as its words tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from tracker.frozen import Frozen, replace
from tracker.letters.facts import Found, LetterCited
from tracker.letters.finding.data import first_date
from tracker.letters.finding.head import Head, span
from tracker.letters.fixed_words import fixed_words
from tracker.letters.letter import Letter
from tracker.letters.proposal import Span
from tracker.terms.dates import readings_of

#: How far after "your letter of" its date may end, and its reference after that.
_DATE_WITHIN = 40
#: How far the date of a letter may stand from the word for it: a letter of the minister of ...
_NAMED_WITHIN = 90
#: A letter names the one it answers early on; what comes after this many mentions is left.
_MOST_MENTIONS = 200
_REFERENCE = re.compile(r"[\w./-]*\d(?:[\w./-]*\w)?")
_FIGURES = re.compile(r"\d{1,2}([-/])\d{1,2}\1\d{4}")


class _Dated(Frozen):
    """Where a date stands in some words, and the days it can mean."""

    days: tuple[date, ...]
    start: int
    end: int


def answers_to(
    letter: Letter, head: Head, subject: Span | None, language: str
) -> tuple[tuple[LetterCited, ...], tuple[Found[LetterCited], ...]]:
    """The letters answered, each once, and every letter it may be.

    By the subject, by "your reference", by the text. A date that can be read
    two ways answers neither letter until a person says which.
    """
    found = [
        *_by_subject(subject, language),
        *_by_label(head, language),
        *_by_text(letter, language),
    ]
    sure = _one_letter(_each_once(each[0] for each in found if len(each) == 1))
    known = {cited.date for cited in sure}
    open_ = [cited for each in found if len(each) > 1 for cited in each]
    doubtful = [] if known & {cited.date for cited in open_} else list(_each_once(open_))
    return sure, tuple(Found(cited, cited.span) for cited in (*sure, *doubtful))


def cites(
    letter: Letter, answered: Iterable[LetterCited], dated: date | None, language: str
) -> tuple[LetterCited, ...]:
    """The letters that are named with their date and are none of those it answers."""
    others = {dated, *(cited.date for cited in answered)}
    named = _each_once(_named(letter, language))
    return tuple(cited for cited in named if cited.date not in others)


def _each_once(found: Iterable[LetterCited]) -> tuple[LetterCited, ...]:
    once: dict[date | str | None, LetterCited] = {}
    for cited in found:
        once.setdefault(cited.date or cited.reference, cited)
    return tuple(once.values())


def _one_letter(cited: tuple[LetterCited, ...]) -> tuple[LetterCited, ...]:
    """A date and a "your reference" that stand alone are of the same letter."""
    dates = [each for each in cited if each.date and not each.reference]
    references = [each for each in cited if not each.date]
    if len(cited) == 2 and len(dates) == len(references) == 1:
        return (replace(dates[0], reference=references[0].reference),)
    return cited


#: One letter that is answered: what it may be, one reading or more.
_Readings = tuple[LetterCited, ...]


def _by_subject(subject: Span | None, language: str) -> Iterator[_Readings]:
    if subject is None or not fixed_words().within["subject"].search(subject.words):
        return
    if found := _date_in(subject.words, language):
        yield tuple(LetterCited(day, None, subject) for day in found.days)


def _by_label(head: Head, language: str) -> Iterator[_Readings]:
    for value in head.labelled("their_reference"):
        found = _date_in(value.words, language)
        reference = None if found else _REFERENCE.search(value.words)
        if found:
            yield tuple(LetterCited(day, None, value) for day in found.days)
        elif reference:
            yield (LetterCited(None, reference[0], value),)


def _by_text(letter: Letter, language: str) -> Iterator[_Readings]:
    for said in islice(fixed_words().within["letter"].finditer(letter.text), _MOST_MENTIONS):
        if readings := _cited_at(letter, said.start(), said.end(), language):
            yield readings


def _named(letter: Letter, language: str) -> Iterator[LetterCited]:
    """The letters named with one date that is beyond doubt: a letter of the minister of ..."""
    words = fixed_words().within
    for said in islice(words["named"].finditer(letter.text), _MOST_MENTIONS):
        room = letter.text[said.end() : said.end() + _NAMED_WITHIN]
        for before in words["before_date"].finditer(re.split(r"[;:\n]|\.\s+[A-Z]", room)[0]):
            readings = _cited_at(letter, said.start(), said.end() + before.end(), language)
            if len(readings) == 1:
                yield readings[0]
                break


def _cited_at(letter: Letter, start: int, end: int, language: str) -> _Readings:
    """The letter whose date stands at `end`; empty when no date does."""
    after = letter.text[end : end + _DATE_WITHIN]
    found = _date_in(after, language)
    if not found or after[: found.start].strip():
        return ()
    end += found.end
    reference = _reference_after(letter.text[end : end + _DATE_WITHIN])
    end += reference.end() if reference else 0
    called = reference and reference["value"]
    return tuple(LetterCited(day, called, span(letter, start, end)) for day in found.days)


def _date_in(text: str, language: str) -> _Dated | None:
    """The first date, or figures that can be read as one day or another."""
    found, figures = first_date(text, language), _FIGURES.search(text)
    days = readings_of(figures[0]) if figures else ()
    if figures and days and (found is None or figures.start() < found.start):
        return _Dated(days, figures.start(), figures.end())
    return _Dated((found.day,), found.start, found.end) if found and found.day else None


def _reference_after(text: str) -> re.Match[str] | None:
    """The reference in words such as "(kenmerk 2026-17)" right after the date."""
    word = fixed_words().within["reference"].pattern
    return re.match(
        rf",? ?\(?(?:(?:met|with|mit) )?{word}:? ?(?P<value>{_REFERENCE.pattern})",
        text,
        re.IGNORECASE,
    )
