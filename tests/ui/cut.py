"""Finds words that are cut: on labels, buttons, tabs and choices that have no room for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from ui.lists import writing
from ui.look.cut_button import CutButton
from ui.look.plain_text import CutLabel

#: The keyboard on a button makes its frame thicker, inwards; Qt asks for more room then.
FOCUS_FRAME = 2
#: So many pixels may be missing: widths of text are rounded.
ROUNDING = 1


def cut_in(root: QWidget) -> list[str]:
    """What is cut below `root`, each with the words and by how much; empty where all is seen."""
    return sorted({said for widget in _shown(root) for said in _cuts(widget, root)})


class Measured(QFontMetricsF):
    """Measures as Qt does, and keeps what painters had to cut."""

    cut: ClassVar[list[str]] = []

    def elidedText(self, text: str, mode: Qt.TextElideMode, width: float) -> str:  # type: ignore[override]
        """What is left of `text` in that width."""
        left = super().elidedText(text, mode, width)
        if left != text:
            self.cut.append(f"“{text}” became “{left}”")
        return left


def cut_in_painting(root: QWidget, patch: pytest.MonkeyPatch) -> list[str]:
    """What the rows and cells below `root` cut while they are painted."""
    patch.setattr(writing, "QFontMetricsF", Measured)
    Measured.cut.clear()
    root.grab()
    return sorted(set(Measured.cut))


def _shown(root: QWidget) -> Iterator[QWidget]:
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisibleTo(root) and widget.width() > 0 and widget.window() is root.window():
            yield widget


def _cuts(widget: QWidget, root: QWidget) -> Iterator[str]:
    says_all_in_its_tip = isinstance(widget, CutLabel | CutButton)
    missing = 0 if says_all_in_its_tip else _missing_inside(widget)
    if missing > ROUNDING:
        yield f"{_called(widget)} has {missing} too little"
    if _text(widget):
        hidden = _hidden_by_parents(widget, root)
        if hidden > ROUNDING:
            yield f"{_called(widget)} is {hidden} outside what is around it"


def _missing_inside(widget: QWidget) -> int:
    """How many pixels the widget lacks for its words; 0 or less where it has room."""
    if isinstance(widget, QLabel):
        return _missing_of_label(widget)
    if isinstance(widget, QTabBar):
        hints = [widget.tabSizeHint(at).width() for at in range(widget.count())]
        rects = [widget.tabRect(at) for at in range(widget.count())]
        squeezed = max((h - r.width() for h, r in zip(hints, rects, strict=True)), default=0)
        beyond = rects[-1].right() - widget.width() if rects else 0
        return max(squeezed, beyond)
    if isinstance(widget, QComboBox):
        return _missing_of_choice(widget)
    shows_words = not isinstance(widget, QToolButton)  # that shows its icon
    if isinstance(widget, QAbstractButton) and widget.text() and shows_words:
        frame = FOCUS_FRAME if widget.hasFocus() else 0
        hint = widget.sizeHint() - QSize(frame, frame)
        return max(hint.width() - widget.width(), hint.height() - widget.height())
    if isinstance(widget, QLineEdit) and not widget.text() and widget.placeholderText():
        needed = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        return needed - widget.width() + 12
    return 0


def _missing_of_label(label: QLabel) -> int:
    if not label.text():
        return 0
    metrics, area = label.fontMetrics(), label.contentsRect()
    if label.wordWrap():
        longest = max(metrics.horizontalAdvance(word) for word in label.text().split() or [""])
        return max(longest - area.width(), label.heightForWidth(label.width()) - label.height())
    lines = label.text().split("\n")
    wide = max(metrics.horizontalAdvance(line) for line in lines)
    return max(wide - area.width(), metrics.height() * len(lines) - label.height())


def _missing_of_choice(box: QComboBox) -> int:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    field = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    return box.fontMetrics().horizontalAdvance(box.currentText()) - field.width()


def _hidden_by_parents(widget: QWidget, root: QWidget) -> int:
    """How far it stands outside a parent that does not scroll to it."""
    area, within, hidden = widget.rect(), widget, 0
    while within is not root and (parent := within.parentWidget()) is not None:
        area = QRect(within.mapToParent(area.topLeft()), area.size())
        scroller = parent.parentWidget()
        if isinstance(scroller, QAbstractScrollArea) and scroller.viewport() is parent:
            return max(hidden, _beyond_what_scrolls(area, scroller))
        room = parent.rect()
        hidden = max(
            hidden,
            room.left() - area.left(),
            area.right() - room.right(),
            room.top() - area.top(),
            area.bottom() - room.bottom(),
        )
        within = parent
    return hidden


def _beyond_what_scrolls(area: QRect, scroller: QAbstractScrollArea) -> int:
    """How far it stands out at a side to which nothing can be scrolled."""
    off, room, beyond = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, scroller.viewport().rect(), 0
    if scroller.horizontalScrollBarPolicy() == off:
        beyond = max(room.left() - area.left(), area.right() - room.right())
    if scroller.verticalScrollBarPolicy() == off:
        beyond = max(beyond, room.top() - area.top(), area.bottom() - room.bottom())
    return beyond


def _text(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QTabBar):
        return " / ".join(widget.tabText(at) for at in range(widget.count()))
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _called(widget: QWidget) -> str:
    parent = widget.parentWidget()
    home = type(parent).__name__ if parent is not None else ""
    corner = widget.mapTo(widget.window(), QPoint(0, 0))
    said = _text(widget) or getattr(widget, "placeholderText", str)()
    return f"{type(widget).__name__} “{said}” in {home} at {corner.x()},{corner.y()}"
