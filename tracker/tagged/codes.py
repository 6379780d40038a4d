"""Texts as a page shows them: letters as the codes that faces give them in this file.

reportlab gives each letter of a face a code when it is first drawn. Asked once for every letter,
a line of text is looked up, not worked out anew.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any, NamedTuple

from tracker.tagged.faces import ready, stretches
from tracker.tagged.lines import Style

_Reportlab = Any  # reportlab has no types
_SHOWN = re.compile(r"(/\S+) 1 Tf .*?\((.*)\) Tj")


class Code(NamedTuple):
    """A letter on paper: the name of the font in the file, and how its text names the letter."""

    font: str
    code: str


class Codes:
    """The operators that show texts on the pages of one file."""

    def __init__(self, paper: _Reportlab) -> None:
        self._paper = paper
        self._letters: dict[str, _Letters] = {}
        self._inks: dict[Style, str] = {}

    def showing(self, text: str, style: Style) -> str:
        """Operators that show `text` from where the pen stands."""
        ink = self._inks.get(style)
        if ink is None:
            ink = self._inks[style] = "{:.4g} {:.4g} {:.4g} rg".format(*style.colour)
        parts = stretches(text, style.face)
        return " ".join([ink, *(self._part(part, face, style.size) for part, face in parts)])

    def _part(self, text: str, face: str, size: float) -> str:
        letters = self._letters.get(face)
        if letters is None:
            letters = self._letters[face] = _Letters(self._paper, ready(face))
        try:
            return f"{letters.font} {size:g} Tf ({text.translate(letters)}) Tj"
        except _FurtherFontError:
            return letters.over_fonts(text, size)


class _FurtherFontError(Exception):
    """A letter stands in a further font of its face, as a font holds no more than 256."""


class _Letters(dict[int, str]):
    """The codes of a face's letters in its first font."""

    def __init__(self, paper: _Reportlab, face: str) -> None:
        super().__init__()
        self._paper, self._face = paper, face
        self.font = self._placed(" ").font

    def __missing__(self, letter: int) -> str:
        font, code = self._placed(chr(letter))
        if font != self.font:
            raise _FurtherFontError
        self[letter] = code
        return code

    def over_fonts(self, text: str, size: float) -> str:
        """Operators for a text of letters from several fonts."""
        by_font = groupby(map(self._placed, text), key=lambda placed: placed.font)
        return " ".join(
            f"{font} {size:g} Tf ({''.join(placed.code for placed in found)}) Tj"
            for font, found in by_font
        )

    def _placed(self, letter: str) -> Code:
        shown = self._paper.beginText()
        shown.setFont(self._face, 1)
        shown.textOut(letter)
        found = _SHOWN.search(shown.getCode())
        if found is None:
            raise ValueError(letter)
        return Code(found[1], found[2])
