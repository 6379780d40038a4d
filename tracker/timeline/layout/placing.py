"""Giving the events of a lane a row and a place for their words, none over another.

Who weighs most chooses first, so that what matters has room, and so that rows
stay the same while the window moves past.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.timeline.events import Event, Kind
from tracker.timeline.gathering.entries import Weight
from tracker.timeline.layout.company import (
    STRONGEST_FIRST,
    beside_their_letter,
    counted,
    is_promise,
    last_together,
    lesser_together,
    members_of,
    reading_order,
)
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.measures import Measures, Notes
from tracker.timeline.layout.picture import Lettering
from tracker.timeline.layout.wording import Wording, band_words_of, count_wording, wording_of

#: From mark to mark of a run, against the size of a mark.
RUN_PITCH = 1.4


@dataclass(frozen=True, slots=True)
class Placed:
    """An event on its row. `wording` None: only the mark has room.

    `left` is where the words begin; `before` whether they stand before the
    mark instead of after it. `start` and `stop` are the ends of all it takes.
    """

    event: Event
    row: int
    x: float
    start: float
    stop: float
    wording: Wording | None = None
    left: float = 0.0
    before: bool = False
    until_left: float | None = None  # where the words at the end of a term begin


class Row:
    """The taken stretches of one row."""

    def __init__(self) -> None:
        self._taken: list[tuple[float, float]] = []

    def has_room(self, start: float, stop: float) -> bool:
        """Whether nothing stands between `start` and `stop`."""
        at = bisect_left(self._taken, (start, stop))
        free_before = at == 0 or self._taken[at - 1][1] <= start
        free_after = at == len(self._taken) or self._taken[at][0] >= stop
        return free_before and free_after

    def take(self, start: float, stop: float) -> None:
        """Mark the stretch as taken."""
        insort(self._taken, (start, stop))


def by_weight(event: Event) -> tuple[int, float, int, int, str]:
    """Who chooses first: weight, the earlier day, the stronger type, the order in the letter."""
    start = event.passage.start if event.passage else 0
    return event.weight, event.day, reading_order(event), start, event.key


def by_reading(event: Event) -> tuple[int, float, int, int, str]:
    """Who stands highest: as by weight, but a letter first and vague promises among their type."""
    weight = Weight.DATED if event.weight == Weight.WINDOW else event.weight
    return by_weight(replace(event, weight=Weight.PROMISE if is_promise(event) else weight))


def place(events: Iterable[Event], rows: int, ground: Ground) -> tuple[list[Placed], list[Event]]:
    """Each event on a row with its words where they fit, and the events without any room.

    Events whose mark and bar lie wholly outside the plot are in neither. Where
    rows run out, lesser statements of one letter stand side by side, then the
    last of its promises of each type, the weakest type first. What is still
    without room stands beside the mark of its letter.
    """
    shown = list(events)
    placed, hidden = _place_each(shown, rows, ground)
    for types_apart in (True, False):
        if hidden:
            gathered = lesser_together(shown, types_apart=types_apart)
            placed, hidden = _place_each(gathered, rows, ground)
    for type_ in reversed(STRONGEST_FIRST):
        if hidden:
            gathered = last_together(gathered, type_, hidden)
            placed, hidden = _place_each(gathered, rows, ground)
    if hidden:
        runs = _place_each(beside_their_letter(gathered, hidden), rows, ground)
        placed, hidden = min((placed, hidden), runs, key=lambda one: len(_members(one[1])))
    return _in_reading_order(placed, rows, ground), _members(hidden)


def _in_reading_order(placed: list[Placed], rows: int, ground: Ground) -> list[Placed]:
    """The same events, rather with a vague promise among those of its type, where all still fit.

    Where they do not, the rows of papers at least stand highest.
    """
    if not any(one.event.fading for one in placed):
        return placed
    again, hidden = _place_each([one.event for one in placed], rows, ground, by_reading)
    lost = sum(one.wording is None for one in again) > sum(one.wording is None for one in placed)
    return _letters_highest(placed) if hidden or lost else again


def _letters_highest(placed: list[Placed]) -> list[Placed]:
    """The same rows in another order: those with a paper first; what fitted fits still."""
    papers = {one.row for one in placed if one.event.kind in {Kind.DOCUMENT, Kind.ULTIMATUM}}
    old = sorted({one.row for one in placed}, key=lambda row: (row not in papers, row))
    new = {row: number for number, row in enumerate(old)}
    return [replace(one, row=new[one.row]) for one in placed]


def _members(events: Iterable[Event]) -> list[Event]:
    return [member for event in events for member in members_of(event)]


def _place_each(
    events: Sequence[Event],
    rows: int,
    ground: Ground,
    order: Callable[[Event], tuple[float | str, ...]] = by_weight,
) -> tuple[list[Placed], list[Event]]:
    """Each event or run on the first row that has room for it; the others are hidden."""
    taken = [Row() for _ in range(rows)]
    placed: list[Placed] = []
    hidden: list[Event] = []
    for event in sorted(events, key=order):
        start, stop = extent(event, ground)
        if stop < 0 or start > ground.width:
            continue
        found = _first_room(event, taken, ground)
        if found is None:
            hidden.append(event)
        else:
            placed.append(found)
    return placed, hidden


def extent(event: Event, ground: Ground) -> tuple[float, float]:
    """The x from which to which the mark of `event` reaches, with its bar or band."""
    half = half_mark(ground.measures)
    start = ground.scale.x(event.begin) - half
    stop = ground.scale.x(event.end) + half
    if event.beside:
        stop = max(stop, ground.scale.x(event.day) + half + run_length(event, ground))
    if event.fading is not None:
        stop = max(stop, fading_end(event, ground))
    return start, stop


def fading_end(event: Event, ground: Ground) -> float:
    """Where the band of a term without a date ends.

    Without an assumed window its length is one of drawing, not of days: as
    long as its words need, and longer when the term is open-ended.
    """
    x = ground.scale.x(event.day)
    fading = event.fading
    if fading is None:
        return x
    if fading.until is not None:
        return max(ground.scale.x(fading.until), x + 4 * ground.measures.mark)
    return x + (34 if fading.open_ended else 20) * ground.measures.mark


def run_length(event: Event, ground: Ground) -> float:
    """From the mark of `event` to the last of those beside it; 0 when it stands alone."""
    return len(event.beside) * RUN_PITCH * ground.measures.mark


def half_mark(measures: Measures) -> float:
    """Half the width of the widest mark."""
    return 0.65 * measures.mark


def _first_room(event: Event, taken: list[Row], ground: Ground) -> Placed | None:
    """The best way to show `event` on the first row that has room for it."""
    alone = _alone(event, ground)
    # With words it takes more: where the mark alone has no room, nothing has.
    rows = [n for n, row in enumerate(taken) if row.has_room(alone.start, alone.stop)]
    for candidate in _candidates(event, ground) if rows else ():
        for number in rows:
            if taken[number].has_room(candidate.start, candidate.stop):
                taken[number].take(candidate.start, candidate.stop)
                return replace(candidate, row=number)
    return None


def _candidates(event: Event, ground: Ground) -> Iterator[Placed]:
    """The ways to show `event`, best first: all its words, fewer of them, the mark alone.

    A run of lesser statements is counted in words. Words always have their caveat with them.
    """
    if event.beside and event.kind is Kind.STATEMENT and not is_promise(event):
        counts = count_wording(counted(members_of(event), ground.words), ground)
        yield from _with_words(event, counts, ground)
    else:
        for more in _counts_beside(event, ground):
            yield from _with_words(event, wording_of(event, ground, more=more), ground)
        for share in (1.0, 0.75, 0.5) if event.caveat else (1.0, 0.5):
            yield from _with_words(event, _wording_of(event, ground, share), ground)
    yield _alone(event, ground)


def _counts_beside(event: Event, ground: Ground) -> list[str]:
    """What stands beside a letter, in words: by type, and as one number; one mark needs neither."""
    if event.kind is Kind.STATEMENT or len(event.beside) < 2:
        return []
    number = len(event.beside)
    whole = ground.words.count("{count} statement", "{count} statements", number)
    return [counted(event.beside, ground.words), whole]


def _wording_of(event: Event, ground: Ground, share: float) -> Wording:
    if event.fading is None:
        return wording_of(event, ground, share)
    return band_words_of(event, event.fading, ground, share)


def _alone(event: Event, ground: Ground) -> Placed:
    """Without its words."""
    start, stop = extent(event, ground)
    return Placed(event, 0, ground.scale.x(event.day), start, stop)


def _with_words(event: Event, wording: Wording, ground: Ground) -> Iterator[Placed]:
    """With the words after the mark or before it, rather where they do not cross today's line."""
    after, before = _after(event, wording, ground), _before(event, wording, ground)
    ways = [way for way in (after, before) if way is not None]
    yield from sorted(ways, key=lambda way: _crosses_today(way, ground))


