"""The rules of the points of a letter: what is said has words, and silence has none."""

from __future__ import annotations

from tracker.register.errors.papers import SayingWordsMissingError, SilenceQuotedError
from tracker.register.rules.papers.passages import Range
from tracker.vocabulary import Said


def check_point_words(said: Said, place: Range | None) -> None:
    """`SayingWordsMissingError` for yes or no without words, `SilenceQuotedError` for the rest."""
    if said is Said.NOT_SAID and place is not None:
        raise SilenceQuotedError()
    if said is not Said.NOT_SAID and place is None:
        raise SayingWordsMissingError()
