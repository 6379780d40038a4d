"""“What is this?”: what the words on the control one is at mean."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QTabBar,
    QWidget,
)

from tracker.words.glossary import Term, named_in, term_of
from ui.look.term_card import TermCard
from ui.look.term_label import subject_of
from ui.look.theme import Look


def explain(look: Look, widget: QWidget, more: Callable[[], object] | None = None) -> TermCard:
    """Open the card of the control that has the keyboard."""
    card = TermCard(look, terms_of(look, widget), widget, more)
    card.open_beside(widget)
    return card


def terms_of(look: Look, widget: QWidget) -> list[Term]:
    """The term a control is about; else the terms its words name, in a list those of its line."""
    key = subject_of(widget)
    if key is not None:
        return [term_of(key, look.words)]
    return named_in(text_of(widget), look.words)


def text_of(widget: QWidget) -> str:
    """What stands on a control: the line or the page one is at, its text, its name."""
    if isinstance(widget, QAbstractItemView):
        return str(widget.currentIndex().data() or "")
    if isinstance(widget, QTabBar):
        return widget.tabText(widget.currentIndex())
    if isinstance(widget, QComboBox):
        return f"{widget.accessibleName()} {widget.currentText()}"
    if isinstance(widget, QAbstractButton):
        return f"{widget.text()} {widget.accessibleName()}"
    if isinstance(widget, QLineEdit):
        return widget.accessibleName()
    return f"{widget.accessibleName()} {widget.accessibleDescription()}"
