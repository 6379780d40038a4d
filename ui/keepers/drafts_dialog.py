"""The texts that were not finished: each to go on with, to copy, or to throw away."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QWidget

from tracker.register.drafts import Draft
from ui.look.lettering import Size, sans
from ui.look.parts import button, hairline, in_column, in_row
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.scrolled import ScrolledPage
from ui.look.space import APART, AROUND, BETWEEN, INSIDE
from ui.look.theme import Look
from ui.places.kept import from_kept

WIDTH, HEIGHT = 620, 460


class DraftsDialog(QDialog):
    """Emits `go` with the place of a text, and `thrown` with the draft somebody gives up."""

    go = Signal(object)
    thrown = Signal(object)

    def __init__(self, look: Look, drafts: Sequence[Draft], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        words = look.words
        self.setWindowTitle(words.text("Unfinished texts"))
        said = running_label(
            words.text(
                "You were writing this and had not kept it yet. It is in no register, and "
                "nobody else sees it."
            ),
            sans(),
            "quiet",
        )
        self.rows = [self._row(draft) for draft in reversed(drafts)]
        column = in_column(said, *self.rows, gap=BETWEEN)
        column.insertSpacing(0, AROUND)
        column.addStretch(1)
        page = ScrolledPage(column)
        give_name(page, words.text("Unfinished texts"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(words.text("Close"))
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(APART, 0, APART, AROUND)
        self.setLayout(in_column(page, buttons, gap=BETWEEN))
        self.resize(WIDTH, HEIGHT)

    def _row(self, draft: Draft) -> QWidget:
        words, row = self._look.words, QWidget()
        place = from_kept(json.loads(draft.where.place or "null"))
        go = button("", lambda: self._go(place))
        go.setText(words.text("Go there"))
        go.setVisible(place is not None)
        copy = button("plain", lambda: QApplication.clipboard().setText(draft.text))
        copy.setText(words.text("Copy the text"))
        throw = button("plain", lambda: self._throw(draft, row))
        throw.setText(words.text("Throw away"))
        for made in (go, copy, throw):
            give_name(made, made.text(), draft.text)
        steps = in_row(go, copy, throw, None, gap=INSIDE)
        title = plain_label(draft.title, sans(Size.SMALL), "quiet")
        row.setLayout(in_column(hairline(), title, running_label(draft.text), steps))
        return row

    def _go(self, place: object) -> None:
        self.accept()
        self.go.emit(place)

    def _throw(self, draft: Draft, row: QWidget) -> None:
        self.thrown.emit(draft)
        row.hide()
        self.rows.remove(row)
        if not self.rows:
            self.accept()
