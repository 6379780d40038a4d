"""Finding words anywhere in a register, newest first, with what narrows them down further."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.frozen import Frozen, field, replace
from tracker.register.index.entries import facet, record_at
from tracker.register.index.matching import facets as facet_node
from tracker.register.index.reading import kinds_there, places
from tracker.register.index.upkeep import fill_anew
from tracker.register.questions.finding.hits import Hit, hits_at
from tracker.register.questions.finding.meaning import as_words, readings_of
from tracker.register.questions.finding.named import named_first
from tracker.register.questions.finding.resolving import Resolved, resolved
from tracker.register.register import Register
from tracker.reports import Findable
from tracker.search.marking import Marker
from tracker.search.query import Narrowed, Sought, Wanted

#: No more is counted: "more than 1,000" says enough, and says it at once.
MOST_COUNTED = 1_000
#: How many of each kind are shown before one asks for more.
SHOWN_FIRST = 4


class Count(Frozen):
    """How many there are; `is_more`: that many at the least, nobody counted further."""

    number: int
    is_more: bool = False


class Group(Frozen):
    """What was found of one kind: the newest of it, and how many there are.

    Of more than are counted in all, how many of them are among the newest that were counted.
    """

    kind: Findable
    hits: tuple[Hit, ...]
    count: Count


class Findings(Frozen):
    """What was found, a group for each kind of which there is anything, what is called so first.

    `sought` is what was asked of the index; `read_as` are its words where they were put in the
    place of those typed, empty when they were sought as typed. `unknown` are fields whose value
    names nothing in this register; `nowhere` are words that stand nowhere in it.
    """

    groups: tuple[Group, ...] = ()
    count: Count = field(default=Count(0))
    read_as: str = ""
    unknown: tuple[Narrowed, ...] = ()
    sought: Sought = field(default=Sought())
    nowhere: tuple[Wanted, ...] = ()


def find(register: Register, sought: Sought, *, each: int = SHOWN_FIRST) -> Findings:
    """The newest `each` of every kind, after what is called as was typed.

    Where nothing is found, the words are read as they were probably meant.
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
        for meant in readings_of(register, sought):
            found = _found(register, meant, resolved(register, meant), each)
            if found.groups:
                return replace(found, read_as=as_words(meant))
        return Findings(sought=sought, nowhere=_nowhere(register, sought))


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
    counts = {kind: Count(min(len(found), MOST_COUNTED), is_more) for kind, found in at.items()}
    if is_more:
        # The newest thousand may all be of one kind: of the others what is older is shown too.
        for kind in kinds_there(register.database.run):
            if len(at.get(kind, ())) < each:
                at[kind] = _places(register, asked, kind, high=asked.high, limit=MOST_COUNTED + 1)
                counts[kind] = _counted(at[kind])
    marker = Marker(sought)
    groups = tuple(
        Group(kind, hits_at(register, found[:each], marker), counts[kind])
        for kind, found in named_first(register, sought, at).items()
        if found
    )
    return Findings(groups, _counted(newest), sought=sought)


def _counted(at: Sequence[int]) -> Count:
    return Count(min(len(at), MOST_COUNTED), is_more=len(at) > MOST_COUNTED)


def newest_places(register: Register, sought: Sought) -> list[int]:
    """The places of the newest of all kinds; one more than are counted, at the most."""
    asked = resolved(register, sought)
    if asked.unknown:
        return []
    return _places(register, asked, None, high=asked.high, limit=MOST_COUNTED + 1)


def _nowhere(register: Register, sought: Sought) -> tuple[Wanted, ...]:
    """The words that stand nowhere, as far as one may see: no filter of theirs is to blame."""
    alone = ((each, replace(Sought((each,)), audience=sought.audience)) for each in sought.wanted)
    return tuple(each for each, only in alone if not _any(register, only))


def _any(register: Register, sought: Sought) -> bool:
    asked = resolved(register, sought)
    # One alone would do, but a server that is asked for one reads through all there is for it.
    return bool(_places(register, asked, None, high=asked.high, limit=MOST_COUNTED))


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
    node, within = asked.node(*more), (asked.low, high)
    return places(register.database, node, within, limit=limit, kind=kind)
