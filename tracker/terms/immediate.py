"""Time words for this very moment: they begin and end at once."""

from __future__ import annotations

from functools import cache

from tracker.places import resource


def is_immediate(words: str) -> bool:
    """Whether time words mean this very moment ("now"), whatever their capitals."""
    return words.casefold().strip() in _listed()


@cache
def _listed() -> frozenset[str]:
    lines = resource("terms", "immediate.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
