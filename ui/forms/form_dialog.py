"""A dialog with fields under each other and one action; the dialogs of a dossier are made of it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QWidget
from shiboken6 import isValid

from tracker.errors import TrackerError
from tracker.register import Register
from ui.look.parts import at_least, in_column
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.look.theme import Look
from ui.session import Session

WIDTH = 560


class FormDialog(QDialog):
    """Keeps what its fields say, which a subclass gives in `value`, and closes once it is kept.

    What the register refuses is said in the dialog, which stays open with all that was
    written in it.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.look = look
        self._keep: Callable[[], None] | None = None
        self.trouble = running_label(role="attention")
        self.trouble.hide()
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
        QShortcut(QKeySequence("Shift+F1"), self).activated.connect(self._explain)

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

    def show_rows(self, *fields: QWidget, shown: bool) -> None:
        """Show these fields with their names, or leave them out."""
        for field in fields:
            self._form.setRowVisible(field, shown)
        if self.isVisible():
            self.adjustSize()

    def lay_out(self, *above: QWidget, under: QWidget | None = None) -> None:
        """Put the parts together: what stands above the fields, they, what stands under them."""
        column = in_column(*above, self._form, gap=BETWEEN)
        if under is not None:
            column.addWidget(under)
        column.addWidget(self.trouble)
        column.addWidget(self.buttons)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        at_least(self, WIDTH)
        self.check()

    @abstractmethod
    def value(self) -> object:
        """What the fields say."""

    def is_complete(self) -> bool:
        """Whether it can be kept as it stands."""
        return True

    def check(self) -> None:
        """Allow the action once everything it needs is there."""
        self.keep.setEnabled(self.is_complete())

    def keep_with(
        self,
        session: Session,
        operation: Callable[[Register, Any], object],
        told: str,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        """What keeps the value, behind the window; once it is kept, that is `told`.

        `then` gets what came of it.
        """

        def done(made: object) -> None:
            session.reporter.tell(told)
            if isValid(self):
                QDialog.accept(self)
            if then is not None:
                then(made)

        def failed(error: BaseException) -> None:
            if isinstance(error, TrackerError) and isValid(self):
                self._show_trouble(error.sentence(self.look.words))
            else:
                session.runner.report(error)

        def keep() -> None:
            value = self.value()
            session.runner.run(lambda: operation(session.register, value), done, failed)

        self._keep = keep

    def accept(self) -> None:
        """Keep the value; what is not complete stays open."""
        if self.is_complete() and self._keep is not None:
            self.keep.setEnabled(False)
            self._keep()

    def _explain(self) -> None:
        """Say what the words on the field one is at mean."""
        from ui.look.explaining import explain  # loaded when it is wanted

        explain(self.look, self.focusWidget() or self)

    def _show_trouble(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.show()
        self.check()
