"""Notes and mandates as rows: the text in full, and who may see it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from tracker.register.questions.dossiers.mandates import MandateLine
from ui.dossier.pages.notes_reading import NoteShown
from ui.lists.row import Row
from ui.lists.writing import Writing
from ui.look.lettering import MEDIUM, SEMIBOLD, Size, sans
from ui.look.quotation import SetText
from ui.look.space import INSIDE, READING_WIDTH

LINE, SMALL = 20.0, 18.0


class NoteLineRow(Row[NoteShown]):
    """What it is about, the text, and for whom, by whom and when."""

    def tell(self, line: NoteShown) -> str:
        """All of it, as read aloud."""
        return ". ".join(filter(None, (self._about(line), line.note.text, self._signed(line))))

    def height(self, line: NoteShown, width: float) -> int:
        """All of the text."""
        about = SMALL if self._about(line) else 0.0
        return round(2 * INSIDE + about + self._text(line, width).height + SMALL)

    def paint(self, painter: QPainter, area: QRectF, line: NoteShown) -> None:
        """Draw the row."""
        writing, at = Writing(painter, self.look), area.topLeft() + QPointF(0, INSIDE)
        small, width = sans(Size.SMALL), area.width()
        if about := self._about(line):
            writing.line(at, about, small, "quiet", width)
            at += QPointF(0, SMALL)
        text = self._text(line, width)
        text.paint(painter, at, self.look.colour("ink"))
        at += QPointF(0, text.height)
        level = self.look.words.title(line.note.audience)
        used = writing.line(at, level, sans(Size.SMALL, MEDIUM), "ink", width)
        rest = self._author(line)
        writing.line(at + QPointF(used, 0), f" · {rest}", small, "quiet", width - used)

    def _text(self, line: NoteShown, width: float) -> SetText:
        return SetText(line.note.text, sans(), min(width, READING_WIDTH))

    def _about(self, line: NoteShown) -> str:
        words, about = self.look.words, line.about
        if about is None or about.kind == "dossier":
            return ""
        if about.entry is not None:
            return words.text("Entry {entry}, {paper}", entry=about.entry, paper=about.title)
        return about.title

    def _author(self, line: NoteShown) -> str:
        words, note = self.look.words, line.note
        day = words.short_day(note.at.astimezone().date())
        return words.text("{author}, {day}", author=note.author, day=day)

    def _signed(self, line: NoteShown) -> str:
        return f"{self.look.words.title(line.note.audience)}, {self._author(line)}"


class MandateRow(Row[MandateLine]):
    """Whose mandate, on whose behalf, within which limits, until when, and whether it lapsed."""

    def tell(self, line: MandateLine) -> str:
        """All of it, as read aloud."""
        parts = (line.party.name, self._given(line), line.limits, self._period(line))
        return ". ".join(filter(None, parts))

    def height(self, line: MandateLine, width: float) -> int:
        """All of the limits."""
        given = SMALL if self._given(line) else 0.0
        under = SetText(self._period(line), sans(Size.SMALL), width).height
        return round(2 * INSIDE + LINE + given + self._limits(line, width).height + under)

    def paint(self, painter: QPainter, area: QRectF, line: MandateLine) -> None:
        """Draw the row."""
        writing, at = Writing(painter, self.look), area.topLeft() + QPointF(0, INSIDE)
        small, width = sans(Size.SMALL), area.width()
        writing.line(at, line.party.name, sans(weight=SEMIBOLD), "ink", width)
        at += QPointF(0, LINE)
        if given := self._given(line):
            writing.line(at, given, small, "quiet", width)
            at += QPointF(0, SMALL)
        limits = self._limits(line, width)
        limits.paint(painter, at, self.look.colour("ink"))
        at += QPointF(0, limits.height)
        under = SetText(self._period(line), small, width)
        under.paint(painter, at, self.look.colour("quiet"))

    def _limits(self, line: MandateLine, width: float) -> SetText:
        return SetText(line.limits, sans(), width)

    def _given(self, line: MandateLine) -> str:
        words, parts = self.look.words, []
        if line.given_to is not None:
            to = f"{line.given_to.office}, {line.given_to.person}"
            parts.append(words.text("given to {holder}", holder=to))
        if line.on_behalf is not None:
            parts.append(words.text("on behalf of {party}", party=line.on_behalf.name))
        return " · ".join(parts)

    def _period(self, line: MandateLine) -> str:
        words, period, parts = self.look.words, line.period, []
        if line.lapsed:
            parts.append(words.text("lapsed"))
        if period.from_day is not None:
            parts.append(words.text("from {day}", day=words.short_day(period.from_day)))
        if period.until_day is not None:
            parts.append(words.text("until {day}", day=words.short_day(period.until_day)))
        return " · ".join([*parts, words.title(line.audience)])
