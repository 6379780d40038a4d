"""The shapes and texts of one lane: its name, its events, its crowds."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.frozen import Frozen
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
from tracker.timeline.events import Event, Kind
from tracker.timeline.layout.company import members_of
from tracker.timeline.layout.crowd import COLUMN, WIDEST, Crowd
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.measures import Notes
from tracker.timeline.layout.picture import (
    Anchor,
    Band,
    Bars,
    Box,
    Columns,
    Ink,
    Item,
    Lettering,
    Line,
    Mark,
    Role,
    Spot,
    Text,
)
from tracker.timeline.layout.stacks import PITCH as STACK_PITCH
from tracker.timeline.layout.stacks import SIZE as STACK_SIZE
from tracker.timeline.layout.stacks import Stacked
from tracker.timeline.layout.ways import RUN_PITCH, Placed, fading_end, half_mark
from tracker.timeline.layout.wording import Wording
from tracker.vocabulary import Strength

#: The height of a count, against the size of its letters.
LABEL = 1.3


def shape_of(event: Event, *, coming: bool) -> Shape:
    """The shape of the mark of `event`; `coming` while its day is not there yet."""
    match event.kind:
        case Kind.DOCUMENT:
            return document_shape()
        case Kind.ULTIMATUM:
            return ultimatum_shape()
        case Kind.DEADLINE:
            return deadline_shape(coming=coming)
        case Kind.MEETING:
            return meeting_shape(coming=coming, called_off=event.called_off)
        case Kind.STATUS:
            return status_shape()
        case Kind.STATEMENT:
            return strength_shape(event.strength or Strength.NONE)


class Rows(Frozen):
    """The rows of one lane in the picture: the top of the first, and the ink of what all share."""

    top: float
    ink: Ink
    ground: Ground

    def ink_of(self, event: Event) -> Ink:
        """The ink of one event: that of its side, whatever lane it stands in."""
        return event.side if event.side and self.ground.measures.coloured else self.ink

    def mark_y(self, row: int) -> float:
        """The height at which the marks of a row stand."""
        share = 0.3 if self.ground.measures.notes is Notes.BELOW else 0.5
        return self.top + (row + share) * self.ground.measures.row

    def x(self, place: float) -> float:
        """A place of the plot as a place of the picture, kept inside the plot."""
        ground = self.ground
        return ground.plot_x + min(max(place, 0.0), ground.width)


def event_items(placed: Placed, rows: Rows) -> Iterator[Item]:
    """All that shows one event: its bar or band, its mark, its words."""
    event = placed.event
    y = rows.mark_y(placed.row)
    if event.fading is not None:
        yield _fading(placed, y, rows)
    if event.kind is Kind.ULTIMATUM and event.until is not None:
        yield from _term(placed, y, rows)
    if event.moves:
        yield from _moved(placed, y, rows)
    # A deadline in vague words is a band from their day on; a mark there would be a due date.
    if event.kind is not Kind.DEADLINE or event.fading is None:
        yield from _marks(placed, y, rows)
    if placed.wording is not None:
        yield from _words(placed, y, rows)


def _marks(placed: Placed, y: float, rows: Rows) -> Iterator[Item]:
    """The mark at its day, and after it those that share its row."""
    ground = rows.ground
    for number, event in enumerate(members_of(placed.event)):
        x = placed.x + number * RUN_PITCH * ground.measures.mark
        if 0 <= x <= ground.width:
            shape = shape_of(event, coming=placed.x > ground.today)
            ink = rows.ink_of(event)
            yield Mark(rows.x(x), y, ground.measures.mark, shape, ink, event.oral)


def _fading(placed: Placed, y: float, rows: Rows) -> Band:
    """The band of a time without a date, from the words' day on."""
    ground = rows.ground
    left, right = rows.x(placed.x), rows.x(fading_end(placed.event, ground))
    height = (1.6 if ground.measures.notes is Notes.BELOW else 1.8) * ground.measures.mark
    return Band(Box(left, y - height / 2, right - left, height), rows.ink_of(placed.event))


