"""A dossier as a row: its name, who sits at the table, what is in it, when one meets."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from tracker.register.questions.lines import DossierLine
from ui.lists.row import Row
from ui.lists.writing import Writing
from ui.look.lettering import MEDIUM, SEMIBOLD, Size, sans
from ui.look.space import AROUND, BETWEEN, INSIDE

HEIGHT = 72
MEETING_COLUMN = 200.0
COUNT_COLUMN = 200.0


class DossierRow(Row[DossierLine]):
    """How a dossier stands in the list of dossiers."""

    def tell(self, line: DossierLine) -> str:
        """Name, counts and next meeting in one sentence."""
        return self.look.words.text(
            "{name}: {documents}, {commitments}, {meeting}",
            name=line.name,
            documents=self._documents(line),
            commitments=self._commitments(line),
            meeting=self._meeting(line),
        )

    def height(self, line: DossierLine, width: float) -> int:
        """Every dossier has the same height."""
        return HEIGHT

    def paint(self, painter: QPainter, area: QRectF, line: DossierLine) -> None:
        """Draw the row."""
        writing = Writing(painter, self.look)
        meeting = area.right() - MEETING_COLUMN
        counts = meeting - COUNT_COLUMN
        self._paint_name(writing, area.topLeft(), line, counts - area.left() - AROUND)
        self._paint_counts(writing, QPointF(counts, area.top()), line)
        self._paint_meeting(writing, QPointF(meeting, area.top()), line)

    def _paint_name(self, writing: Writing, at: QPointF, line: DossierLine, room: float) -> None:
        writing.line(at + QPointF(0, 12), line.name, sans(Size.HEAD, SEMIBOLD), "ink", room)
        x, end = at.x(), at.x() + room
        for party in line.parties:
            if x >= end - AROUND:
                break
            x += writing.party(QPointF(x, at.y() + 38), party.short, party.side, end - x) + BETWEEN

    def _paint_counts(self, writing: Writing, at: QPointF, line: DossierLine) -> None:
        room = COUNT_COLUMN - INSIDE
        commitments, documents = self._commitments(line), self._documents(line)
        writing.line(at + QPointF(0, 13), commitments, sans(weight=MEDIUM), "ink", room)
        writing.line(at + QPointF(0, 38), documents, sans(Size.SMALL), "quiet", room)

    def _paint_meeting(self, writing: Writing, at: QPointF, line: DossierLine) -> None:
        role = "ink" if line.next_meeting else "quiet"
        writing.line(at + QPointF(0, 13), self._meeting(line), sans(), role, MEETING_COLUMN)
        if line.next_meeting:
            label = self.look.words.text("next meeting")
            at = at + QPointF(0, 38)
            writing.line(at, label, sans(Size.SMALL), "quiet", MEETING_COLUMN)

    def _documents(self, line: DossierLine) -> str:
        return self.look.words.count("{count} document", "{count} documents", line.documents)

    def _commitments(self, line: DossierLine) -> str:
        return self.look.words.count(
            "{count} open commitment", "{count} open commitments", line.commitments
        )

    def _meeting(self, line: DossierLine) -> str:
        words = self.look.words
        if line.next_meeting is None:
            return words.text("no meeting planned")
        when = line.next_meeting.astimezone()
        return words.short_moment(when)
