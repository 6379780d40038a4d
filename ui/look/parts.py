"""The small parts screens are put together from: headings, buttons, rules, empty states."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QBoxLayout,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.plain_text import plain_label, running_label
from ui.look.space import AROUND, BETWEEN, INSIDE, READING_WIDTH, ROW
from ui.look.still_wheel import StillWheel

W = TypeVar("W", bound=QWidget)
C = TypeVar("C", bound=QComboBox)


def heading(text: str = "") -> QLabel:
    """The heading of a group."""
    return plain_label(text, sans(Size.HEAD, SEMIBOLD))


def remark(text: str = "") -> QLabel:
    """A small remark that stands back."""
    return plain_label(text, sans(Size.SMALL), "quiet")


def button(kind: str = "", act: Callable[[], object] | None = None) -> QPushButton:
    """A button: `primary` for the one action of a screen, `plain` and `link` for words to click."""
    made = QPushButton()
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    made.setIconSize(QSize(16, 16))
    if act is not None:
        made.clicked.connect(lambda _checked=False: act())
    return made


def as_field(widget: W) -> W:
    """A choice, a day or a clock, as high as the fields one writes in; the wheel passes over it."""
    widget.setMinimumHeight(ROW - 2)
    if isinstance(widget, QAbstractSpinBox):
        widget.setMaximumHeight(ROW - 2)
    if isinstance(widget, QSpinBox | QTimeEdit):  # the style sheet has no say inside these
        widget.lineEdit().setTextMargins(INSIDE, 0, INSIDE, 0)
    StillWheel(widget)
    return widget


def at_least(dialog: QDialog, width: int) -> None:
    """Let a dialog be so wide, and wider where its words ask for it.

    A width set on the dialog itself would be all it gets, whatever stands in it.
    """
    column = dialog.layout()
    if isinstance(column, QBoxLayout):
        margins = column.contentsMargins()
        column.addStrut(width - margins.left() - margins.right())


def as_long_choice(box: C) -> C:
    """A choice out of long titles: as wide as it gets room, however long they are."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return as_field(box)


def hairline() -> QFrame:
    """A thin line between rows."""
    return _line("hairline")


def rule() -> QFrame:
    """A line of ink that opens or closes a group."""
    return _line("rule")


def in_column(*parts: QWidget | QLayout, gap: int = INSIDE) -> QVBoxLayout:
    """`parts` one below the other."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    for part in parts:
        column.addLayout(part) if isinstance(part, QLayout) else column.addWidget(part)
    return column


def in_row(*parts: QWidget | QLayout | None, gap: int = BETWEEN) -> QHBoxLayout:
    """`parts` beside each other; None takes the room that is left."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addLayout(part) if isinstance(part, QLayout) else row.addWidget(part)
    return row


class EmptyState(QWidget):
    """What stands where nothing is yet: what belongs here, and what to do next."""

    def __init__(self, act: Callable[[], object] | None = None) -> None:
        super().__init__()
        self._headline = plain_label("", sans(Size.LARGE, SEMIBOLD))
        self._sentence = running_label("", sans(Size.TEXT), "quiet")
        self._sentence.setMaximumWidth(READING_WIDTH)
        self._next = button("primary", act)
        column = in_column(self._headline, self._sentence)
        column.addSpacing(BETWEEN)
        self._steps = in_row(self._next, None)
        column.addLayout(self._steps)
        column.addStretch(1)
        column.setContentsMargins(0, AROUND, 0, 0)
        inner = QWidget()
        inner.setLayout(column)
        area = QScrollArea()  # where there is little height, as with large text
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayout(in_column(area))

    def also(self, step: QPushButton) -> None:
        """Offer another way on, beside the first."""
        self._steps.insertWidget(1, step)

    def take_focus(self) -> None:
        """Put the keyboard on what to do next."""
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self, headline: str, sentence: str, next_step: str = "") -> None:
        """Say it in the language of the moment."""
        self._headline.setText(headline)
        self._sentence.setText(sentence)
        self._next.setText(next_step)
        self._next.setVisible(bool(next_step))


def _line(kind: str) -> QFrame:
    line = QFrame()
    line.setProperty("kind", kind)
    line.setFixedHeight(1)
    return line
