"""The earlier letters that a letter answers, as far as its words tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice

from tracker.letters.facts import LetterCited
from tracker.letters.finding.data import first_date
from tracker.letters.finding.head import Head, span
from tracker.letters.fixed_words import fixed_words
from tracker.letters.letter import Letter
from tracker.letters.proposal import Span

#: How far after "your letter of" its date may end, and its reference after that.
_DATE_WITHIN = 40
#: A letter names the one it answers early on; what comes after this many mentions is left.
_MOST_MENTIONS = 200
_REFERENCE = re.compile(r"[\w./-]*\d(?:[\w./-]*\w)?")


def answers_to(
    letter: Letter, head: Head, subject: Span | None, language: str
) -> tuple[LetterCited, ...]:
    """The letters answered, each once: by the subject, by "your reference", by the text."""
    found = [
        *_by_subject(subject, language),
        *_by_label(head, language),
        *_by_text(letter, language),
    ]
    once: dict[date | str | None, LetterCited] = {}
    for cited in found:
        once.setdefault(cited.date or cited.reference, cited)
    return _one_letter(tuple(once.values()))


def _one_letter(cited: tuple[LetterCited, ...]) -> tuple[LetterCited, ...]:
    """A date and a "your reference" that stand alone are of the same letter."""
    dates = [each for each in cited if each.date and not each.reference]
    references = [each for each in cited if not each.date]
    if len(cited) == 2 and len(dates) == len(references) == 1:
        return (replace(dates[0], reference=references[0].reference),)
    return cited


def _by_subject(subject: Span | None, language: str) -> Iterator[LetterCited]:
    if subject and fixed_words().within["subject"].search(subject.words):
        found = first_date(subject.words, language)
        if found:
            yield LetterCited(found.day, None, subject)


def _by_label(head: Head, language: str) -> Iterator[LetterCited]:
    for value in head.labelled("their_reference"):
        found = first_date(value.words, language)
        reference = None if found else _REFERENCE.search(value.words)
        if found or reference:
            yield LetterCited(found.day if found else None, reference and reference[0], value)


def _by_text(letter: Letter, language: str) -> Iterator[LetterCited]:
    for said in islice(fixed_words().within["letter"].finditer(letter.text), _MOST_MENTIONS):
        after = letter.text[said.end() : said.end() + _DATE_WITHIN]
        found = first_date(after, language)
        if not found or after[: found.start].strip():
            continue
        end = said.end() + found.end
        reference = _reference_after(letter.text[end : end + _DATE_WITHIN])
        end += reference.end() if reference else 0
        yield LetterCited(
            found.day, reference and reference["value"], span(letter, said.start(), end)
        )


def _reference_after(text: str) -> re.Match[str] | None:
    """The reference in words such as "(kenmerk 2026-17)" right after the date."""
    word = fixed_words().within["reference"].pattern
    return re.match(
        rf",? ?\(?(?:met )?{word}:? ?(?P<value>{_REFERENCE.pattern})", text, re.IGNORECASE
    )
