"""Somebody's words as they stand on paper, and what hangs under them.

The opening mark hangs left of the column, so that all lines begin at one
edge. A caveat follows its promise, tied to it by an elbow.
"""

from __future__ import annotations

from collections.abc import Iterable

from tracker.briefing.paper.style import HouseStyle
from tracker.frozen import Frozen, replace
from tracker.tagged import Element, Run
from tracker.tagged.cleaning import printable
from tracker.tagged.elbow import CAVEAT_INDENT, Elbowed
from tracker.tagged.lines import Lettering
from tracker.tagged.pieces import Part, Piece, Stack, Text, set_text
from tracker.words import Words

CAVEAT_ABOVE = 3.5

#: What limiting words are called, and the words.
Limit = tuple[str, str]


class Quoter(Frozen):
    """Sets quotations in one language and one house style."""

    words: Words
    style: HouseStyle
    small: Lettering | None = None  # that of caveats, None for the usual one

    def quotation(self, quote: str, lettering: Lettering, width: float, element: Element) -> Text:
        """`quote` between quotation marks, the first one hanging.

        French marks stand a narrow space off, as French typography has it.
        """
        marks = self.words.quoted("\0").replace("\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}")
        opening, closing = marks.split("\0")
        style = lettering.style
        hanging = Run(opening, style)
        whole = Run(printable(quote) + closing, style)
        text = set_text([whole], lettering, width, element)
        first = text.lines[0]
        opened = first._replace(runs=(hanging, *first.runs), hang=hanging.width)
        return replace(text, lines=(opened, *text.lines[1:]))

    def hanging(
        self, label: str, limit: str, language: str | None, width: float, parent: Element
    ) -> Piece:
        """Limiting words under their promise: elbow, what they are, then the words themselves."""
        opening, closing = self.words.quoted_inside("\0").split("\0")
        lettering = self.small or self.style.small_quote
        runs = [
            Run(label + "\N{NO-BREAK SPACE} ", self.style.note_bold.style),
            Run(opening + printable(limit) + closing, lettering.style, language=language),
        ]
        text = set_text(runs, lettering, width - CAVEAT_INDENT, Element("P", parent))
        return Elbowed(text)

    def with_limits(
        self, quotation: Text, limits: Iterable[Limit], language: str | None, width: float
    ) -> Stack:
        """A promise and what limits it as one piece; all of it is content of one block quote."""
        parts: list[Part] = [Part(0, quotation)]
        block = quotation.element.parent if quotation.element else None
        if block is not None:
            parts += [
                Part(CAVEAT_ABOVE, self.hanging(label, limit, language, width, block))
                for label, limit in limits
            ]
        return Stack(tuple(parts))
