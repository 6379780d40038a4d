"""All facts of a letter together."""

from __future__ import annotations

from tracker.letters.facts import Facts
from tracker.letters.letter import Letter


def facts_of(letter: Letter) -> Facts:
    """What the letter says of itself; what its words do not say stays empty."""
    return Facts(language="nl", kind="letter")
