"""Joining a party that was entered twice: which of the others it is, and what then happens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from tracker.register.questions.lines import PartyLine
from ui.forms.form_dialog import FormDialog
from ui.look.parts import as_field
from ui.look.plain_text import running_label
from ui.look.theme import Look


class JoinDialog(FormDialog):
    """Gives the id of the party that goes up in `kept`."""

    def __init__(
        self,
        look: Look,
        kept: PartyLine,
        parties: Sequence[PartyLine],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        words = look.words
        self.other = as_field(QComboBox())
        self.other.addItem(words.text("Choose a party"), None)
        for party in parties:
            if party.id != kept.id:
                self.other.addItem(party.name, party.id)
        self.add(words.text("The same party as"), self.other)
        self.head(words.text("Join two parties"), words.text("Join them"))
        self.other.currentIndexChanged.connect(self.check)
        hint = words.text(
            "All that is kept of the other party comes to {party}: its seats, papers, words, "
            "offices and names. The other one is then no longer listed. This can be undone.",
            party=kept.name,
        )
        self.lay_out(under=running_label(hint, role="quiet"))

    def is_complete(self) -> bool:
        """One of the others is chosen."""
        return self.other.currentData() is not None

    def value(self) -> int:
        """Its id."""
        return int(self.other.currentData())
