"""Trouble of a database as a sentence that a person can act on."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType

from tracker.register.errors import RegisterError

#: Our own error for an error of the driver; None where there is no sentence for it.
SentenceFor = Callable[[BaseException], RegisterError | None]


class Sentences:
    """Raises our own error in the place of one that has a sentence; usable again and again.

    A class, because it stands around every single question and a generator costs twice as much.
    """

    def __init__(self, sentence_for: SentenceFor) -> None:
        self._sentence_for = sentence_for

    def __enter__(self) -> None:
        """Nothing: what counts is how it ends."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Turn the error into a sentence, where there is one for it."""
        sentence = None if error is None else self._sentence_for(error)
        if sentence is not None:
            raise sentence from error
