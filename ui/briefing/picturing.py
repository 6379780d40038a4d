"""Before a picture is saved: what kind of file, for whom, and which days."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from tracker.styles.names import USUAL
from ui.briefing.picture_fields import PictureFields, kinds_of, what_is_left_out
from ui.look.parts import at_least, in_column
from ui.look.plain_text import give_tip, running_label
from ui.look.space import AROUND, BETWEEN
from ui.look.theme import Look
from ui.requests.picture import PictureRequest


class PictureDialog(QDialog):
    """Emits `chosen` with the choice to make a file of, or `preview_wanted` to look at it."""

    chosen = Signal(object)
    preview_wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        request: PictureRequest,
        style: str = USUAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self._request = look, request
        self.fields = PictureFields(look, request, kinds_of(request, look.words), style)
        self.kind, self.audience, self.days = (
            self.fields.kind,
            self.fields.audience,
            self.fields.days,
        )
        self._left_out = running_label(role="quiet")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.preview = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.make = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.make.setProperty("kind", "primary")
        self._lay_out()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.preview.clicked.connect(self._look_at_it)

    def _lay_out(self) -> None:
        words = self._look.words
        self.setWindowTitle(words.text("Save picture"))
        self.make.setText(words.text("Choose where to keep it…"))
        self.preview.setText(words.text("Look at it and print…"))
        key = QKeySequence(QKeySequence.StandardKey.Print)
        QShortcut(key, self, self.preview.click)
        give_tip(self.preview, key.toString(QKeySequence.SequenceFormat.NativeText))
        self._left_out.setText(what_is_left_out(self._request, words))
        column = in_column(self.fields, self._left_out, self.buttons, gap=BETWEEN)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        at_least(self, 480)

    def _look_at_it(self) -> None:
        self.preview_wanted.emit(self.fields.choice)
        super().accept()

    def accept(self) -> None:
        """Give the choice and close."""
        self.chosen.emit(self.fields.choice)
        super().accept()
