"""What is called what somebody typed: it comes before all that only speaks of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from tracker.register.fields import names_from
from tracker.register.index.asking import among
from tracker.register.index.entries import record_at
from tracker.register.register import Register
from tracker.reports import Findable
from tracker.search.query import Sought
from tracker.search.words import words_of

#: How well a name fits: it is the words that were typed, begins with them, ends in them, or none.
WHOLE, BEGINS, ENDS, NOT = range(4)
#: Of each kind the newest are compared; whoever types a whole name leaves few others.
MOST_COMPARED = 200
#: One says "Professionals" for their union; nobody calls a paper by the end of its title.
_ENDS_TELL = frozenset(
    {Findable.DOSSIER, Findable.TOPIC, Findable.PARTY, Findable.OFFICE, Findable.PERSON}
)
#: All that a record of each kind that has a name is called.
_NAMES: Mapping[Findable, str] = {
    Findable.DOCUMENT: "SELECT id, title, '', '[]', '{{}}' FROM document WHERE id IN ({})",
    Findable.MEETING: "SELECT id, title, '', '[]', '{{}}' FROM meeting WHERE id IN ({})",
    Findable.DOSSIER: "SELECT id, name, '', '[]', '{{}}' FROM dossier WHERE id IN ({})",
    Findable.TOPIC: "SELECT id, name, '', other_names, '{{}}' FROM topic WHERE id IN ({})",
    Findable.PARTY: "SELECT id, name, short, other_names, names FROM party WHERE id IN ({})",
    Findable.OFFICE: "SELECT id, name, '', other_names, '{{}}' FROM office WHERE id IN ({})",
    Findable.PERSON: "SELECT id, name, '', other_names, '{{}}' FROM person WHERE id IN ({})",
}


def named_first(
    register: Register, sought: Sought, at: Mapping[Findable, Sequence[int]]
) -> dict[Findable, Sequence[int]]:
    """The same places, of each kind those first whose name fits best; so are the kinds."""
    typed = _Typed(sought)
    ranked = {
        kind: _ranked(dict(_fitting(register, typed, kind, at[kind])), at[kind])
        for kind in Findable
        if kind in at
    }
    return {kind: ranked[kind][1] for kind in sorted(ranked, key=lambda kind: ranked[kind][0])}


def _ranked(fits: Mapping[int, int], at: Sequence[int]) -> tuple[int, Sequence[int]]:
    """How well the best of these places fits, and the places, the best of them first."""
    best = min(fits.values(), default=NOT)
    return best, sorted(at, key=lambda place: fits.get(place, NOT)) if fits else at


def _fitting(
    register: Register, typed: _Typed, kind: Findable, at: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """The places of what is called so, and how well that fits."""
    if kind not in _NAMES or not typed.words:
        return
    places = {record_at(place)[1]: place for place in at[:MOST_COMPARED]}
    for id_, name, short, others, names in among(register.rows, _NAMES[kind], list(places)):
        all_names = (name, short, *names_from(others), *json.loads(names).values())
        fits = min(map(typed.fit, all_names))
        if fits < ENDS or (fits == ENDS and kind in _ENDS_TELL):
            yield places[id_], fits


class _Typed:
    """The words that somebody typed, as names are compared with them."""

    def __init__(self, sought: Sought) -> None:
        self.words = [word for each in sought.wanted for word in each.words]
        self._goes_on = bool(sought.wanted) and sought.wanted[-1].begins

    def fit(self, name: str) -> int:
        """How well a name fits."""
        words, length = [word.folded for word in words_of(name)], len(self.words)
        if words == self.words:
            return WHOLE
        if self._is_begun(words[:length]):
            return BEGINS
        return ENDS if words[-length:] == self.words else NOT

    def _is_begun(self, words: Sequence[str]) -> bool:
        *before, last = self.words
        return words == self.words or (
            self._goes_on
            and len(words) == len(self.words)
            and words[:-1] == before
            and words[-1].startswith(last)
        )
