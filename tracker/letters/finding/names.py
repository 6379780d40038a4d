"""Whether two names in a letter are of one body: its letterhead and its signature, say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tracker.frozen import replace
from tracker.letters.facts import Found

#: A minister speaks for the ministry, in every language.
_MINISTER = re.compile(r"(?:bundes)?minist(?:er|erie|ry|re|ère|erium|erin)", re.IGNORECASE)
#: Small words say nothing about who is meant: van, of the, du, für.
_SMALL_WORD = re.compile(r"[a-zà-ÿ]{1,3}|voor")


def as_one(found: Iterable[Found[str]]) -> Iterator[Found[str]]:
    """The same names, each under the first one that may be of the same body."""
    known: list[str] = []
    for each in found:
        value = next((name for name in known if is_same_body(name, each.value)), each.value)
        known.append(value)
        yield replace(each, value=value)


def is_same_body(one: str, other: str) -> bool:
    """Whether the one name holds all that the other says, or its initials."""
    first, second = _telling(one), _telling(other)
    if not first or not second:
        return one.casefold() == other.casefold()
    return (
        first <= second or second <= first or _initials_in(one, other) or _initials_in(other, one)
    )


def _telling(name: str) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", name)
    return frozenset(
        "minister" if _MINISTER.fullmatch(word) else word.casefold()
        for word in words
        if not _SMALL_WORD.fullmatch(word)
    )


def _initials_in(name: str, other: str) -> bool:
    """Whether `other` gives the initials of `name`: UVW for Union of Veldland Workers."""
    words = [word for word in re.findall(r"[^\W_]+", name) if not _SMALL_WORD.fullmatch(word)]
    initials = "".join(word[0] for word in words)
    return len(initials) > 2 and initials in re.findall(r"[^\W_]+", other)
