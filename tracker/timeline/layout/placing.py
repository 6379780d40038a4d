"""Giving the events of a lane a row and a place for their words, none over another.

Who weighs most chooses first, so that what matters has room, and so that rows
stay the same while the window moves past.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence

from tracker.frozen import replace
from tracker.timeline.events import Event, Kind
from tracker.timeline.gathering.entries import Weight
from tracker.timeline.layout.company import (
    STRONGEST_FIRST,
    beside_their_letter,
    is_promise,
    last_together,
    lesser_together,
    members_of,
    reading_order,
)
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.ways import Placed, Ways
from tracker.vocabulary import StatementType

#: With so few rows none is given to the columns of a crowd: its count stands at the name.
FEW_ROWS = 3


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


def place(
    events: Iterable[Event], rows: int, ground: Ground, ways: Ways | None = None
) -> tuple[list[Placed], list[Event]]:
    """Each event on a row with its words where they fit, and the events without any room.

    Events whose mark and bar lie wholly outside the plot are in neither. Where
    rows run out, lesser statements of one letter stand side by side, then the
    last of its promises of each type, the weakest type first. What is still
    without room stands beside the mark of its letter. `ways` are those of the same
    ground, where it was tried before.
    """
    shown, ways = list(events), ways or Ways(ground)
    gathered = shown
    placed, hidden = _place_each(shown, rows, ways)
    for gather in _GATHERINGS:
        if not hidden:
            break
        fewer = gather(shown, gathered, hidden)
        if len(fewer) < len(gathered):
            gathered = fewer
            placed, hidden = _place_each(gathered, rows, ways)
    if hidden:
        runs = _place_each(beside_their_letter(gathered, hidden), rows, ways)
        placed, hidden = min((placed, hidden), runs, key=lambda one: len(_members(one[1])))
    return _in_reading_order(placed, rows, ways), _members(hidden)


Gathering = Callable[[list[Event], list[Event], list[Event]], list[Event]]


def _lesser(*, types_apart: bool) -> Gathering:
    return lambda shown, _gathered, _hidden: lesser_together(shown, types_apart=types_apart)


def _last(type_: StatementType) -> Gathering:
    return lambda _shown, gathered, hidden: last_together(gathered, type_, hidden)


#: What shares a row where rows run out, one after the other: of all events, of those that
#: were gathered so far and of those without room it makes fewer.
_GATHERINGS = (
    _lesser(types_apart=True),
    _lesser(types_apart=False),
    *(_last(type_) for type_ in reversed(STRONGEST_FIRST)),
)


def _in_reading_order(placed: list[Placed], rows: int, ways: Ways) -> list[Placed]:
    """The same events, rather with a vague promise among those of its type, where all still fit.

    Where they do not, the rows of papers at least stand highest.
    """
    if not any(one.event.fading for one in placed):
        return placed
    again, hidden = _place_each([one.event for one in placed], rows, ways, by_reading)
    lost = sum(one.wording is None for one in again) > sum(one.wording is None for one in placed)
    return _letters_highest(placed) if hidden or lost else again


def _letters_highest(placed: list[Placed]) -> list[Placed]:
    """The same rows in another order: those with a paper first; what fitted fits still."""
    papers = {one.row for one in placed if one.event.kind in {Kind.DOCUMENT, Kind.ULTIMATUM}}
    old = sorted({one.row for one in placed}, key=lambda row: (row not in papers, row))
    new = {row: number for number, row in enumerate(old)}
    return [one._replace(row=new[one.row]) for one in placed]


def _members(events: Iterable[Event]) -> list[Event]:
    return [member for event in events for member in members_of(event)]


def _place_each(
    events: Sequence[Event],
    rows: int,
    ways: Ways,
    order: Callable[[Event], tuple[float | str, ...]] = by_weight,
) -> tuple[list[Placed], list[Event]]:
    """Each event or run on the first row that has room for it; the others are hidden."""
    taken = [Row() for _ in range(rows)]
    placed: list[Placed] = []
    hidden: list[Event] = []
    for event in sorted(events, key=order):
        alone = ways.alone(event)
        if alone.stop < 0 or alone.start > ways.ground.width:
            continue
        found = _first_room(alone, taken, ways)
        if found is None:
            hidden.append(event)
        else:
            placed.append(found)
    return placed, hidden


def _first_room(alone: Placed, taken: list[Row], ways: Ways) -> Placed | None:
    """The best way to show an event on the first row that has room for it."""
    # With words it takes more: where the mark alone has no room, nothing has.
    rows = [n for n, row in enumerate(taken) if row.has_room(alone.start, alone.stop)]
    for candidate in ways.of(alone.event) if rows else ():
        for number in rows:
            if taken[number].has_room(candidate.start, candidate.stop):
                taken[number].take(candidate.start, candidate.stop)
                return candidate._replace(row=number)
    return None


def placed_in(
    events: Sequence[Event], rows: int, ground: Ground
) -> tuple[list[Placed], list[Event]]:
    """As `place`, but where some have no room the lowest row is left to their columns."""
    ways = Ways(ground)
    placed, hidden = place(events, rows, ground, ways)
    if hidden and rows > FEW_ROWS:
        placed, hidden = place(events, rows - 1, ground, ways)
    return placed, hidden
