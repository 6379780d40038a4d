"""Where one begins in a register, and the way one came: the places to go back along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.frozen import asdict, replace
from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossier_names
from tracker.register.questions.keeping.changes import version_of
from tracker.register.questions.keeping.standing import are_there
from tracker.register.questions.lines import RegisterVersion
from tracker.words import Words
from ui.places import Place, TodayPlace
from ui.places.main import name_of
from ui.screen import Heading

#: The dossiers by their ids, and the state of the register.
Overview = tuple[dict[int, str], RegisterVersion]


class Step(NamedTuple):
    """A place one came through, and what its title line said."""

    place: Place
    title: str


class Trail:
    """The last place is on top; no place is on it twice, so that a way back never turns round."""

    def __init__(self) -> None:
        self._steps: list[Step] = []

    def leave(self, left: Place, title: str, to: Place) -> None:
        """One goes from `left` to `to`: where one was there before, that is going back to it."""
        way = [*self._steps, Step(left, title)]
        at = (at for at, step in enumerate(way) if _key(step.place) == _key(to))
        self._steps = way[: next(at, len(way))]

    def ways(self, above: Place | None) -> list[Place]:
        """Where Back leads, the nearest first; to what is `above` for who came from nowhere."""
        return [*(step.place for step in reversed(self._steps)), *([above] if above else [])]

    def head(self, heading: Heading, words: Words) -> Heading:
        """A heading that names where one came from; a place of the rail shows no way back."""
        if not (self._steps and heading.above_name):
            return heading
        place, title = self._steps[-1]
        return replace(heading, above_name=name_of(place, words) or title)


def _key(place: Place) -> tuple[object, ...]:
    """What makes a place the same, however one looks at it: its kind, and what it is of."""
    ids = [value for name, value in asdict(place).items() if name.endswith("_id")]
    return type(place), *ids


def overview(register: Register) -> Overview:
    """What stands around every screen."""
    return dossier_names(register), version_of(register)


def beginning(register: Register, wanted: Place) -> tuple[Overview, Place]:
    """The place that is wanted, where all it names is still there; else what today asks for."""
    return overview(register), nearest(register, [wanted])


def nearest(register: Register, places: Sequence[Place]) -> Place:
    """The first of these of which all that it names is still there; else what today asks for."""
    there = (place for place in places if are_there(register, asdict(place)))
    return next(there, TodayPlace())
