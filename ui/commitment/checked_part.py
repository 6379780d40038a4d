"""Whether somebody else looked an entry over, and saying that one did."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from tracker.register.questions.entries.countersignatures import CountersignatureLine
from ui.commitment.reading import EntryReading
from ui.desk.signed import reader_in_words, signature_in_words
from ui.look.key_button import KeyButton
from ui.look.lettering import Size, sans
from ui.look.parts import heading, in_column, in_row
from ui.look.plain_text import running_label
from ui.look.space import MARK_BOX, UNIT
from ui.look.theme import Look


class CheckedPart(QWidget):
    """Who read it, and the signatures of others, ticked as long as nothing changed since."""

    def __init__(self, look: Look, reading: EntryReading) -> None:
        super().__init__()
        words = look.words
        self.sign = KeyButton(look, "I", words.text("I have checked it"))
        read = running_label(reader_in_words(reading.signed.state, words), sans())
        head = heading(words.text("A second pair of eyes"))
        column = in_column(head, read, gap=UNIT)
        signatures = reading.signed.signatures
        for line in signatures:
            role = "ink" if line.still_valid else "quiet"
            row = in_row(
                _Tick(look, line),
                running_label(signature_in_words(line, words), sans(), role),
                gap=UNIT,
            )
            row.setStretch(1, 1)
            column.addLayout(row)
        if not signatures:
            none = words.text(
                "Nobody else has checked it yet. Whoever did not write this entry can compare it "
                "with its words and say so."
            )
            column.addWidget(running_label(none, sans(Size.SMALL), "quiet"))
        column.addLayout(in_row(self.sign, None))
        self.setLayout(column)


class _Tick(QWidget):
    """A box that is ticked; an empty one where the entry was changed since."""

    def __init__(self, look: Look, line: CountersignatureLine) -> None:
        super().__init__()
        self._look, self._is_valid = look, line.still_valid
        self.setFixedSize(QSize(MARK_BOX, MARK_BOX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and its tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("ink" if self._is_valid else "quiet"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 2, 2)
        if self._is_valid:
            painter.drawPolyline(QPolygonF([QPointF(5, 8), QPointF(7.5, 10.5), QPointF(11.5, 5.5)]))
