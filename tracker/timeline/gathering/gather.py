"""From the register to a timeline: what is in it, in which lanes, with which lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from tracker.frozen import replace
from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossier
from tracker.register.questions.talks.calendar_periods import CalendarPeriodLine
from tracker.timeline.events import (
    CalendarPeriod,
    Choice,
    Grouping,
    Kind,
    TimelineChoices,
    TimelineContent,
)
from tracker.timeline.gathering.entry import Entry, narrowed
from tracker.timeline.gathering.finding import Finding
from tracker.timeline.gathering.lanes import in_lanes
from tracker.timeline.gathering.linking import links_between
from tracker.timeline.gathering.reading import Material, read_material
from tracker.timeline.gathering.topics import Topics
from tracker.timeline.narrowing import ALL, TimelineFilter
from tracker.vocabulary import Audience, Life
from tracker.words import Words


def gather_timeline(  # noqa: PLR0913 - each is asked for by itself
    register: Register,
    dossier_id: int | None,
    today: date,
    words: Words,
    *,
    audience: Audience = Audience.ORGANISATION,
    grouping: Grouping = Grouping.PARTY,
    wanted: TimelineFilter = ALL,
) -> TimelineContent:
    """The timeline of a dossier, or of the whole register for None, as it stands `today`.

    Nothing that `audience` may not see is in it, and nothing that `wanted` leaves out.
    """
    audience = _stricter(audience, wanted.audience)
    with register.snapshot():
        title = dossier(register, dossier_id).name if dossier_id else words.text("All dossiers")
        material = read_material(register, dossier_id, audience)
        topics = Topics(register, _dossiers(material), words)
    entries = list(Finding(material, topics, audience, today, words).entries())
    shown = narrowed(entries, _with_branches(wanted, topics))
    lanes, events = in_lanes(shown, grouping, topics, words)
    return TimelineContent(
        title=title,
        lanes=lanes,
        events=events,
        today=today,
        links=links_between((event.key for event in events), material),
        notice=words.title(audience),
        undated=sum(entry.event is None for entry in shown),
        grouping=grouping,
        choices=_choices(entries, topics),
        periods=tuple(_period(line) for line in material.periods),
        keys=frozenset(entry.key for entry in shown),
    )


def _period(line: CalendarPeriodLine) -> CalendarPeriod:
    first, last = line.first_day.toordinal(), line.last_day.toordinal() + 1
    return CalendarPeriod(line.layer, line.name, first, last)


def _stricter(one: Audience, other: Audience | None) -> Audience:
    """The one of the two that may see less."""
    return one if other is None or not one.may_show(other) else other


def _dossiers(material: Material) -> list[int]:
    """The dossiers of the statements, each once: only what is said has topics."""
    return list(dict.fromkeys(line.dossier_id for line in material.statements.values()))


def _with_branches(wanted: TimelineFilter, topics: Topics) -> TimelineFilter:
    if wanted.topics is None:
        return wanted
    return replace(wanted, topics=topics.with_those_below(wanted.topics))


def _choices(entries: Sequence[Entry], topics: Topics) -> TimelineChoices:
    kinds, statuses = {entry.kind for entry in entries}, {entry.life for entry in entries}
    return TimelineChoices(
        parties=_parties(entries),
        topics=topics.choices(id_ for entry in entries for id_ in entry.topics),
        kinds=tuple(kind for kind in Kind if kind in kinds),
        statuses=tuple(life for life in Life if life in statuses),
    )


def _parties(entries: Iterable[Entry]) -> tuple[Choice, ...]:
    """By name."""
    parties = {entry.party.id: entry.party for entry in entries if entry.party is not None}
    ordered = sorted(parties.values(), key=lambda party: (party.name, party.id))
    return tuple(Choice(party.id, party.name) for party in ordered)