def _term(placed: Placed, y: float, rows: Rows) -> Iterator[Item]:
    """The bar of an ultimatum: whole up to today, dashed until its end.

    It runs below its name, and where rows have one line before it.
    """
    ground, event = rows.ground, placed.event
    end = ground.scale.x(event.until or event.day)
    has_line_below = ground.measures.notes is Notes.BELOW
    below = y + (0.46 * ground.measures.row if has_line_below else 0.45 * ground.measures.mark)
    passed = min(end, max(placed.x, ground.today))
    thick, ink = 0.35 * ground.measures.mark, rows.ink_of(event)
    if passed > 0 and placed.x < passed:
        box = Box(rows.x(placed.x), below - thick / 2, rows.x(passed) - rows.x(placed.x), thick)
        yield Bars((box,), ink)
    if passed < min(end, ground.width):
        dashed = ((rows.x(passed), below), (rows.x(end), below))
        yield Line(dashed, ink, thick / 3, (2 * thick / 3, 2 * thick / 3))
    # Far out the whole term is narrower than its flag, which then says enough.
    if 0 <= end <= ground.width and end - placed.x > ground.measures.mark:
        shape = deadline_shape(coming=end > ground.today)
        yield Mark(rows.x(end), below, ground.measures.mark, shape, ink)
    if placed.until_left is not None:
        at = (ground.plot_x + placed.until_left, below + 0.36 * ground.size(Lettering.NOTE))
        yield cleared(ground.line(event.until_label, Lettering.NOTE, Role.INK, at))


def _moved(placed: Placed, y: float, rows: Rows) -> Iterator[Item]:
    """Each day a deadline stood at before, and the line from the first to where it stands now."""
    ground, ink = rows.ground, rows.ink_of(placed.event)
    days = [ground.scale.x(day) for day in placed.event.moves]
    first, last = min(days[0], placed.x), max(days[0], placed.x)
    yield Line(((rows.x(first), y), (rows.x(last), y)), ink, 1.2 * ground.measures.hairline)
    for x in days:
        if 0 <= x <= ground.width:
            yield Mark(rows.x(x), y, ground.measures.mark, first_date_shape(), ink)


def _words(placed: Placed, y: float, rows: Rows) -> Iterator[Item]:
    """The label beside a mark, and the quiet line under it."""
    wording, ground = placed.wording, rows.ground
    if wording is None:
        return
    anchor = Anchor.END if placed.before else Anchor.START
    x = ground.plot_x + placed.left + (wording.width if placed.before else 0)
    baseline = y + 0.36 * ground.size(wording.lettering)
    label_x = x - _note_room(placed, wording, ground)
    ink = Role.QUIET if wording.lettering is Lettering.NOTE else Role.INK
    label = ground.line(wording.label, wording.lettering, ink, (label_x, baseline), anchor=anchor)
    # Words on a band lie on it; others are kept clear of the lines they cross.
    keep = (lambda text: text) if placed.event.fading else cleared
    yield keep(label)
    if wording.more:
        at = label_x + wording.label_width + ground.measures.gap, baseline
        yield keep(ground.line(wording.more, Lettering.NOTE, Role.QUIET, at))
    if wording.note:
        at = _note_place(placed, wording, (x, baseline), ground)
        yield keep(ground.line(wording.note, Lettering.NOTE, Role.QUIET, at, anchor=anchor))


def _note_room(placed: Placed, wording: Wording, ground: Ground) -> float:
    """How far a label before its mark stands back for the note after it."""
    beside = placed.before and bool(wording.note) and ground.measures.notes is not Notes.BELOW
    return wording.width - wording.label_width if beside else 0.0


def _note_place(
    placed: Placed, wording: Wording, label: tuple[float, float], ground: Ground
) -> tuple[float, float]:
    """Under the label; where rows have one line, after it."""
    x, baseline = label
    if ground.measures.notes is Notes.BELOW:
        return x, baseline + 1.3 * ground.size(Lettering.NOTE)
    if placed.before:
        return x, baseline
    return x + wording.label_width + wording.more_width + ground.measures.gap, baseline


def cleared(text: Text) -> Text:
    """The same words on a ground of their own."""
    return text._replace(cleared=True)


