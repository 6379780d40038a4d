"""Date, reference and subject as the head of a letter gives them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from tracker.letters.finding.head import Head
from tracker.letters.finding.language import LANGUAGES
from tracker.letters.fixed_words import fixed_words
from tracker.letters.letter import BlockKind
from tracker.letters.proposal import Span
from tracker.terms.dates import FoundDate, find_dates

_LONGEST_REFERENCE = 60

Found = TypeVar("Found", str, Span)


def dated(head: Head, language: str) -> date | None:
    """The date behind a date label, or that of a line with nothing else; None without one."""
    labelled = list(head.labelled("date"))
    for line in [*labelled, *head.lines]:
        found = first_date(line.words, language)
        alone = found and found.end - found.start > len(line.words) / 2
        if found and (line in labelled or (alone and not _is_subject(line))):
            return found.day
    return None


def first_date(text: str, language: str) -> FoundDate | None:
    """The first full date, in the letter's language or else in another; None without one."""
    for tried in (language, *LANGUAGES):
        full = (found for found in find_dates(text, tried) if found.day)
        if found := next(full, None):
            return found
    return None


def reference(head: Head) -> str | None:
    """The sender's own reference; it holds a figure and no sentence."""
    return _first(
        value.words
        for value in head.labelled("reference")
        if any(c.isdigit() for c in value.words) and len(value.words) <= _LONGEST_REFERENCE
    )


def subject(head: Head) -> Span | None:
    """The subject line; without one the title above the text."""
    titles = [line for line in head.lines if _is_title(line, head)]
    in_small_letters = [line for line in titles if not line.words.isupper()]
    return _first([*head.labelled("subject"), *in_small_letters, *titles])


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


def _is_subject(line: Span) -> bool:
    label = fixed_words().label(line.words)
    return label is not None and label[0] != "date"


def _first(values: Iterable[Found]) -> Found | None:
    return next(iter(values), None)
