"""The words of one step: the quotation with its caveat, and day, entry and place beside it."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.frozen import Frozen
from tracker.timeline.ladder.setting import (
    CAVEAT_INDENT,
    PLACE,
    PLACE_WIDTH,
    WORDS,
    WORDS_WIDTH,
    LadderSetting,
    leading_of,
    size_of,
)
from tracker.timeline.ladder.steps import LadderStep
from tracker.timeline.layout.picture import Item, Lettering, Line, Role, Text

#: Above the first line of a step and under its last.
PADDING = 6.0


class Block(Frozen):
    """A step's words at their places, and down to where they reach.

    `is_whole` is False where words had to be left out.
    """

    step: LadderStep
    top: float
    bottom: float
    quotation: tuple[Item, ...]
    caveat: tuple[Item, ...]
    place: tuple[Item, ...]
    is_whole: bool

    @property
    def mark_y(self) -> float:
        """The height of its mark: the middle of its first line."""
        return self.top + PADDING + 0.62 * size_of(Lettering.WORDS)


def block_of(step: LadderStep, top: float, most: int, setting: LadderSetting) -> Block:
    """The step from `top` down, its words and its caveat in `most` lines each at most."""
    words = setting.words
    quote = words.quoted(" ".join(step.event.quote.split()))
    said = setting.broken(quote, Lettering.WORDS, WORDS_WIDTH, most)
    quotation = tuple(_hanging(said, top, setting))
    under = top + PADDING + len(said) * leading_of(Lettering.WORDS)
    cautions = _caveat_lines(step, most, setting)
    caveat = tuple(_caveat(cautions, under, setting))
    place = tuple(_place(step, top, setting))
    ends = [item.box.bottom for item in place if isinstance(item, Text)]
    lowest = max(under + len(cautions) * leading_of(Lettering.NOTE), *ends)
    cut = any(line.endswith("…") for line in (*said[-1:], *cautions[-1:]))
    return Block(step, top, lowest + PADDING, quotation, caveat, place, not cut)


def _hanging(lines: list[str], top: float, setting: LadderSetting) -> Iterator[Text]:
    """The lines of a quotation, its opening mark left of their edge."""
    opening = setting.words.quoted("\0").split("\0")[0]
    hang = setting.measure(opening, Lettering.WORDS)
    baseline = top + PADDING + size_of(Lettering.WORDS)
    for number, line in enumerate(lines):
        at = (WORDS if number else WORDS - hang, baseline + number * leading_of(Lettering.WORDS))
        yield setting.line(line, Lettering.WORDS, Role.INK, at)


def _caveat_lines(step: LadderStep, most: int, setting: LadderSetting) -> list[str]:
    if step.event.caveat is None:
        return []
    caveat = setting.words.text("caveat: {caveat}", caveat=step.event.caveat)
    return setting.broken(caveat, Lettering.NOTE, WORDS_WIDTH - CAVEAT_INDENT, most)


def _caveat(lines: list[str], top: float, setting: LadderSetting) -> Iterator[Item]:
    """A caveat hangs under its words, tied to them by an elbow."""
    baseline = top + size_of(Lettering.NOTE)
    if lines:
        corner = baseline - 0.3 * size_of(Lettering.NOTE)
        elbow = ((WORDS + 1, top - 1), (WORDS + 1, corner), (WORDS + CAVEAT_INDENT - 4, corner))
        yield Line(elbow, Role.INK, 0.5)
    for number, line in enumerate(lines):
        at = (WORDS + CAVEAT_INDENT, baseline + number * leading_of(Lettering.NOTE))
        yield setting.line(line, Lettering.NOTE, Role.INK, at)


def _place(step: LadderStep, top: float, setting: LadderSetting) -> Iterator[Text]:
    """The day, then the number of the entry, whose words they are, and where they stand."""
    words = setting.words
    day = words.day(step.dated) if step.dated else words.text("no date")
    baseline = top + PADDING + size_of(Lettering.WORDS)
    yield setting.line(day, Lettering.NAME, Role.INK, (PLACE, baseline))
    baseline += leading_of(Lettering.NAME)
    entry = setting.line(step.source.entry, Lettering.LANE, Role.INK, (PLACE, baseline))
    yield entry
    left = entry.box.right + 4
    beside = setting.measure(step.party, Lettering.NOTE) <= PLACE + PLACE_WIDTH - left
    party = setting.broken(step.party, Lettering.NOTE, PLACE_WIDTH, 1 if beside else 2)
    where = setting.broken(step.source.place, Lettering.NOTE, PLACE_WIDTH, 3)
    for number, line in enumerate((*party, *where), 0 if beside else 1):
        at = (PLACE if number else left, baseline + number * leading_of(Lettering.NOTE))
        yield setting.line(line, Lettering.NOTE, Role.QUIET, at)
