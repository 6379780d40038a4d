"""The history: who changed what when, old and new; the way back, the seals, what left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget
from shiboken6 import isValid

from tracker.frozen import Frozen
from tracker.register import Changed, Register
from tracker.register.checking.findings import Finding
from tracker.register.operations.keeping.undo import undo_to
from tracker.register.questions.dossiers.dossiers import dossier_names
from tracker.register.questions.entries.statements import statements_by_id
from tracker.register.questions.keeping.history_pages import (
    PAGE,
    ActionLine,
    HistoryFilter,
    history_page,
    who_changed,
)
from tracker.register.questions.keeping.past import Step, steps_back
from ui.computer.clock import today
from ui.history.filters import HistoryFilters
from ui.history.opening import place_of_subject
from ui.history.row import ActionRow
from ui.history.seal import check_seals, outs_in_words, outs_of, seals_in_words
from ui.history.undo_dialog import MOST_STEPS, UndoDialog
from ui.lists.panel import ListPanel
from ui.look.parts import button, in_column, in_row, remark
from ui.look.space import APART, BETWEEN, INSIDE
from ui.screen import Heading, Screen
from ui.session import Session
from ui.tasks import Task


class HistoryReading(Frozen):
    """The first page, and what the history can be narrowed to."""

    lines: Sequence[ActionLine]
    dossiers: Mapping[int, str]
    people: Sequence[str]


def read_history(register: Register, wanted: HistoryFilter) -> HistoryReading:
    """The history as far as it is wanted."""
    with register.snapshot():
        return HistoryReading(
            history_page(register, wanted), dossier_names(register), who_changed(register)
        )


class HistoryScreen(Screen):
    """All actions, newest first; more of them are read as one goes down."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._is_whole = True  # there are no more than are shown
        self._is_asked = False
        self._under_way: Task[Any] | None = None
        look = session.look
        self.filters = HistoryFilters(look, today())
        self.panel: ListPanel[ActionLine] = ListPanel(ActionRow(look))
        self.undo_button = button("", self._ask_undo)
        self.stop_button = button("plain", self._stop)
        self.stop_button.hide()
        self.check_button, self.checks = button("opens"), QMenu(self)
        self.seal_action = self.checks.addAction("", self._check_seals)
        self.file_action = self.checks.addAction("", self._choose_file)
        self.check_button.setMenu(self.checks)
        self.progress = remark()
        self._lay_out()
        self.filters.changed.connect(self.read_again)
        self.panel.list.opened.connect(self._open)
        self.panel.list.selectionModel().currentChanged.connect(lambda *_: self._allow_undo())
        bar = self.panel.list.verticalScrollBar()
        bar.valueChanged.connect(lambda _: self._read_on())
        self.write_texts()

    def _lay_out(self) -> None:
        acts = (self.progress, self.stop_button, self.check_button, self.undo_button)
        row = in_row(self.filters, *acts, gap=INSIDE)
        row.setStretch(0, 1)
        for part in acts:
            row.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        row.setContentsMargins(APART, 0, APART, BETWEEN)
        self.setLayout(in_column(row, self.panel, gap=0))

    def write_texts(self) -> None:
        """Title, names and the empty state."""
        words = self.session.look.words
        self.head(Heading(words.text("History")))
        self.panel.list.name(words.text("History"))
        self.undo_button.setText(words.text("Undo to here…"))
        self.stop_button.setText(words.text("Stop"))
        self.check_button.setText(words.text("Check"))
        self.seal_action.setText(words.text("Check the seals"))
        self.file_action.setText(words.text("Check a file…"))
        self.filters.write_texts()
        self.panel.empty.write(
            words.text("Nothing here"),
            words.text(
                "Everything that is changed in the register stands here, who did it and when. "
                "Choose fewer filters, or a later day."
            ),
        )

    def focus_first(self) -> None:
        """Begin in the list."""
        self.panel.focus_first()

    def read_again(self) -> None:
        """Ask for the newest of what is wanted."""
        self._is_asked = False
        self.ask(partial(read_history, wanted=self.filters.wanted), self._show)

    def _show(self, reading: HistoryReading) -> None:
        self.filters.offer(reading.dossiers, reading.people)
        self._is_whole = len(reading.lines) < PAGE
        self.panel.show_lines(reading.lines)
        self._allow_undo()

    def _read_on(self) -> None:
        """Ask for the next page when the end of what is read comes near."""
        bar = self.panel.list.verticalScrollBar()
        lines = self.panel.list.model_of_lines.lines
        is_near = bar.value() + bar.pageStep() >= bar.maximum()
        if self._is_whole or self._is_asked or not is_near or not lines:
            return
        self._is_asked = True
        question = partial(history_page, wanted=self.filters.wanted, before=lines[-1].number)
        self.ask(question, self._show_more)

    def _show_more(self, lines: Sequence[ActionLine]) -> None:
        self._is_asked = False
        self._is_whole = len(lines) < PAGE
        self.panel.list.add_lines(lines)

    # -- opening what an action is about

    def _open(self, line: ActionLine) -> None:
        subject = line.subject
        if subject is None:
            return

        def find(register: Register) -> object:
            found = statements_by_id(register, [subject.id]) if subject.entry else {}
            return place_of_subject(subject, found.get(subject.id))

        def show(place: object) -> None:
            if isValid(self) and place is not None:
                self.go.emit(place)

        self.session.ask(find, show)

    # -- the way back

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """U takes back what came after the action one is at."""
        if event.key() == Qt.Key.Key_U and not event.modifiers():
            self._ask_undo()
        else:
            super().keyPressEvent(event)

    def _allow_undo(self) -> None:
        row = self.panel.list.currentIndex().row()
        self.undo_button.setEnabled(row >= 0 and self._under_way is None)

    def _ask_undo(self) -> None:
        """First what will be taken back."""
        line = self.panel.list.current_line()
        if line is None or self._under_way is not None:
            return

        def show(found: tuple[int, list[Step]]) -> None:
            if isValid(self):
                self._show_way_back(line, *found)

        self.session.ask(partial(steps_back, line=line.last, limit=MOST_STEPS), show)

    def _show_way_back(self, line: ActionLine, count: int, steps: Sequence[Step]) -> None:
        words = self.session.look.words
        if not count:
            self.session.reporter.tell(words.text("Nothing was done after this step."))
            return
        dialog = UndoDialog(self.session.look, steps, count, self)
        dialog.agreed.connect(partial(self._undo, line.last, count))
        dialog.open()

    def _undo(self, line: int, count: int) -> None:
        """Take the steps back; broken off, nothing is changed."""
        session, words = self.session, self.session.look.words
        told = words.count(
            "{count} step is undone. Undo brings it back.",
            "{count} steps are undone. Undo brings them back.",
            count,
        )

        def take_back(register: Register, task: Task[Changed]) -> Changed:
            return undo_to(register, line, who=session.who, tell=task.checkpoint)

        task = session.follow(take_back, lambda _: session.reporter.tell(told))
        self._follow(task, words.text("Undoing"))

    # -- the seals, and what left

    def _stop(self) -> None:
        """What is under way is broken off; nothing is changed."""
        if self._under_way is not None:
            self._under_way.cancel()

    def _check_seals(self) -> None:
        """Look at every line."""
        words = self.session.look.words
        task = self.session.follow(check_seals, self._show_seals)
        self._follow(task, words.text("Checking the history"))

    def _follow(self, task: Task[Any], what: str) -> None:
        """Say how far work is that can be stopped."""
        self._under_way = task
        words = self.session.look.words

        def show(part: float) -> None:
            if isValid(self):
                percent = round(100 * part)
                told = words.text("{what}: {percent}%", what=what, percent=percent)
                self.progress.setText(told)

        task.progressed.connect(show)
        task.finished.connect(self._finished)
        self._show_under_way()
        self.stop_button.setFocus()

    def _show_seals(self, findings: list[Finding]) -> None:
        words = self.session.look.words
        self.session.reporter.tell(seals_in_words(findings, words))

    def _finished(self) -> None:
        if isValid(self):
            had_focus = self.stop_button.hasFocus()
            self._under_way = None
            self.progress.setText("")
            self._show_under_way()
            if had_focus:
                self.check_button.setFocus()

    def _show_under_way(self) -> None:
        """While something can be stopped, nothing else of the kind is begun."""
        is_busy = self._under_way is not None
        self.stop_button.setVisible(is_busy)
        self.check_button.setVisible(not is_busy)
        self._allow_undo()

    def _choose_file(self) -> None:
        title = self.session.look.words.text("Which file is to be checked?")
        chosen = QFileDialog(self, title)
        chosen.setFileMode(QFileDialog.FileMode.ExistingFile)
        chosen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen.fileSelected.connect(lambda name: self.check_file(Path(name)))
        chosen.open()

    def check_file(self, path: Path) -> None:
        """Say whether a file is one that left this register."""
        session = self.session

        def tell(lines: list[ActionLine]) -> None:
            session.reporter.tell(outs_in_words(path, lines, session.look.words))

        session.ask(partial(outs_of, path=path), tell)
