"""What changed, on the first screen: since yesterday, since one last looked, a meeting or a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import cast

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QWidget

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.keeping.since import EntryChange, changed_since, lines_since
from tracker.register.questions.lines import MeetingLine
from tracker.register.questions.talks.meetings import last_meeting
from ui.look.day_field import write_day
from ui.look.parts import as_field, in_column
from ui.look.plain_text import give_name
from ui.look.space import INSIDE
from ui.look.theme import Look
from ui.today.changes import ChangeRow
from ui.today.group import TodayGroup
from ui.today.reading import SHOWN

#: How many lines of the history are read for the first screen: more is work for a briefing.
MOST_LINES = 10_000


class Since(StrEnum):
    """From when on changes are told."""

    YESTERDAY = "yesterday"
    LOOKED = "looked"
    MEETING = "meeting"
    DAY = "day"


class SinceWish(Frozen):
    """From when on, for a reading at `now`.

    `looked` is when one last looked, None when that is not known; `day` a chosen day.
    """

    since: Since
    now: datetime
    looked: datetime | None = None
    day: date | None = None
    dossier_id: int | None = None


class SinceReading(Frozen):
    """What changed after `moment`; `meeting` is the last one held, None without one.

    None for `changes`: more was written than is told here (`MOST_LINES`).
    """

    moment: datetime
    meeting: MeetingLine | None
    changes: tuple[EntryChange, ...] | None


def read_since(register: Register, wish: SinceWish) -> SinceReading:
    """What changed, as the wish has it; without a meeting or an earlier look since yesterday."""
    with register.snapshot():
        meeting = last_meeting(register, wish.now, wish.dossier_id)
        moment = moment_of(wish, meeting)
        # The last meeting is one of a dossier: what changed elsewhere was no matter of it.
        of_meeting = wish.since is Since.MEETING and meeting is not None
        dossier_id = meeting.dossier_id if of_meeting and meeting else wish.dossier_id
        if lines_since(register, moment, dossier_id, limit=MOST_LINES + 1) > MOST_LINES:
            return SinceReading(moment, meeting, None)
        return SinceReading(moment, meeting, tuple(changed_since(register, moment, dossier_id)))


def moment_of(wish: SinceWish, meeting: MeetingLine | None) -> datetime:
    """The moment that is meant; a day begins by the clock of the user."""
    if wish.since is Since.LOOKED and wish.looked is not None:
        return wish.looked
    if wish.since is Since.MEETING and meeting is not None:
        return meeting.ends or meeting.starts
    day = wish.day if wish.since is Since.DAY and wish.day else _day_before(wish.now)
    return datetime.combine(day, time.min).astimezone()


def _day_before(now: datetime) -> date:
    return now.date() - timedelta(days=1)


class SincePart(QWidget):
    """The choice, and the entries that changed. `wanted` when something else is chosen."""

    wanted = Signal()

    def __init__(self, look: Look, open_line: Callable[[EntryChange], object], today: date) -> None:
        super().__init__()
        self._look = look
        self._changes: Sequence[EntryChange] = ()
        self._is_whole = False
        self.row = ChangeRow(look)
        self.group: TodayGroup[EntryChange] = TodayGroup(self.row, open_line, self._show_all)
        self.choice, self.day = as_field(QComboBox()), as_field(QDateEdit())
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for since in Since:
            self.choice.addItem("", since.value)
        yesterday = today - timedelta(days=1)
        self.day.setDate(QDate(yesterday.year, yesterday.month, yesterday.day))
        self.day.setCalendarPopup(True)
        self.day.hide()
        self.setLayout(in_column(self.group, gap=INSIDE))
        self.group.top.insertWidget(1, self.choice)
        self.group.top.insertWidget(2, self.day)
        self.choice.currentIndexChanged.connect(self._choose)
        self.day.dateChanged.connect(self.wanted)

    def write_texts(self, *, looked: datetime | None) -> None:
        """Names and choices; `looked` is when one last looked, None when that is not known."""
        words = self._look.words
        self.group.name(words.text("Changed since"), "")
        titles = {
            Since.YESTERDAY: words.text("yesterday"),
            Since.LOOKED: words.text("I last looked"),
            Since.MEETING: words.text("the last meeting"),
            Since.DAY: words.text("a day:"),
        }
        for since, title in titles.items():
            self.choice.setItemText(self.choice.findData(since.value), title)
        self._allow(Since.LOOKED, allowed=looked is not None)
        give_name(self.choice, words.text("Changes since"))
        give_name(self.day, words.text("Changes since this day"))
        write_day(self.day, words)

    def wish(self, now: datetime, looked: datetime | None, dossier_id: int | None) -> SinceWish:
        """What is chosen, for a reading at `now`."""
        since = Since(self.choice.currentData())
        day = cast(date, self.day.date().toPython())
        return SinceWish(since, now, looked, day, dossier_id)

    def show_reading(self, reading: SinceReading, names: Mapping[int, str]) -> None:
        """Show what changed; `names` of dossiers where they are told apart."""
        self.row.names = names
        self._changes = reading.changes or ()
        words = self._look.words
        self.group.nothing.setText(
            words.text("Nothing changed since then.")
            if reading.changes is not None
            else words.text(
                "More changed since then than is shown here. Choose a later day, or one dossier."
            )
        )
        self._allow(Since.MEETING, allowed=reading.meeting is not None)
        self._show_lines()

    def _choose(self) -> None:
        self.day.setVisible(self.choice.currentData() == Since.DAY)
        self._is_whole = False
        self.wanted.emit()

    def _allow(self, since: Since, *, allowed: bool) -> None:
        """A choice that leads nowhere stands back."""
        model = self.choice.model()
        item = model.item(self.choice.findData(since.value))  # type: ignore[attr-defined]
        item.setEnabled(allowed)

    def _show_all(self) -> None:
        self._is_whole = True
        self._show_lines()
        self.group.list.setFocus()

    def _show_lines(self) -> None:
        words, count = self._look.words, len(self._changes)
        shown = self._changes if self._is_whole else self._changes[:SHOWN]
        self.group.show_lines(shown)
        self.group.offer_more(
            words.count("Show the one change", "Show all {count} changes", count)
            if count > len(shown)
            else ""
        )
