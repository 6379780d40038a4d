"""The window: rail, title line, one screen at a time, and the bar in which the app speaks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from tracker.frozen import replace
from tracker.register import Register
from ui.briefing.briefings import Briefings
from ui.briefing.kept_style import KeptStyle
from ui.briefing.leaving import Leaving
from ui.commands.actions import Actions
from ui.commands.menu_bar import MenuBar, has_menu_bar
from ui.computer.account import account_name
from ui.importing.arriving import arriving_in
from ui.importing.importing import Importing
from ui.look.enter_key import enter_presses_button
from ui.look.parts import in_column, in_row
from ui.look.reading_order import put_in_order
from ui.look.theme import Look
from ui.places import (
    DossierSettingsPlace,
    EntryPlace,
    FindPlace,
    GlossaryPlace,
    Place,
    TodayPlace,
)
from ui.registers.registers import Registers
from ui.reporting import Reporter
from ui.screen import Heading, Screen
from ui.screens.making import screen_for
from ui.session import Session
from ui.shell.folding import Folding
from ui.shell.foot import Foot
from ui.shell.notice import Notice
from ui.shell.rail import Rail
from ui.shell.title import TitleLine
from ui.shell.trail import Overview, Trail, beginning, nearest, overview
from ui.shell.undoing import name_steps, redo_last, undo_last
from ui.tasks import Runner
from ui.waiting import Waiting

if TYPE_CHECKING:
    from ui.reminders.bar import ReminderBar
    from ui.shell.welcome import Welcome

LEAST_WIDTH, LEAST_HEIGHT = 960, 500

#: The actions that change the register one is at.
CHANGING = ("new_dossier", "bring_in", "paste", "capture", "count", "periods", "undo", "redo")


class Window(QMainWindow):
    """A window of the app. `ready` when a screen can be used for the first time.

    `went` when it is at another place, `closing` before it lets its register go.
    """

    ready = Signal()
    begun = Signal(object)  # a Session that is worked in from now on; None when it is over
    went = Signal()
    closing = Signal()
    way_wanted = Signal(str)  # a way to a register, of those the welcome shows
    registers: Registers  # opens another register in this window
    _register_changed = Signal(object)

    def __init__(self, look: Look, runner: Runner, reporter: Reporter) -> None:
        super().__init__()
        self.look, self.runner, self._reporter = look, runner, reporter
        self.is_last_at: Callable[[Register], bool] = lambda _register: True
        self.who = account_name()  # changes are written under this name
        self.looked_before: Callable[[Register], datetime | None] = lambda _register: None
        self.session: Session | None = None
        self.place: Place = TodayPlace()
        self._trail = Trail()
        self._create_parts()
        self._lay_out()
        self._connect()

    # -- building

    def _create_parts(self) -> None:
        self.actions_of_app = Actions(self.look, self)
        self.rail = Rail(self.look, self.actions_of_app.menu)
        self.title_line = TitleLine(self.look)
        self.notice = Notice(self.look)
        self.folding = Folding(self.rail, self)
        self.waiting = Waiting(self.look)
        self.kept_style = KeptStyle(self)
        self.foot = Foot()
        self._welcome: Welcome | None = None
        self.screens = QStackedWidget()

    def _lay_out(self) -> None:
        self._beside = in_column(
            self.waiting, self.notice, self.title_line, self.screens, self.foot, gap=0
        )
        self._beside.setStretchFactor(self.screens, 1)
        whole = QWidget()
        row = in_row(self.rail, self._beside, gap=0)
        row.setStretch(1, 1)
        whole.setLayout(row)
        self.setCentralWidget(whole)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.setAcceptDrops(True)
        self.setWindowTitle("Overleg")
        if has_menu_bar():
            self.menu_bar = MenuBar(self.look, self.actions_of_app, self)
        self.rail.hide()  # it leads through a register, and the title line names what is in it
        self.title_line.hide()

    @cached_property
    def reminder_bar(self) -> ReminderBar:
        """Under the notice; nobody waits for a reminder while the window begins."""
        from ui.reminders.bar import ReminderBar

        made = ReminderBar(self.look)
        self._beside.insertWidget(self._beside.indexOf(self.title_line), made)
        return made

    def _connect(self) -> None:
        named = self.actions_of_app.by_name
        named["new_dossier"].triggered.connect(self._start_dossier)
        named["dossier_settings"].triggered.connect(self._set_up_dossier)
        named["bring_in"].triggered.connect(self._ask_letters)
        named["paste"].triggered.connect(self._paste)
        named["find"].triggered.connect(self._find)
        named["capture"].triggered.connect(
            lambda: self._with_session(partial(self.foot.open, dossier_id=self._dossier_here()))
        )
        self.foot.closed.connect(self._focus_screen)
        named["count"].triggered.connect(lambda: self._with_session(self._count_term))
        named["periods"].triggered.connect(lambda: self._with_session(self._show_periods))
        named["copy"].triggered.connect(lambda: self._with_session(self._keep_copy))
        named["undo"].triggered.connect(lambda: self._with_session(undo_last))
        named["redo"].triggered.connect(lambda: self._with_session(redo_last))
        named["print"].triggered.connect(lambda: self._with_session(self._print))
        named["back"].triggered.connect(self._go_back)
        named["fold"].triggered.connect(self.folding.turn)
        self.rail.fold_wanted.connect(self.folding.turn)
        self.look.changed.connect(self._name_steps)
        named["commands"].triggered.connect(self._show_commands)
        named["shortcuts"].triggered.connect(self._show_shortcuts)
        named["what"].triggered.connect(self._explain)
        named["glossary"].triggered.connect(lambda: self.go(GlossaryPlace()))
        self.rail.go.connect(self.go)
        self.rail.import_wanted.connect(self._ask_letters)
        self.title_line.back.connect(self._go_back)
        self.title_line.go.connect(self.go)
        self._reporter.told.connect(self.notice.show_message)
        self._register_changed.connect(self.read_again, Qt.ConnectionType.QueuedConnection)

    # -- the register

    def use(self, register: Register, place: Place | None = None) -> None:
        """Show another register, at `place`; the one before is closed when its work is done."""
        before = self.session
        if before is not None:
            self._leave(before.register)
        self.notice.hide()  # what was wrong with another register is over
        looked = self.looked_before(register)
        session = Session(register, self.look, self.runner, self._reporter, self.who, looked)
        self._begin(session)
        self._stop_watching = register.watch(self._register_changed.emit)
        self.rail.show_register(register.name)
        self.title_line.show()
        question = partial(beginning, wanted=place or TodayPlace())
        session.ask(question, self._arrive)

    def _leave(self, register: Register) -> None:
        """Look at it no more; closed, after the work under way, where nobody else does."""
        self._stop_watching()
        if self.is_last_at(register):
            self.runner.run(register.close)

    def let_go(self) -> Register | None:
        """Give the register away, open as it is, or None: this window closes without it."""
        session, self.session = self.session, None
        if session is None:
            return None
        self.begun.emit(None)
        self._stop_watching()
        return session.register

    def _begin(self, session: Session) -> None:
        """From now on all is done in this session."""
        self.session = session
        self.foot.leave()
        self.importing = Importing(session, self, self.waiting)
        self.importing.arrived.connect(self.go)
        self.briefings = Briefings(session, self, self.waiting, self.kept_style)
        self.leaving = Leaving(session, self, self.waiting, self.kept_style)
        self.begun.emit(session)

    def use_name(self, who: str) -> None:
        """Write changes under this name from now on."""
        if who == self.who:
            return
        self.who = who
        if self.session is not None:
            self._begin(replace(self.session, who=who))
            self.go(self.place)

    def _arrive(self, found: tuple[Overview, Place]) -> None:
        """Show the first place of a register."""
        overview, place = found
        self._show_overview(overview)
        self._trail = Trail()
        self._show(place)

    def _show_overview(self, overview: Overview) -> None:
        names, version = overview
        self.rail.show_dossiers(names)
        self.title_line.show_version(version)
        self._name_steps()

    def _name_steps(self) -> None:
        if self.session is not None:
            name_steps(self.session, self.actions_of_app)

    def read_again(self) -> None:
        """Show the register as it stands now, once it is shown at all."""
        if self.session is not None and self.has_arrived:
            self.session.ask(overview, self._show_overview)
            self.shown.read_again()

    # -- going about

    @property
    def welcome(self) -> Welcome:
        """What is shown while no register is open; made when it is wanted."""
        if self._welcome is None:
            from ui.shell.welcome import Welcome

            self._welcome = Welcome(self.look)
            self._welcome.wanted.connect(self.way_wanted)
            newcomer = self._welcome.newcomer
            newcomer.language_chosen.connect(self.actions_of_app.language_chosen)
            self.screens.addWidget(self._welcome)
        return self._welcome

    @property
    def has_arrived(self) -> bool:
        """Whether a screen of a register is there."""
        return isinstance(self.screens.currentWidget(), Screen)

    @property
    def shown(self) -> Screen:
        """The screen one is at."""
        screen = self.screens.currentWidget()
        assert isinstance(screen, Screen)  # noqa: S101 - the welcome goes with the first register
        return screen

    def go(self, place: Place) -> None:
        """Go to `place`; Back leads to the one that is shown now."""
        if self.session is None:
            return
        if isinstance(place, EntryPlace):
            from ui.commitment.opening import place_of_entry  # loaded when one goes to an entry

            question = partial(place_of_entry, statement_id=place.statement_id)
            self.session.ask(question, self._go_to)
        else:
            self._go_to(place)

    def _go_to(self, place: Place) -> None:
        self.put_by()
        if self.has_arrived:
            self._trail.leave(self.place, self.shown.heading.title, place)
        self._show(place)

    def _show(self, place: Place) -> None:
        assert self.session is not None  # noqa: S101 - a place is in a register
        screen = screen_for(place, self.session, self.screens)
        self._connect_screen(screen)
        self._replace_screen(screen)
        self.rail.show()
        if place != self.place:
            self.notice.leave_behind()
        self.place = place
        self.went.emit()
        self.folding.use_place(place)
        self.rail.mark(place)
        self._show_heading(screen.heading)
        screen.read_again()
        screen.focus_first()

    def put_by(self) -> None:
        """Keep how one looks at the screen one leaves, and where on it one is."""
        if self.has_arrived:
            self.shown.put_by()
            self.place = self.shown.here(self.place)

    def _connect_screen(self, screen: Screen) -> None:
        screen.go.connect(self.go)
        screen.ready.connect(self.ready)
        screen.headed.connect(self._show_heading)
        screen.import_wanted.connect(self._ask_letters)
        screen.dossier_wanted.connect(self._start_dossier)
        screen.meeting_wanted.connect(self._plan_meeting)
        screen.add_wanted.connect(self._add)
        screen.picture_wanted.connect(self.leaving.save_picture)
        screen.briefing_wanted.connect(self.briefings.ask)
        screen.list_wanted.connect(self.leaving.save_list)
        screen.watch_list_wanted.connect(self.leaving.save_watch_list)
        screen.whole_window_wanted.connect(lambda whole: self.rail.setVisible(not whole))

    def _replace_screen(self, screen: Screen) -> None:
        before = self.screens.currentWidget()
        self.screens.addWidget(screen)
        self.screens.setCurrentWidget(screen)
        if before is not None:
            self.screens.removeWidget(before)
            before.deleteLater()

    def _show_heading(self, heading: Heading) -> None:
        self.title_line.show_heading(self._trail.head(heading, self.look.words))
        self._allow_changes(allowed=heading.as_of is None)
        self.setWindowTitle(
            self.look.words.text("{title} – Overleg", title=heading.title)
            if heading.title
            else "Overleg"
        )

    def _allow_changes(self, *, allowed: bool) -> None:
        """An earlier state can only be looked at: no letter comes in, nothing is undone."""
        for name in CHANGING:
            self.actions_of_app.by_name[name].setEnabled(allowed)
        in_dossier = self._dossier_here() is not None
        self.actions_of_app.by_name["dossier_settings"].setEnabled(allowed and in_dossier)
        self.rail.import_button.setEnabled(allowed)
        self.setAcceptDrops(allowed)

    def _with_session(self, act: Callable[[Session], None]) -> None:
        if self.session is not None:
            act(self.session)

    def _go_back(self) -> None:
        """Go to where one came from, or before that where it is not there any more."""
        if self.session is not None and self.has_arrived:
            ways = self._trail.ways(self.shown.heading.above)
            if ways:
                self.session.ask(partial(nearest, places=ways), self.go)

    def _find(self) -> None:
        """Go to where words are found; there already, begin anew in its box."""
        if isinstance(self.place, FindPlace) and self.session is not None:
            self.shown.focus_first()
        else:
            self.go(FindPlace())

    def _start_dossier(self) -> None:
        if self.session is not None:
            from ui.setting_up.new_dossier import ask_dossier  # its dialog waits until it is wanted

            ask_dossier(self.session, self, self.go)

    def _set_up_dossier(self) -> None:
        dossier_id = self._dossier_here()
        if dossier_id is not None:
            self.go(DossierSettingsPlace(dossier_id))

    def _plan_meeting(self, dossier_id: int, day: date | None = None) -> None:
        if self.session is not None:
            from ui.meetings.planning import ask_meeting  # its dialog waits until it is wanted

            ask_meeting(self.session, dossier_id, self, self.go, day)

    def _print(self, _session: Session) -> None:
        self.briefings.print_of(self.shown)

    def _set_deadline(self, dossier_id: int, day: date) -> None:
        if self.session is not None:
            from ui.meetings.planning import ask_deadline  # its dialog waits until it is wanted

            ask_deadline(self.session, dossier_id, self, day)

    def _add(self, kind: str, dossier_id: int, day: date) -> None:
        """Open the dialog for a new deadline, meeting or letter, with its day filled in."""
        match kind:
            case "deadline":
                self._set_deadline(dossier_id, day)
            case "meeting":
                self._plan_meeting(dossier_id, day)
            case "letter":
                self.importing.ask_which(dossier_id, day)

    def _keep_copy(self, session: Session) -> None:
        from ui.registers.backing_up import ask_where_to_copy  # waits until it is wanted

        ask_where_to_copy(session, self, self.waiting)

    def _count_term(self, session: Session) -> None:
        from ui.terms.asking import CountingTerms  # its dialogs wait until they are wanted

        self.counting_terms = CountingTerms(session, self, dossier_id=self._dossier_here())
        self.counting_terms.ask()

    def _show_periods(self, session: Session) -> None:
        from ui.terms.calendar import CalendarActs  # its dialogs wait until they are wanted

        self.calendar_acts = CalendarActs(session, self)
        self.calendar_acts.ask()

    def _show_commands(self) -> None:
        from ui.commands.commands import commands_of_app, commands_of_places, commands_of_screen
        from ui.commands.palette import CommandPalette  # loaded when it is wanted

        words = self.look.words
        found = list(commands_of_screen(self.screens, words))
        if self.session is not None:
            found += commands_of_places(self.rail.dossiers, self.go, words)
        found += commands_of_app(self.actions_of_app, words)
        CommandPalette(self.look, found, self).open_over(self)

    def _explain(self) -> None:
        """Say what the words on the control one is at mean."""
        from ui.look.explaining import explain  # loaded when it is wanted

        more = None if self.session is None else partial(self.go, GlossaryPlace())
        explain(self.look, self.focusWidget() or self, more)

    def _show_shortcuts(self) -> None:
        from ui.commands.shortcuts_dialog import ShortcutsDialog  # loaded when it is wanted

        ShortcutsDialog(self.look, list(self.actions_of_app.by_name.values()), self).open()

    # -- letters coming in

    def _ask_letters(self) -> None:
        if self.session is not None:
            self.importing.ask_which(self._dossier_here())

    def _paste(self) -> None:
        if self.session is not None:
            self.importing.paste(self._dossier_here())

    def _focus_screen(self) -> None:
        self.shown.focus_first()

    def _dossier_here(self) -> int | None:
        return getattr(self.place, "dossier_id", None)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes as one reads."""
        put_in_order(self)
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button one is on, as everywhere in the app."""
        if not enter_presses_button(event, self):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window folds its rail beside a letter."""
        super().resizeEvent(event)
        self.folding.use_width(self.width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files, and the text of a letter, may be dropped anywhere."""
        if self.session is not None and arriving_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in what was dropped."""
        event.acceptProposedAction()
        self.importing.bring_in(arriving_in(event.mimeData()), self._dossier_here())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let work under way end, so that nothing is lost; then close the register."""
        self.put_by()
        self.closing.emit()
        self.begun.emit(None)
        self.runner.finish()
        if self.session is not None and self.is_last_at(self.session.register):
            self.session.register.close()
        super().closeEvent(event)
