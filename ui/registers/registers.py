"""Opening registers: the last one, the example, one that is chosen, a new one."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.addresses import Address, is_server, shown
from tracker.places import data_folder
from tracker.register import Register, create_register, open_register
from tracker.register.errors.passphrases import (
    PassphraseNeededError,
    PassphraseUnusableError,
    PassphraseWrongError,
)
from ui.computer.clock import today
from ui.look.theme import Look
from ui.tasks import Cancelled, Runner, Task
from ui.waiting import Waiting

SUFFIX = ".overleg"


class Registers(QObject):
    """Emits `opened` with the register; `missed` when there is none to show."""

    opened = Signal(object)
    missed = Signal()

    def __init__(
        self, look: Look, runner: Runner, window: QWidget, waiting: Waiting | None = None
    ) -> None:
        """`waiting` tells how far an older register is that is brought up to date."""
        super().__init__(window)
        self._look, self._runner, self._window = look, runner, window
        self._waiting = waiting

    def open(self, address: Address) -> None:
        """Open the register at `address`: a file, or a database on a server."""
        task = self._runner.follow(partial(_opened, address), self.opened.emit, self._failed)
        self._tell_of(task, shown(address))

    def _tell_of(self, task: Task[Register], name: str) -> None:
        """Say how far it is, once it takes longer than a moment; it can be let be without harm."""
        if self._waiting is None:
            return
        words = self._look.words

        def sentence(part: float) -> str:
            if not part:
                return words.text("Opening {name} …", name=name)
            percent = round(100 * part)
            return words.text(
                "The index of words of {name} is being filled: {percent}%",
                name=name,
                percent=percent,
            )

        def give_up() -> None:
            task.cancel()
            self.missed.emit()

        self._waiting.count_for(task, sentence, give_up)

    def open_example(self) -> None:
        """Open the example; it is made when it is first asked for."""
        language, day = self._look.words.language, today()
        self._runner.run(lambda: example(language, day), self.opened.emit, self._failed)

    def ask_which(self) -> None:
        """Let the user choose a register and open it."""
        dialog = self._dialog(self._look.words.text("Open a register"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.open()

    def ask_where(self) -> None:
        """Let the user say where a new register goes, make it and open it."""
        dialog = self._dialog(self._look.words.text("New register"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # An existing register is refused by the register itself, never replaced.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.fileSelected.connect(lambda name: self._ask_how(Path(name)))
        dialog.open()

    def _ask_how(self, path: Path) -> None:
        """Let the user say whether the new register comes under a passphrase, and make it."""
        from ui.registers.new_register_dialog import NewRegisterDialog  # waits until it is wanted

        dialog = NewRegisterDialog(self._look, path.name, self._window)
        dialog.wanted.connect(
            lambda passphrase: self._runner.run(
                lambda: create_register(path, passphrase=passphrase), self.opened.emit
            )
        )
        dialog.open()

    def _ask_passphrase(self, path: Path) -> None:
        """Ask until the register opens, or the user lets it be."""
        from ui.registers.passphrase_dialog import PassphraseDialog  # waits until it is wanted

        dialog = PassphraseDialog(self._look, path.name, self._window)

        def opened(register: Register) -> None:
            dialog.accept()
            self.opened.emit(register)

        def failed(error: BaseException) -> None:
            if isinstance(error, PassphraseWrongError | PassphraseUnusableError):
                dialog.refuse(error.sentence(self._look.words))
                return
            dialog.accept()
            self._runner.report(error)

        dialog.given.connect(
            lambda passphrase: self._tell_of(
                self._runner.follow(partial(_opened, path, passphrase=passphrase), opened, failed),
                path.name,
            )
        )
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        kinds = self._look.words.text("Registers (*{suffix})", suffix=SUFFIX)
        dialog = QFileDialog(self._window, title, str(Path.home()), kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _failed(self, error: BaseException) -> None:
        self.missed.emit()
        if isinstance(error, PassphraseNeededError):
            self._ask_passphrase(Path(str(error.facts["path"])))
        else:
            self._runner.report(error)


def _opened(address: Address, task: Task[Register], *, passphrase: str | None = None) -> Register:
    """The register, open; closed again where nobody wants it any more."""
    register = open_register(address, passphrase=passphrase, tell=task.checkpoint)
    if task.is_cancelled:
        register.close()
        raise Cancelled
    return register


def place_of(register: Register) -> str:
    """Where a register is, as the settings keep it: an address holds no password."""
    return register.address if is_server(register.address) else str(register.path.absolute())


def example(language: str, day: date) -> Register:
    """The example register, in the user's data folder.

    It is made once, in `language` and around `day`, and never again over one that is there.
    """
    path = data_folder() / f"example{SUFFIX}"
    if not path.exists():
        from tracker.example import make_example  # needed once in the life of an installation

        make_example(path, language, day)
    return open_register(path)
