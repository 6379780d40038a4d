"""What narrows a search down further: whose words, about what, of which kind, and how many each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

from tracker.frozen import Frozen, replace
from tracker.register.index.asking import among
from tracker.register.index.entries import day_at, facet
from tracker.register.index.reading import facets_at
from tracker.register.questions.finding.find import MOST_COUNTED, newest_places
from tracker.register.questions.finding.naming import TERMS
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.search.fields import Field
from tracker.search.query import Narrowed, Sought

#: The fields that are offered, in their order; a year is a day from which and one until which.
OFFERED = (
    Field.BY, Field.STRENGTH, Field.TOPIC, Field.TYPE, Field.STATUS, Field.AUDIENCE,
    Field.DOSSIER, Field.WITH, Field.FROM,
)  # fmt: skip
#: How many values of a field are offered, those with the most first.
MOST_VALUES = 7
_TERMS: Mapping[str, tuple[Field, Enum]] = {
    facet(field, term.value): (field, term)
    for field, kinds in TERMS.items()
    for kind in reversed(kinds)
    for term in kind
}
_NUMBERED = re.compile(r"(by|topic|dossier)(\d+)")


class FacetValue(Frozen):
    """One value of a field: as it is typed, how many it leaves, and whether it is asked for.

    `term` is that of a closed list, `party` the party whose words are meant; both None for a
    name or a year.
    """

    field: Field
    value: str
    count: int
    is_chosen: bool = False
    term: Enum | None = None
    party: PartyLine | None = None

    @property
    def narrowed(self) -> tuple[Narrowed, ...]:
        """What it adds to what is sought."""
        first = Narrowed(self.field, self.value)
        is_year = self.field is Field.FROM
        return (first, Narrowed(Field.UNTIL, self.value)) if is_year else (first,)


class Facets(Frozen):
    """The values of each field that is offered. `is_part`: counted over the newest thousand."""

    values: Mapping[Field, tuple[FacetValue, ...]]
    is_part: bool = False


def facets_of(register: Register, sought: Sought) -> Facets:
    """What `sought` can be narrowed down by; nothing that all of it has in common.

    The values of a field are counted as if none of it was asked for, so that one can turn from
    one to another.
    """
    with register.snapshot():
        base = newest_places(register, sought)
        of_base = _counted(register, base)
        values: dict[Field, tuple[FacetValue, ...]] = {}
        for field in OFFERED:
            own = {Field.FROM, Field.UNTIL} if field is Field.FROM else {field}
            others = tuple(each for each in sought.narrowed if each.field not in own)
            chosen = [each.value for each in sought.narrowed if each.field is field]
            at, of_all = base, of_base
            if len(others) < len(sought.narrowed):
                at = newest_places(register, replace(sought, narrowed=others))
                of_all = _counted(register, at)
            found = _offered(
                list(_values(register, field, at, of_all)),
                frozenset(map(str.casefold, chosen)),
            )
            if len(found) > 1 or any(one.is_chosen or one.count < len(at) for one in found):
                values[field] = found
        return Facets(values, is_part=len(base) > MOST_COUNTED)


def _offered(counted: Iterable[FacetValue], chosen: frozenset[str]) -> tuple[FacetValue, ...]:
    """Those that are chosen, and those with the most, in the order of their numbers."""
    told = [replace(each, is_chosen=each.value.casefold() in chosen) for each in counted]
    most = sorted(told, key=lambda each: (not each.is_chosen, -each.count, each.value))
    return tuple(sorted(most[:MOST_VALUES], key=_order))


def _order(each: FacetValue) -> tuple[object, ...]:
    """Strengths and audiences in their own order, years backward, all else by how many."""
    if each.term is not None and each.field in (Field.STRENGTH, Field.AUDIENCE):
        return (list(type(each.term)).index(each.term),)
    return (-int(each.value),) if each.field is Field.FROM else (-each.count, each.value)


def _counted(register: Register, at: list[int]) -> Mapping[str, int]:
    """How many of what stands at these places have each property."""
    return Counter(
        each for facets in facets_at(register.database.run, at).values() for each in facets
    )


def _values(
    register: Register, field: Field, at: list[int], counted: Mapping[str, int]
) -> Iterator[FacetValue]:
    """Each value of a field that is there, with how many have it."""
    if field is Field.FROM:
        years = Counter(day.year for place in at if (day := day_at(place)))
        yield from (FacetValue(field, f"{year:04}", count) for year, count in years.items())
        return
    if field in TERMS:
        for each, count in counted.items():
            if each in _TERMS and _TERMS[each][0] is field:
                term = _TERMS[each][1]
                yield FacetValue(field, str(term.value), count, term=term)
    elif field is Field.WITH:
        if "caveat" in counted:
            yield FacetValue(field, "caveat", counted["caveat"])
    else:
        yield from _named(register, field, counted)


def _named(register: Register, field: Field, counted: Mapping[str, int]) -> Iterator[FacetValue]:
    """Parties, topics and dossiers by their names; those of one name are one."""
    ids = {
        int(match[2]): count
        for each, count in counted.items()
        if (match := _NUMBERED.fullmatch(each)) and match[1] == field
    }
    if field is Field.BY:
        for id_, party in parties_by_id(register, ids).items():
            yield FacetValue(field, party.name, ids[id_], party=party)
        return
    sql = f"SELECT id, name FROM {field} WHERE id IN ({{}})"  # noqa: S608 - one of two tables
    together: Counter[str] = Counter()
    for id_, name in among(register.rows, sql, sorted(ids)):
        together[name] += ids[id_]
    yield from (FacetValue(field, name, count) for name, count in together.items())
