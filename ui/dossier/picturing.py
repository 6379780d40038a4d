"""Before a picture is saved: what kind of file, for whom, and which days."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QWidget

from tracker.timeline.narrowing import ALL
from tracker.timeline.paper.wanted import Paper
from tracker.vocabulary import Audience
from tracker.words import Words
from tracker.words.classification import INSIDE as HOUSE
from ui.dossier.picture_request import PictureRequest
from ui.look.parts import as_field, in_column
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.look.theme import Look


@dataclass(frozen=True, slots=True)
class PictureChoice:
    """The ending of the file, the paper it is for, who may see it, and whether of the days only."""

    ending: str
    paper: Paper
    audience: Audience
    only_days: bool


class PictureDialog(QDialog):
    """Emits `chosen` with the choice."""

    chosen = Signal(object)

    def __init__(self, look: Look, request: PictureRequest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self._request = look, request
        self._create_widgets()
        self._lay_out()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _create_widgets(self) -> None:
        words, request = self._look.words, self._request
        self.kind, self.audience, self.days = (as_field(QComboBox()) for _ in range(3))
        for said, ending, paper in kinds_of(request, words):
            self.kind.addItem(said, (ending, paper.value))
        for audience in Audience:
            if request.topic_id is None or audience in HOUSE:
                self.audience.addItem(words.title(audience), audience.value)
        usual = request.wanted.audience or Audience.ORGANISATION
        self.audience.setCurrentIndex(max(self.audience.findData(usual.value), 0))
        self.days.addItem(words.text("All days"), False)
        if request.days is not None:
            first, last = (words.day(day) for day in request.days)
            self.days.addItem(words.text("{first} to {last}", first=first, last=last), True)
            self.days.setCurrentIndex(1)
        self._left_out = running_label(role="quiet")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.make = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.make.setProperty("kind", "primary")

    def _lay_out(self) -> None:
        words = self._look.words
        self.setWindowTitle(words.text("Save picture"))
        self.make.setText(words.text("Choose where to keep it…"))
        self._left_out.setText(self._what_is_left_out())
        form = QFormLayout()
        form.setVerticalSpacing(INSIDE)
        form.setHorizontalSpacing(BETWEEN)
        rows = [
            (words.text("Kind of file"), self.kind),
            (words.text("For whom"), self.audience),
        ]
        if self._request.days is not None:
            rows.append((words.text("Days"), self.days))
        for text, field in rows:
            label = plain_label(text)
            label.setBuddy(field)
            give_name(field, text)
            form.addRow(label, field)
        column = in_column(form, self._left_out, self.buttons, gap=BETWEEN)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        self.setMinimumWidth(480)

    def _what_is_left_out(self) -> str:
        words, request = self._look.words, self._request
        if request.topic_id is not None:
            return words.text(
                "The steps of the ladder are a reading of the house, and stay inside."
            )
        said = words.text("What is above this level is left out altogether.")
        if request.wanted == ALL:
            return said
        also = words.text("So is what the filters leave out; the picture says that it is a part.")
        return words.text("{one} {other}", one=said, other=also)

    def accept(self) -> None:
        """Give the choice and close."""
        ending, paper = self.kind.currentData()
        audience = Audience(self.audience.currentData())
        only_days = bool(self.days.currentData())
        self.chosen.emit(PictureChoice(ending, Paper(paper), audience, only_days))
        super().accept()


def kinds_of(request: PictureRequest, words: Words) -> list[tuple[str, str, Paper]]:
    """The kinds of files there are: in words, by their ending, for which paper."""
    drawing = words.text("Drawing (SVG), to scale as you like")
    picture = words.text("Picture (PNG), for a slide or a mail")
    if request.topic_id is not None:
        sheets = [(words.text("PDF, on one A4"), ".pdf", Paper.A4)]
    else:
        sheets = [
            (words.text("PDF, on one A4, with its table"), ".pdf", Paper.A4),
            (words.text("PDF, over sheets of A3, with its table"), ".pdf", Paper.A3),
        ]
    return [*sheets, (drawing, ".svg", Paper.A4), (picture, ".png", Paper.A4)]
