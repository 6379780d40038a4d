"""What changed in an entry as a row: the words, and each field as it was and as it is now."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from tracker.register.questions.keeping.changed_fields import FieldChange, Value
from tracker.register.questions.keeping.since import EntryChange
from tracker.words.changed_values import value_in_words
from ui.lists.row import Row
from ui.look.lettering import MEDIUM, sans
from ui.look.quotation import Quoted, spoken
from ui.look.space import INSIDE
from ui.look.theme import Look
from ui.today.writing import (
    ABOVE,
    LINE,
    WHEN_COLUMN,
    TodayWriting,
    height_of,
    lines_said,
    told_beside,
)

MOST_FIELDS = 3  #: told in the row; of more it says how many
ARROW = "\N{RIGHTWARDS ARROW}"


class ChangeRow(Row[EntryChange]):
    """How a changed entry stands in the list of what changed.

    `names` are those of the dossiers where more than one is shown, by their ids.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.names: Mapping[int, str] = {}

    def tell(self, line: EntryChange) -> str:
        """What came over it, the words with their caveat, and each field, old and new."""
        words, entry = self.look.words, line.entry
        told = [
            words.text(
                "{field}: was {old}, is now {new}.",
                field=words.title(change.field),
                old=self._value(change.old, change),
                new=self._value(change.new, change),
            )
            for change in line.fields
        ]
        quotation = entry.words
        if entry.kind == "statement":
            quotation = spoken(Quoted(entry.words, entry.caveat), words)
        return words.text(
            "{when}. {quotation} {rest}",
            when=self._turn(line),
            quotation=quotation,
            rest=" ".join((*told, self._beneath(line))),
        )

    def height(self, line: EntryChange, width: float) -> int:
        """As high as its lines."""
        entry, words = line.entry, 1
        if entry.kind == "statement":
            words = lines_said(self.look, entry.words, entry.caveat, width - WHEN_COLUMN)
        return height_of(words + len(line.fields[:MOST_FIELDS]), 1)

    def paint(self, painter: QPainter, area: QRectF, line: EntryChange) -> None:
        """Draw the row."""
        writing, entry = TodayWriting(painter, self.look), line.entry
        top = area.topLeft() + QPointF(0, ABOVE)
        writing.line(top, self._turn(line), sans(weight=MEDIUM), "ink", WHEN_COLUMN - INSIDE)
        at, room = top + QPointF(WHEN_COLUMN, 0), area.width() - WHEN_COLUMN
        if entry.kind == "statement":
            at += QPointF(0, writing.said(at, entry.words, entry.caveat, room))
        else:
            writing.line(at, entry.words, sans(), "ink", room)
            at += QPointF(0, LINE)
        for change in line.fields[:MOST_FIELDS]:
            self._paint_field(writing, at, change, room)
            at += QPointF(0, LINE)
        writing.small(at, self._beneath(line), room)

    def _paint_field(
        self, writing: TodayWriting, at: QPointF, change: FieldChange, room: float
    ) -> None:
        """Old in quiet ink, an arrow, new in ink."""
        field = self.look.words.title(change.field)
        x = writing.line(at, field, sans(), "quiet", room) + INSIDE
        old, new = self._value(change.old, change), self._value(change.new, change)
        half = max((room - x) / 2 - 2 * INSIDE, 0)
        x += writing.line(at + QPointF(x, 0), old, sans(), "quiet", half) + INSIDE
        x += writing.line(at + QPointF(x, 0), ARROW, sans(), "quiet", room - x) + INSIDE
        writing.line(at + QPointF(x, 0), new, sans(), "ink", room - x)

    def _turn(self, line: EntryChange) -> str:
        return self.look.words.title(line.turns[0])

    def _beneath(self, line: EntryChange) -> str:
        words, entry = self.look.words, line.entry
        more = len(line.fields) - MOST_FIELDS
        return told_beside(
            (
                words.text("Entry {entry}", entry=entry.number)
                if entry.number
                else words.text("Set by hand"),
                words.count("{count} more field", "{count} more fields", more) if more > 0 else "",
                self.names.get(entry.dossier_id, ""),
            )
        )

    def _value(self, value: Value, change: FieldChange) -> str:
        return value_in_words(value, change.field, self.look.words)
