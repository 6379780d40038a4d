"""A proposal taken apart, two made one, and what is left of one that is decided on in part.

A sentence may hold two promises that are decided on apart, and a promise may go on in the next
sentence. What was read of the whole goes with each part: its caveat and its term above all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from tracker.frozen import replace
from tracker.letters.letter import Letter
from tracker.letters.proposal import Proposal, Span

Range = tuple[int, int]

#: Fewer words than these, left of a proposal, are no statement of their own.
LEAST_WORDS = 4


def parted(letter: Letter, proposal: Proposal, own: Range) -> list[Proposal]:
    """The proposal with the words `own` as a part of their own, in the order of the text.

    One part only, the whole, where nothing is left beside these words or they stand elsewhere.
    """
    span = proposal.span
    start, end = max(own[0], span.start), min(own[1], span.end)
    if start >= end:
        return [proposal]
    if not _words_in(letter.text[span.start : start]):
        start = span.start  # a quotation mark stays with its words
    if not _words_in(letter.text[end : span.end]):
        end = span.end  # and so does a stop
    if not _words_in(letter.text[start:end]):
        return [proposal]
    return list(_parts(letter, proposal, [(span.start, start), (start, end), (end, span.end)]))


def joined(letter: Letter, first: Proposal, second: Proposal) -> Proposal:
    """One proposal of two, with all the words from the one to the other.

    It is graded as the first; a caveat, a term or a name that the first lacks is the second's.
    """
    where = min(first.span.start, second.span.start), max(first.span.end, second.span.end)
    return replace(
        first,
        span=_span(letter, where),
        condition=first.condition or second.condition,
        time=first.time or second.time,
        actor=first.actor or second.actor,
        addressee=first.addressee or second.addressee,
        topics=tuple(dict.fromkeys((*first.topics, *second.topics))),
        cues=(*first.cues, *second.cues),
    )


def undecided(letter: Letter, proposal: Proposal, decided: Collection[Range]) -> list[Proposal]:
    """What is left of a proposal beside the words that somebody decided on.

    The whole where nobody did, nothing where what was decided on reaches beyond it: then it is
    the same words, read with other ends.
    """
    span = proposal.span
    within = sorted(each for each in decided if each[0] < span.end and span.start < each[1])
    if any(start < span.start or span.end < end for start, end in within):
        return []
    if not within:
        return [proposal]
    ends = [span.start, *(end for _, end in within)]
    starts = [*(start for start, _ in within), span.end]
    left = _parts(letter, proposal, zip(ends, starts, strict=True))
    return [part for part in left if _words_in(part.span.words) >= LEAST_WORDS]


def _parts(letter: Letter, proposal: Proposal, places: Iterable[Range]) -> Iterator[Proposal]:
    for place in places:
        if (where := trimmed(letter, place)) is not None:
            yield replace(proposal, span=_span(letter, where))


def trimmed(letter: Letter, where: Range) -> Range | None:
    """The range without the spaces at its ends; None when nothing else is in it."""
    start, end = where
    while start < end and letter.text[start].isspace():
        start += 1
    while end > start and letter.text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _words_in(text: str) -> int:
    """How many words there are; a stop or a comma is none."""
    return sum(any(character.isalnum() for character in word) for word in text.split())


def _span(letter: Letter, where: Range) -> Span:
    return Span(*where, letter.text[slice(*where)])
