"""What looks after all windows from the moment the first one is there to be used.

Reminders, texts that were not finished and later starts can wait for that moment; nobody
should wait for them.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.computer.clock import Minutes, today
from ui.computer.sweeping import Sweeper
from ui.keepers.attending import Attending
from ui.keepers.unfinished import Unfinished
from ui.look.theme import Look
from ui.reminders.tray import Tray
from ui.settings import Telling
from ui.shell.single import FirstApp, socket_name
from ui.window import Window


class Keepers(QObject):
    """Keeps what is typed under `folder`; `told_clicked` when somebody clicks on a reminder.

    `wanted` brings the address of a register that a later start was asked to open, or "";
    `desktop_wanted` whether somebody wants to be told outside the window too.
    """

    told_clicked = Signal()
    wanted = Signal(str)
    desktop_wanted = Signal(bool)

    def __init__(self, look: Look, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._folder = look, folder
        self._sweeper = Sweeper(self)
        tray = Tray(look, self)
        tray.clicked.connect(self.told_clicked)
        self.attending = Attending(tray, self)
        self.unfinished: dict[Window, Unfinished] = {}
        self._day = today()
        self.minutes = Minutes(self)
        self.minutes.passed.connect(self._mind_day)

    def add(self, window: Window) -> None:
        """Look after one more window, whatever it shows by now."""
        self.attending.add(window)
        window.reminder_bar.desktop_wanted.connect(self.desktop_wanted)
        self.unfinished[window] = Unfinished(window, self._folder / "drafts")

    def remove(self, window: Window) -> None:
        """It closes."""
        self.attending.remove(window)
        self.unfinished.pop(window)

    def use_telling(self, telling: Telling) -> None:
        """Say so much outside the windows from now on."""
        self.attending.use_telling(telling)

    def listen(self) -> None:
        """Hear from later starts what they are asked to open."""
        self._first = FirstApp(socket_name(self._folder), self._look)
        self._first.wanted.connect(self.wanted)

    def _mind_day(self, moment: datetime) -> None:
        """On another day other things are late and near: every window shows how it stands now."""
        if moment.date() != self._day:
            self._day = moment.date()
            for window in self.unfinished:
                window.read_again()
