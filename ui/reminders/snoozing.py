"""The ways of putting a reminder off, in words."""

from __future__ import annotations

from tracker.reminding import Snooze
from tracker.words import Words


def snooze_titles(words: Words) -> dict[Snooze, str]:
    """What stands in the menu for each way."""
    return {
        Snooze.TEN_MINUTES: words.text("In ten minutes"),
        Snooze.HOUR: words.text("In an hour"),
        Snooze.TOMORROW: words.text("Tomorrow morning"),
    }
