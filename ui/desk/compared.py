"""Two wordings as one text: what went is struck through, what came is underlined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.register.rules.entries.wordings import WordingPart
from tracker.reports import WordFate
from ui.desk.runs import Hand, Run

HANDS = {WordFate.KEPT: Hand.WORDS, WordFate.REMOVED: Hand.GONE, WordFate.ADDED: Hand.CAME}


def in_hands(parts: Sequence[WordingPart]) -> Iterator[Run]:
    """The parts as runs; no blank at the end of one is struck through or underlined."""
    for part, following in zip(parts, (*parts[1:], None), strict=True):
        text = on_one_line(part.words)
        if part.fate is WordFate.KEPT:
            yield Run(text, Hand.WORDS)
            continue
        core = text.strip()
        before, after = text.partition(core)[::2] if core else (text, "")
        comes_next = following is not None and following.fate is WordFate.ADDED
        if part.fate is WordFate.REMOVED and core and comes_next:
            after = after or " "  # what came in its place does not stand right against it
        if before:
            yield Run(before, Hand.WORDS)
        if core:
            yield Run(core, HANDS[part.fate])
        if after:
            yield Run(after, Hand.WORDS)


def on_one_line(text: str) -> str:
    """Line breaks of the letter as blanks; blanks at the ends stay, words stand on them."""
    return text.replace("\r", "").replace("\n", " ")
