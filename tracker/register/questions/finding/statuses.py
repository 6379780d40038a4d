"""The status of an undertaking or a demand, from the properties the index has of it."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.register.index.entries import facet
from tracker.vocabulary import AnswerState, Life

_TERMS: dict[str, Life | AnswerState] = {
    **{facet("status", state): state for state in AnswerState},
    **{facet("status", life): life for life in Life},
}


def status_of(facets: Sequence[str]) -> Life | AnswerState | None:
    """The status among these properties; that it was superseded comes first. None without any."""
    found = [_TERMS[each] for each in facets if each in _TERMS]
    return Life.SUPERSEDED if Life.SUPERSEDED in found else (found[0] if found else None)
