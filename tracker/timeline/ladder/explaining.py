"""What a ladder says beside its words: what line and shapes mean, and all of it in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.marks import Shape, strength_shape, ultimatum_shape
from tracker.timeline.events import day_of
from tracker.timeline.ladder.setting import LadderSetting
from tracker.timeline.ladder.steps import LadderContent
from tracker.timeline.layout.measures import PAPER
from tracker.timeline.layout.picture import Item, Lettering, Mark, Role
from tracker.vocabulary import Strength
from tracker.words import Words

#: How high the key is.
KEY = 34.0


def key_items(content: LadderContent, setting: LadderSetting, top: float) -> Iterator[Item]:
    """What the line and the shapes on it mean; only the shapes that are there."""
    words = setting.words
    is_asked = any(step.demanded for step in content.steps)
    says = words.text("The line goes from mark to mark in order of date, not to scale.")
    if not content.steps:
        says = words.text("No words on this topic are marked on the ladder.")
    elif is_asked:
        dotted = words.text("Dotted: what lies between the last words and the demand.")
        says = f"{says} {dotted}"
    yield setting.line(says, Lettering.NOTE, Role.QUIET, (0, top + 14))
    used = {step.event.strength for step in content.steps if not step.demanded}
    shapes: list[tuple[Shape, str]] = [
        (strength_shape(s), words.label(s)) for s in Strength if s in used
    ]
    if is_asked:
        shapes.append((ultimatum_shape(), words.text("what is asked")))
    x, y = 0.0, top + 28
    for shape, name in shapes:
        yield Mark(x + PAPER.mark / 2, y - 2.6, PAPER.mark, shape, Role.INK)
        text = setting.line(name, Lettering.NOTE, Role.QUIET, (x + PAPER.mark + 6, y))
        yield text
        x = text.box.right + 14


def described(content: LadderContent, words: Words) -> str:
    """The line from mark to mark in words, for those who cannot see it."""
    steps = [
        words.text(
            "{day}, {party}: {rungs}",
            day=words.day(day_of(step.event.day)) if step.dated else words.text("no date"),
            party=step.party,
            rungs=words.both([words.label(rung) for rung in step.rungs]),
        )
        for step in content.steps
    ]
    if not steps:
        return words.text("No words on this topic are marked on the ladder.")
    return words.text("The steps in order of date. {steps}.", steps="; ".join(steps))
