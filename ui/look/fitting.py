"""Dialogs no larger than the screen they open on; what finds no room in them scrolls."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QFrame,
    QLayout,
    QMessageBox,
    QScrollArea,
    QWidget,
)

from ui.look.parts import in_column

#: What the frame of a window and the bars of a desktop take of a screen, in pixels.
AROUND_DIALOG = QSize(16, 56)
SCROLL_BAR = 12
FITTED = "fitted"  #: the property of a dialog that was looked at


class Fitting(QObject):
    """Fits each dialog of ours to its screen, once, as it gets the keyboard."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.focusChanged.connect(self._look_at)

    def _look_at(self, _before: QWidget | None, now: QWidget | None) -> None:
        dialog = now.window() if now is not None else None
        if isinstance(dialog, QDialog) and not dialog.property(FITTED):
            dialog.setProperty(FITTED, True)
            fit(dialog, dialog.screen().availableSize() - AROUND_DIALOG)


def fit(dialog: QDialog, room: QSize) -> None:
    """Make a dialog that wants more than `room` scroll in it; others are left as they are."""
    layout = dialog.layout()
    if isinstance(dialog, QFileDialog | QMessageBox) or layout is None:
        return
    wanted = layout.totalMinimumSize()
    if layout.hasHeightForWidth():
        wide = max(dialog.width(), wanted.width())
        wanted.setHeight(max(wanted.height(), layout.totalHeightForWidth(wide)))
    if wanted.width() > room.width() or wanted.height() > room.height():
        _let_scroll(dialog, layout, wanted)
    dialog.resize(dialog.size().boundedTo(room))


def _let_scroll(dialog: QDialog, layout: QLayout, wanted: QSize) -> None:
    area = QScrollArea(dialog)
    inner = QWidget(area)  # in the same window all along: else Tab would lose its way
    inner.setLayout(layout)
    inner.setMinimumHeight(wanted.height())
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the control one is at
    dialog.setLayout(in_column(area))
    area.show()  # what comes into a dialog that is shown already has to be told so
    dialog.setMinimumSize(0, 0)
    dialog.resize(max(dialog.width(), wanted.width() + SCROLL_BAR), dialog.height())
