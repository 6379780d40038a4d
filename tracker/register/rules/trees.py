"""Topics within topics, parties within parties: trees, so that none stands below itself."""

from __future__ import annotations

from collections.abc import Mapping


def stands_below(parents: Mapping[int, int | None], one: int, above: int) -> bool:
    """Whether `one` is `above`, or stands somewhere below it; `parents` holds each one's own."""
    seen: set[int] = set()
    each: int | None = one
    while each is not None and each not in seen:
        if each == above:
            return True
        seen.add(each)
        each = parents.get(each)
    return False