def _after(event: Event, wording: Wording, ground: Ground) -> Placed | None:
    """With its words after the mark; None when they would leave the plot."""
    start, stop = extent(event, ground)
    gap, x = ground.measures.gap, ground.scale.x(event.day)
    mark_end = x + half_mark(ground.measures) + run_length(event, ground)
    if _ends_on_the_line(event, ground):
        mark_end = stop
    left = max(mark_end, 0) + gap
    on_band = event.fading is not None and left + wording.width > ground.today - gap
    if left - gap < ground.today < left + 2 * gap or (on_band and left < ground.today):
        left = ground.today + gap  # clear of the line of today
    if left + wording.width > ground.width:
        return None
    until_left = _until_left(event, stop, ground)
    ends = [stop, left + wording.width]
    if until_left is not None:
        ends.append(until_left + ground.measure(event.until_label, Lettering.NOTE))
    return Placed(event, 0, x, start, max(ends) + gap, wording, left, until_left=until_left)


def _until_left(event: Event, stop: float, ground: Ground) -> float | None:
    """Where the words at the end of a term begin; None when there are none or no room."""
    if not event.until_label or _ends_on_the_line(event, ground) or not 0 <= stop <= ground.width:
        return None
    left = stop + ground.measures.gap
    fits = left + ground.measure(event.until_label, Lettering.NOTE) <= ground.width
    return left if fits else None


def _before(event: Event, wording: Wording, ground: Ground) -> Placed | None:
    """With its words before the mark; None where they do not fit or belong on a bar or band."""
    on_its_bar = event.kind is Kind.ULTIMATUM and not _ends_on_the_line(event, ground)
    in_run = bool(event.beside) and event.kind is Kind.STATEMENT
    if event.fading is not None or on_its_bar or in_run or wording.more:
        return None
    start, stop = extent(event, ground)
    gap = ground.measures.gap
    left = start - gap - wording.width
    if left < 0 or start > ground.width:
        return None
    x = ground.scale.x(event.day)
    return Placed(event, 0, x, left - gap, stop, wording, left, before=True)


def _ends_on_the_line(event: Event, ground: Ground) -> bool:
    """Whether its bar runs where its words would stand, so that they follow the bar's end."""
    has_term = event.until is not None and ground.measures.notes is not Notes.BELOW
    return event.first_day is not None or has_term


def _crosses_today(placed: Placed, ground: Ground) -> bool:
    width = placed.wording.width if placed.wording else 0
    return placed.left < ground.today < placed.left + width
