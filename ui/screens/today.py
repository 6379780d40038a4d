"""The first screen: what runs out, what is due and to ask, the next meeting, and what changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QStackedLayout, QWidget

from tracker.register import Register
from tracker.register.questions.entries.statements import statements_by_id
from tracker.register.questions.following.open_demands import OpenDemands, open_demands
from tracker.register.questions.following.reminders_today import ReminderToday
from tracker.register.questions.keeping.since import EntryChange
from tracker.register.questions.lines import CommitmentLine, DeadlineLine, DemandLine, StatementLine
from tracker.reminding import Snooze, put_off, put_off_again
from tracker.reports import Watch
from tracker.words.language import capital
from ui.commitment.opening import entry_of
from ui.computer.clock import Minutes, by_the_wall, now, today
from ui.lists.short import FORWARD, ShortList
from ui.look.parts import EmptyState, as_field, in_column, in_row
from ui.look.plain_text import give_name
from ui.look.reading_order import stops_in
from ui.look.scrolled import ScrolledPage
from ui.look.space import APART, AROUND, BETWEEN, INSIDE
from ui.places import CommitmentPlace, DossierPlace, WatchPlace
from ui.requests.paper import Printable
from ui.requests.watch_list import WatchRequest
from ui.screen import Heading, Screen
from ui.session import Asking, Session
from ui.today.clock import ClockPart
from ui.today.group import TodayGroup
from ui.today.next_meeting import NextPart
from ui.today.points import UnansweredRow
from ui.today.reading import SHOWN, TodayReading, read_today
from ui.today.reminders import RemindersPart, start_of
from ui.today.since import SincePart, SinceReading, read_since
from ui.today.watch import WatchPart

if TYPE_CHECKING:
    from ui.commitment.removals import Removals

AnyList = ShortList[Any]
COLUMNS_APART = 2 * APART - 2 * INSIDE
WIDEST_CHOICE = 360  #: of a dossier
NARROW = 960  #: pixels below which two columns have no room beside each other
ROOMY = 1060  #: and from which on they stand far apart


class TodayScreen(Screen):
    """What asks for attention in all dossiers, or in one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._reading: TodayReading | None = None
        self._unanswered: OpenDemands | None = None
        self._since: SinceReading | None = None
        self._asking_demands, self._asking_changes = Asking(session, self), Asking(session, self)
        self._is_first = True
        self.minutes = Minutes(self)
        self.minutes.passed.connect(self._tell_time)
        self._create_parts()
        self._lay_out()
        self._connect()
        self.write_texts()

    def _create_parts(self) -> None:
        look = self.session.look
        self.narrowing = as_field(QComboBox())
        self.narrowing.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.narrowing.setMaximumWidth(WIDEST_CHOICE)
        self.clock = ClockPart(look, self.go.emit)
        self.next = NextPart(look, self.go.emit, self.briefing_wanted.emit)
        self.reminders = RemindersPart(look, self.go.emit)
        self.watch = WatchPart(look, self._open_commitment, self._open_term, self._open_group)
        self.changes = SincePart(look, self._open_change, today())
        self.row = UnansweredRow(look)
        self.unanswered: TodayGroup[DemandLine] = TodayGroup(self.row, self._open_demand)
        self.empty = EmptyState(self.import_wanted.emit)

    def _lay_out(self) -> None:
        top = in_row(self.narrowing, None)
        top.setContentsMargins(INSIDE, 0, INSIDE, 0)
        left = in_column(self.next, self.changes, gap=APART)
        right = in_column(self.reminders, self.watch, self.unanswered, gap=APART)
        for column in (left, right):
            column.addStretch(1)
        self.columns = in_row(left, right, gap=COLUMNS_APART)
        self.columns.setStretch(0, 1)
        self.columns.setStretch(1, 1)
        page = in_column(top, self.clock, self.columns, gap=AROUND)
        page.addStretch(1)
        self.page = ScrolledPage(page, APART - INSIDE, self)
        margins = QWidget()
        margins.setLayout(in_column(self.empty))
        margins.setContentsMargins(APART, 0, APART, 0)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.page)
        self._stack.addWidget(margins)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the columns stand below each other, what is due first."""
        super().resizeEvent(event)
        below, beside = QBoxLayout.Direction.BottomToTop, QBoxLayout.Direction.LeftToRight
        direction = below if self.width() < NARROW else beside
        self.columns.setSpacing(COLUMNS_APART if self.width() >= ROOMY else APART)
        if direction != self.columns.direction():
            self.columns.setDirection(direction)

    @property
    def is_narrow(self) -> bool:
        """Whether the columns stand below each other."""
        return self.columns.direction() == QBoxLayout.Direction.BottomToTop

    def _connect(self) -> None:
        self.narrowing.currentIndexChanged.connect(self.read_again)
        self.changes.wanted.connect(self._read_changes)
        self.watch.save.clicked.connect(self._want_watch_list)
        self.reminders.snoozed.connect(self._put_off)
        self.watch.remind_wanted.connect(self._remind)
        self.reminders.done.connect(self._finish_reminder)
        self.reminders.dropped.connect(self._drop_reminder)
        for group in self.findChildren(TodayGroup):
            group.left.connect(self._leave)
            group.reached.connect(self._bring_into_view)

    def lists(self) -> list[AnyList]:
        """All lists of the screen, in the order in which the arrow keys go through them."""
        return [stop for stop in stops_in(self.page) if isinstance(stop, ShortList)]

    @property
    def printable(self) -> Printable | None:
        """The briefing of the next meeting; None where none is planned."""
        return self.next.meeting

    # -- texts

    def write_texts(self) -> None:
        """Write the screen again in the language of the moment."""
        words = self.session.look.words
        self.head(Heading(capital(words.weekday(today()))))
        give_name(self.page, words.text("Today"))
        give_name(self.narrowing, words.text("Dossier"))
        self.changes.write_texts(looked=self.session.looked)
        self.unanswered.name(
            words.text("Demands without an answer"), words.text("Every demand has an answer.")
        )
        self.empty.write(
            words.text("This register is empty"),
            words.text(
                "Bring in the first letter, or drop it on this window: a dossier is made with it. "
                "From then on this page shows what runs out, what is due, what to ask again and "
                "what changed."
            ),
            words.text("Import a letter"),
        )
        if self._reading is not None:
            self._write_reading(self._reading)
        if self._unanswered is not None:
            self._write_unanswered(self._unanswered)
        if self._since is not None:
            self.changes.show_reading(self._since, self._names())

    def focus_first(self) -> None:
        """Begin at the top: what runs out, else the next meeting, else the first list."""
        if self._stack.currentIndex() == 1:
            self.empty.take_focus()
        elif self.clock.isVisibleTo(self):
            self.clock.words.setFocus()
        elif self._reading is not None and self._reading.meeting is not None:
            self.next.brief_button.setFocus()
        else:
            self._leave(None, FORWARD)

    # -- reading

    def read_again(self) -> None:
        """Ask how things stand now; what takes longer is asked once that can be seen."""
        if self._is_first:
            self._is_first = False
            self.ready.connect(self._read_more)
        self.ask(partial(read_today, now=now(), dossier_id=self._narrowed_to()), self._show)

    def _show(self, reading: TodayReading) -> None:
        is_first = self._reading is None
        self._reading = reading
        self._offer_dossiers(reading.names)
        self._write_reading(reading)
        self._stack.setCurrentIndex(0 if reading.names else 1)
        if is_first:
            self.begin()

    def _write_reading(self, reading: TodayReading) -> None:
        names, day = self._names(), reading.now.date()
        self.head(Heading(capital(self.session.look.words.weekday(day))))
        self.clock.show_reading(reading)
        self.next.show_reading(reading)
        self.reminders.show_reminders(reading.reminders, reading.now)
        self.watch.show_watched(reading.watched, day, names)
        self.watch.show_by_hand(reading.by_hand, day, names)

    def _write_unanswered(self, found: OpenDemands) -> None:
        words = self.session.look.words
        self.row.today, self.row.names = today(), self._names()
        self.unanswered.show_lines(found.lines)
        counted = words.text(
            "{count} of {all}", count=words.number(found.count), all=words.number(found.demands)
        )
        self.unanswered.remark.setText(counted if found.demands else "")

    def _read_more(self) -> None:
        """The rest is asked when the first of it can be seen, and not by a window that closes."""
        if self.isVisible():
            self._read_unanswered()
            self._read_changes()

    def _read_unanswered(self) -> None:
        question = partial(open_demands, dossier_id=self._narrowed_to(), limit=SHOWN)
        self._asking_demands.ask(question, self._show_unanswered)

    def _show_unanswered(self, found: OpenDemands) -> None:
        self._unanswered = found
        self._write_unanswered(found)

    def _read_changes(self) -> None:
        wish = self.changes.wish(now(), self.session.looked, self._narrowed_to())
        self._asking_changes.ask(partial(read_since, wish=wish), self._show_changes)

    def _show_changes(self, reading: SinceReading) -> None:
        self._since = reading
        self.changes.show_reading(reading, self._names())

    def _tell_time(self, moment: datetime) -> None:
        """The clock goes on by itself; the register is asked when a term or the day is over."""
        if self._reading is None:
            return
        runs, waits = self.clock.tell_time(moment), self.next.tell_time(moment)
        if not runs or not waits or moment.date() != self._reading.now.date():
            self.read_again()

    # -- narrowing

    def _narrowed_to(self) -> int | None:
        chosen: int | None = self.narrowing.currentData()
        return chosen

    def _names(self) -> Mapping[int, str]:
        """The names of the dossiers where they are to be told apart; none of a single one."""
        reading = self._reading
        if reading is None or len(reading.names) < 2 or self._narrowed_to() is not None:
            return {}
        return reading.names

    def _offer_dossiers(self, names: Mapping[int, str]) -> None:
        """All dossiers, and each of them; nothing to choose from where there is only one."""
        self.narrowing.blockSignals(True)
        chosen = self._narrowed_to()
        self.narrowing.clear()
        self.narrowing.addItem(self.session.look.words.text("All dossiers"), None)
        for id_, name in names.items():
            self.narrowing.addItem(name, id_)
        self.narrowing.setCurrentIndex(max(self.narrowing.findData(chosen), 0))
        self.narrowing.setVisible(len(names) > 1)
        self.narrowing.blockSignals(False)

    # -- going about

    def _leave(self, listed: AnyList | None, way: int) -> None:
        """From one list to the next that has lines; None: to the first."""
        lists = self.lists() if way == FORWARD else self.lists()[::-1]
        after = lists if listed is None else lists[lists.index(listed) + 1 :]
        for each in after:
            if each.isVisibleTo(self):
                each.enter(way)
                return

    def _bring_into_view(self, listed: QWidget, area: QRect) -> None:
        content = self.page.widget()
        if content is None:
            return
        top = listed.mapTo(content, area.topLeft())
        middle = area.height() // 2
        self.page.ensureVisible(top.x(), top.y() + middle, 0, middle + BETWEEN)

    def _want_watch_list(self) -> None:
        id_ = self._narrowed_to()
        name = self.narrowing.currentText() if id_ is not None else None
        if self._reading is not None and len(self._reading.names) == 1:
            ((id_, name),) = self._reading.names.items()
        self.watch_list_wanted.emit(WatchRequest(id_, name))

    def _put_off(self, reminder: ReminderToday, chosen: Snooze) -> None:
        until = put_off(chosen, start_of(reminder, now()), by_the_wall)
        work = partial(put_off_again, reminder=reminder, until=until, who=self.session.who)
        self.session.act(work)

    def _finish_reminder(self, reminder_id: int) -> None:
        self._removals().finish_reminder(reminder_id)

    def _drop_reminder(self, reminder_id: int) -> None:
        self._removals().drop_reminder(reminder_id)

    def _removals(self) -> Removals:
        from ui.commitment.removals import Removals  # loaded when something goes

        return Removals(self.session)

    def _remind(self, line: DeadlineLine) -> None:
        from ui.reminders.asking import ask_reminder  # its dialog waits until it is wanted

        ask_reminder(self.session, self, line.id, line.term)

    def _open_commitment(self, line: CommitmentLine) -> None:
        self.go.emit(CommitmentPlace(line.id, line.statement.dossier_id))

    def _open_term(self, line: DeadlineLine) -> None:
        self.go.emit(DossierPlace(line.dossier_id))

    def _open_demand(self, line: DemandLine) -> None:
        self.go.emit(entry_of(line.statement))

    def _open_group(self, group: Watch) -> None:
        self.go.emit(WatchPlace(group, self._narrowed_to()))

    def _open_change(self, change: EntryChange) -> None:
        """The entry; a term set by hand, and words taken back, open their dossier."""
        entry = change.entry
        if entry.kind != "statement":
            self.go.emit(DossierPlace(entry.dossier_id))
            return

        def find(register: Register) -> StatementLine | None:
            return statements_by_id(register, [entry.id]).get(entry.id)

        def show(line: StatementLine | None) -> None:
            self.go.emit(entry_of(line) if line else DossierPlace(entry.dossier_id))

        Asking(self.session, self).ask(find, show)
