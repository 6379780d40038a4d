"""The cue files: what the signal words of a language are, and what they say.

A file is `resources/signals/<language>.toml`; its own head explains it to those who extend it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from tracker.frozen import Frozen, replace
from tracker.letters.signals.index import Index, index_of
from tracker.letters.signals.wording import Wording, wordings_of
from tracker.places import resource
from tracker.vocabulary import DocumentKind, StatementType, Strength

LANGUAGES = ("nl", "en", "fr", "de")

#: What `in_demands` says of a signal that is not heard in a letter that sets demands.
NOTHING = "nothing"


class Signal(Frozen):
    """Words that show what a sentence does. Earlier signals of a file go before later ones."""

    says: str
    type: StatementType
    strength: Strength
    wordings: tuple[Wording, ...]
    unless: tuple[Wording, ...]
    examples: tuple[str, ...]
    in_demands: StatementType | None  # what it is in a letter that sets demands
    in_agreements: StatementType | None  # what it is in an agreement
    parts: bool  # may open a part of its own in a subordinate clause
    across: bool  # may reach from a main clause into others ("we hope that you ...")
    actor: str | None  # "writer" or "reader" where it is not the grammatical subject
    only_in: tuple[DocumentKind, ...] = ()  # the only kinds of document in which it says so
    silent_in_demands: bool = False  # says nothing in a letter that sets demands


class Limit(Frozen):
    """Words that lower the strength: `limits` is time, form, scope, certainty or condition."""

    says: str
    limits: str
    strength: Strength
    wordings: tuple[Wording, ...]
    unless: tuple[Wording, ...]
    clause: bool  # the whole clause from these words on is the caveat
    examples: tuple[str, ...]


class Institution(Frozen):
    """What a sort of writer calls itself, and the words by which such a writer is known."""

    names: tuple[str, ...]
    known_by: tuple[str, ...]


class CueFile(Frozen):
    """All that is known of the signal words of one language."""

    language: str
    signals: tuple[Signal, ...]
    limits: tuple[Limit, ...]
    institutions: tuple[Institution, ...]
    writer: tuple[str, ...]
    reader: tuple[str, ...]
    own: tuple[str, ...]  # "our members": they act for the writer
    joining: frozenset[str]  # "of" in "the Minister of Labour"
    groups: tuple[str, ...]
    abbreviations: frozenset[str]
    subordinate: frozenset[str]
    splits: frozenset[str]
    relative: frozenset[str]
    complement: frozenset[str]
    verb_first: frozenset[str]  # open a condition at the head of a sentence: "stimmt er zu, ..."
    telling: frozenset[str]  # "announces": what it announces is said outright
    coordinate: frozenset[str]
    prepositions: frozenset[str]
    fragments: frozenset[str]
    topics: Mapping[str, tuple[str, ...]]
    reported: tuple[Wording, ...]  # what those who are written to did before
    points_back: tuple[Wording, ...]  # words that mean what the sentence before is about
    infinitive: frozenset[str]  # open what somebody decided to do
    leads_in: frozenset[str]  # words that announce a list, also without a colon
    signal_index: Index
    limit_index: Index


@cache
def cue_file(language: str) -> CueFile:
    """The cue file of `language`, one of `LANGUAGES`; read once."""
    written = tomllib.loads(resource("signals", f"{language}.toml").read_text(encoding="utf-8"))
    lists = {name: tuple(words) for name, words in written.get("lists", {}).items()}
    people, clauses = written["people"], written["clauses"]
    signals = tuple(_signal(entry, lists) for entry in written["signal"])
    limits = tuple(_limit(entry, lists) for entry in written["limit"])
    return CueFile(
        language=language,
        signals=signals,
        limits=limits,
        institutions=tuple(
            Institution(tuple(entry["names"]), tuple(entry["known_by"]))
            for entry in people["institution"]
        ),
        writer=tuple(people["writer"]),
        reader=tuple(people["reader"]),
        own=tuple(people["own"]),
        joining=frozenset(people["joining"]),
        groups=tuple(people["groups"]),
        abbreviations=frozenset(written["abbreviations"]),
        subordinate=frozenset(clauses["subordinate"]),
        splits=frozenset(clauses["splits"]),
        relative=frozenset(clauses["relative"]),
        complement=frozenset(clauses["complement"]),
        verb_first=frozenset(clauses.get("verb_first", ())),
        telling=frozenset(clauses.get("telling", ())),
        coordinate=frozenset(clauses["coordinate"]),
        prepositions=frozenset(clauses["prepositions"]),
        fragments=frozenset(clauses.get("fragments", ())),
        topics={name: tuple(words) for name, words in written["topics"].items()},
        reported=wordings_of(written["reported"], lists),
        points_back=wordings_of(written["points_back"], lists),
        infinitive=frozenset(clauses["infinitive"]),
        leads_in=frozenset(clauses["leads_in"]),
        signal_index=index_of(signal.wordings for signal in signals),
        limit_index=index_of(limit.wordings for limit in limits),
    )


@cache
def cues_for(language: str, kind: str) -> CueFile:
    """The cue file of `language` without what says so in other kinds of documents only."""
    cues = cue_file(language)
    signals = tuple(s for s in cues.signals if not s.only_in or kind in s.only_in)
    index = index_of(signal.wordings for signal in signals)
    return replace(cues, signals=signals, signal_index=index)


def _signal(entry: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]) -> Signal:
    """One `[[signal]]` of a file."""
    demands = entry.get("in_demands")
    return Signal(
        says=entry["says"],
        type=StatementType(entry["type"]),
        strength=Strength(entry["strength"]),
        wordings=wordings_of(entry["words"], lists),
        unless=wordings_of(entry.get("unless", ()), lists),
        examples=tuple(entry["examples"]),
        in_demands=_type(None if demands == NOTHING else demands),
        in_agreements=_type(entry.get("in_agreements")),
        parts=entry.get("parts", False),
        across=entry.get("across", False),
        actor=entry.get("actor"),
        only_in=tuple(DocumentKind(kind) for kind in _listed(entry.get("only_in", ()))),
        silent_in_demands=demands == NOTHING,
    )


def _limit(entry: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]) -> Limit:
    """One `[[limit]]` of a file."""
    return Limit(
        says=entry["says"],
        limits=entry["limits"],
        strength=Strength(entry["strength"]),
        wordings=wordings_of(entry["words"], lists),
        unless=wordings_of(entry.get("unless", ()), lists),
        clause=entry.get("clause", False),
        examples=tuple(entry["examples"]),
    )


def _listed(value: str | Iterable[str]) -> Iterable[str]:
    """One, or several, as several."""
    return (value,) if isinstance(value, str) else value


def _type(value: str | None) -> StatementType | None:
    """A type that may be left out."""
    return None if value is None else StatementType(value)
