"""Giving the events of a lane a row and a place for their words, none over another.

Who weighs most chooses first, so that what matters has room, and so that rows
stay the same while the window moves past.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tracker.timeline.events import Event, Kind
from tracker.timeline.ground import Ground
from tracker.timeline.measures import Measure, Measures, Notes
from tracker.timeline.picture import Lettering


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of a mark as they fit: its label, the line under or beside it, and their width."""

    label: str
    note: str
    lettering: Lettering
    label_width: float
    width: float  # of both together


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


def by_weight(event: Event) -> tuple[int, float, int, str]:
    """Who chooses first: weight, then the earlier day, then the order in the letter."""
    start = event.passage.start if event.passage else 0
    return event.weight, event.day, start, event.key


def place(events: Iterable[Event], rows: int, ground: Ground) -> tuple[list[Placed], list[Event]]:
    """Each event on a row with its words where they fit, and the events without any room.

    Events whose mark and bar lie wholly outside the plot are in neither.
    """
    taken = [Row() for _ in range(rows)]
    placed: list[Placed] = []
    hidden: list[Event] = []
    for event in sorted(events, key=by_weight):
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
    """The ways to show `event`, best first: all its words, fewer of them, the mark alone."""
    for share in (1.0, 0.5):
        yield from _with_words(event, wording_of(event, ground, share), ground)
    yield _alone(event, ground)


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
    mark_end = stop if _ends_on_the_line(event, ground) else x + half_mark(ground.measures)
    left = max(mark_end, 0) + gap
    if left - gap < ground.today < left + 2 * gap:
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
    if event.fading is not None or on_its_bar:
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


def wording_of(event: Event, ground: Ground, share: float = 1.0) -> Wording:
    """The words of `event`, shortened to what may stand beside a mark; a quotation in its marks.

    `share` is the part of the longest label that may be used. Where rows have
    one line the note stands beside the words.
    """
    measures, longest = ground.measures, share * ground.measures.longest_label
    lettering = Lettering.WORDS if event.quote else Lettering.NAME
    label = shortened(event.label, lettering, longest, ground.measure)
    if event.quote:
        label = ground.words.quoted(label)
    note = shortened(_note_of(event, ground), Lettering.NOTE, 1.35 * longest, ground.measure)
    label_width = ground.measure(label, lettering)
    note_width = ground.measure(note, Lettering.NOTE) if note else 0.0
    width = max(label_width, note_width)
    if note and measures.notes is not Notes.BELOW:
        width = label_width + measures.gap + note_width
    return Wording(label, note, lettering, label_width, width)


def _note_of(event: Event, ground: Ground) -> str:
    """What stands in the quiet line; where the bar of a term runs, its end and nothing else."""
    notes = ground.measures.notes
    if event.until is not None:
        return "" if notes is Notes.BELOW else event.until_label
    if notes is not Notes.CAVEATS:
        return event.note
    if event.caveat is None:
        return ""
    return ground.words.text("caveat: {caveat}", caveat=" ".join(event.caveat.split()))


def shortened(words: str, lettering: Lettering, longest: float, measure: Measure) -> str:
    """`words`, or as many whole words of them as fit in `longest`, with an ellipsis."""
    if measure(words, lettering) <= longest:
        return words
    parts = words.split()
    fits = 1
    while fits < len(parts) and measure(" ".join(parts[: fits + 1]) + " …", lettering) <= longest:
        fits += 1
    return _cut(" ".join(parts[:fits]), lettering, longest, measure)


def _cut(words: str, lettering: Lettering, longest: float, measure: Measure) -> str:
    """`words` with an ellipsis; a single word that is too long loses its last letters."""
    if measure(words + " …", lettering) <= longest:
        return words.rstrip(",;:.") + " …"
    while words and measure(words + "…", lettering) > longest:
        words = words[:-1]
    return words + "…"
