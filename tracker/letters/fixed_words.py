"""The fixed words of letters: labels of data, salutations, closing courtesies."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from tracker.places import resource


@dataclass(frozen=True, slots=True)
class FixedWords:
    """What stands in `resources/letters/fixed_words.toml`, ready to be looked for.

    `labels` maps a kind of label (date, reference, subject, their_reference,
    other, page) to a pattern for the start of a line: the label, a colon if
    there is one, and the space after it.
    """

    labels: dict[str, re.Pattern[str]]
    salutation: re.Pattern[str]
    closing: re.Pattern[str]
    points_back: re.Pattern[str]

    def label(self, line: str) -> tuple[str, str] | None:
        """The kind of label `line` begins with and what stands after it."""
        for kind, pattern in self.labels.items():
            if found := pattern.match(line):
                return kind, line[found.end() :].strip()
        return None


@cache
def fixed_words() -> FixedWords:
    """The fixed words of all languages together: a letter is not yet known to be in one."""
    table = tomllib.loads(resource("letters", "fixed_words.toml").read_text("utf-8"))
    openings = table["openings"]
    return FixedWords(
        labels={kind: _label(words) for kind, words in table["labels"].items()},
        salutation=_start(openings["salutation"]),
        closing=_start(openings["closing"]),
        points_back=_start(openings["points_back"]),
    )


def _any(words: list[str]) -> str:
    """One of the words, longest first; a straight apostrophe fits a curly one too."""
    longest = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace("'", "['’]") for word in longest)


def _label(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_any(words)})(?:\s*[:;]|(?!\w))[ \t\u00a0]*", re.IGNORECASE)


def _start(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_any(words)})(?!\w)", re.IGNORECASE)
