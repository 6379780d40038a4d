"""The words that decided, with what they say: what a person sees under "why"."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.letters.proposal import Cue, Span, TimeWords
from tracker.letters.signals.parts import Part


def cues_of(part: Part, time: TimeWords | None, text: str) -> tuple[Cue, ...]:
    """The words that decided the type, those that lowered the strength, and the time words.

    For an item of a list the words before the colon come first.
    """
    found = [*_words(part, text)]
    if time is not None:
        found.append(Cue(time.span, "time", f"{time.kind.value}_time"))
    return tuple(found)


def _words(part: Part, text: str) -> Iterator[Cue]:
    """The signal words and the limiting words; a split verb gives a cue for each half."""
    if part.led_in is not None:
        yield from _words(part.led_in, text)
    for run in _joined(part.lead.runs):
        yield Cue(_span(part, run, text), "type", part.lead.signal.says)
    for held in part.limits:
        for run in _joined(held.runs):
            if part.lead.words.isdisjoint(run):
                yield Cue(_span(part, run, text), "strength", held.limit.says)


def _joined(runs: tuple[range, ...]) -> list[range]:
    """The runs, those with no word between them as one."""
    joined: list[range] = []
    for run in runs:
        if joined and joined[-1].stop == run.start:
            joined[-1] = range(joined[-1].start, run.stop)
        elif run:
            joined.append(run)
    return joined


def _span(part: Part, run: range, text: str) -> Span:
    words = part.parsed.sentence.words
    start, end = words[run.start].start, words[run.stop - 1].end
    return Span(start, end, text[start:end])
