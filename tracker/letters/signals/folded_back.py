"""Proposals that were found in the plain text of a letter, put back in the letter as it stands."""

from __future__ import annotations

from tracker.frozen import replace
from tracker.letters.folding import Folded
from tracker.letters.letter import Letter
from tracker.letters.proposal import Proposal, Span


def in_letter(proposal: Proposal, letter: Letter, way_back: Folded) -> Proposal:
    """The same proposal with every stretch as the letter has it."""

    def stretch(span: Span) -> Span:
        start, end = way_back.back(span.start, span.end)
        return Span(start, end, letter.text[start:end])

    condition, time = proposal.condition, proposal.time
    return replace(
        proposal,
        span=stretch(proposal.span),
        condition=stretch(condition) if condition else None,
        time=replace(time, span=stretch(time.span)) if time else None,
        cues=tuple(replace(cue, span=stretch(cue.span)) for cue in proposal.cues),
    )
