"""The desktop app: everything is made here, given to each other, and kept until it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tracker.addresses import Address, address_from, is_server
from tracker.cli.environment import take_from_environment
from tracker.places import data_folder, settings_file
from tracker.register import Register
from ui.look.lettering import forget_fonts
from ui.look.theme import Look, Motion, Scheme
from ui.reporting import Reporter
from ui.screens.places import Place, TodayPlace
from ui.settings import RailChoice, Settings, Telling, load_settings, save_settings
from ui.shell.registers import Registers, place_of
from ui.shell.reminders import Reminders
from ui.shell.text_size import factor_of_the_user, scale_by
from ui.shell.tray import Tray
from ui.tasks import Runner
from ui.window import Window

#: In the environment: end by itself once the first usable screen is painted.
EXIT_AFTER_FIRST_PAINT = "OVERLEG_EXIT_AFTER_FIRST_PAINT"


class Carried(NamedTuple):
    """What goes on in the windows that open anew: the register, None where none was open."""

    register: Register | None
    place: Place


def open_window(register: Address | None) -> int:
    """Open the desktop app on `register` (None: the last one used); its exit status."""
    take_from_environment()  # the window asks; what it starts gets no passphrase
    own_factor, carried = factor_of_the_user(), None
    while True:
        scale_by(load_settings(settings_file())[0].text_size, own_factor)
        application = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(application, QApplication)  # noqa: S101 - nothing else makes one here
        application.setApplicationName("Overleg")
        desktop = Desktop(application, settings_file())
        desktop.go_on(carried) if carried else desktop.start(register)
        status = application.exec()
        desktop.keep_settings()
        carried = desktop.carried
        if carried is None:
            return status
        # Qt asks for the size of all it draws once, when an application begins.
        del desktop
        application.shutdown()
        del application
        forget_fonts()


class Desktop:
    """The parts of the running app. `carried` is what to go on with in an app begun anew."""

    def __init__(self, application: QApplication, settings_path: Path) -> None:
        self._application = application
        self._settings_path = settings_path
        self.carried: Carried | None = None
        self.settings, self._was_damaged = load_settings(settings_path)
        self.look = Look(application, self.settings.spoken, Scheme(self.settings.scheme))
        self.look.use_motion(Motion(self.settings.motion))
        self.look.paper_language_chosen = self.settings.paper_language
        self.reporter = Reporter(self.look, data_folder(), application)
        self.reporter.catch_all()
        self.runner = Runner(self.reporter, application)
        self.window = Window(self.look, self.runner, self.reporter)
        self.window.who = self.settings.who
        self.window.folding.use_choice(RailChoice(self.settings.rail))
        self.window.kept_style.name = self.settings.house_style
        self.registers = Registers(self.look, self.runner, self.window)
        self.tray = Tray(self.look, application)
        self.reminders = Reminders(self.window.reminder_bar, self.tray, application)
        self.reminders.telling = Telling(self.settings.telling)
        self._connect()

    def start(self, register: Address | None) -> None:
        """Show the window and open `register`; None for the last one used, or a first start."""
        self._show_window()
        last = self.settings.last_register
        if register is not None:
            self.registers.open(register)
        elif last and (is_server(last) or Path(last).exists()):
            self.registers.open(address_from(last))
        elif last:
            self._miss(last)
        else:
            self.window.welcome.show_first_start()
            self._welcomed()

    def go_on(self, carried: Carried) -> None:
        """Show the window where it was, with the settings that made it begin anew."""
        self._show_window()
        if carried.register is not None:
            self.window.use(carried.register, carried.place)
        elif self.settings.last_register:
            self.window.welcome.show_way_on()
        else:
            self.window.welcome.show_first_start()
        self.show_settings("text_size")

    def show_settings(self, field: str = "name") -> None:
        """Open the settings, with the keyboard on one of them."""
        from ui.shell.settings_dialog import SettingsDialog  # waits until it is wanted

        dialog = SettingsDialog(self.look, self.settings, self.window)
        dialog.changed.connect(self.use_settings)
        dialog.open()
        dialog.fields[field].setFocus()

    def use_settings(self, settings: Settings) -> None:
        """Let what was chosen take effect, and keep it."""
        before, self.settings = self.settings, settings
        self.look.paper_language_chosen = settings.paper_language
        if settings.spoken != before.spoken:
            self.look.use_language(settings.spoken)
        if settings.scheme != before.scheme:
            self.look.use_scheme(Scheme(settings.scheme))
        if settings.motion != before.motion:
            self.look.use_motion(Motion(settings.motion))
        self.window.kept_style.name = settings.house_style
        self.window.use_name(settings.who)
        self.reminders.telling = Telling(settings.telling)
        self._save()
        if settings.text_size != before.text_size:
            QTimer.singleShot(0, self._begin_anew)

    def keep_settings(self) -> None:
        """Write down what was chosen and how large the window is."""
        normal = self.window.normalGeometry()
        self.settings = replace(
            self.settings,
            width=normal.width(),
            height=normal.height(),
            is_maximised=self.window.isMaximized(),
        )
        self._save()

    def _save(self) -> None:
        with suppress(OSError):  # a computer that keeps no settings can still be worked on
            save_settings(self.settings, self._settings_path)

    def _show_window(self) -> None:
        self.window.resize(self.settings.width, self.settings.height)
        self.window.showMaximized() if self.settings.is_maximised else self.window.show()
        if self._was_damaged:
            self._tell_of_damage()

    def _begin_anew(self) -> None:
        """End with all that is open in hand, so that another begins with it."""
        place = self.window.place
        self.carried = Carried(self.window.let_go(), place)
        self.window.close()

    def _connect(self) -> None:
        actions = self.window.actions_of_app
        actions.by_name["new"].triggered.connect(self.registers.ask_where)
        actions.by_name["open"].triggered.connect(self.registers.ask_which)
        actions.by_name["settings"].triggered.connect(lambda _checked=False: self.show_settings())
        actions.language_chosen.connect(self._chooses("language"))
        actions.scheme_chosen.connect(self._chooses("scheme"))
        actions.motion_chosen.connect(self._chooses("motion"))
        self.registers.opened.connect(self._use_register)
        self.registers.missed.connect(self._welcome_back)
        self.window.welcome.wanted.connect(self._take_way)
        self.window.welcome.newcomer.language_chosen.connect(self._chooses("language"))
        self.window.folding.chosen.connect(self._chooses("rail"))
        self.window.kept_style.chosen.connect(self._chooses("house_style"))
        self._connect_reminders()
        if os.environ.get(EXIT_AFTER_FIRST_PAINT) == "1":
            self.window.ready.connect(self._leave_after_painting)

    def _connect_reminders(self) -> None:
        self.window.begun.connect(self.reminders.attend)
        self.reminders.wanted.connect(self.window.go)
        self.tray.clicked.connect(self._come_forward)
        self.window.reminder_bar.desktop_wanted.connect(self._use_telling)

    def _come_forward(self) -> None:
        """Show the window, at what asks for attention."""
        self.window.showNormal() if self.window.isMinimized() else self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.window.go(TodayPlace())

    def _use_telling(self, wanted: bool) -> None:
        telling = Telling.TIME if wanted else Telling.NOTHING
        self.use_settings(replace(self.settings, telling=telling))

    def _chooses(self, name: str) -> Callable[[str], None]:
        """Takes a choice made outside the dialog of the settings."""
        return lambda value: self.use_settings(replace(self.settings, **{name: str(value)}))  # type: ignore[arg-type]

    def _take_way(self, way: str) -> None:
        """From the welcome to a register; whoever is new is known by name from here on."""
        if self.window.welcome.newcomer.isVisible():
            self._keep_newcomer()
        match way:
            case "example":
                words = self.look.words
                self.window.welcome.begin_work(words.text("The example is being made …"))
                self.registers.open_example()
            case "new":
                self.registers.ask_where()
            case "open":
                self.registers.ask_which()

    def _keep_newcomer(self) -> None:
        name = self.window.welcome.newcomer.name
        self.use_settings(replace(self.settings, name=name, language=self.look.words.language))

    def _use_register(self, register: Register) -> None:
        self.settings = replace(self.settings, last_register=place_of(register))
        self._save()
        self.window.use(register)

    def _miss(self, last: str) -> None:
        """The register used last is not where it was."""
        words = self.look.words
        self._welcome_back()
        self.reporter.tell(
            words.text(
                "{file} is not where it was. It may have been moved, renamed or taken away with "
                "a stick; open it where it is now.",
                file=last,
            )
        )

    def _welcome_back(self) -> None:
        if self.window.session is None:
            self.window.welcome.show_way_on()
            self._welcomed()

    def _welcomed(self) -> None:
        if os.environ.get(EXIT_AFTER_FIRST_PAINT) == "1":
            QTimer.singleShot(0, self._leave_after_painting)

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
