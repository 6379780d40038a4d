"""The running app: its settings, its windows, and the registers they share."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from tracker.addresses import Address, address_from, is_server
from tracker.frozen import replace
from tracker.places import data_folder
from tracker.register import Register
from tracker.timeline.layout.scale import Scale
from ui.computer.clock import now, today
from ui.keepers.remembering import Remembering, put_back
from ui.look.fitting import Fitting
from ui.look.theme import Look, Motion, Scheme
from ui.places import Place, TodayPlace
from ui.places.viewing import Viewing
from ui.registers.registers import Registers, place_of
from ui.registers.shared import SharedRegisters
from ui.reporting import Message, Reporter
from ui.settings import LEAST_SIZE, RailChoice, Settings, Telling, load_settings, save_settings
from ui.tasks import Runner
from ui.window import Window

if TYPE_CHECKING:
    from ui.keepers.keepers import Keepers

#: In the environment: end by itself once the first usable screen is painted.
EXIT_AFTER_FIRST_PAINT = "OVERLEG_EXIT_AFTER_FIRST_PAINT"
#: Another window stands so far right of and below the one it was opened from, in pixels.
STEP = 32


class Carried(NamedTuple):
    """A window that opens anew: its register, None where none was open, and how it stood."""

    register: Register | None
    place: Place
    geometry: bytes
    viewings: dict[int, Viewing]  # how each dossier was looked at, and the days it showed
    scales: dict[int, Scale]


class Desktop:
    """The parts of the running app. `carried` are the windows of an app to be begun anew."""

    def __init__(self, application: QApplication, settings_path: Path) -> None:
        self._application = application
        self._settings_path = settings_path
        self.carried: list[Carried] = []
        self.settings, self._was_damaged = load_settings(settings_path)
        self.look = Look(application, self.settings.spoken, Scheme(self.settings.scheme))
        Fitting(application)
        self.look.use_motion(Motion(self.settings.motion))
        self.look.paper_language_chosen = self.settings.paper_language
        self.reporter = Reporter(self.look, data_folder(), application)
        self.reporter.catch_all()
        self.reporter.told.connect(self._show_message)
        self.remembering = Remembering(settings_path.with_name("registers.json"), self.look)
        self._shared = SharedRegisters()
        self.windows: list[Window] = []
        self._keepers: Keepers | None = None
        self._is_listening = False
        self._latest = self.new_window()

    # -- windows

    @property
    def window(self) -> Window:
        """The window one is at; the last one, when none is open any more."""
        active = self._application.activeWindow()
        if isinstance(active, Window) and active in self.windows:
            self._latest = active
        elif self._latest not in self.windows and self.windows:
            self._latest = self.windows[-1]
        return self._latest

    @property
    def runner(self) -> Runner:
        """What does the work of the window one is at."""
        return self.window.runner

    def _show_message(self, message: Message) -> None:
        self.window.notice.show_message(message)

    def new_window(self) -> Window:
        """One more window, not shown yet, with nothing open in it."""
        reporter = Reporter(self.look, data_folder(), self._application)
        window = Window(self.look, Runner(reporter, self._application), reporter)
        window.who = self.settings.who
        window.folding.use_choice(RailChoice(self.settings.rail))
        window.kept_style.name = self.settings.house_style
        window.kept_style.take_habits(self.settings.paper_habits)
        window.is_last_at = self._shared.leave
        window.looked_before = lambda register: self.remembering.looked(place_of(register))
        self.windows.append(window)
        if self._keepers is not None:
            self._keepers.add(window)
        self._connect(window)
        return window

    def open_beside(self) -> None:
        """Another window on the same register, at the same place."""
        here = self.window
        window = self.new_window()
        window.resize(here.size())
        window.move(here.pos().x() + STEP, here.pos().y() + STEP)
        window.show()
        if here.session is None:
            self._welcome(window)
        else:
            self._use(window, here.session.register, here.place)

    def open_from_elsewhere(self, address: str) -> None:
        """Somebody started the app again, with the register at `address`, or with none."""
        at_hand = next((one for one in self.windows if _is_at(one, address)), None)
        window = at_hand or self.window
        if address and at_hand is None:
            if window.session is not None:
                window = self.new_window()
                self._put(window, address)
            window.registers.open(address_from(address))
        _bring_forward(window)

    def _come_forward(self) -> None:
        """Somebody clicked on a reminder: show what asks for attention."""
        _bring_forward(self.window)
        self.window.go(TodayPlace())

    # -- from the start to the end

    def start(self, register: Address | None) -> None:
        """Show the window and open `register`; None for the last one used, or a first start."""
        last = self.settings.last_register
        self._put(self.window, str(register) if register is not None else last)
        if self._was_damaged:
            self._tell_of_damage()
        if register is not None:
            self.window.registers.open(register)
        elif last and (is_server(last) or Path(last).exists()):
            self.window.registers.open(address_from(last))
        elif last:
            self._miss(last)
        else:
            self._welcome(self.window)

    def go_on(self, carried: list[Carried]) -> None:
        """Show the windows where they were, with the settings that made them begin anew."""
        for number, each in enumerate(carried):
            window = self.new_window() if number else self.window
            window.restoreGeometry(each.geometry)
            window.show()
            if each.register is not None:
                self._use(window, each.register, each.place)
                if window.session is not None:
                    window.session.viewings.update(each.viewings)
                    window.session.scales.update(each.scales)
            else:
                self._welcome(window)
        self.show_settings("text_size")

    def listen(self) -> None:
        """Show what later starts are asked to open, once the first window is there."""
        self._is_listening = True

    @property
    def keepers(self) -> Keepers:
        """What looks after the windows; begun when the first of them is there."""
        if self._keepers is None:
            from ui.keepers.keepers import Keepers  # nobody waits for it

            self._keepers = made = Keepers(self.look, data_folder(), self._application)
            made.use_telling(Telling(self.settings.telling))
            made.told_clicked.connect(self._come_forward)
            made.desktop_wanted.connect(self._use_reminders)
            made.wanted.connect(self.open_from_elsewhere)
            for window in self.windows:
                made.add(window)
            if self._is_listening:
                made.listen()
        return self._keepers

    def _keep(self) -> None:
        """Begin to look after the windows, after what is painted now."""
        if self._keepers is None:
            QTimer.singleShot(0, self._application, lambda: self.windows and self.keepers)

    def end(self) -> None:
        """Write down what is not written yet."""
        self.remembering.save()
        self._save()

    # -- the settings

    def show_settings(self, field: str = "name") -> None:
        """Open the settings, with the keyboard on one of them."""
        from ui.shell.settings_dialog import SettingsDialog  # waits until it is wanted

        dialog = SettingsDialog(self.look, self.settings, self.window)
        dialog.changed.connect(self.use_settings)
        dialog.open()
        dialog.fields[field].setFocus()

    def _show_unfinished(self, window: Window) -> None:
        self.keepers.unfinished[window].show_all()

    def use_settings(self, settings: Settings) -> None:
        """Let what was chosen take effect, and keep it."""
        before = self.settings
        if settings.paper_language != before.paper_language:  # a wish for all papers from now on
            settings = replace(settings, paper_habits="")
        self.settings = settings
        self.look.paper_language_chosen = settings.paper_language
        if settings.spoken != before.spoken:
            self.look.use_language(settings.spoken)
        if settings.scheme != before.scheme:
            self.look.use_scheme(Scheme(settings.scheme))
        if settings.motion != before.motion:
            self.look.use_motion(Motion(settings.motion))
        for window in self.windows:
            window.kept_style.name = settings.house_style
            window.kept_style.take_habits(settings.paper_habits)
            window.use_name(settings.who)
        if self._keepers is not None:
            self._keepers.use_telling(Telling(settings.telling))
        self._save()
        if settings.text_size != before.text_size:
            QTimer.singleShot(0, self._begin_anew)

    def _save(self) -> None:
        with suppress(OSError):  # a computer that keeps no settings can still be worked on
            save_settings(self.settings, self._settings_path)

    def _begin_anew(self) -> None:
        """End with all that is open in hand, so that another app begins with it."""
        for window in tuple(self.windows):
            place, geometry = window.place, bytes(window.saveGeometry().data())
            window.put_by()
            session = window.session
            looks = (session.viewings, session.scales) if session else ({}, {})
            self.carried.append(Carried(window.let_go(), place, geometry, *looks))
        for window in tuple(self.windows):
            window.close()

    # -- what windows ask for

    def _connect(self, window: Window) -> None:
        actions = window.actions_of_app
        window.registers = registers = Registers(self.look, window.runner, window, window.waiting)
        for name, act in (
            ("new", registers.ask_where),
            ("open", registers.ask_which),
            ("new_window", self.open_beside),
            ("settings", self.show_settings),
            ("drafts", partial(self._show_unfinished, window)),
            ("close", window.close),
            ("leave", self._application.closeAllWindows),
        ):
            actions.by_name[name].triggered.connect(lambda _checked=False, act=act: act())
        actions.language_chosen.connect(self._chooses("language"))
        actions.scheme_chosen.connect(self._chooses("scheme"))
        actions.motion_chosen.connect(self._chooses("motion"))
        actions.recent.wanted.connect(lambda address: registers.open(address_from(address)))
        actions.recent.aboutToShow.connect(lambda: actions.recent.show_kept(self.remembering.kept))
        actions.recent.show_kept(self.remembering.kept)
        registers.opened.connect(lambda register: self._open(window, register))
        registers.missed.connect(lambda: self._miss_in(window))
        window.way_wanted.connect(lambda way: self._take_way(window, way))
        window.folding.chosen.connect(self._chooses("rail"))
        window.kept_style.chosen.connect(self._chooses("house_style"))
        window.kept_style.habits_chosen.connect(self._chooses("paper_habits"))
        window.went.connect(lambda: self.remembering.note(window, today()))
        window.closing.connect(lambda: self._let_close(window))
        window.ready.connect(self._keep)
        if os.environ.get(EXIT_AFTER_FIRST_PAINT) == "1":
            window.ready.connect(self._leave_after_painting)

    def _chooses(self, name: str) -> Callable[[str], None]:
        """Takes a choice made outside the dialog of the settings."""

        def choose(value: str) -> None:
            self.use_settings(replace(self.settings, **{name: str(value)}))

        return choose

    def _use_reminders(self, wanted: bool) -> None:
        telling = Telling.TIME if wanted else Telling.NOTHING
        self.use_settings(replace(self.settings, telling=telling))

    def _open(self, window: Window, register: Register) -> None:
        """A register was opened in a window; one that is open in another is shown there."""
        address = place_of(register)
        at_hand = next((one for one in self.windows if _is_at(one, address)), None)
        if at_hand is not None and at_hand is not window:
            window.runner.run(register.close)
            _bring_forward(at_hand)
            return
        if address != self.settings.last_register:
            self.settings = replace(self.settings, last_register=address)
            self._save()
        scales = self.remembering.scales_in(address, today())
        self._use(window, register, self.remembering.place_in(address, today()))
        if window.session is not None:
            window.session.scales.update(scales)

    def _use(self, window: Window, register: Register, place: Place | None) -> None:
        self._shared.take(register)
        self.remembering.leave(window, now())
        window.use(register, place)

    def _put(self, window: Window, address: str) -> None:
        """Show a window where that of this register stood last; else as large as usual."""
        if put_back(window, self.remembering.of(address).geometry):
            window.show()
            return
        window.resize(self.settings.width, self.settings.height)
        window.showMaximized() if self.settings.is_maximised else window.show()

    def _let_close(self, window: Window) -> None:
        self.remembering.leave(window, now())
        self.remembering.note(window, today())
        normal, is_maximised = window.normalGeometry(), window.isMaximized()
        self.settings = replace(
            self.settings,
            width=max(normal.width(), LEAST_SIZE),
            height=max(normal.height(), LEAST_SIZE),
            is_maximised=is_maximised,
        )
        if len(self.windows) == 1:
            self._latest = window
        else:
            window.deleteLater()  # the others stay open for long; what was in it goes
        self.windows.remove(window)
        if self._keepers is not None:
            self._keepers.remove(window)

    # -- without a register

    def _welcome(self, window: Window) -> None:
        """Greet whoever is new; say what to do next to whoever has no register open."""
        if self.settings.last_register:
            window.welcome.show_recent(self.remembering.kept)
            window.welcome.show_way_on()
        else:
            window.welcome.show_first_start()
        self._keep()
        if os.environ.get(EXIT_AFTER_FIRST_PAINT) == "1":
            QTimer.singleShot(0, self._leave_after_painting)

    def _take_way(self, window: Window, way: str) -> None:
        """From the welcome to a register; whoever is new is known by name from here on."""
        newcomer = window.welcome.newcomer
        if newcomer.isVisible():
            language = self.look.words.language
            self.use_settings(replace(self.settings, name=newcomer.name, language=language))
        match way:
            case "example":
                sentence = self.look.words.text("The example is being made …")
                window.welcome.begin_work(sentence)
                window.registers.open_example()
            case "new":
                window.registers.ask_where()
            case "open":
                window.registers.ask_which()
            case address:
                window.registers.open(address_from(address))

    def _miss_in(self, window: Window) -> None:
        """No register came of it; a window that shows one goes on showing it."""
        if window.session is None:
            self._welcome(window)

    def _miss(self, last: str) -> None:
        """The register used last is not where it was."""
        self._welcome(self.window)
        self.reporter.tell(
            self.look.words.text(
                "{file} is not where it was. It may have been moved, renamed or taken away with "
                "a stick; open it where it is now.",
                file=last,
            )
        )

    def tell_of_end(self, report: Path) -> None:
        """The app ended in the middle of something last time."""
        self.reporter.tell(
            self.look.words.text(
                "Overleg ended in the middle of something last time. Your register holds all up to "
                "the last change, and what you were typing is kept. What happened is written in "
                "{file}; send it along when you report this.",
                file=str(report),
            )
        )

    def _tell_of_damage(self) -> None:
        self.reporter.tell(
            self.look.words.text(
                "Your settings could not be read and are as new again. The old file is kept "
                "beside them, with .bad at the end of its name."
            )
        )

    def _leave_after_painting(self) -> None:
        self.window.repaint()
        self.window.close()


def _is_at(window: Window, address: str) -> bool:
    session = window.session
    return session is not None and place_of(session.register) == address


def _bring_forward(window: Window) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
