"""An open undertaking that came to another holder: its words, who said it, whose it is now."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from tracker.register.questions.people.hand_overs import HandedOver
from tracker.words import Words
from ui.lists.row import Row
from ui.look.quotation import Quoted, spoken
from ui.today.writing import ABOVE, TodayWriting, hanging, height_of, lines_said


class HandedRow(Row[HandedOver]):
    """How an undertaking stands in the list of what changed hands."""

    def tell(self, line: HandedOver) -> str:
        """The words with their caveat, and the way they went."""
        quotation = spoken(Quoted(line.quote, line.caveat), self.look.words)
        return f"{quotation} {handed_in_words(line, self.look.words)}"

    def height(self, line: HandedOver, width: float) -> int:
        """As high as its lines."""
        room = width - hanging(self.look)
        return height_of(lines_said(self.look, line.quote, line.caveat, room), 1)

    def paint(self, painter: QPainter, area: QRectF, line: HandedOver) -> None:
        """Draw the row."""
        writing, hang = TodayWriting(painter, self.look), hanging(self.look)
        at = area.topLeft() + QPointF(hang, ABOVE)
        room = area.width() - hang
        at += QPointF(0, writing.said(at, line.quote, line.caveat, room))
        writing.small(at, handed_in_words(line, self.look.words), room)


def handed_in_words(line: HandedOver, words: Words) -> str:
    """Who said it when in which office, and in whose hands it is now."""
    then, now = line.hands.held_then, line.hands.held_now
    said = words.text(
        "Said {day} by {person}, {office}",
        day=words.short_day(line.said) if line.said else "",
        person=then.person if then else words.text("nobody in office"),
        office=line.office,
    )
    held = now.person if now else words.text("nobody: the office is vacant")
    return words.text("{said}. Now with {person}.", said=said, person=held)
