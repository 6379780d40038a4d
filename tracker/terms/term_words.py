"""The time words of a language, as `resources/terms/<language>.toml` lists them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from tracker.frozen import Frozen
from tracker.places import resource


class TermWords(Frozen):
    """The time words of one language, ready to be found."""

    decoys: re.Pattern[str]
    vague: re.Pattern[str]
    open_ended: re.Pattern[str]
    counted: re.Pattern[str]
    periods: re.Pattern[str]
    small_words: Mapping[str, re.Pattern[str]]
    months: Mapping[str, int]
    numbers: Mapping[str, int]
    units: Mapping[str, str]


@cache
def term_words(language: str) -> TermWords:
    """The time words of `language`; read once."""
    written = _written(language)
    places = _places(written)
    return TermWords(
        decoys=_pattern(written["decoys"], places),
        vague=_pattern(written["vague"], places),
        open_ended=_pattern(written["open_ended"], places),
        counted=_counted_pattern(written, places),
        periods=re.compile(
            rf"(?<!\w)(?:{_choice(written['in_period'])}\s+)?(?:(?P<month>{places['month']})\s+)?"
            rf"(?P<year>{places['year']})(?![\w/-]|\.\d)",
            re.IGNORECASE,
        ),
        small_words={
            name: re.compile(rf"(?<!\w){_choice(small)}\s+\Z", re.IGNORECASE)
            for name, small in written["small_words"].items()
        },
        months=written["months"],
        numbers=written["numbers"],
        units=written["units"],
    )


def windows_written(language: str) -> list[tuple[str, re.Pattern[str]]]:
    """What vague words are taken to mean, each with its words, as the file of `language` says.

    The patterns have the groups `month` and `year` where the words name them.
    """
    written = _written(language)
    named = {
        name: f"(?P<{name}>{choice})"
        for name, choice in _places(written).items()
        if name in ("month", "year")
    }
    return [
        (window["means"], re.compile(_filled(re.escape(words), named), re.IGNORECASE))
        for window in written["window"]
        for words in window["words"]
    ]


@cache
def _written(language: str) -> Mapping[str, Any]:
    return tomllib.loads(resource("terms", f"{language}.toml").read_text(encoding="utf-8"))


def _places(written: Mapping[str, Any]) -> Mapping[str, str]:
    """What stands in a phrase for any month, unit, number, year, or the words after it."""
    return {
        "month": _choice(written["months"]),
        "unit": _choice(written["units"]),
        "number": rf"(?:{_choice(written['numbers'])}|\d{{1,3}})",
        "year": r"(?:19|20)\d\d",
        "rest": r"[^,.;:()]{1,60}",
    }


def _counted_pattern(written: Mapping[str, Any], places: Mapping[str, str]) -> re.Pattern[str]:
    """The pattern of "within <number> <unit>", with the event it counts from if it is named."""
    within, events = _choice(written["within"]), written["counted_from"]
    return re.compile(
        rf"(?<!\w){within}\s+(?P<number>{places['number']})\s+(?P<unit>{places['unit']})"
        rf"(?:\s+(?:{_choice(events['letter'])}|(?P<other_start>{_choice(events['other'])})))?(?!\w)",
        re.IGNORECASE,
    )


def _pattern(phrases: Iterable[str], places: Mapping[str, str]) -> re.Pattern[str]:
    """A pattern for whole phrases; <month>, <unit>, <number> and <year> stand for any of them."""
    return re.compile(rf"(?<!\w){_filled(_choice(phrases), places)}(?!\w)", re.IGNORECASE)


def _filled(pattern: str, places: Mapping[str, str]) -> str:
    """A pattern with what stands in the places of its names; white space may be any."""
    for name, choice in places.items():
        pattern = pattern.replace(f"<{name}>", choice)
    return re.sub(r"(?:\\ )+", r"\\s+", pattern)


def _choice(phrases: Iterable[str]) -> str:
    """Any one of the phrases, the longest first, over any white space."""
    longest = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(re.sub(r"(?:\\ )+", r"\\s+", re.escape(p)) for p in longest) + ")"
