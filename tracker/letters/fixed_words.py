"""The fixed words of letters: labels of data, salutations, closing courtesies, offices.

They stand in `resources/letters/fixed_words.toml`, where anyone can add one.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from tracker.frozen import Frozen
from tracker.places import resource


class FixedWords(Frozen):
    """The patterns, for all languages together: a letter's own is not known yet.

    `labels` maps a kind of label (date, reference, subject, their_reference,
    from, to, enclosures, other, page) to a pattern for the start of a line: the label, a
    colon if there is one, and the space after it; `any_label` is one pattern for
    them all. `starts` holds patterns for
    the start of a line and `within` for whole words anywhere in it, by the
    name of their list.
    """

    labels: Mapping[str, re.Pattern[str]]
    any_label: re.Pattern[str]
    starts: Mapping[str, re.Pattern[str]]
    within: Mapping[str, re.Pattern[str]]
    government: Mapping[str, str]

    def label(self, line: str) -> tuple[str, str] | None:
        """The kind of label `line` begins with and what stands after it; None without a label."""
        if not self.any_label.match(line):
            return None
        for kind, pattern in self.labels.items():
            if found := pattern.match(line):
                return kind, line[found.end() :].strip()
        return None


@cache
def fixed_words() -> FixedWords:
    """The words of the file, read once."""
    table = tomllib.loads(resource("letters", "fixed_words.toml").read_text("utf-8"))
    government = table["signing"].pop("government")
    behalf = {"behalf": table["signing"].pop("behalf")}
    at_start = table["openings"] | table["address"] | behalf
    anywhere = table["signing"] | table["answering"] | table["kinds"]
    labels = {kind: _label(words) for kind, words in table["labels"].items()}
    return FixedWords(
        labels=labels,
        any_label=_pattern("|".join(label.pattern for label in labels.values())),
        starts={name: _pattern(rf"\s*(?:{_any(words)})(?!\w)") for name, words in at_start.items()},
        within=_WhenAsked(anywhere),
        government=government,
    )


class _WhenAsked(dict[str, re.Pattern[str]]):
    """Patterns that are made when they are first asked for: whoever reads a letter needs few."""

    def __init__(self, words: Mapping[str, list[str]]) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, name: str) -> re.Pattern[str]:
        pattern = self[name] = _pattern(_anywhere(self._words[name]))
        return pattern


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _any(words: list[str]) -> str:
    """One of the words, longest first; a straight apostrophe fits a curly one too."""
    longest = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace("'", "['’]") for word in longest)


def _anywhere(words: list[str]) -> str:
    """One of the words, whole.

    The first letter stands before all else in the pattern, and in both cases: from a set
    of letters a search through a long text goes many times as quickly.
    """
    rests: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        rests[word[0].lower()].append(word[1:])
    firsts = "".join(re.escape(first + first.upper()) for first in rests)
    whole = "|".join(f"(?<={re.escape(first)})(?:{_any(rest)})" for first, rest in rests.items())
    return rf"(?-i:[{firsts}])(?<!\w.)(?:{whole})(?!\w)"


def _label(words: list[str]) -> re.Pattern[str]:
    with_colon = [word.rstrip(" :") for word in words if word.endswith(":")]
    free = [word for word in words if not word.endswith(":")]
    either = [rf"(?:{_any(free)})(?:\s*[:;]|(?!\w))"] if free else []
    either += [rf"(?:{_any(with_colon)})\s*:"] if with_colon else []
    return _pattern(rf"\s*(?:{'|'.join(either)})[ \t\u00a0]*")
