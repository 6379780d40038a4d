"""Letters coming in: chosen, dropped or pasted, put into a dossier, read behind the window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.errors import TrackerError
from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.lines import DossierLine
from ui.importing.arriving import ENDINGS, Arriving, arriving_in, from_files
from ui.importing.batch import Batch, Outcome
from ui.places import LetterPlace
from ui.session import Session
from ui.tasks import Task
from ui.waiting import Waiting


class Importing(QObject):
    """Emits `arrived` with the place of a letter once it is in the register, to be read."""

    arrived = Signal(object)

    def __init__(self, session: Session, window: QWidget, waiting: Waiting) -> None:
        super().__init__(window)
        self._session, self._window, self._waiting = session, window, waiting

    def ask_which(self, dossier_id: int | None, dated: date | None = None) -> None:
        """Let the user choose letters; `dossier_id` is the dossier one is at.

        `dated` is the day of those that name none themselves.
        """
        words = self._session.look.words
        kinds = words.text("Letters ({endings})", endings=" ".join(ENDINGS))
        dialog = QFileDialog(self._window, words.text("Import a letter"), str(Path.home()), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(
            lambda names: self.bring_in(
                from_files([Path(name) for name in names]), dossier_id, dated
            )
        )
        dialog.open()

    def paste(self, dossier_id: int | None) -> None:
        """Bring in what lies on the clipboard: files, or the text of a letter."""
        letters = arriving_in(QGuiApplication.clipboard().mimeData())
        if letters:
            self.bring_in(letters, dossier_id)
        else:
            words = self._session.look.words
            self._session.reporter.tell(
                words.text("There is no letter on the clipboard. Copy its text or its file first.")
            )

    def bring_in(
        self, letters: Sequence[Arriving], dossier_id: int | None, dated: date | None = None
    ) -> None:
        """Put letters into the dossier one is at, or ask into which."""

        def choose(lines: list[DossierLine]) -> None:
            here = next((line.name for line in lines if line.id == dossier_id), None)
            if here is not None:
                self.take_in(letters, here, dated)
            elif letters:
                self._read_first(letters, [line.name for line in lines])

        self._session.ask(dossiers, choose)

    def _read_first(self, letters: Sequence[Arriving], names: list[str]) -> None:
        """The first letter says what a new dossier could be called, before anybody is asked."""
        first = letters[0]

        def work(_register: Register, task: Task[str]) -> str:
            from tracker.desk.intake import Wanted

            try:
                parcel = first.read(Wanted(with_enclosed=False, stop=task.stop))
            except TrackerError:  # told when it is brought in
                return Path(first.name).stem
            return parcel.found.facts.subject or Path(first.name).stem

        ask = partial(self._ask_dossier, letters, names)
        task = self._session.follow(work, ask)
        words = self._session.look.words
        self._waiting.wait_for(task, words.text("Reading {file} …", file=first.name))

    def _ask_dossier(self, letters: Sequence[Arriving], names: list[str], subject: str) -> None:
        from ui.importing.which_dossier import WhichDossier

        dialog = WhichDossier(self._session.look, names, subject, self._window)
        dialog.chosen.connect(lambda name: self.take_in(letters, name))
        dialog.open()

    def take_in(self, letters: Sequence[Arriving], dossier: str, dated: date | None = None) -> None:
        """One after the other: a letter that cannot be read does not keep the others out."""
        batch = Batch(letters, dossier, self._session.who, dated)
        task = self._session.follow(batch.run, partial(self._unlock, batch, []))
        if len(letters) == 1:
            words = self._session.look.words
            reading = words.text("Reading {file} …", file=letters[0].name)
            self._waiting.wait_for(task, reading, task.wind_up)
        else:
            self._waiting.count_for(task, partial(self._reading, letters), task.wind_up)

    def _reading(self, letters: Sequence[Arriving], progress: float) -> str:
        """Which letter is being read, and how many there are."""
        count = len(letters)
        number = min(round(progress * count), count - 1)
        return self._session.look.words.text(
            "Reading {number} of {count}: {file} …",
            number=number + 1,
            count=count,
            file=letters[number].name,
        )

    # -- letters under a password

    def _unlock(self, batch: Batch, done: list[Outcome], waiting: list[Outcome]) -> None:
        """Ask for the password of the first that has one, then go on; in the end tell of all."""
        while waiting and not waiting[0].is_locked:
            done, waiting = [*done, waiting[0]], waiting[1:]
        if waiting:
            self._ask_password(batch, done, waiting)
        else:
            self._ask_about_scans(batch, done)

    def _ask_password(self, batch: Batch, done: list[Outcome], waiting: list[Outcome]) -> None:
        from ui.importing.unlocking import Unlocking

        unlocking = Unlocking(self._session, batch, waiting[0], self._window)
        unlocking.ended.connect(lambda outcome: self._unlock(batch, [*done, outcome], waiting[1:]))
        unlocking.ask()

    # -- scans, whose text can be recognised

    def _ask_about_scans(self, batch: Batch, done: list[Outcome]) -> None:
        """Ask once for all of them; with none, tell what came of the letters."""
        scans = [outcome.letter.name for outcome in done if outcome.is_scan]
        if not scans:
            self._tell(done)
            return
        from ui.importing.scan_dialog import ScanDialog

        dialog = ScanDialog(self._session.look, scans, self._window)
        dialog.accepted.connect(lambda: self._read_scans(batch, done, recognise=True))
        dialog.rejected.connect(lambda: self._read_scans(batch, done, recognise=False))
        dialog.open()

    def _read_scans(self, batch: Batch, done: list[Outcome], *, recognise: bool) -> None:
        """Bring the scans in as it was answered, each in its place among the others."""
        names = [outcome.letter.name for outcome in done if outcome.is_scan]

        def work(register: Register, task: Task[list[Outcome]]) -> list[Outcome]:
            return batch.read_scans(register, task, done, recognise=recognise)

        task = self._session.follow(work, self._tell)
        self._waiting.count_for(task, partial(self._recognising, names), task.wind_up)

    def _recognising(self, names: Sequence[str], progress: float) -> str:
        """Of which letter the text is being recognised."""
        number = min(int(progress * len(names)), len(names) - 1)
        words = self._session.look.words
        return words.text("Recognising the text of {file} …", file=names[number])

    # -- what came of it

    def _tell(self, outcomes: list[Outcome]) -> None:
        """One letter that is in is opened; of more, and of what is not in, there is a report."""
        first = outcomes[0] if len(outcomes) == 1 else None
        if first and first.is_stopped:
            return  # whoever stopped it knows
        if first and first.error:
            self._session.reporter.report(first.error)
        elif first and first.intake and not (first.intake.enclosed or first.intake.left_out):
            self._open(first)
        else:
            self._report(outcomes)

    def _report(self, outcomes: list[Outcome]) -> None:
        from ui.importing.report import ImportReport

        report = ImportReport(self._session.look, outcomes, self._window)
        report.opened.connect(self.arrived)
        report.open()

    def _open(self, outcome: Outcome) -> None:
        """Go to the letter, and there say what came of it."""
        from tracker.letters.remarks import remarks_of

        intake = outcome.intake
        if intake is None:
            return
        self.arrived.emit(LetterPlace(intake.document_id, intake.dossier_id))
        words = self._session.look.words
        said = words.count(
            "{title} is in the register. {count} passage is proposed to read.",
            "{title} is in the register. {count} passages are proposed to read.",
            intake.proposed,
            title=intake.title,
        )
        self._session.reporter.tell(" ".join([said, *remarks_of(intake.remarks, words)]))
