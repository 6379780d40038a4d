"""Somebody's words as they stand on paper, and what hangs under them.

The opening mark hangs left of the column, so that all lines begin at one
edge. A caveat follows its promise, tied to it by an elbow.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tracker.briefing.paper.cleaning import printable
from tracker.briefing.paper.measures import MM
from tracker.briefing.paper.pieces import Part, Piece, Stack, Text, set_text
from tracker.briefing.paper.style import HouseStyle, Lettering
from tracker.tagged import Element, Run, TaggedCanvas
from tracker.tagged.shapes import Pen, Point
from tracker.words import Words

CAVEAT_INDENT = 6.4 * MM
CAVEAT_ABOVE = 3.5
ELBOW = Pen(0.6, (0, 0, 0))
ELBOW_WIDTH = 3.6 * MM
ELBOW_OVER_BASELINE = 1.6
ELBOW_ABOVE = 1.5

#: Quotation marks inside a quotation, per language.
SINGLE_QUOTES = {"nl": ("‘", "’"), "en": ("‘", "’"), "fr": ("“", "”"), "de": ("‚", "‘")}


@dataclass(frozen=True, slots=True)
class Quoter:
    """Sets quotations in one language and one house style."""

    words: Words
    style: HouseStyle
    small: Lettering | None = None  # that of caveats, None for the usual one

    def quotation(self, quote: str, lettering: Lettering, width: float, element: Element) -> Text:
        """`quote` between quotation marks, the first one hanging."""
        opening, closing = self.words.quoted("\0").split("\0")
        style = lettering.style
        hanging = Run(opening, style)
        whole = Run(printable(quote) + closing, style)
        text = set_text([whole], lettering, width, element)
        first = text.lines[0]
        opened = replace(first, runs=(hanging, *first.runs), hang=hanging.width)
        return replace(text, lines=(opened, *text.lines[1:]))

    def caveat(self, caveat: str, language: str | None, width: float, parent: Element) -> Piece:
        """A caveat under its promise: elbow, the word Caveat, then the words themselves."""
        opening, closing = SINGLE_QUOTES[self.words.language]
        lettering = self.small or self.style.small_quote
        runs = [
            Run(self.words.text("Caveat") + "\N{NO-BREAK SPACE} ", self.style.note_bold.style),
            Run(
                opening + printable(caveat) + closing,
                lettering.style,
                language=language,
            ),
        ]
        text = set_text(runs, lettering, width - CAVEAT_INDENT, Element("P", parent))
        return Elbowed(text)

    def with_caveat(
        self, quotation: Text, caveat: str | None, language: str | None, width: float
    ) -> Stack:
        """A promise and its caveat as one piece; both are content of one block quote."""
        parts: list[Part] = [Part(0, quotation)]
        block = quotation.element.parent if quotation.element else None
        if caveat and block is not None:
            parts.append(Part(CAVEAT_ABOVE, self.caveat(caveat, language, width, block)))
        return Stack(tuple(parts))


@dataclass(frozen=True, slots=True)
class Elbowed:
    """A text that hangs under another, tied to it by a thin elbow at the left."""

    piece: Piece
    tied: bool = True

    @property
    def height(self) -> float:
        """That of the text."""
        return self.piece.height

    @property
    def baseline(self) -> float:
        """That of the text."""
        return self.piece.baseline

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the elbow, then the text right of it."""
        if self.tied:
            corner = Point(left + 0.5, top + self.baseline - ELBOW_OVER_BASELINE)
            with canvas.artifact() as shapes:
                shapes.rule(Point(corner.left, top - ELBOW_ABOVE), corner, ELBOW)
                shapes.rule(corner, Point(corner.left + ELBOW_WIDTH, corner.top), ELBOW)
        self.piece.draw(canvas, left + CAVEAT_INDENT, top)

    def split(self, room: float, *, anywhere: bool = False) -> tuple[Piece, Piece] | None:
        """The rest on the next page has no elbow: there is nothing above it to tie to."""
        parts = self.piece.split(room, anywhere=anywhere)
        return parts and (Elbowed(parts[0]), Elbowed(parts[1], tied=False))
