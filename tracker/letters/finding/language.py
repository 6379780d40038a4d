"""The language of a text, told by its small words."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice

from tracker.letters.proposal import Span
from tracker.places import resource

LANGUAGES = ("nl", "en", "fr", "de")

#: The first part of a text says enough, and a long one costs no more.
_ENOUGH = 20_000
#: How many of the words are shown that told the language.
_SHOWN = 3
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """nl, en, fr or de: the one most of whose small words stand in `text`; nl for no words."""
    counted = Counter(_WORD.findall(text[:_ENOUGH].casefold()))
    return max(LANGUAGES, key=lambda language: sum(counted[w] for w in _small_words()[language]))


def words_that_tell(text: str, language: str) -> Iterator[Span]:
    """The first few of the small words by which the language was told, where they stand."""
    told = (
        Span(word.start(), word.end(), word[0])
        for word in _WORD.finditer(text[:_ENOUGH])
        if word[0].casefold() in _small_words()[language]
    )
    return islice(told, _SHOWN)


@cache
def _small_words() -> dict[str, list[str]]:
    return tomllib.loads(resource("letters", "function_words.toml").read_text("utf-8"))
