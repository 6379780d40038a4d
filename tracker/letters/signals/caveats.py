"""The words that keep a way back open, as one stretch to print with the promise."""

from __future__ import annotations

from tracker.letters.proposal import Span
from tracker.letters.signals.cue_file import CueFile
from tracker.letters.signals.hits import Held
from tracker.letters.signals.parts import Part

#: A bare "can" or "would like to" weakens an act and is shown as a cue; it is no caveat to quote.
_NO_CAVEAT = frozenset({"possibility", "wish"})


def caveat_of(part: Part, text: str, cues: CueFile) -> Span | None:
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
        last = _end_of_condition(part, whole[0], cues)
    elif held:
        first = held[0].runs[0].start
        last = max(run.stop for each in held for run in each.runs)
    else:
        return None
    start, end = words[first].start, words[last - 1].end
    return Span(start, end, text[start:end])


def _end_of_condition(part: Part, held: Held, cues: CueFile) -> int:
    """The word after a condition: the end of its clause, or the act that follows in it.

    What is joined to the clause without a mark belongs to it: "provided that
    ...". A hanging clause that has the act from its first words is quoted whole.
    """
    clauses, marks = part.parsed.clauses, part.parsed.sentence.marks
    last = clauses[held.clause].last
    for clause in clauses[held.clause + 1 :]:
        if clause.main or marks[clause.first]:
            break
        last = clause.last
    last = min(last, part.last)
    opens = held.runs[-1].stop
    act = min(_act_from(part, opens, cues), last)
    with_act = act == opens or not part.lead.words.isdisjoint(held.runs[0])
    is_whole = with_act and not clauses[held.clause].main
    return last if is_whole else act


def _act_from(part: Part, opens: int, cues: CueFile) -> int:
    """Where the act begins from word `opens` on, with whoever is named right before it."""
    words, mentions = part.parsed.sentence.words, part.parsed.mentions
    behind = {m.first for m in mentions if m.first and words[m.first - 1].form in cues.prepositions}
    runs = (run for run in part.lead.runs if run.start >= opens and run.start not in behind)
    act = min((run.start for run in runs), default=len(words))
    named = (m.first for m in mentions if m.last == act and m.first >= opens)
    return next((first for first in named if first not in behind), act)
