"""The files of points: which words show that a letter says something on a point.

A file is `resources/silences/<language>.toml`; its own head explains it to those who extend it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from tracker.frozen import Frozen
from tracker.letters.folding import plain
from tracker.letters.signals.cue_file import cue_file
from tracker.letters.signals.wording import Wording, wordings_of
from tracker.places import resource
from tracker.vocabulary import Point, TimeKind


class Where(StrEnum):
    """In which sentences a point is looked for."""

    TALKS = "talks"  # those about talks that are offered, and the ones right after
    PLANS = "plans"  # those about what is decided or put off, and the ones right after
    ANYWHERE = "anywhere"


class PointWords(Frozen):
    """What says something on a point, what comes near it, and what denies it."""

    point: Point
    where: Where
    wordings: tuple[Wording, ...]
    unless: tuple[Wording, ...]
    denied: tuple[Wording, ...]
    near: tuple[Wording, ...]
    times: frozenset[TimeKind]
    near_times: frozenset[TimeKind]
    amounts: bool  # an amount of money says it
    others: bool  # whoever is named besides writer and reader says it
    examples: tuple[str, ...]
    silent: tuple[str, ...]
    denials: tuple[str, ...]


class PointFile(Frozen):
    """All points of one language, in the order of the closed list."""

    language: str
    talks: tuple[Wording, ...]
    plans: tuple[Wording, ...]
    amount: re.Pattern[str]
    circles: frozenset[str]  # "workers", "the unions": nobody by name
    points: tuple[PointWords, ...]


@cache
def point_file(language: str) -> PointFile:
    """The file of points of `language`, one of the cue files' languages; read once."""
    written = tomllib.loads(resource("silences", f"{language}.toml").read_text(encoding="utf-8"))
    lists = {name: tuple(words) for name, words in written.get("lists", {}).items()}
    points = {each["point"]: _point(each, lists) for each in written["point"]}
    return PointFile(
        language=language,
        talks=wordings_of(written["talks"], lists),
        plans=wordings_of(written["plans"], lists),
        amount=_amount(**written["money"]),
        circles=frozenset(plain(group).lower() for group in cue_file(language).groups),
        points=tuple(points[point.value] for point in Point),
    )


def _point(entry: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]) -> PointWords:
    """One `[[point]]` of a file."""
    return PointWords(
        point=Point(entry["point"]),
        where=Where(entry.get("where", Where.ANYWHERE)),
        wordings=wordings_of(entry.get("words", ()), lists),
        unless=wordings_of(entry.get("unless", ()), lists),
        denied=wordings_of(entry.get("denied", ()), lists),
        near=wordings_of(entry.get("near", ()), lists),
        times=frozenset(map(TimeKind, entry.get("times", ()))),
        near_times=frozenset(map(TimeKind, entry.get("near_times", ()))),
        amounts=entry.get("amounts", False),
        others=entry.get("others", False),
        examples=tuple(entry["examples"]),
        silent=tuple(entry["silent"]),
        denials=tuple(entry.get("denials", ())),
    )


def _amount(
    signs: list[str], units: list[str], multiples: list[str], numbers: list[str]
) -> re.Pattern[str]:
    """An amount: a sign and a figure, or a figure or a number in words and a unit."""
    sign, unit, multiple, number = (
        "|".join(sorted(map(re.escape, each), key=len, reverse=True))
        for each in (signs, units, multiples, numbers)
    )
    figure = r"\d+(?:[.,\u00a0\u202f]\d+)*"
    return re.compile(
        rf"(?:(?:{sign})\s?{figure}(?:\s(?:{multiple})\b)?"
        rf"|\b(?:{figure}|{number})(?:\s(?:{multiple}))?\s?(?:{unit})(?!\w))",
        re.IGNORECASE,
    )
