"""What is laid out in a layout, and taking all of it out again."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def parts_in(layout: QLayout) -> list[tuple[int, QWidget | QLayout]]:
    """The widgets and layouts in a layout, each with its number there, lowest first.

    Its items would tell them, but Qt for Python keeps an item it was asked for after Qt threw it
    away; what is made at the same place later is then taken for it, and the app ends.
    """
    around = layout.parentWidget()
    inside = [*layout.children(), *(around.children() if around is not None else ())]
    parts = [each for each in inside if isinstance(each, QWidget | QLayout)]
    numbered = [(layout.indexOf(part), part) for part in parts]
    return sorted((pair for pair in numbered if pair[0] >= 0), key=lambda pair: pair[0])


def empty(layout: QLayout) -> None:
    """Take all out of it; its widgets are not seen any more, and go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
