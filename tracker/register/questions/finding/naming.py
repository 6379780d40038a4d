"""Which properties the value of a field names: a party by any of its names, a term by its label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache

from tracker.register.fields import names_from
from tracker.register.index.entries import facet
from tracker.register.party_names import names_of_all
from tracker.register.register import Register
from tracker.search.fields import Field
from tracker.search.words import words_of
from tracker.vocabulary import (
    AnswerState,
    Audience,
    DocumentKind,
    Life,
    StatementType,
    Strength,
    TalkKind,
)
from tracker.vocabulary import TimeKind as DeadlineKind
from tracker.words import LANGUAGES, words_in

#: The closed lists that a field takes its values from.
TERMS: dict[Field, tuple[type[Enum], ...]] = {
    Field.TYPE: (StatementType, DocumentKind, DeadlineKind, TalkKind),
    Field.STRENGTH: (Strength,),
    Field.STATUS: (Life, AnswerState),
    Field.AUDIENCE: (Audience,),
}
#: What a caveat is called in each language.
_CAVEATS = ("caveat", "voorbehoud", "reserve", "vorbehalt")


def facets_named(
    register: Register, field: Field, value: str, within: frozenset[str] = frozenset()
) -> frozenset[str]:
    """The properties that `value` names; none where nothing is called so.

    `within` are the dossiers that are asked for too: a topic is one of theirs, if it can be.

    A party, a topic or a dossier by any of its names, where nothing is called exactly so by
    the beginning of one; a term by its label in any language of the app or its English value.
    """
    wanted = _folded(value)
    if not wanted:
        return frozenset()
    if field in (Field.BY, Field.PARTY):
        named: Iterable[tuple[int, tuple[str, ...]]] = names_of_all(register).items()
    elif field is Field.TOPIC:
        named = _topics(register, within)
    elif field is Field.DOSSIER:
        named = ((id_, (name,)) for id_, name in register.rows("SELECT id, name FROM dossier"))
    elif field is Field.WITH:
        return frozenset({"caveat"} if any(each.startswith(wanted) for each in _CAVEATS) else ())
    else:
        return _terms(field, wanted)
    found = _chosen(wanted, ((id_, _all_folded(names)) for id_, names in named))
    return frozenset(facet(field, id_) for id_ in found)


def _topics(register: Register, within: frozenset[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    rows = register.rows("SELECT id, name, other_names, dossier_id FROM topic")
    own = [row for row in rows if facet(Field.DOSSIER, row[3]) in within]
    for id_, name, others, _ in own or rows:
        yield id_, (name, *names_from(others))


def _terms(field: Field, wanted: str) -> frozenset[str]:
    return frozenset(facet(field, value) for value in _chosen(wanted, _labels(field)))


@cache
def _labels(field: Field) -> tuple[tuple[str, frozenset[str]], ...]:
    """Each value of a field with its labels in all languages, folded."""
    languages = [words_in(language) for language in LANGUAGES]
    return tuple(
        (
            str(term.value),
            frozenset(_all_folded([str(term.value), *(words.label(term) for words in languages)])),
        )
        for terms in TERMS[field]
        for term in terms
    )


def _chosen(wanted: str, named: Iterable[tuple[object, Iterable[str]]]) -> Iterator[object]:
    """What is called `wanted`, or else what is called something that begins so."""
    all_named = [(key, tuple(names)) for key, names in named]
    exactly = [key for key, names in all_named if wanted in names]
    if exactly:
        yield from exactly
        return
    for key, names in all_named:
        if any(name.startswith(wanted) for name in names):
            yield key


def _all_folded(names: Iterable[str]) -> list[str]:
    return [_folded(name) for name in names]


def _folded(name: str) -> str:
    """A name as it is compared: without case, accents, hyphens and spaces."""
    return "".join(word.folded for word in words_of(name))
