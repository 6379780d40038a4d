"""An action of the history as a row: when, what, by whom, about which words, old and new."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from tracker.register.questions.keeping.history_pages import ActionLine, Told
from tracker.reports import EntryField, RecordField
from tracker.words.changed_values import value_in_words
from tracker.words.handed_out import handed_out_in_words
from tracker.words.language import capital
from tracker.words.steps import step_in_words
from ui.history.field_lines import FieldLines
from ui.lists.row import Row
from ui.look.lettering import MEDIUM, Size, sans
from ui.look.quotation import Quoted, spoken
from ui.look.space import BETWEEN
from ui.today.writing import (
    ABOVE,
    LINE,
    TodayWriting,
    hanging,
    height_of,
    lines_said,
    told_beside,
    wrapped,
)

MOST_FIELDS = 4  #: told in the row; of more it says how many
WHEN = 128.0


class ActionRow(Row[ActionLine]):
    """How an action stands in the history."""

    def tell(self, line: ActionLine) -> str:
        """When, who did what, about what, and each field as it was and is."""
        words = self.look.words
        told = [
            words.text(
                "{field}: was {old}, is now {new}.",
                field=words.title(each.field),
                old=self._value(each, each.old),
                new=self._value(each, each.new),
            )
            for each in line.told
        ]
        return words.text(
            "{when}. {step}. {about} {rest} {who}",
            when=words.moment(line.at.astimezone()),
            step=self._step(line),
            about=" ".join(filter(None, (self._about(line), line.written))),
            rest=" ".join(told),
            who=self._beneath(line),
        )

    def height(self, line: ActionLine, width: float) -> int:
        """As high as its lines."""
        lines = 1 + bool(line.handed_out)
        if line.subject is not None:
            room = width - WHEN - hanging(self.look)
            title, caveat = line.subject.title, line.subject.caveat
            is_entry = line.subject.kind == "statement"
            lines += lines_said(self.look, title, caveat, room) if is_entry else 1
        lines += len(self._written(line, width - WHEN))
        fields = sum(each.height for each in self._fields(line, width - WHEN))
        return height_of(lines, 1) + round(fields)

    def paint(self, painter: QPainter, area: QRectF, line: ActionLine) -> None:
        """Draw the row."""
        writing, words = TodayWriting(painter, self.look), self.look.words
        moment = line.at.astimezone()
        at = area.topLeft() + QPointF(0, ABOVE)
        writing.line(at, words.short_day(moment), sans(), "ink", WHEN - BETWEEN)
        clock = at + QPointF(0, LINE)
        writing.line(clock, words.clock(moment), sans(Size.SMALL), "quiet", WHEN - BETWEEN)
        at += QPointF(WHEN, 0)
        room = area.width() - WHEN
        writing.line(at, self._step(line), sans(weight=MEDIUM), "ink", room)
        at += QPointF(0, LINE)
        at = self._paint_subject(writing, at, line, room)
        for text in self._written(line, room):
            writing.line(at, text, sans(), "ink", room)
            at += QPointF(0, LINE)
        for field in self._fields(line, room):
            field.paint(writing, at)
            at += QPointF(0, field.height)
        if line.handed_out is not None:
            writing.line(at, self._paper(line), sans(), "ink", room)
            at += QPointF(0, LINE)
        writing.small(at, self._beneath(line), room)

    def _paint_subject(
        self, writing: TodayWriting, at: QPointF, line: ActionLine, room: float
    ) -> QPointF:
        subject = line.subject
        if subject is None:
            return at
        if subject.kind != "statement":
            writing.line(at, subject.title, sans(), "ink", room)
            return at + QPointF(0, LINE)
        hang = hanging(self.look)
        high = writing.said(at + QPointF(hang, 0), subject.title, subject.caveat, room - hang)
        return at + QPointF(0, high)

    def _fields(self, line: ActionLine, room: float) -> list[FieldLines]:
        return [
            FieldLines(
                self.look,
                self.look.words.title(each.field),
                (self._value(each, each.old), self._value(each, each.new)),
                room,
                is_worded=isinstance(each.old, str) or isinstance(each.new, str),
            )
            for each in line.told[:MOST_FIELDS]
        ]

    def _written(self, line: ActionLine, room: float) -> list[str]:
        """Words of our own, as their lines."""
        return wrapped(line.written, sans(), room) if line.written else []

    def _step(self, line: ActionLine) -> str:
        return capital(step_in_words(line.operation, self.look.words))

    def _about(self, line: ActionLine) -> str:
        if line.handed_out is not None:
            return self._paper(line)
        if line.subject is None:
            return ""
        if line.subject.kind == "statement":
            return spoken(Quoted(line.subject.title, line.subject.caveat), self.look.words)
        return line.subject.title + "."

    def _paper(self, line: ActionLine) -> str:
        out = line.handed_out
        assert out is not None  # noqa: S101 - asked of those only
        said = handed_out_in_words(out.what, out.form, out.audience, self.look.words)
        return f"{said} · SHA-256 {out.sha256[:16]}…"

    def _beneath(self, line: ActionLine) -> str:
        """Who, why, which entry, and what the row does not tell."""
        words, entry = self.look.words, line.subject.entry if line.subject else None
        more = len(line.told) - MOST_FIELDS
        return told_beside(
            (
                line.who,
                words.text("Entry {entry}", entry=entry) if entry else "",
                words.text("Reason: {reason}", reason=line.why) if line.why else "",
                words.count("{count} more field", "{count} more fields", more) if more > 0 else "",
                words.text("line {number}", number=words.number(line.last)),
            )
        )

    def _value(self, told: Told, value: object) -> str:
        words = self.look.words
        if isinstance(told.field, EntryField):
            return value_in_words(value, told.field, words)  # type: ignore[arg-type]
        text = value_in_words(value, EntryField.TYPE, words)  # type: ignore[arg-type]
        quoted = told.field is RecordField.TEXT and value is not None
        return words.quoted(text) if quoted else text
