"""The ways to show one event on its row: with all its words, with fewer, as a mark alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tracker.timeline.events import Event, Kind
from tracker.timeline.layout.company import counted, is_promise, members_of
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.measures import Measures, Notes
from tracker.timeline.layout.picture import Lettering
from tracker.timeline.layout.wording import Wording, band_words_of, count_wording, wording_of

#: From mark to mark of a run, against the size of a mark.
RUN_PITCH = 1.4


class Placed(NamedTuple):
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


class Ways:
    """The ways to show each event on `ground`, best first, worked out once for all attempts."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._alone: dict[tuple[str, int], Placed] = {}
        self._known: dict[tuple[str, int], list[Placed]] = {}
        self._more: dict[tuple[str, int], Iterator[Placed]] = {}

    def alone(self, event: Event) -> Placed:
        """Without its words."""
        key = event.key, len(event.beside)
        if key not in self._alone:
            self._alone[key] = _alone(event, self.ground)
        return self._alone[key]

    def of(self, event: Event) -> Iterator[Placed]:
        """All its words, fewer of them, the mark alone; no more is worked out than is asked for."""
        key = event.key, len(event.beside)
        known = self._known.setdefault(key, [])
        yield from known
        more = self._more.setdefault(key, _candidates(event, self.ground))
        for way in more:
            known.append(way)
            yield way


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


def in_window(placed: Iterable[Placed], ground: Ground) -> list[Placed]:
    """The same events on the same rows, as they stand in the window of `ground`.

    They were placed on no larger a scale than that of `ground`, so nothing comes to
    stand over another. Words that would leave the window change sides where that
    is free, else the mark stands alone.
    """
    shown: list[Placed] = []
    turning: list[Placed] = []
    for one in placed:
        alone = _alone(one.event, ground)
        if alone.stop < 0 or alone.start > ground.width:
            continue
        way = _same_way(one, ground)
        if way is None and one.wording is not None and not one.before:
            turning.append(one)
        shown.append((way or alone)._replace(row=one.row))
    for one in turning:
        _turn(one, shown, ground)
    return shown


def _same_way(placed: Placed, ground: Ground) -> Placed | None:
    """With the same words on the same side; None without words, or where they have no room now."""
    if placed.wording is None:
        return None
    if placed.before:
        return _before(placed.event, placed.wording, ground)
    for wording in (placed.wording, *_fewer_words(placed, ground)):
        way = _after(placed.event, wording, ground)
        if way is not None and way.stop <= _free_to(placed, way, ground) + 0.5:
            return way
    return None


def _free_to(placed: Placed, way: Placed, ground: Ground) -> float:
    """Up to where nothing else can stand, on a scale no smaller than that of `placed`.

    What stood after the mark moved on at least as far as the mark did, and so it did with
    today's line where words wait for that, and with the end of a term that words follow.
    """
    end = extent(placed.event, ground)[1] + ground.measures.gap
    free = [end, placed.stop + way.x - placed.x]
    free.append(placed.stop + way.left - placed.left)
    if placed.until_left is not None and way.until_left is not None:
        free.append(placed.stop + way.until_left - placed.until_left)
    return max(free)


def _fewer_words(placed: Placed, ground: Ground) -> Iterator[Wording]:
    """Shorter words for a band that the edge of the window cuts: they cannot go before the mark."""
    if placed.event.fading is not None and not placed.event.beside:
        for share in (0.75, 0.5):
            yield _wording_of(placed.event, ground, share)


def _turn(placed: Placed, shown: list[Placed], ground: Ground) -> None:
    """Set the words of one of `shown` before its mark, where nothing else stands on the row."""
    at = next(n for n, one in enumerate(shown) if one.event is placed.event)
    way = _before(placed.event, placed.wording, ground) if placed.wording else None
    if way is None:
        return
    row = [one for n, one in enumerate(shown) if n != at and one.row == placed.row]
    if all(one.stop <= way.start or one.start >= way.stop for one in row):
        shown[at] = way._replace(row=placed.row)
