"""Finding words anywhere in a register, newest first, with what narrows them down further."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tracker.register.index.entries import facet, record_at
from tracker.register.index.matching import facets as facet_node
from tracker.register.index.reading import places
from tracker.register.index.upkeep import fill_anew
from tracker.register.questions.finding.hits import Hit, hits_at
from tracker.register.questions.finding.meaning import as_words, probably_meant
from tracker.register.questions.finding.resolving import Resolved, resolved
from tracker.register.register import Register
from tracker.reports import Findable
from tracker.search.marking import Marker
from tracker.search.query import Narrowed, Sought

#: No more is counted: "more than 1,000" says enough, and says it at once.
MOST_COUNTED = 1_000
#: How many of each kind are shown before one asks for more.
SHOWN_FIRST = 4


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are; `is_more`: that many and more, which nobody counted."""

    number: int
    is_more: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind: the newest of it, and how many there are."""

    kind: Findable
    hits: tuple[Hit, ...]
    count: Count


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found, a group for each kind of which there is anything.

    `sought` is what was asked of the index; `read_as` are its words where they were put in the
    place of those typed, empty when they were sought as typed. `unknown` are fields whose value
    names nothing in this register.
    """

    groups: tuple[Group, ...] = ()
    count: Count = field(default=Count(0))
    read_as: str = ""
    unknown: tuple[Narrowed, ...] = ()
    sought: Sought = field(default=Sought())


def find(register: Register, sought: Sought, *, each: int = SHOWN_FIRST) -> Findings:
    """The newest `each` of every kind.

    Where nothing is found, words that the register does not have are read as the nearest it has.
    """
    if sought.is_empty:
        return Findings()
    prepare(register)
    with register.snapshot():
        asked = resolved(register, sought)
        if asked.unknown:
            return Findings(unknown=asked.unknown, sought=sought)
        found = _found(register, sought, asked, each)
        if found.groups or not sought.wanted:
            return found
        meant = probably_meant(register, sought)
        if meant is None:
            return found
        found = _found(register, meant, resolved(register, meant), each)
        return replace(found, read_as=as_words(meant)) if found.groups else Findings(sought=sought)


def find_more(
    register: Register,
    sought: Sought,
    kind: Findable,
    *,
    after: int | None = None,
    limit: int,
) -> tuple[Hit, ...]:
    """At most `limit` of one kind, newest first; those after the one at the place `after`."""
    prepare(register)
    with register.snapshot():
        asked = resolved(register, sought)
        if asked.unknown:
            return ()
        high = asked.high if after is None else min(asked.high, after - 1)
        at = _places(register, asked, kind, high=high, limit=limit)
        return hits_at(register, at, Marker(sought))


def prepare(register: Register) -> None:
    """Fill the index of a register of the past, which is made of its records alone."""
    if register.present is not register and not register.value("SELECT count(*) FROM search_entry"):
        with register.database.writing():
            fill_anew(register.database, register.present.rows)


def _found(register: Register, sought: Sought, asked: Resolved, each: int) -> Findings:
    newest = _places(register, asked, None, high=asked.high, limit=MOST_COUNTED + 1)
    at = _by_kind(newest)
    is_more = len(newest) > MOST_COUNTED
    if is_more:
        # The newest thousand may all be of one kind.
        for kind in Findable:
            at[kind] = _places(register, asked, kind, high=asked.high, limit=MOST_COUNTED + 1)
    marker = Marker(sought)
    groups = tuple(
        Group(
            kind,
            hits_at(register, at[kind][:each], marker),
            Count(min(len(at[kind]), MOST_COUNTED), is_more=len(at[kind]) > MOST_COUNTED),
        )
        for kind in Findable
        if at.get(kind)
    )
    return Findings(groups, Count(min(len(newest), MOST_COUNTED), is_more=is_more), sought=sought)


def newest_places(register: Register, sought: Sought) -> list[int]:
    """The places of the newest of all kinds; one more than are counted, at the most."""
    asked = resolved(register, sought)
    if asked.unknown:
        return []
    return _places(register, asked, None, high=asked.high, limit=MOST_COUNTED + 1)


def _by_kind(at: Sequence[int]) -> dict[Findable, list[int]]:
    found: dict[Findable, list[int]] = {}
    for place in at:
        found.setdefault(record_at(place)[0], []).append(place)
    return found


def _places(
    register: Register, asked: Resolved, kind: Findable | None, *, high: int, limit: int
) -> list[int]:
    more = () if kind is None else (facet_node([facet("kind", kind.name)]),)
    if not asked.parts and not more:
        more = (facet_node([facet("kind", each.name) for each in Findable]),)
    return places(register.database, asked.node(*more), low=asked.low, high=high, limit=limit)
