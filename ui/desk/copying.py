"""What is put on the clipboard: no promise leaves the letter without its caveat."""

from __future__ import annotations

from tracker.letters.letter import Letter
from tracker.letters.proposal import Span
from tracker.words import Words
from ui.desk.readings import reading_of
from ui.desk.state import DeskState, Fate, Range


def copied_words(letter: Letter, selected: Range, state: DeskState, words: Words) -> str:
    """The selected words, each caveat of a whole passage among them on a line of its own.

    A caveat that lies within the selection is there already and is not said twice.
    """
    lines = [letter.text[slice(*selected)]]
    for caveat in _left_out(letter, selected, state):
        lines.append(words.text("Caveat: {words}", words=words.quoted(caveat)))
    return "\n".join(lines)


def _left_out(letter: Letter, selected: Range, state: DeskState) -> list[str]:
    """The caveats of passages that are mostly selected, where they themselves are not."""
    kept = [reading_of(p, letter) for p in state.passages if p.fate is not Fate.SET_ASIDE]
    caveats = [
        reading.condition
        for reading in kept
        if reading and reading.condition and _holds_most(selected, reading.span)
    ]
    outside = [c.words for c in caveats if not (selected[0] <= c.start and c.end <= selected[1])]
    return list(dict.fromkeys(outside))


def _holds_most(selected: Range, span: Span) -> bool:
    """Whether more than half of the words of `span` are selected."""
    shared = min(selected[1], span.end) - max(selected[0], span.start)
    return shared * 2 > span.end - span.start
