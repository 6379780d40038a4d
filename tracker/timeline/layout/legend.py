"""What the shapes of a timeline mean, each shape beside its word."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.marks import (
    Shape,
    deadline_shape,
    document_shape,
    first_date_shape,
    meeting_shape,
    status_shape,
    strength_shape,
    ultimatum_shape,
)
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.picture import Band, Box, Item, Lettering, Mark, Role, Text
from tracker.vocabulary import Strength
from tracker.words import Words


def legend_items(ground: Ground, top: float) -> Iterator[Item]:
    """Two lines: the shapes of strength, and those of kinds, from `top` down."""
    step = 2.4 * ground.size(Lettering.NOTE)
    words = ground.words
    strengths = [(strength_shape(s), words.label(s), False) for s in Strength]
    lines = [
        list(_line(words.text("Strength of the words"), strengths, ground, top)),
        list(_line(words.text("Marks"), _kinds(words), ground, top + step)),
    ]
    for line in lines:
        yield from line
    # With the marks; where a language needs all of their line, at the end of the other. In a
    # narrow window neither has room: there the words on each band say what it is.
    for line, y in ((lines[1], top + step), (lines[0], top)):
        if _end(line) <= _band_left(ground):
            yield from _band(ground, y)
            return


def _end(line: list[Item]) -> float:
    """Where a line of the legend ends."""
    return max(item.box.right for item in line if isinstance(item, Text))


def _kinds(words: Words) -> list[tuple[Shape, str, bool]]:
    return [
        (document_shape(), words.text("document"), False),
        (strength_shape(Strength.FIRM), words.text("said, not written"), True),
        (ultimatum_shape(), words.text("ultimatum"), False),
        (deadline_shape(coming=False), words.text("deadline"), False),
        (deadline_shape(coming=True), words.text("still to come"), False),
        (first_date_shape(), words.text("moved from here"), False),
        (meeting_shape(coming=False), words.text("meeting"), False),
        (meeting_shape(coming=False, called_off=True), words.text("called off"), False),
        (status_shape(), words.text("change of status"), False),
    ]


def _line(
    head: str, entries: list[tuple[Shape, str, bool]], ground: Ground, y: float
) -> Iterator[Item]:
    baseline = y + 0.36 * ground.size(Lettering.NOTE)
    yield ground.line(head, Lettering.LANE, Role.INK, (0, baseline))
    x = ground.plot_x
    for shape, label, spoken in entries:
        mark = Mark(x + ground.measures.mark / 2, y, ground.measures.mark, shape, Role.INK, spoken)
        x += ground.measures.mark + 1.5 * ground.measures.gap
        text = ground.line(label, Lettering.NOTE, Role.QUIET, (x, baseline))
        if text.box.right > ground.plot_x + ground.width:
            return  # what has no room is left out rather than cut
        yield from (mark, text)
        x = text.box.right + 3 * ground.measures.gap


def _band(ground: Ground, y: float) -> Iterator[Item]:
    """The band of a time without a date, at the right end of the line."""
    baseline = y + 0.36 * ground.size(Lettering.NOTE)
    label = _band_label(ground)
    left = _band_left(ground)
    width = ground.plot_x + ground.width - left
    height = 1.6 * ground.measures.mark
    yield Band(Box(left, y - height / 2, width, height), Role.INK)
    at = (left + 6 * ground.measures.gap, baseline)
    yield ground.line(label, Lettering.NOTE, Role.INK, at)


def _band_label(ground: Ground) -> str:
    return ground.words.text("time words without a date")


def _band_left(ground: Ground) -> float:
    """Where the band begins: so far from the right end as its words and its ends need."""
    width = ground.measure(_band_label(ground), Lettering.NOTE) + 12 * ground.measures.gap
    return ground.plot_x + ground.width - width
