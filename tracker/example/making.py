"""Making the example register from the facts and letters under `resources/example`.

Each event is recorded at the moment it happened, so that the example can be
looked at as it stood on any day of its story. What is older than the dossier
was recorded when the dossier was begun.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from operator import itemgetter
from pathlib import Path

from tracker.addresses import Address
from tracker.example import at_hand, cast, compliance, papers, remarks, rounds, talks
from tracker.example.moving import moved_to
from tracker.example.stage import MAKER, Cast, Facts, Stage
from tracker.example.telling import facts_in
from tracker.register import create_register
from tracker.words import words_in

#: When in the story something was recorded, and what.
Event = tuple[datetime, Callable[[], None]]

#: A paper is registered at the end of the afternoon of its date, what is made of it after that.
AFTERNOON, LATER = time(17), time(17, 30)

#: What is made of the papers, in this order where it is of one day.
MADE_OF_THEM: dict[str, Callable[[Stage, Facts], None]] = {
    "round": rounds.tell_round,
    "outcome": rounds.conclude,
    "ballot": rounds.ask_members,
    "minutes": talks.keep_minutes,
    "taken_down": talks.take_notes,
    "treated": talks.treat,
    "in_office": cast.speak,
    "period": at_hand.mark_period,
    "view": at_hand.keep_search,
    "point": remarks.check_letter,
    "decided": remarks.decide,
    "priority": talks.weigh,
    "answer": talks.answer,
    "moved": compliance.move,
    "status": compliance.tell_status,
    "relation": compliance.tie,
    "dispute": remarks.doubt,
    "proviso": remarks.limit,
    "reading": remarks.read,
    "note": remarks.note,
}


def make_example(address: Address, language: str, today: date) -> None:
    """Make the example register at `address`, its dates set around `today`.

    The example is told in Dutch or English; any other `language` gets English.
    Raises the errors of making a register; a file that could not be finished is
    taken away again, on a server what was made until then stays.
    """
    told_in = language if language in ("nl", "en") else "en"
    make_register_of(address, facts_in(told_in), told_in, today)


def make_register_of(
    address: Address, dossiers: Sequence[Facts], language: str, today: date
) -> None:
    """As `make_example`, of the facts of some dossiers, the first of which says which day it is."""
    moved = moved_to(today, dossiers[0]["today"], words_in(language))
    now = [moved.moment(datetime.combine(dossiers[0]["begun"], AFTERNOON))]
    with create_register(address, clock=lambda: now[0]) as register:
        try:
            people = Cast()
            stages = [Stage(register, facts, language, moved, people) for facts in dossiers]
            for moment, event in _story(stages):
                now[0] = moment
                with register.together(MAKER, None):
                    event()
        except BaseException:
            register.close()
            if isinstance(address, Path):
                address.unlink()
            raise


def _story(stages: list[Stage]) -> list[Event]:
    """All events in the order of their moments; those of one moment as the facts have them."""
    return sorted((event for stage in stages for event in _dossier(stage)), key=itemgetter(0))


def _dossier(stage: Stage) -> Iterator[Event]:
    yield _on(stage, stage.facts["begun"]), partial(cast.start, stage)
    yield from _papers(stage)
    yield from _talks(stage)
    yield from _changes(stage)
    for name, record in MADE_OF_THEM.items():
        for entry in stage.facts.get(name, ()):
            day = entry.get("recorded", entry.get("dated", stage.facts["begun"]))
            yield _on(stage, day, LATER), partial(record, stage, entry)


def _papers(stage: Stage) -> Iterator[Event]:
    for entry in stage.facts["document"]:
        yield _on(stage, entry["dated"]), partial(papers.add_paper, stage, entry)
    for entry in stage.facts.get("spoken", ()):
        said = stage.moved.moment(entry["said"])
        yield said + timedelta(hours=1), partial(papers.note_call, stage, entry)


def _talks(stage: Stage) -> Iterator[Event]:
    for entry in stage.facts.get("meeting", ()):
        planned = stage.moved.moment(entry["planned"])
        yield planned, partial(talks.plan, stage, entry)
    for entry in stage.facts.get("ultimatum", ()):
        received = stage.moved.moment(entry["received"])
        yield received + timedelta(hours=2), partial(talks.declare, stage, entry)


def _changes(stage: Stage) -> Iterator[Event]:
    for entry in stage.facts.get("mandate", ()):
        yield _on(stage, entry["dated"]), partial(cast.give_mandate, stage, entry)
    for office in stage.facts.get("office", ()):
        for holder in office["holders"][1:]:
            hand_over = partial(cast.hand_over, stage, office["key"], holder)
            yield _on(stage, holder["from"]), hand_over


def _on(stage: Stage, day: date, hour: time = AFTERNOON) -> datetime:
    """When what is of `day` was recorded: at the earliest when the dossier was begun."""
    return stage.moved.moment(datetime.combine(max(day, stage.facts["begun"]), hour))
