"""What limits somebody's words, each under its name: the caveat and the provisos."""

from __future__ import annotations

from tracker.briefing.content import Entry
from tracker.words import Words


def limits_of(entry: Entry, words: Words) -> tuple[tuple[str, str], ...]:
    """The limiting words of an entry under what they are called, the caveat first."""
    caveat = ((words.text("Caveat"), entry.caveat),) if entry.caveat else ()
    provisos = (
        (words.text("Limiting words") if kind is None else words.title(kind), limit)
        for kind, limit in entry.provisos
    )
    return (*caveat, *provisos)
