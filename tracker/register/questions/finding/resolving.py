"""What is asked of the index for what somebody seeks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from tracker.frozen import Frozen
from tracker.register.index.entries import facet, first_place
from tracker.register.index.matching import (
    FORMS,
    WORDS,
    AllOf,
    AnyOf,
    Beginning,
    Node,
    Term,
    facets,
)
from tracker.register.index.reading import words_that_begin
from tracker.register.questions.finding.naming import facets_named
from tracker.register.register import Register
from tracker.search.fields import Field, days_of
from tracker.search.query import Narrowed, Sought, Wanted
from tracker.search.stems import stems_in_all
from tracker.vocabulary import Audience

#: After the place of any day.
_LAST = 2**63 - 1


class Resolved(Frozen):
    """What is asked: `parts` that must hold, `but` of which none may, and from when to when.

    `low` and `high` are places in the index. `unknown` are fields whose value names nothing:
    nothing is found then.
    """

    parts: tuple[Node, ...]
    but: tuple[Node, ...]
    low: int
    high: int
    unknown: tuple[Narrowed, ...]

    def node(self, *more: Node) -> Node:
        """All of it as one, with `more` that must hold; of that there is one at least."""
        return AllOf((*self.parts, *more), self.but)


def resolved(register: Register, sought: Sought) -> Resolved:
    """What `sought` asks of the index of `register`."""
    asked = _Asked(register)
    asked.parts += [_word(register, each) for each in dict.fromkeys(sought.wanted)]
    asked.but += [_word(register, each) for each in sought.excluded]
    asked.within = _dossiers(register, sought)
    for field, values, is_excluded in _by_field(sought.narrowed):
        if field in (Field.FROM, Field.UNTIL):
            asked.take_days(values)
        else:
            asked.take_names(field, values, is_excluded=is_excluded)
    if sought.audience is not None:
        asked.take_audience(sought.audience)
    return Resolved(
        tuple(asked.parts), tuple(asked.but), asked.low, asked.high, tuple(asked.unknown)
    )


class _Asked:
    """What is asked, as it comes together."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self.parts: list[Node] = []
        self.but: list[Node] = []
        self.within = frozenset[str]()
        self.low, self.high = 0, _LAST
        self.unknown: list[Narrowed] = []

    def take_days(self, values: list[Narrowed]) -> None:
        """From the latest of the first days, until the earliest of the last ones."""
        for each in values:
            days = days_of(each.value)
            if days is None:
                self.unknown.append(each)
            elif each.field is Field.FROM:
                self.low = max(self.low, first_place(days[0]))
            else:  # what has no day is of no day before another
                self.low = max(self.low, first_place(date.min))
                self.high = min(self.high, _end_of(days[1]))

    def take_names(self, field: Field, values: list[Narrowed], *, is_excluded: bool) -> None:
        """Any of what these values name."""
        named = [
            (each, facets_named(self._register, field, each.value, self.within)) for each in values
        ]
        self.unknown += [each for each, found in named if not found]
        known = frozenset[str]().union(*(found for _, found in named))
        if known:
            (self.but if is_excluded else self.parts).append(facets(known))

    def take_audience(self, audience: Audience) -> None:
        """What it may see; what leaves the house has nothing that ever had an embargo."""
        may = [facet("audience", level) for level in Audience if audience.may_show(level)]
        self.parts.append(facets(may))
        if not audience.may_show(Audience.ORGANISATION):
            self.but.append(facets(["embargo"]))


def _dossiers(register: Register, sought: Sought) -> frozenset[str]:
    """The dossiers that are asked for by name; none where any will do."""
    named = (
        facets_named(register, each.field, each.value)
        for each in sought.narrowed
        if each.field is Field.DOSSIER and not each.excluded
    )
    return frozenset[str]().union(*named)


def _by_field(
    narrowed: Iterable[Narrowed],
) -> Iterator[tuple[Field, list[Narrowed], bool]]:
    """Fields with all their values: of several values of one field any will do."""
    together: dict[tuple[Field, bool], list[Narrowed]] = {}
    for each in narrowed:
        together.setdefault((each.field, each.excluded), []).append(each)
    for (field, is_excluded), values in together.items():
        yield field, values, is_excluded


def _word(register: Register, wanted: Wanted) -> Node:
    """A word in any of its forms; a phrase as it is written."""
    if wanted.exact:
        return Term(wanted.words, WORDS)
    single = wanted.tied or wanted.words[0]
    forms = {single, *stems_in_all(single)}
    either: tuple[Node, ...] = tuple(Term((each,), FORMS) for each in sorted(forms))
    if wanted.among:
        return AnyOf((*either, *(Term((each,), WORDS) for each in wanted.among)))
    if wanted.begins:
        known = {single, *words_that_begin(register.database.run, single)}
        either = (*either, Beginning(single, tuple(sorted(known))))
    return AnyOf((Term(wanted.words, WORDS), *either) if wanted.tied else either)


def _end_of(day: date) -> int:
    """The place after all of a day, which is the last one there can be for the last day."""
    return _LAST if day == date.max else first_place(date.fromordinal(day.toordinal() + 1)) - 1
