"""A dialog with fields under each other and one action; the dialogs of a dossier are made of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QWidget

from ui.look.parts import in_column
from ui.look.plain_text import give_name, plain_label
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.look.theme import Look

WIDTH = 560


class FormDialog(QDialog):
    """Emits `entered` with the value of its fields, which a subclass gives in `value`."""

    entered = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.look = look
        self._form = QFormLayout()
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setVerticalSpacing(INSIDE)
        self._form.setHorizontalSpacing(BETWEEN)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.keep = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.keep.setProperty("kind", "primary")
        self.keep.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def head(self, title: str, act: str) -> None:
        """What the dialog is for, and the words on its one action."""
        self.setWindowTitle(title)
        self.keep.setText(act)

    def add(self, title: str, field: QWidget) -> None:
        """A field under the others, with its name before it."""
        label = plain_label(title)
        label.setBuddy(field)
        give_name(field, title)
        self._form.addRow(label, field)

    def beside(self, part: QWidget) -> None:
        """Something that is said in the column of the fields, under the last."""
        self._form.addRow(plain_label(), part)

    def lay_out(self, *above: QWidget, under: QWidget | None = None) -> None:
        """Put the parts together: what stands above the fields, they, what stands under them."""
        column = in_column(*above, self._form, gap=BETWEEN)
        if under is not None:
            column.addWidget(under)
        column.addWidget(self.buttons)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        self.setMinimumWidth(WIDTH)
        self.check()

    def value(self) -> object:
        """What the fields say."""
        raise NotImplementedError

    def is_complete(self) -> bool:
        """Whether it can be kept as it stands."""
        return True

    def check(self) -> None:
        """Allow the action once everything it needs is there."""
        self.keep.setEnabled(self.is_complete())

    def accept(self) -> None:
        """Give the value and close; what is not complete stays open."""
        if self.is_complete():
            self.entered.emit(self.value())
            super().accept()
