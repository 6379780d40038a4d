"""The main places of the app, in the order in which the rail and the commands name them."""

from __future__ import annotations

from typing import NamedTuple

from tracker.words import Words
from tracker.words.marks import N_
from ui.places import (
    DossiersPlace,
    FindPlace,
    HistoryPlace,
    PartiesPlace,
    Place,
    TodayPlace,
)


class RailPlace(NamedTuple):
    """A place that stands in the rail: its icon and its name."""

    place: Place
    icon: str
    title: str


#: From the top; the dossiers themselves are listed under the place that shows all of them.
PLACES = (
    RailPlace(TodayPlace(), "today", N_("Today")),
    RailPlace(DossiersPlace(), "dossiers", N_("Dossiers")),
    RailPlace(FindPlace(), "find", N_("Find")),
    RailPlace(PartiesPlace(), "parties", N_("Parties")),
    RailPlace(HistoryPlace(), "history", N_("History")),
)


def name_of(place: Place, words: Words) -> str:
    """What the rail calls a place; empty for one that has its name from the register."""
    titles = (words.text(each.title) for each in PLACES if type(each.place) is type(place))
    return next(titles, "")
