"""More names for what has some already: a party, a topic."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ui.forms.form_dialog import FormDialog
from ui.look.plain_text import running_label
from ui.look.theme import Look
from ui.people.name_lines import NameLines


class MoreNamesDialog(FormDialog):
    """Gives the names that come to the `known` ones, which it shows."""

    def __init__(
        self, look: Look, title: str, known: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        words = look.words
        self.names = NameLines()
        self.names.textChanged.connect(self.check)
        self.add(words.text("More names, one a line"), self.names)
        self.head(title, words.text("Add the names"))
        hint = words.text(
            "Names that letters use, also in other languages. Known so far: {names}",
            names=" · ".join(known),
        )
        self.lay_out(under=running_label(hint, role="quiet"))

    def is_complete(self) -> bool:
        """There is a name."""
        return bool(self.names.names)

    def value(self) -> tuple[str, ...]:
        """The names that are new."""
        return self.names.names
