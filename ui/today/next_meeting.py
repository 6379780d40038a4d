"""The next meeting on the first screen, with the points that are open for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from tracker.marks import meeting_shape
from tracker.register.questions.lines import MeetingLine
from tracker.vocabulary import Side
from ui.commitment.opening import entry_of
from ui.look.columns import refill
from ui.look.cut_button import CutButton
from ui.look.lettering import Size, sans
from ui.look.marks import MarkView, side_colour
from ui.look.mirrored import give_margins
from ui.look.parts import button, hairline, heading, in_column, in_row, remark
from ui.look.plain_text import give_name, running_label
from ui.look.space import BETWEEN, INSIDE, MARK_BOX, UNIT
from ui.look.theme import Look
from ui.meetings.row import when_and_where
from ui.places import MeetingPlace, Place
from ui.today.group import TodayGroup
from ui.today.points import PointRow
from ui.today.reading import OpenPoint, TodayReading
from ui.today.time_left import time_in_words

#: How many open points stand on the first screen; the meeting has them all.
MOST_POINTS = 6


class NextPart(QWidget):
    """The meeting, what prepares it, and its open points."""

    def __init__(
        self, look: Look, go: Callable[[Place], object], prepare: Callable[[MeetingLine], object]
    ) -> None:
        super().__init__()
        self._look, self._go, self._prepare = look, go, prepare
        self._meeting: MeetingLine | None = None
        self.called_off: list[CutButton] = []
        self.head, self._away = heading(), remark()
        self.title = CutButton("up")
        self.title.clicked.connect(lambda _checked=False: self._open_meeting())
        self._when = running_label("", sans(Size.SMALL), "quiet")
        self.brief_button = button("primary", self._want_briefing)
        shape, colour = meeting_shape(coming=True), side_colour(look.palette, Side.SECRETARIAT)
        self._mark = MarkView(shape, colour)
        self.points: TodayGroup[OpenPoint] = TodayGroup(
            PointRow(look), self._open_point, self._open_meeting, inner=True
        )
        self._lay_out()

    def _lay_out(self) -> None:
        top = in_row(self.head, None, self._away, gap=INSIDE)
        titled = in_row(self._mark, self.title, None, gap=INSIDE)
        titled.setStretch(2, 1)
        when = in_column(self._when)
        give_margins(when, MARK_BOX + INSIDE, 0, 0, 0)
        row = in_row(in_column(titled, when, gap=0), self.brief_button, gap=INSIDE)
        row.setStretch(0, 1)
        self._of_meeting = QWidget()
        self._of_meeting.setLayout(in_column(row, hairline(), gap=BETWEEN))
        self._none = remark()
        self._off = in_column(gap=UNIT)
        column = in_column(top, self._off, self._of_meeting, self._none, gap=INSIDE)
        column.setContentsMargins(INSIDE, 0, INSIDE, 0)
        self.setLayout(in_column(column, self.points, gap=UNIT))

    def show_reading(self, reading: TodayReading) -> None:
        """Show the next meeting of this reading, or say that there is none."""
        words, line = self._look.words, reading.meeting
        self._meeting = line
        self.head.setText(words.text("Next meeting"))
        self._none.setText(words.text("No meeting is planned."))
        self._none.setVisible(line is None)
        self._of_meeting.setVisible(line is not None)
        self.points.setVisible(line is not None)
        self.tell_time(reading.now)
        self._show_called_off(reading.called_off)
        if line is None:
            return
        self._mark.show_shape(
            meeting_shape(coming=True), side_colour(self._look.palette, Side.SECRETARIAT)
        )
        self.title.say(line.title)
        give_name(self.title, words.text("Open the meeting {title}", title=line.title))
        name = reading.names.get(line.dossier_id, "") if len(reading.names) > 1 else ""
        when = when_and_where(line, words)
        self._when.setText(f"{when} · {name}" if name else when)
        self.brief_button.setText(words.text("Prepare the briefing"))
        self._show_points(reading.points)

    def _show_called_off(self, lines: Sequence[MeetingLine]) -> None:
        """Name those that would have been before it: they are not held."""
        self.called_off = [self._link_to(line) for line in lines]
        refill(self._off, self.called_off)

    def _link_to(self, line: MeetingLine) -> CutButton:
        words, starts = self._look.words, line.starts.astimezone()
        when = words.short_moment(starts)
        made = CutButton("link")
        made.say(words.text("Called off: {title}, {when}", title=line.title, when=when))
        give_name(made, made.whole)
        place = MeetingPlace(line.id, line.dossier_id)
        made.clicked.connect(lambda _checked=False: self._go(place))
        return made

    def _show_points(self, points: tuple[OpenPoint, ...]) -> None:
        words = self._look.words
        self.points.name(
            words.text("Open points"),
            words.text("No question stands on the list of this meeting yet."),
        )
        self.points.remark.setText(words.number(len(points)))
        self.points.show_lines(points[:MOST_POINTS])
        more = len(points) > MOST_POINTS
        self.points.offer_more(words.text("All {count}", count=words.number(len(points))) * more)

    def tell_time(self, now: datetime) -> bool:
        """Say how far away the meeting is at `now`; False once it has begun."""
        line = self._meeting
        if line is None:
            self._away.setText("")
            return True
        away = time_in_words(line.starts - now, self._look.words)
        self._away.setText(self._look.words.text("in {time}", time=away))
        return line.starts > now

    @property
    def meeting(self) -> MeetingLine | None:
        """The next meeting; None where none is planned."""
        return self._meeting

    def _open_meeting(self) -> None:
        if self._meeting is not None:
            self._go(MeetingPlace(self._meeting.id, self._meeting.dossier_id))

    def _open_point(self, point: OpenPoint) -> None:
        if point.cause is not None:
            self._go(entry_of(point.cause))
        else:
            self._open_meeting()

    def _want_briefing(self) -> None:
        if self._meeting is not None:
            self._prepare(self._meeting)
