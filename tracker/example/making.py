"""Making the example register from the facts and letters under `resources/example`.

Each event is recorded at the moment it happened, so that the example can be
looked at as it stood on any day of its story.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from operator import itemgetter
from pathlib import Path

from tracker.addresses import Address
from tracker.example import cast, papers, talks
from tracker.example.moving import moved_to
from tracker.example.stage import MAKER, Stage
from tracker.places import resource
from tracker.register import create_register
from tracker.words import words_in

#: When in the story something was recorded, and what.
Event = tuple[datetime, Callable[[], None]]

#: A paper is registered at the end of the afternoon of its date.
AFTERNOON = time(17)


def make_example(address: Address, language: str, today: date) -> None:
    """Make the example register at `address`, its dates set around `today`.

    The example is told in Dutch or English; any other `language` gets English.
    Raises the errors of making a register; a file that could not be finished is
    taken away again, on a server what was made until then stays.
    """
    told_in = language if language in ("nl", "en") else "en"
    facts = tomllib.loads(resource("example", f"{told_in}.toml").read_text("utf-8"))
    moved = moved_to(today, facts["today"], words_in(told_in))
    now = [moved.moment(datetime.combine(facts["begun"], AFTERNOON))]
    with create_register(address, clock=lambda: now[0]) as register:
        try:
            for moment, event in _story(Stage(register, facts, told_in, moved)):
                now[0] = moment
                with register.together(MAKER, None):
                    event()
        except BaseException:
            register.close()
            if isinstance(address, Path):
                address.unlink()
            raise


def _story(stage: Stage) -> Iterator[Event]:
    """All events in the order of their moments; those of one moment as the facts have them."""
    begun = stage.moved.moment(datetime.combine(stage.facts["begun"], AFTERNOON))
    yield begun, partial(cast.start, stage)
    yield from sorted([*_papers(stage), *_talks(stage), *_changes(stage)], key=itemgetter(0))


def _papers(stage: Stage) -> Iterator[Event]:
    for entry in stage.facts["document"]:
        yield _on(stage, entry["dated"]), partial(papers.add_paper, stage, entry)
    for entry in stage.facts["spoken"]:
        said = stage.moved.moment(entry["said"])
        yield said + timedelta(hours=1), partial(papers.note_call, stage, entry)


def _talks(stage: Stage) -> Iterator[Event]:
    for entry in stage.facts["meeting"]:
        planned = stage.moved.moment(entry["planned"])
        yield planned, partial(talks.plan, stage, entry)
    for entry in stage.facts["moved"]:
        yield _on(stage, entry["dated"]), partial(talks.move, stage, entry)
    ultimatum = stage.facts["ultimatum"]
    received = stage.moved.moment(ultimatum["received"])
    yield received + timedelta(hours=2), partial(talks.declare, stage, ultimatum)
    answered = _on(stage, stage.facts["answered"])
    for entry in stage.facts["answer"]:
        yield answered, partial(talks.answer, stage, entry)
    yield answered, partial(talks.tell_round, stage, stage.facts["round"])


def _changes(stage: Stage) -> Iterator[Event]:
    mandate = stage.facts["mandate"]
    yield _on(stage, mandate["dated"]), partial(cast.give_mandate, stage, mandate)
    for office in stage.facts["office"]:
        for holder in office["holders"][1:]:
            yield (
                _on(stage, holder["from"]),
                partial(cast.hand_over, stage, office["key"], holder),
            )


def _on(stage: Stage, day: date) -> datetime:
    return stage.moved.moment(datetime.combine(day, AFTERNOON))
