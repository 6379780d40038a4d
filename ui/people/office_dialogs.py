"""Dialogs about an office and a person: what they are called."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from tracker.register.operations.people.offices import OfficeNames
from tracker.register.operations.people.people import PersonNames
from tracker.register.questions.people.offices import OfficeLine
from tracker.register.questions.people.people import PersonLine
from ui.forms.form_dialog import FormDialog
from ui.look.plain_text import running_label
from ui.look.theme import Look
from ui.people.name_lines import NameLines


class NamesDialog(FormDialog):
    """A name and other names."""

    def __init__(
        self,
        look: Look,
        known: OfficeLine | PersonLine | None,
        hint: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._version = known.version if known else None
        words = look.words
        self.name = QLineEdit(known.name if known else "")
        self.others = NameLines(known.other_names if known else ())
        self.add(words.text("Name"), self.name)
        self.add(words.text("Other names, one a line"), self.others)
        self.name.textChanged.connect(self.check)
        self.lay_out(under=running_label(hint, role="quiet"))

    def is_complete(self) -> bool:
        """The name is not empty."""
        return bool(self.name.text().strip())


class OfficeDialog(NamesDialog):
    """Gives the `OfficeNames`; for a new office without one that is known."""

    def __init__(
        self, look: Look, known: OfficeLine | None = None, parent: QWidget | None = None
    ) -> None:
        words = look.words
        hint = words.text(
            "What is undertaken in an office passes to whoever holds it next: “chair”, "
            "“minister of Social Affairs”."
        )
        super().__init__(look, known, hint, parent)
        if known is None:
            self.head(words.text("Add an office"), words.text("Add the office"))
        else:
            self.head(words.text("Change the office"), words.text("Keep the changes"))

    def value(self) -> OfficeNames:
        """All names of the office from now on."""
        return OfficeNames(self.name.text().strip(), self.others.names, self._version)


class PersonDialog(NamesDialog):
    """Gives the `PersonNames`."""

    def __init__(self, look: Look, known: PersonLine, parent: QWidget | None = None) -> None:
        words = look.words
        hint = words.text("Nothing but names is kept of a person.")
        super().__init__(look, known, hint, parent)
        self.head(words.text("Names of a person"), words.text("Keep the changes"))

    def value(self) -> PersonNames:
        """All names of the person from now on."""
        return PersonNames(self.name.text().strip(), self.others.names, self._version)
