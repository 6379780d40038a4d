"""Between characters of a letter and units of Qt's text.

Qt counts UTF-16 units, Python counts characters; the two part ways after the
first character outside the basic plane (an emoji, some rare letters).
"""

from __future__ import annotations

from bisect import bisect_left


class Positions:
    """Translates positions within one block of text, both ways."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, character in enumerate(text) if ord(character) > 0xFFFF]
        self._units = [at + before for before, at in enumerate(self._wide)]

    def unit(self, character: int) -> int:
        """Where the character at this position begins in Qt's text."""
        return character + bisect_left(self._wide, character)

    def character(self, unit: int) -> int:
        """The character that holds this unit of Qt's text."""
        return unit - bisect_left(self._units, unit)
