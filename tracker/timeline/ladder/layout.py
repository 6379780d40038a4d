"""The ladder as a picture: rungs from top to bottom, and a line from mark to mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.frozen import Frozen
from tracker.marks import strength_shape, ultimatum_shape
from tracker.timeline.ladder.blocks import Block, block_of
from tracker.timeline.ladder.setting import (
    MARKS,
    MARKS_WIDTH,
    NAME,
    NAME_WIDTH,
    NUMBER,
    WIDTH,
    WORDS,
    LadderSetting,
    size_of,
)
from tracker.timeline.ladder.steps import LadderContent, LadderStep
from tracker.timeline.layout.measures import PAPER
from tracker.timeline.layout.picture import (
    Box,
    Item,
    Layer,
    Lettering,
    Line,
    Mark,
    Picture,
    Role,
    Spot,
)
from tracker.vocabulary import LettingGo, Strength

#: A rung on which nothing was said, and the space from mark to mark of the line.
SMALL_RUNG, STRIDE = 16.0, 14.0

#: So many lines of a quotation at most: the first that lets all steps stand on the sheet.
LINES = (12, 6, 4, 3, 2, 1)

#: Where the number of steps without words stands, at the right of the name of their rung.
COUNT = 102.0

#: No step is lower than this: more of them than the height holds need not be tried.
LOWEST_STEP = 36.0


class Rung(Frozen):
    """A rung: its name, the steps whose words stand on it, and how many have no room there."""

    step: LettingGo
    name: tuple[Item, ...]
    blocks: tuple[Block, ...]
    box: Box
    counted: tuple[Item, ...] = ()

    @property
    def middle(self) -> float:
        """The height at which the mark of words that stand on another rung is drawn."""
        return self.box.y + SMALL_RUNG / 2


class Ladder(Frozen):
    """The finished picture, and its rungs. `is_whole`: every word of every step is shown."""

    picture: Picture
    rungs: tuple[Rung, ...]
    is_whole: bool


def lay_out_ladder(content: LadderContent, setting: LadderSetting, height: float) -> Ladder:
    """The ladder in `height`: with all words where they fit, else with as many as do."""
    rungs = _fitting(content, setting, height)
    shown = [block for rung in rungs for block in rung.blocks]
    is_whole = len(shown) == len(content.steps) and all(block.is_whole for block in shown)
    steps = [step for step in content.steps if any(b.step is step for b in shown)]
    places = _mark_places(steps, rungs)
    layers = (
        Layer("rungs", tuple(_rules(rungs))),
        Layer("steps", tuple(_steps(steps, rungs, places))),
        *(_words_of(rung) for rung in rungs),
    )
    bottom = rungs[-1].box.bottom
    spots = tuple(_spot(block, places[block.step.event.key]) for block in shown)
    hidden = (len(content.steps) - len(shown),)
    plot = Box(MARKS, 0, WORDS - MARKS, bottom)
    return Ladder(Picture(WIDTH, bottom, plot, layers, spots, hidden), rungs, is_whole)


def _fitting(content: LadderContent, setting: LadderSetting, height: float) -> tuple[Rung, ...]:
    """The rungs with as many words as there is room for; steps are left out last of all."""
    for most in LINES:
        rungs = tuple(_rungs(content.steps, (), setting, most))
        if rungs[-1].box.bottom <= height:
            return rungs
    order = _worth_showing(content.steps)
    for number in range(min(len(order), int(height / LOWEST_STEP)), 0, -1):
        rungs = tuple(_rungs(order[:number], order[number:], setting, 1))
        if rungs[-1].box.bottom <= height:
            break
    return rungs


def _worth_showing(steps: Sequence[LadderStep]) -> list[LadderStep]:
    """Which steps keep their words first: the last on each rung, the first on it, the others."""
    ranked = []
    for rung in LettingGo:
        here = sorted((step for step in steps if step.rung is rung), key=_in_time)
        for at, step in enumerate(here):
            is_last, is_first = at == len(here) - 1, at == 0
            ranked.append((0 if is_last else 1 if is_first else 2, -step.event.day, step))
    return [step for *_, step in sorted(ranked, key=lambda one: one[:2])]


def _rungs(
    shown: Sequence[LadderStep],
    others: Sequence[LadderStep],
    setting: LadderSetting,
    most: int,
) -> Iterator[Rung]:
    """The rungs under each other, as high as the words shown on them; `others` are counted."""
    top = 0.0
    for step in LettingGo:
        here = sorted((s for s in shown if s.rung is step), key=_in_time)
        left = sum(other.rung is step for other in others)
        rung = _rung((step, left), here, top, (setting, most))
        top = rung.box.bottom
        yield rung


def _in_time(step: LadderStep) -> tuple[bool, float, bool]:
    return step.dated is None, step.event.day, step.demanded


def _rung(
    which: tuple[LettingGo, int],
    here: Sequence[LadderStep],
    top: float,
    how: tuple[LadderSetting, int],
) -> Rung:
    (step, left), (setting, most) = which, how
    blocks, bottom = [], top
    for one in here:
        blocks.append(block_of(one, bottom, most, setting))
        bottom = blocks[-1].bottom
    if not here:
        bottom = top + SMALL_RUNG
    counted: tuple[Item, ...] = ()
    if left:
        says = setting.words.text("+{count}", count=setting.words.number(left))
        counted = (setting.line(says, Lettering.NOTE, Role.QUIET, (COUNT, top + 14.5)),)
    name = tuple(_name(step, top, setting, is_used=bool(here)))
    return Rung(step, name, tuple(blocks), Box(0, top, WIDTH, bottom - top), counted)


def _name(step: LettingGo, top: float, setting: LadderSetting, *, is_used: bool) -> Iterator[Item]:
    """The number and the name of a rung, large where something stands on it."""
    lettering, ink = (Lettering.LANE, Role.INK) if is_used else (Lettering.NOTE, Role.QUIET)
    baseline = top + (14.5 if is_used else 11.0)
    yield setting.line(str(int(step)), lettering, ink, (NUMBER, baseline))
    name = setting.broken(setting.words.title(step), lettering, NAME_WIDTH, 2 if is_used else 1)
    for number, line in enumerate(name):
        yield setting.line(
            line, lettering, ink, (NAME, baseline + number * 1.3 * size_of(lettering))
        )


def _rules(rungs: Sequence[Rung]) -> Iterator[Item]:
    """Strong lines above the first rung and under the last, hairlines between."""
    yield Line(((0, 0), (WIDTH, 0)), Role.INK, 0.8)
    for rung in rungs[:-1]:
        yield Line(((0, rung.box.bottom), (WIDTH, rung.box.bottom)), Role.HAIRLINE, 0.5)
    bottom = rungs[-1].box.bottom
    yield Line(((0, bottom), (WIDTH, bottom)), Role.INK, 0.8)


Places = dict[str, tuple[float, float]]


def _mark_places(steps: Sequence[LadderStep], rungs: Sequence[Rung]) -> Places:
    """Where the mark of each step stands; those of demands under the last words."""
    heights = {b.step.event.key: b.mark_y for rung in rungs for b in rung.blocks}
    conceded = [step.event.key for step in steps if not step.demanded]
    stride = min(STRIDE, MARKS_WIDTH / max(len(conceded) - 1, 1))
    last = MARKS + max(len(conceded) - 1, 0) * stride
    lefts = {key: MARKS + at * stride for at, key in enumerate(conceded)}
    return {key: (lefts.get(key, last), height) for key, height in heights.items()}


def _steps(steps: Sequence[LadderStep], rungs: Sequence[Rung], places: Places) -> Iterator[Item]:
    """The line in order of time, dotted to what is demanded, and the marks on it."""
    conceded = [step for step in steps if not step.demanded]
    for before, after in pairwise(conceded):
        (left, top), (right, bottom) = places[before.event.key], places[after.event.key]
        yield Line(((left, top), (right, top), (right, bottom)), Role.INK, 1.1)
    for step in steps:
        if step.demanded and conceded:
            ends = places[conceded[-1].event.key], places[step.event.key]
            yield Line(ends, Role.INK, 0.9, (0.9, 2.2))
    for step in steps:
        yield from _marks(step, places[step.event.key], rungs)


def _marks(step: LadderStep, at: tuple[float, float], rungs: Sequence[Rung]) -> Iterator[Item]:
    """The mark of a step, and one on each other rung that its words stand for."""
    shape = strength_shape(step.event.strength or Strength.NONE)
    if step.demanded:
        shape = ultimatum_shape()
    x, y = at
    for other in step.rungs:
        if other is not step.rung:
            height = rungs[other].middle
            yield Line(((x, height), (x, y)), Role.INK, 0.5)
            yield Mark(x, height, PAPER.mark, shape, Role.INK)
    yield Mark(x, y, PAPER.mark, shape, Role.INK, step.event.oral)


def _words_of(rung: Rung) -> Layer:
    """All words of a rung under its name."""
    items = [*rung.name]
    for block in rung.blocks:
        items += [*block.quotation, *block.caveat, *block.place]
    return Layer(f"rung {int(rung.step)}", (*items, *rung.counted))


def _spot(block: Block, at: tuple[float, float]) -> Spot:
    """Where a step can be touched: at its mark, and anywhere on its words."""
    half = 0.65 * PAPER.mark
    mark = Box(at[0] - half, at[1] - half, 2 * half, 2 * half)
    return Spot(block.step.event, mark, Box(0, block.top, WIDTH, block.bottom - block.top))
