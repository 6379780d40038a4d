"""Dialogs about a dossier and its table: its name, a seat, whom it is kept for."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from tracker.register.operations.dossiers.dossiers import DossierFacts
from tracker.register.questions.dossiers.facts import KeptDossier
from ui.forms.form_dialog import FormDialog
from ui.forms.open_choice import OpenChoice
from ui.look.parts import as_field
from ui.look.plain_text import running_label
from ui.look.theme import Look
from ui.setting_up.language_choice import language_choice
from ui.setting_up.reading import SettingsReading


class FactsDialog(FormDialog):
    """Gives the `DossierFacts`."""

    def __init__(self, look: Look, kept: KeptDossier, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        words, self._version = look.words, kept.version
        self.name = QLineEdit(kept.name)
        self.language = language_choice(kept.language)
        self.add(words.text("Name of the dossier"), self.name)
        self.add(words.text("Language of its papers"), self.language)
        self.head(words.text("Name and language"), words.text("Keep the changes"))
        self.name.textChanged.connect(self.check)
        self.lay_out()

    def is_complete(self) -> bool:
        """It has a name."""
        return bool(self.name.text().strip())

    def value(self) -> DossierFacts:
        """What the dossier is called from now on."""
        language = str(self.language.currentData())
        return DossierFacts(self.name.text().strip(), language, self._version)


class SeatDialog(FormDialog):
    """Gives the name of a party that takes a seat: a known one, or one that comes in with it."""

    def __init__(self, look: Look, reading: SettingsReading, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        words, seated = look.words, {seat.party.id for seat in reading.seats}
        free = [party for party in reading.parties if party.id not in seated]
        self.party = OpenChoice((party.name, party.id) for party in free)
        self.add(words.text("Party"), self.party)
        self.head(words.text("A seat at the table"), words.text("Give it a seat"))
        self.party.editTextChanged.connect(self.check)
        hint = words.text(
            "A party that is not known yet is added by this name. Its side and its other names "
            "are set on its page."
        )
        self.lay_out(under=running_label(hint, role="quiet"))

    def is_complete(self) -> bool:
        """A party is named."""
        return bool(self.party.named)

    def value(self) -> str:
        """What it is called."""
        return self.party.named


class WeDialog(FormDialog):
    """Gives the id of the party the dossier is kept for; None for nobody at the table."""

    def __init__(self, look: Look, reading: SettingsReading, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        words, we = look.words, reading.we
        self.party = as_field(QComboBox())
        self.party.addItem(words.text("Nobody at the table"), None)
        for seat in reading.seats:
            self.party.addItem(seat.party.name, seat.party.id)
        self.party.setCurrentIndex(self.party.findData(we.id if we else None))
        self.add(words.text("Kept for"), self.party)
        self.head(words.text("Who we are"), words.text("Keep it so"))
        hint = words.text(
            "Demands and undertakings of this party count as ours, those of the others as theirs. "
            "A secretariat sits at no side: nobody."
        )
        self.lay_out(under=running_label(hint, role="quiet"))

    def value(self) -> int | None:
        """The party's id, or None."""
        chosen: int | None = self.party.currentData()
        return chosen
