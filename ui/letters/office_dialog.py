"""The office in which something was said or sent; another one than before has its reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from tracker.frozen import Frozen
from tracker.register.questions.people.offices import OfficeLine
from ui.forms.form_dialog import FormDialog
from ui.look.lettering import Size, sans
from ui.look.parts import as_field
from ui.look.plain_text import running_label
from ui.look.theme import Look


class OfficeOffer(Frozen):
    """What is asked, the offices to choose from, and the id of the one named now: None for none."""

    asked: str
    offices: Sequence[OfficeLine]
    before: int | None


class OfficeDialog(FormDialog):
    """Asks in which office that was said or sent which `about` shows."""

    def __init__(
        self, look: Look, offer: OfficeOffer, about: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        words, self._before = look.words, offer.before
        self.office, self.why = as_field(QComboBox()), QLineEdit()
        self.office.addItem(words.text("No office named"), None)
        for each in offer.offices:
            self.office.addItem(each.name, each.id)
        self.office.setCurrentIndex(max(self.office.findData(offer.before), 0))
        self.office.currentIndexChanged.connect(self.check)
        self.why.textChanged.connect(self.check)
        self.head(offer.asked, words.text("Keep the office"))
        self.add(words.text("In the office of"), self.office)
        if offer.before is not None:
            self.add(words.text("Reason"), self.why)
        told = words.text(
            "Words that were said in an office are those of whoever holds it next, too."
        )
        self.lay_out(about, under=running_label(told, sans(Size.SMALL), "quiet"))

    def value(self) -> tuple[int | None, str | None]:
        """The office, and why it is another one than before."""
        return self.office.currentData(), self.why.text().strip() or None

    def is_complete(self) -> bool:
        """The reason for another office stays in the history."""
        is_same = self._before is None or self.office.currentData() == self._before
        return is_same or bool(self.why.text().strip())
