"""What is kept of a party: its names, its side, what it is part of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from tracker.frozen import Frozen
from tracker.register.operations.people.parties import PartyFacts
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.party_pages import PartyPage
from tracker.vocabulary import Side
from tracker.words import LANGUAGES
from ui.forms.form_dialog import FormDialog
from ui.look.naming import NAMES
from ui.look.parts import as_field
from ui.look.plain_text import running_label
from ui.look.theme import Look
from ui.people.name_lines import NameLines


class PartyOffer(Frozen):
    """The party to change, None for a new one; and those it may be part of."""

    page: PartyPage | None
    parties: Sequence[PartyLine]


class PartyDialog(FormDialog):
    """Gives the `PartyFacts`."""

    def __init__(self, look: Look, offer: PartyOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._offer, words = offer, look.words
        line = offer.page.line if offer.page else None
        self.name = QLineEdit(line.name if line else "")
        self.short = QLineEdit(line.short if line else "")
        self.side, self.above = as_field(QComboBox()), as_field(QComboBox())
        self.others = NameLines(line.other_names if line else ())
        self._fill_choices()
        known = offer.page.names if offer.page else {}
        self.names = {language: QLineEdit(known.get(language, "")) for language in LANGUAGES}
        self.add(words.text("Name"), self.name)
        self.add(words.text("Short name"), self.short)
        self.add(words.text("Side"), self.side)
        self.add(words.text("Part of"), self.above)
        for language, field in self.names.items():
            self.add(words.text("Name ({language})", language=NAMES[language]), field)
        self.add(words.text("Other names, one a line"), self.others)
        hint = words.text("Letters are recognised by all of these names. No two parties share one.")
        if offer.page is None:
            self.head(words.text("Add a party"), words.text("Add the party"))
        else:
            self.head(words.text("Change the party"), words.text("Keep the changes"))
        self.name.textChanged.connect(self.check)
        self.lay_out(under=running_label(hint, role="quiet"))

    def _fill_choices(self) -> None:
        words, page = self.look.words, self._offer.page
        for side in Side:
            self.side.addItem(words.title(side), side.value)
        self.above.addItem(words.text("Nothing larger"), None)
        for party in self._offer.parties:
            if page is None or party.id != page.line.id:
                self.above.addItem(party.name, party.id)
        if page is not None:
            self.side.setCurrentIndex(self.side.findData(page.line.side.value))
            self.above.setCurrentIndex(max(self.above.findData(page.parent_id), 0))

    def is_complete(self) -> bool:
        """A party has a name."""
        return bool(self.name.text().strip())

    def value(self) -> PartyFacts:
        """All that is kept of the party from now on."""
        names = {language: field.text().strip() for language, field in self.names.items()}
        return PartyFacts(
            name=self.name.text().strip(),
            short=self.short.text().strip(),
            side=Side(self.side.currentData()),
            other_names=self.others.names,
            names={language: name for language, name in names.items() if name},
            parent_id=self.above.currentData(),
            version=self._offer.page.version if self._offer.page else None,
        )
