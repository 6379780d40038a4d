"""Words with their grade in a cell: mark, what it is, how firm, where, and the quotation."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from tracker.frozen import Frozen
from tracker.register.questions.lines import StatementLine
from tracker.vocabulary import SPOKEN
from tracker.words import Words
from ui.commitment.row import place_in_words
from ui.lists.writing import Writing
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.marks import paint_strength, side_colour
from ui.look.quotation import Quotation, Quoted, spoken
from ui.look.space import BETWEEN, INSIDE, MARK_BOX, READING_WIDTH
from ui.look.theme import Look

TEXT_STARTS = MARK_BOX + INSIDE  #: where words begin, right of the mark
LINE, SMALL_LINE = 20.0, 18.0  #: heights of lines of the app's own words


class Graded(Frozen):
    """A statement as it stands in a cell, under a title in words: its state or its type."""

    title: str
    statement: StatementLine

    def tell(self, words: Words) -> str:
        """As a screen reader says it, the caveat with its words."""
        return words.text(
            "{state}, {strength}. {quotation} Entry {entry}, {place}",
            state=self.title,
            strength=words.label(self.statement.strength),
            quotation=spoken(as_quoted(self.statement), words),
            entry=self.statement.entry,
            place=place_in_words(self.statement, words),
        )


class GradedCell:
    """A graded statement laid out for one width; its words begin `inset` from the left."""

    def __init__(
        self, look: Look, graded: Graded, width: float, inset: float = TEXT_STARTS
    ) -> None:
        self._look, self._graded, self._inset = look, graded, inset
        width = min(width, READING_WIDTH + inset)
        self._room = width - TEXT_STARTS
        words, statement = look.words, graded.statement
        self._strength = words.text(", {strength}", strength=words.label(statement.strength))
        self._place = words.text(
            "{entry} · {place}", entry=statement.entry, place=place_in_words(statement, words)
        )
        self._quotation = Quotation(as_quoted(statement), words, width - inset, Size.TEXT)
        grade = _width(graded.title, _bold()) + _width(self._strength, sans())
        place = _width(self._place, sans(Size.SMALL))
        self._place_beside = grade + BETWEEN + place <= self._room
        self._strength_beside = grade <= self._room
        lines = 1 + (not self._strength_beside)
        under = 0.0 if self._place_beside else SMALL_LINE
        self._head = lines * LINE + under
        self.height = self._head + self._quotation.height

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Draw it with its top left corner at `at`."""
        statement, look = self._graded.statement, self._look
        side = statement.actor.side if statement.actor else None
        colour = side_colour(look.palette, side)
        said = statement.confirmation in SPOKEN
        centre = at + QPointF(MARK_BOX / 2, 10)
        paint_strength(painter, statement.strength, centre, colour, spoken=said)
        self._paint_head(Writing(painter, look), at + QPointF(TEXT_STARTS, 0))
        start = at + QPointF(self._inset, self._head)
        self._quotation.paint(painter, start, look.colour("ink"), look.colour("quiet"))

    def _paint_head(self, writing: Writing, at: QPointF) -> None:
        used = writing.line(at, self._graded.title, _bold(), "ink", self._room)
        if self._strength_beside:
            after = at + QPointF(used, 0)
            writing.line(after, self._strength, sans(), "quiet", self._room - used)
        else:
            at = at + QPointF(0, LINE)
            strength = self._strength.lstrip(", ")
            writing.line(at, strength, sans(), "quiet", self._room)
        small = sans(Size.SMALL)
        if self._place_beside:
            right = at + QPointF(self._room, 1)
            writing.right(right, self._place, small, "quiet", self._room)
        else:
            writing.line(at + QPointF(0, LINE), self._place, small, "quiet", self._room)


def as_quoted(statement: StatementLine) -> Quoted:
    """The words of a statement on one stretch, with its caveat and its vague term."""
    term = statement.term
    vague = term.words if term and term.latest is None else None
    caveat = " ".join(statement.caveat.split()) if statement.caveat else None
    return Quoted(" ".join(statement.quote.split()), caveat, vague)


def _bold() -> QFont:
    return sans(weight=SEMIBOLD)


def _width(text: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)
