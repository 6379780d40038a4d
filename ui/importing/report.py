"""What came of bringing letters in: each with its attachments, and why others are not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from tracker.errors import TrackerError
from ui.importing.batch import Outcome
from ui.look.lettering import sans
from ui.look.mirrored import give_margins
from ui.look.parts import button, hairline, heading, in_column, in_row, remark
from ui.look.plain_text import give_name, running_label
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.look.theme import Look
from ui.places import LetterPlace

if TYPE_CHECKING:
    from tracker.desk.intake import Intake

_WIDTH, _HEIGHT = 640, 480
_INDENT = 24  #: of what came inside a letter
_LINE = "  "


class ImportReport(QDialog):
    """One line for each letter; `opened` has the place of the letter one chose."""

    opened = Signal(object)

    def __init__(self, look: Look, outcomes: Sequence[Outcome], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self._outcomes = outcomes
        self.titles: list[QWidget] = []
        self.copy_it = button("", self._copy)
        self.close_it = button("primary", self.accept)
        self._lay_out()

    @property
    def text(self) -> str:
        """The whole report as plain text."""
        lines = [self._summary]
        for outcome in self._outcomes:
            lines += self._lines_of(outcome)
        return "\n".join(lines)

    @property
    def _summary(self) -> str:
        words = self._look.words
        brought = sum(outcome.intake is not None for outcome in self._outcomes)
        said = words.count("{count} letter brought in.", "{count} letters brought in.", brought)
        if brought == len(self._outcomes):
            return said
        refused = len(self._outcomes) - brought
        return f"{said} {words.count('{count} was not.', '{count} were not.', refused)}"

    # -- as widgets

    def _lay_out(self) -> None:
        words = self._look.words
        self.setWindowTitle(words.text("What was brought in"))
        self.copy_it.setText(words.text("Copy this report"))
        self.close_it.setText(words.text("Close"))
        rows = QVBoxLayout()
        rows.setSpacing(INSIDE)
        give_margins(rows, 0, 0, BETWEEN, 0)
        for outcome in self._outcomes:
            rows.addWidget(hairline())
            self._add(rows, outcome)
        rows.addStretch(1)
        inside = QWidget()
        inside.setLayout(rows)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = in_column(
            heading(self._summary), area, in_row(None, self.copy_it, self.close_it), gap=BETWEEN
        )
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        self.resize(_WIDTH, _HEIGHT)
        (self.titles[0] if self.titles else self.close_it).setFocus()

    def _add(self, rows: QVBoxLayout, outcome: Outcome) -> None:
        if outcome.intake is None:
            rows.addWidget(running_label(self._refusal(outcome.error), sans()))
            return
        self._add_intake(rows, outcome.intake, self._about(outcome), 0)

    def _add_intake(self, rows: QVBoxLayout, intake: Intake, about: str, indent: int) -> None:
        title = button("link", lambda: self._open(intake))
        title.setText(intake.title)
        give_name(title, intake.title, about)
        self.titles.append(title)
        for part in (title, remark(about), *self._said(intake)):
            row = in_row(part) if part is not title else in_row(part, None)
            give_margins(row, indent, 0, 0, 0)
            rows.addLayout(row)
        for inside in intake.enclosed:
            self._add_intake(rows, inside, self._proposed(inside), indent + _INDENT)

    def _said(self, intake: Intake) -> Iterator[QWidget]:
        for sentence in self._sentences(intake):
            yield running_label(sentence, sans(), "quiet")

    def _open(self, intake: Intake) -> None:
        self.opened.emit(LetterPlace(intake.document_id, intake.dossier_id))
        self.accept()

    # -- as words

    def _lines_of(self, outcome: Outcome) -> list[str]:
        if outcome.intake is None:
            return [self._refusal(outcome.error)]
        return list(self._intake_lines(outcome.intake, self._about(outcome), ""))

    def _intake_lines(self, intake: Intake, about: str, indent: str) -> Iterator[str]:
        yield f"{indent}{intake.title}"
        yield f"{indent}{_LINE}{about}"
        for sentence in self._sentences(intake):
            yield f"{indent}{_LINE}{sentence}"
        for inside in intake.enclosed:
            yield from self._intake_lines(inside, self._proposed(inside), indent + _LINE)

    def _about(self, outcome: Outcome) -> str:
        """Who wrote it and when, and how much there is to read."""
        line, words = outcome.line, self._look.words
        facts = [line.sender.name if line and line.sender else ""]
        facts.append(words.day(line.dated) if line and line.dated else "")
        facts.append(self._proposed(outcome.intake) if outcome.intake else "")
        return " · ".join(fact for fact in facts if fact)

    def _proposed(self, intake: Intake) -> str:
        return self._look.words.count("{count} proposal", "{count} proposals", intake.proposed)

    def _sentences(self, intake: Intake) -> list[str]:
        from tracker.letters.remarks import left_out, remarks_of

        words = self._look.words
        return [
            *remarks_of(intake.remarks, words),
            *(left_out(error, words) for error in intake.left_out),
        ]

    def _refusal(self, error: TrackerError | None) -> str:
        return error.sentence(self._look.words) if error else ""

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
