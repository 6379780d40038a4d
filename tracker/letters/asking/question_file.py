"""The files of questions: what gives rise to one, and how it is put in a language.

`resources/questions/causes.toml` holds for every language; `nl.toml` and the
others have the words to recognise a cause by and the question itself. Their own
heads explain them to those who extend them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from tracker.frozen import Frozen
from tracker.letters.signals.wording import Wording, wordings_of
from tracker.places import resource
from tracker.vocabulary import Point, Rank, StatementType, Strength, TimeKind


class How(StrEnum):
    """What a cause is looked for in."""

    ENTRY = "entry"
    RESTATED = "restated"
    LINKED = "linked"
    TALKS = "talks"


class Quote(StrEnum):
    """Which words of the letter a question quotes."""

    CUE = "cue"
    TIME = "time"
    CAVEAT = "caveat"
    FOUND = "found"
    FROM = "from"
    AFTER = "after"
    ENTRY = "entry"


class Cause(Frozen):
    """What an entry must be like to give rise to a question; an empty set asks nothing."""

    name: str
    how: How
    quote: Quote
    types: frozenset[StatementType]
    says: frozenset[str]
    and_says: frozenset[str]
    strengths: frozenset[Strength]
    ranks: frozenset[Rank]
    time: TimeKind | None
    undated: bool
    silent: Point | None
    most: int


class Causes(Frozen):
    """All causes, the most pressing first, and how many questions a letter gives rise to."""

    causes: tuple[Cause, ...]
    most: int


class Told(Frozen):
    """How one cause is recognised in letters of a language, and asked about in it."""

    text: str
    wordings: tuple[Wording, ...]
    before: tuple[Wording, ...]
    also: tuple[Wording, ...]
    unless: tuple[Wording, ...]
    examples: tuple[str, ...]


class QuestionFile(Frozen):
    """The questions of one language by the name of their cause."""

    language: str
    told: Mapping[str, Told]
    points: Mapping[Point, str]
    and_: str


@cache
def causes() -> Causes:
    """What gives rise to questions in any language; read once."""
    written = _written("causes")
    return Causes(tuple(_cause(each) for each in written["cause"]), written["most"])


@cache
def question_file(language: str) -> QuestionFile:
    """The questions of `language`, one of the cue files' languages; read once."""
    written = _written(language)
    lists = {name: tuple(words) for name, words in written.get("lists", {}).items()}
    return QuestionFile(
        language=language,
        told={each["cause"]: _told(each, lists) for each in written["question"]},
        points={Point(name): asked for name, asked in written["points"].items()},
        and_=written["and"],
    )


def _written(name: str) -> dict[str, Any]:
    text = resource("questions", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _cause(entry: Mapping[str, Any]) -> Cause:
    """One `[[cause]]`."""
    return Cause(
        name=entry["name"],
        how=How(entry.get("how", How.ENTRY)),
        quote=Quote(entry["quote"]),
        types=frozenset(map(StatementType, entry.get("types", ()))),
        says=frozenset(entry.get("says", ())),
        and_says=frozenset(entry.get("and_says", ())),
        strengths=frozenset(map(Strength, entry.get("strengths", ()))),
        ranks=frozenset(map(Rank, entry.get("ranks", ()))),
        time=TimeKind(entry["time"]) if "time" in entry else None,
        undated=entry.get("undated", False),
        silent=Point(entry["silent"]) if "silent" in entry else None,
        most=entry.get("most", 1),
    )


def _told(entry: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]) -> Told:
    """One `[[question]]`."""
    return Told(
        text=entry["text"],
        wordings=wordings_of(entry.get("words", ()), lists),
        before=wordings_of(entry.get("before", ()), lists),
        also=wordings_of(entry.get("also", ()), lists),
        unless=wordings_of(entry.get("unless", ()), lists),
        examples=tuple(entry["examples"]),
    )
