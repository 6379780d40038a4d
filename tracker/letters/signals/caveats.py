"""The words that keep a way back open, as one stretch to print with the promise."""

from __future__ import annotations

from tracker.letters.proposal import Span
from tracker.letters.signals.parts import Part

#: A bare "can" or "would like to" weakens an act and is shown as a cue; it is no caveat to quote.
_NO_CAVEAT = frozenset({"possibility", "wish"})


def caveat_of(part: Part, text: str) -> Span | None:
    """The caveat or condition of a part; None when nothing holds its act back.

    A clause that sets a condition is quoted whole, up to the words of the act
    where these stand in it; limiting words that stand apart are quoted from
    the first to the last, with what is between them.
    """
    held = [each for each in part.limits if each.limit.limits not in _NO_CAVEAT]
    whole = [each for each in held if each.limit.clause]
    words = part.parsed.sentence.words
    if whole:
        first = whole[0].runs[0].start
        act = [index for index in part.lead.words if index > whole[0].runs[-1].stop]
        last = min(part.parsed.clauses[whole[0].clause].last, part.last, *act)
    elif held:
        first = held[0].runs[0].start
        last = max(run.stop for each in held for run in each.runs)
    else:
        return None
    start, end = words[first].start, words[last - 1].end
    return Span(start, end, text[start:end])
