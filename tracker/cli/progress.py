"""How far long work is, on a line of its own at a terminal; scripts see nothing of it."""

from __future__ import annotations

import sys
from time import monotonic
from types import TracebackType

import click

from tracker.words import Words

#: Seconds of work of which nothing is said.
PATIENCE = 0.5


class Progress:
    """The line, there while the work goes on; it is broken off with Ctrl+C."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._began: float | None = None
        self._said = ""

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._said:
            click.echo(err=True)

    def tell(self, part: float) -> None:
        """Say it where somebody looks, once it takes longer than a moment."""
        now = monotonic()
        self._began = now if self._began is None else self._began
        if not sys.stderr.isatty() or now - self._began < PATIENCE:
            return
        percent = round(100 * part)
        told = self._words.text(
            "The index of words is being filled: {percent}% (Ctrl+C stops it)", percent=percent
        )
        if told != self._said:
            click.echo(f"\r{told}", nl=False, err=True)
            self._said = told
