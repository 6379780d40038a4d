"""What was found, as it is shown: words in their context, what limits them, where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from tracker.frozen import Frozen, field
from tracker.register.index.entries import day_at, record_at
from tracker.register.index.reading import facets_at
from tracker.register.questions.finding.found import Found, Setting
from tracker.register.questions.finding.kinds import READERS
from tracker.register.questions.finding.statuses import status_of
from tracker.register.register import Register
from tracker.reports import Findable
from tracker.search.marking import Excerpt, Marker, Span, excerpt_of
from tracker.vocabulary import AnswerState, Life, TimeKind

#: Terms whose words give no day; they are sorted by when they were said.
NO_DATE = frozenset({TimeKind.VAGUE, TimeKind.OPEN_ENDED})
#: About how many characters of a text are shown.
MOST_SHOWN = 260


class Marked(Frozen):
    """A text that is shown whole, with the places of what was found in it."""

    text: str
    marks: tuple[Span, ...] = ()


class Hit(Frozen):
    """One thing that was found. `place` is its number in the index: the next are those after it.

    `excerpt` has the words; what limits them goes with them in `caveats`, whole. `status` is
    that of an undertaking or a demand. `day` is the day it is sorted by, None for
    what has none, and for a vague term.
    """

    place: int
    kind: Findable
    id: int
    day: date | None
    found: Found
    title: Marked
    excerpt: Excerpt
    caveats: tuple[Marked, ...] = field(default=())
    status: Life | AnswerState | None = None


def hits_at(register: Register, places: Sequence[int], marker: Marker) -> tuple[Hit, ...]:
    """What stands at these places, in their order."""
    facets = facets_at(register.database.run, places)
    by_kind: dict[Findable, list[int]] = {}
    for place in places:
        kind, id_ = record_at(place)
        by_kind.setdefault(kind, []).append(id_)
    read: Mapping[Findable, Mapping[int, Found]] = {
        kind: READERS[kind](register, ids) for kind, ids in by_kind.items()
    }
    return tuple(_hits(places, read, facets, marker))


def _hits(
    places: Sequence[int],
    read: Mapping[Findable, Mapping[int, Found]],
    facets: Mapping[int, Sequence[str]],
    marker: Marker,
) -> Iterator[Hit]:
    for place in places:
        kind, id_ = record_at(place)
        found = read[kind].get(id_)
        if found is None:
            continue
        marked = _marking(marker, found.setting)
        spans = marker.spans(found.text, found.setting.language)
        # Of a paper one sees nothing but where the words stand; of all else, what it is.
        text = found.text if spans or kind is not Findable.DOCUMENT else ""
        excerpt = excerpt_of(text, spans, MOST_SHOWN)
        yield Hit(
            place=place,
            kind=kind,
            id=id_,
            day=None if found.type in NO_DATE else day_at(place),
            found=found.at(excerpt),
            title=marked(found.title),
            excerpt=excerpt,
            caveats=tuple(marked(each) for each in found.caveats),
            status=status_of(facets.get(place, ())),
        )


def _marking(marker: Marker, setting: Setting) -> Callable[[str], Marked]:
    return lambda text: Marked(text, tuple(marker.spans(text, setting.language)))
