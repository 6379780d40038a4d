"""One group of the watch list, in full."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.following.watch_lists import (
    Watched,
    watch_count,
    watch_window,
)
from tracker.register.questions.lines import CommitmentLine
from ui.commitment.heads import CommitmentHeads
from ui.commitment.opening import words_of
from ui.commitment.row import CommitmentRow
from ui.computer.clock import today
from ui.lists.panel import ListPanel
from ui.look.parts import in_column, remark
from ui.look.space import APART, INSIDE
from ui.places import CommitmentPlace, TodayPlace, WatchPlace
from ui.screen import Heading, Screen
from ui.session import Session

MOST = 1000  #: lines that are listed; more than anybody reads through


class WatchReading(Frozen):
    """How many undertakings are in the group, and the first of them in order."""

    count: int
    lines: Sequence[CommitmentLine]


def read_watch(register: Register, place: WatchPlace, day: date) -> WatchReading:
    """The group as it stands on `day`."""
    watched = Watched(day, place.narrowed_to)
    with register.snapshot():
        count = watch_count(register, place.group, watched)
        return WatchReading(count, watch_window(register, place.group, watched, limit=MOST))


class WatchScreen(Screen):
    """The undertakings of one group, longest waiting first."""

    def __init__(self, session: Session, place: WatchPlace, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._place = place
        self._reading: WatchReading | None = None
        look = session.look
        self.counted = remark()
        self.panel: ListPanel[CommitmentLine] = ListPanel(
            CommitmentRow(look), heads=CommitmentHeads(look)
        )
        self.panel.list.opened.connect(self._open)
        self.panel.list.words_wanted.connect(lambda line: self.go.emit(words_of(line.statement)))
        top = in_column(self.counted)
        top.setContentsMargins(APART, 0, APART, INSIDE)
        self.setLayout(in_column(top, self.panel, gap=0))
        self.write_texts()

    def _open(self, line: CommitmentLine) -> None:
        self.go.emit(CommitmentPlace(line.id, line.statement.dossier_id))

    def write_texts(self) -> None:
        """Title, count and the empty state."""
        words = self.session.look.words
        title = words.title(self._place.group)
        self.head(Heading(title, words.text("Today"), TodayPlace()))
        self.panel.list.name(title)
        self.panel.empty.write(
            words.text("Nothing is in this group any more"),
            words.text("Back on the first page you see what else asks for attention."),
        )
        if self._reading is not None:
            self._count(self._reading)

    def focus_first(self) -> None:
        """Begin in the list."""
        self.panel.focus_first()

    def read_again(self) -> None:
        """Ask for the group as it stands."""
        self.ask(partial(read_watch, place=self._place, day=today()), self._show)

    def _show(self, reading: WatchReading) -> None:
        self._reading = reading
        self._count(reading)
        self.panel.show_lines(reading.lines)
        self.panel.focus_first()

    def _count(self, reading: WatchReading) -> None:
        words = self.session.look.words
        if reading.count > len(reading.lines):
            text = words.text(
                "The first {shown} of {count} commitments",
                shown=words.number(len(reading.lines)),
                count=words.number(reading.count),
            )
        else:
            text = words.count("{count} commitment", "{count} commitments", reading.count)
        self.counted.setText(text)
