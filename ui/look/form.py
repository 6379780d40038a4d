"""Fields under each other, each with its name before it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QFormLayout, QWidget

from ui.look.plain_text import give_name, plain_label
from ui.look.space import BETWEEN, INSIDE


def form_of(fields: Iterable[tuple[str, QWidget]]) -> QFormLayout:
    """A form of these; a name leads to its field, and is what a screen reader says of it."""
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(INSIDE)
    form.setHorizontalSpacing(BETWEEN)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for name, field in fields:
        label = plain_label(name)
        label.setBuddy(field)
        give_name(field, name)
        form.addRow(label, field)
    return form