def spots_of(placed: Placed, rows: Rows) -> Iterator[Spot]:
    """Where each event of the place can be touched: at its mark, and anywhere on it and its words.

    What a run shares, its band and the words on it, belongs to the first of it.
    """
    measures, y = rows.ground.measures, rows.mark_y(placed.row)
    half = half_mark(measures)
    left, right = rows.x(placed.start), rows.x(placed.stop)
    top = rows.top + placed.row * measures.row
    for number, event in enumerate(members_of(placed.event)):
        x = rows.ground.plot_x + placed.x + number * RUN_PITCH * measures.mark
        mark = Box(x - half, y - half, 2 * half, 2 * half)
        shared = Box(left, top, right - left, measures.row)
        yield Spot(event, mark, mark if number else shared)


def stacked_mark(stacked: Stacked, foot: float, rows: Rows) -> Mark:
    """A mark in its stack, smaller than one that has words."""
    ground = rows.ground
    size = STACK_SIZE * ground.measures.mark
    shape = shape_of(stacked.event, coming=ground.scale.x(stacked.event.day) > ground.today)
    y = _stack_y(stacked, foot, ground)
    ink = rows.ink_of(stacked.event)
    return Mark(ground.plot_x + stacked.x, y, size, shape, ink, stacked.event.oral)


def stacked_spot(stacked: Stacked, foot: float, rows: Rows) -> Spot:
    """Where a mark in a stack can be touched."""
    half = STACK_PITCH * rows.ground.measures.mark / 2
    x, y = rows.ground.plot_x + stacked.x, _stack_y(stacked, foot, rows.ground)
    box = Box(x - half, y - half, 2 * half, 2 * half)
    return Spot(stacked.event, box, box)


def _stack_y(stacked: Stacked, foot: float, ground: Ground) -> float:
    return foot - 2 - (stacked.level + 0.5) * STACK_PITCH * ground.measures.mark


def crowd_items(crowd: Crowd, box: Box, rows: Rows, *, is_counted: bool = True) -> Iterator[Item]:
    """Events without a mark of their own: columns at the foot of `box`, each group with its count.

    Where the box has one low row the count stands beside the columns. Without
    `is_counted` it stands elsewhere.
    """
    ground = rows.ground
    label_height = LABEL * ground.size(Lettering.NOTE)
    tallest = box.height - 4 if _is_low(box, ground) else box.height - label_height - 2
    width = min(COLUMN * crowd.pitch, WIDEST * ground.measures.mark)
    heights = {n: max(2.0, tallest * crowd.share(n)) if n else 0.0 for n in set(crowd.counts)}
    left = box.x + crowd.x - width / 2
    columns = tuple(heights[n] for n in crowd.counts)
    yield Columns(left, box.bottom - 2, crowd.pitch, width, columns, rows.ink, depth=0.6)
    if is_counted:
        yield from _counts(crowd, box, ground, width)


def _counts(crowd: Crowd, box: Box, ground: Ground, width: float) -> Iterator[Item]:
    """How many stand in each group of columns."""
    is_low = _is_low(box, ground)
    widest = ground.measure("+9,999,999", Lettering.NOTE)
    for first, last, number in crowd.clusters(2 * (widest + ground.measures.gap)):
        label = ground.words.text("+{count}", count=ground.words.number(number))
        room = ground.measure(label, Lettering.NOTE)
        start = _count_left(first, last, room, ground) if is_low else first - width / 2
        x = box.x + min(max(start, 0), ground.width - room)
        at = (x, box.bottom - 5 if is_low else box.y + ground.size(Lettering.NOTE))
        yield cleared(ground.line(label, Lettering.NOTE, Role.QUIET, at))


def _is_low(box: Box, ground: Ground) -> bool:
    """Whether a box has no room for a count above its columns."""
    return box.height < 2.5 * LABEL * ground.size(Lettering.NOTE)


def _count_left(first: float, last: float, room: float, ground: Ground) -> float:
    """Where the count of a group begins in a low row: after its columns, else before them."""
    gap = ground.measures.gap
    after = last + WIDEST * ground.measures.mark + gap
    return after if after + room <= ground.width else first - gap - room
