"""Which kind of paper is wanted: all there are, each with one plain sentence."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from tracker.reports import BriefingKind
from tracker.words import Words
from tracker.words.definitions import definition_of
from ui.look.mirrored import give_margins
from ui.look.parts import in_column
from ui.look.plain_text import give_name, running_label
from ui.look.space import BETWEEN, INSIDE, UNIT

#: The sentence under a kind stands under its name, not under its mark.
UNDER_NAME = 14 + INSIDE
WIDTH = 460


class KindChoice(QWidget):
    """All kinds under each other; `changed` when another one is chosen."""

    changed = Signal()

    def __init__(self, words: Words, kind: BriefingKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[BriefingKind, QRadioButton] = {}
        self._group = QButtonGroup(self)
        rows = [self._row(each, words) for each in BriefingKind]
        column = in_column(*rows, gap=BETWEEN - UNIT)
        column.addStretch(1)
        self.setLayout(column)
        self.setFixedWidth(WIDTH)
        self.boxes[kind].setChecked(True)
        self._group.buttonToggled.connect(self._tell)

    def _tell(self, _box: QRadioButton, is_on: bool) -> None:
        if is_on:
            self.changed.emit()

    @property
    def kind(self) -> BriefingKind:
        """The one that is chosen."""
        return next(kind for kind, box in self.boxes.items() if box.isChecked())

    def focus_chosen(self) -> None:
        """Begin at the kind that is chosen; arrows lead to the others."""
        self.boxes[self.kind].setFocus()

    def _row(self, kind: BriefingKind, words: Words) -> QVBoxLayout:
        box, sentence = QRadioButton(), definition_of(kind, words)
        box.setText(words.title(kind).replace("&", "&&"))
        give_name(box, words.title(kind), sentence)
        self._group.addButton(box)
        self.boxes[kind] = box
        under = running_label(sentence, role="quiet")
        give_margins(under, UNDER_NAME, 0, 0, 0)
        under.setFixedWidth(WIDTH)
        # Rows of rows do not ask how high a sentence is in the width it has.
        under.ensurePolished()
        under.setMinimumHeight(under.heightForWidth(WIDTH))
        return in_column(box, under, gap=0)
