"""The desktop app: everything is made here, given to each other, and kept until it ends."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tracker.addresses import Address
from tracker.cli.opening import take_from_environment
from tracker.places import data_folder, settings_file
from tracker.register import Register
from ui.look.theme import Look, Motion, Scheme
from ui.reporting import Reporter
from ui.settings import RailChoice, load_settings, save_settings
from ui.shell.registers import Registers, place_of
from ui.tasks import Runner
from ui.window import Window

#: In the environment: end by itself once the first usable screen is painted.
EXIT_AFTER_FIRST_PAINT = "OVERLEG_EXIT_AFTER_FIRST_PAINT"


def open_window(register: Address | None) -> int:
    """Open the desktop app on `register` (None: the last one used); its exit status."""
    take_from_environment()  # the window asks; what it starts gets no passphrase
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101 - nothing else makes one here
    application.setApplicationName("Overleg")
    desktop = Desktop(application, settings_file())
    desktop.start(register)
    status = application.exec()
    desktop.keep_settings()
    return status


class Desktop:
    """The parts of the running app."""

    def __init__(self, application: QApplication, settings_path: Path) -> None:
        self._application = application
        self._settings_path = settings_path
        self.settings, self._was_damaged = load_settings(settings_path)
        self.look = Look(application, self.settings.spoken, Scheme(self.settings.scheme))
        self.look.use_motion(Motion(self.settings.motion))
        self.reporter = Reporter(self.look, data_folder(), application)
        self.reporter.catch_all()
        self.runner = Runner(self.reporter, application)
        self.window = Window(self.look, self.runner, self.reporter)
        self.window.folding.use_choice(RailChoice(self.settings.rail))
        self.window.kept_style.name = self.settings.house_style
        self.registers = Registers(self.look, self.runner, self.window)
        self._connect()

    def start(self, register: Address | None) -> None:
        """Show the window and open what it shows."""
        self.window.resize(self.settings.width, self.settings.height)
        self.window.showMaximized() if self.settings.is_maximised else self.window.show()
        if self._was_damaged:
            self._tell_of_damage()
        if register is not None:
            self.registers.open(register)
        else:
            self.registers.open_last(self.settings.last_register)

    def keep_settings(self) -> None:
        """Write down what was chosen and how large the window is."""
        normal = self.window.normalGeometry()
        self.settings = replace(
            self.settings,
            width=normal.width(),
            height=normal.height(),
            is_maximised=self.window.isMaximized(),
        )
        with suppress(OSError):  # a computer that keeps no settings can still be worked on
            save_settings(self.settings, self._settings_path)

    def _connect(self) -> None:
        actions = self.window.actions_of_app
        actions.by_name["new"].triggered.connect(self.registers.ask_where)
        actions.by_name["open"].triggered.connect(self.registers.ask_which)
        actions.language_chosen.connect(self._use_language)
        actions.scheme_chosen.connect(self._use_scheme)
        actions.motion_chosen.connect(self._use_motion)
        self.registers.opened.connect(self._use_register)
        self.registers.missed.connect(self.window.welcome.show_way_on)
        self.window.welcome.open_wanted.connect(self.registers.ask_which)
        self.window.welcome.new_wanted.connect(self.registers.ask_where)
        self.window.folding.chosen.connect(self._use_rail)
        self.window.kept_style.chosen.connect(self._use_style)
        if os.environ.get(EXIT_AFTER_FIRST_PAINT) == "1":
            self.window.ready.connect(self._leave_after_painting)
            self.registers.missed.connect(self._leave_after_painting)

    def _use_register(self, register: Register) -> None:
        self.settings = replace(self.settings, last_register=place_of(register))
        self.window.use(register)

    def _use_language(self, language: str) -> None:
        self.settings = replace(self.settings, language=language)
        self.look.use_language(language)

    def _use_motion(self, motion: str) -> None:
        self.settings = replace(self.settings, motion=motion)
        self.look.use_motion(Motion(motion))

    def _use_scheme(self, scheme: str) -> None:
        self.settings = replace(self.settings, scheme=scheme)
        self.look.use_scheme(Scheme(scheme))

    def _use_rail(self, choice: str) -> None:
        self.settings = replace(self.settings, rail=str(choice))

    def _use_style(self, style: str) -> None:
        self.settings = replace(self.settings, house_style=style)

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
