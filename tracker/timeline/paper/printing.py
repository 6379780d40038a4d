"""From a register to the file somebody asked for: gathered, kept to its audience, written."""

from __future__ import annotations

from datetime import date, datetime
from math import inf

from tracker.frozen import Frozen, field, replace
from tracker.register import Register
from tracker.register.questions.keeping.origin import is_example
from tracker.styles.house import House
from tracker.timeline.events import Grouping, TimelineContent
from tracker.timeline.gathering.gather import gather_timeline
from tracker.timeline.narrowing import ALL, TimelineFilter
from tracker.timeline.paper.dress import Dress
from tracker.timeline.paper.sources import sources_of, withheld
from tracker.timeline.paper.wanted import Paper, Wanted, within
from tracker.timeline.paper.writing import write_timeline
from tracker.vocabulary import Audience
from tracker.words import Words
from tracker.words.classification import INSIDE, marked


class TimelinePrint(Frozen):
    """What is asked of a register at the moment `now`, which has its zone.

    `as_of` is the day it is shown as of, None for that of `now`.

    `first` and `last` are the days to show, None for all there are; `grouping` is what
    the lanes are, `wanted` leaves out what it narrows away, and `house` is the style.
    """

    dossier_id: int | None
    now: datetime
    audience: Audience = Audience.ORGANISATION
    paper: Paper = Paper.A4
    as_of: date | None = None
    first: date | None = None
    last: date | None = None
    grouping: Grouping = Grouping.PARTY
    wanted: TimelineFilter = ALL
    house: House = field(default_factory=House)

    @property
    def today(self) -> date:
        """The day of knowledge."""
        return self.as_of or self.now.date()


def print_timeline(
    register: Register, asked: TimelinePrint, words: Words, path_suffix: str
) -> bytes:
    """The file; `register` is already that of the day asked for. KeyError for another ending."""
    content = admitted_timeline(register, asked, words)
    wanted = Wanted(
        paper=asked.paper,
        first=asked.first,
        last=asked.last,
        with_readings=asked.audience in INSIDE,
        sources=sources_of(register, asked.dossier_id, words),
        dress=Dress(asked.house),
    )
    return write_timeline(content, words, path_suffix, wanted)


def admitted_timeline(register: Register, asked: TimelinePrint, words: Words) -> TimelineContent:
    """The timeline with nothing in it that its audience may not see, yet or at all."""
    content = gather_timeline(
        register,
        asked.dossier_id,
        asked.today,
        words,
        audience=asked.audience,
        grouping=asked.grouping,
        wanted=asked.wanted,
    )
    if replace(asked.wanted, audience=None) != ALL:
        content = replace(content, title=words.text("{title}, a part", title=content.title))
    held = withheld(register, asked.dossier_id, asked.audience, asked.now)
    events = tuple(event for event in content.events if event.key not in held)
    notice = marked(
        asked.house.classification(asked.audience, words), words, is_example=is_example(register)
    )
    is_earlier = asked.as_of is not None
    content = replace(content, events=events, notice=notice, as_it_stood=is_earlier)
    # A party of which nothing may be seen has no lane either.
    return within(content, (-inf, inf)) if held else content
