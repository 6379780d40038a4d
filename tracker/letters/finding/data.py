"""Date, reference and subject as the head of a letter gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from tracker.letters.facts import Found
from tracker.letters.finding.head import Head, closing_lines, within
from tracker.letters.finding.language import LANGUAGES
from tracker.letters.fixed_words import fixed_words
from tracker.letters.letter import BlockKind, Letter
from tracker.letters.proposal import Span
from tracker.terms.dates import FoundDate, find_dates, readings_of

_LONGEST_REFERENCE = 60
#: The town before a date, and the word between: Berlin, den; Paris, le; Den Haag,
_PLACE = re.compile(r"[^\W\d][^\W\d'’ .-]*(?:[ '’.-]+[^\W\d]+){0,3},? +(?:le|den|the|op)? *")


def dates_of(letter: Letter, head: Head, language: str) -> tuple[Found[date], ...]:
    """The days that the head dates the letter with, labelled ones first.

    Where the head has none, a date that stands alone with the signatures.
    """
    labelled = (day for line in head.labelled("date") for day in _days_in(line, language))
    found = (*labelled, *_alone(head.unlabelled(), language))
    if found:
        return found
    return tuple(_alone(closing_lines(letter), language))


def first_date(text: str, language: str) -> FoundDate | None:
    """The first full date, in the letter's language or else in another; None without one."""
    return next((found for found in _found_in(text, language) if found.day), None)


def references(head: Head) -> tuple[Found[str], ...]:
    """The sender's own references: each holds a figure, and is no sentence and no date."""
    return tuple(
        Found(value.words, value)
        for value in head.labelled("reference")
        if any(c.isdigit() for c in value.words)
        and len(value.words) <= _LONGEST_REFERENCE
        and not _is_date(value.words)
    )


def subjects(head: Head) -> tuple[Found[str], ...]:
    """The subject lines; without one the title above the text."""
    labelled = tuple(Found(value.words, value) for value in head.labelled("subject"))
    if labelled:
        return labelled
    titles = [line for line in head.lines if _is_title(line, head)]
    in_small_letters = [line for line in titles if not line.words.isupper()]
    return tuple(Found(line.words, line) for line in (in_small_letters or titles)[:1])


def _alone(lines: Iterable[Span], language: str) -> Iterator[Found[date]]:
    """The dates of lines that hold hardly anything else."""
    for line in lines:
        for day in _days_in(line, language):
            place = line.words[: day.span.start - line.start]
            is_last = day.span.end == line.end and _PLACE.fullmatch(place)
            if is_last or len(day.span.words) > len(line.words) / 2:
                yield day


def _days_in(line: Span, language: str) -> Iterator[Found[date]]:
    """Every day that the words of a line can mean."""
    for found in _found_in(line.words, language):
        words = line.words[found.start : found.end]
        for day in [found.day] if found.day else readings_of(words):
            yield Found(day, within(line, words, found.start))


def _found_in(text: str, language: str) -> tuple[FoundDate, ...]:
    """The dates as the first language writes them that finds a whole one, else the unclear ones."""
    tried = [find_dates(text, each) for each in dict.fromkeys((language, *LANGUAGES))]
    return next((found for found in tried if any(each.day for each in found)), tried[0])


def _is_date(text: str) -> bool:
    dates = (found for language in LANGUAGES for found in find_dates(text, language))
    return any(found.end - found.start > len(text) / 2 for found in dates)


def _is_title(line: Span, head: Head) -> bool:
    """Whether a line is a heading, or a few words alone above everything else."""
    words = fixed_words()
    index, block = next((i, b) for i, b in enumerate(head.blocks) if b.start <= line.start < b.end)
    alone = index == 0 and (block.start, block.end) == (line.start, line.end)
    alone = alone and len(line.words.split()) > 2
    says_something_else = (
        words.label(line.words)
        or words.starts["return_address"].match(line.words)
        or words.within["organisation"].search(line.words)
    )
    fits = block.kind is BlockKind.HEADING or (alone and block.kind is BlockKind.ADDRESS)
    return fits and not says_something_else
