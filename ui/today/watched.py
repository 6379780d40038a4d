"""An undertaking on the first screen: when it is due or to be asked about, and its words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from tracker.marks import deadline_shape
from tracker.register.questions.lines import CommitmentLine, DeadlineLine
from tracker.reports import Watch
from tracker.vocabulary import AgainstDate
from tracker.words import Words
from ui.commitment.row import place_in_words, quoted
from ui.lists.row import Row
from ui.look.lettering import sans
from ui.look.marks import paint_shape, side_colour
from ui.look.quotation import spoken
from ui.look.space import BETWEEN, INSIDE, MARK_BOX
from ui.look.theme import Look
from ui.today.writing import (
    ABOVE,
    LINE,
    WHEN_COLUMN,
    TodayWriting,
    height_of,
    lines_said,
    told_beside,
    wrapped,
)

TEXT_STARTS = WHEN_COLUMN + MARK_BOX + BETWEEN


class WatchedRow(Row[CommitmentLine]):
    """How an undertaking stands in one group of the watch list.

    `names` are those of the dossiers where more than one is shown, by their ids.
    """

    def __init__(self, look: Look, group: Watch) -> None:
        super().__init__(look)
        self._group = group
        self.today = date.min
        self.names: Mapping[int, str] = {}

    def tell(self, line: CommitmentLine) -> str:
        """When, the words with their caveat, and whose they are."""
        words = self.look.words
        return words.text(
            "{when}. {quotation} {rest}",
            when=told_beside(self._when(line)),
            quotation=spoken(quoted(line.statement), words),
            rest=self._beneath(line),
        )

    def height(self, line: CommitmentLine, width: float) -> int:
        """As high as its lines: vague time words and a caveat have one each."""
        statement, room = line.statement, width - TEXT_STARTS
        lines = lines_said(self.look, statement.quote, statement.caveat, room)
        return height_of(lines + self._is_vague(line), 1)

    def paint(self, painter: QPainter, area: QRectF, line: CommitmentLine) -> None:
        """Draw the row."""
        writing = TodayWriting(painter, self.look)
        top = area.topLeft() + QPointF(0, ABOVE)
        self._paint_when(writing, top, line)
        statement = line.statement
        colour = side_colour(self.look.palette, statement.actor.side if statement.actor else None)
        is_past = line.against_date is AgainstDate.LATE
        centre = top + QPointF(WHEN_COLUMN + MARK_BOX / 2, LINE / 2)
        paint_shape(painter, deadline_shape(coming=not is_past), centre, colour)
        at, room = top + QPointF(TEXT_STARTS, 0), area.width() - TEXT_STARTS
        if self._is_vague(line) and statement.term:
            writing.vague(at, statement.term.words, room)
            at += QPointF(0, LINE)
        at += QPointF(0, writing.said(at, statement.quote, statement.caveat, room))
        writing.small(at, self._beneath(line), room)

    def _paint_when(self, writing: TodayWriting, at: QPointF, line: CommitmentLine) -> None:
        first, second = self._when(line)
        room = WHEN_COLUMN - INSIDE
        if self._group is Watch.ASK or self._is_today(line):
            writing.attention(at, first, room - 2 * INSIDE)
        else:
            writing.line(at, first, sans(), "ink", room)
        writing.small(at + QPointF(0, LINE), second, room)

    def _when(self, line: CommitmentLine) -> tuple[str, str]:
        """What stands in the column of days: the day, and how far away it is."""
        words, term = self.look.words, line.statement.term
        if self._group is Watch.CLAIMED:
            day = words.short_day(line.life_on) if line.life_on else ""
            return day, words.title(line.life)
        if self._group is Watch.ASK and term is not None and term.ask_again is not None:
            return words.text("Ask now"), words.short_day(term.ask_again)
        if self._is_today(line):
            moment = term.moment if term else None
            return words.text("Today"), words.clock(moment.astimezone()) if moment else ""
        if term is None or term.latest is None:
            return words.text("No day"), ""
        return words.short_day(term.latest), distance(term.latest, self.today, words)

    def _beneath(self, line: CommitmentLine) -> str:
        """Whose words, where they stand, and what else is to be known of the group."""
        words, statement = self.look.words, line.statement
        moves = statement.term.moves if statement.term else 0
        moved = words.count("Date moved {count} time", "Date moved {count} times", moves)
        return told_beside(
            (
                statement.actor.short if statement.actor else "",
                words.title(line.evidence) if self._group is Watch.CLAIMED else "",
                moved if moves else "",
                words.text("Entry {entry}", entry=statement.entry),
                place_in_words(statement, words),
                self.names.get(statement.dossier_id, ""),
            )
        )

    def _is_vague(self, line: CommitmentLine) -> bool:
        term = line.statement.term
        return self._group is not Watch.CLAIMED and term is not None and term.latest is None

    def _is_today(self, line: CommitmentLine) -> bool:
        term = line.statement.term
        has_day = self._group in (Watch.DUE_SOON, Watch.MOVED) and term is not None
        return has_day and term is not None and term.latest == self.today


class ByHandRow(Row[DeadlineLine]):
    """How a term set by hand stands beside the watch list: nothing of it was said by anybody.

    `names` are those of the dossiers where more than one is shown, by their ids.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.today = date.min
        self.names: Mapping[int, str] = {}

    def tell(self, line: DeadlineLine) -> str:
        """When, what it is about, and whose it is."""
        words = self.look.words
        return words.text(
            "{when}. {quotation} {rest}",
            when=told_beside(self._when(line)),
            quotation=line.subject,
            rest=self._beneath(line),
        )

    def height(self, line: DeadlineLine, width: float) -> int:
        """As high as its lines."""
        return height_of(len(wrapped(line.subject, sans(), width - TEXT_STARTS)), 1)

    def paint(self, painter: QPainter, area: QRectF, line: DeadlineLine) -> None:
        """Draw the row."""
        writing = TodayWriting(painter, self.look)
        top = area.topLeft() + QPointF(0, ABOVE)
        first, second = self._when(line)
        if line.term.latest == self.today:
            writing.attention(top, first, WHEN_COLUMN - 3 * INSIDE)
        else:
            writing.line(top, first, sans(), "ink", WHEN_COLUMN - INSIDE)
        writing.small(top + QPointF(0, LINE), second, WHEN_COLUMN - INSIDE)
        colour = side_colour(self.look.palette, line.party.side if line.party else None)
        centre = top + QPointF(WHEN_COLUMN + MARK_BOX / 2, LINE / 2)
        paint_shape(painter, deadline_shape(coming=True), centre, colour)
        at, room = top + QPointF(TEXT_STARTS, 0), area.width() - TEXT_STARTS
        for text in wrapped(line.subject, sans(), room):
            writing.line(at, text, sans(), "ink", room)
            at += QPointF(0, LINE)
        writing.small(at, self._beneath(line), room)

    def _when(self, line: DeadlineLine) -> tuple[str, str]:
        words, term = self.look.words, line.term
        clock = words.clock(term.moment.astimezone()) if term.moment else ""
        if term.latest is None or term.latest == self.today:
            return words.text("Today"), clock
        away = distance(term.latest, self.today, words)
        return words.short_day(term.latest), told_beside((away, clock))

    def _beneath(self, line: DeadlineLine) -> str:
        party = line.party.short if line.party else ""
        said = self.look.words.quoted(line.term.words)
        return told_beside((party, said, self.names.get(line.dossier_id, "")))


def distance(day: date, today: date, words: Words) -> str:
    """How many calendar days `day` lies ahead or back."""
    days = (day - today).days
    if days == 0:
        return words.text("today")
    if days == 1:
        return words.text("tomorrow")
    if days == -1:
        return words.text("yesterday")
    if days > 0:
        return words.count("in {count} day", "in {count} days", days)
    return words.count("{count} day ago", "{count} days ago", -days)
