"""A new dossier: what it is called, and what is known of its table and its topics already."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from tracker.founding import Founding, found_dossier
from tracker.register import Register
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.parties import parties
from ui.forms.checked_list import CheckedList
from ui.forms.form_dialog import FormDialog
from ui.forms.open_choice import OpenChoice
from ui.look.plain_text import running_label
from ui.look.theme import Look
from ui.people.name_lines import NameLines
from ui.places import DossierPlace, Place, Tab
from ui.session import Session
from ui.setting_up.language_choice import language_choice


def ask_dossier(session: Session, parent: QWidget, go: Callable[[Place], None]) -> None:
    """Ask what is known of a new dossier, start it and go to it."""

    def keep(register: Register, founding: Founding) -> int:
        return found_dossier(register, founding, session.who)

    def show(known: list[PartyLine]) -> None:
        dialog = NewDossierDialog(session.look, known, parent)
        told = session.look.words.text("The dossier is in the register. Undo takes it back.")
        dialog.keep_with(
            session, keep, told, lambda made: go(DossierPlace(int(made), Tab.DOCUMENTS))
        )
        dialog.open()

    session.ask(parties, show)


class NewDossierDialog(FormDialog):
    """Gives the `Founding`; only the name is needed."""

    def __init__(
        self, look: Look, known: Sequence[PartyLine], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        words = look.words
        self.name = QLineEdit()
        self.we = OpenChoice((party.name, party.id) for party in known)
        self.language = language_choice(words.language)
        self.at_table = CheckedList([(party.name, party.name) for party in known])
        self.others, self.topics = NameLines(), NameLines()
        self._lay_out(are_known=bool(known))

    def _lay_out(self, *, are_known: bool) -> None:
        words = self.look.words
        self.add(words.text("Name of the dossier"), self.name)
        self.add(words.text("Language of its papers"), self.language)
        self.add(words.text("Kept for"), self.we)
        if are_known:
            self.add(words.text("At the table"), self.at_table)
        others = words.text("Others, one a line") if are_known else words.text("At the table")
        self.add(others, self.others)
        self.add(words.text("Topics, one a line"), self.topics)
        self.head(words.text("New dossier"), words.text("Start the dossier"))
        self.name.textChanged.connect(self.check)
        hint = words.text(
            "Only the name is needed. Leave “Kept for” empty where you sit at no side of the "
            "table, as a secretariat. All of it can be changed later."
        )
        self.lay_out(under=running_label(hint, role="quiet"))

    def is_complete(self) -> bool:
        """It has a name."""
        return bool(self.name.text().strip())

    def value(self) -> Founding:
        """All that is known of it."""
        seated = [str(each) for each in self.at_table.ticked()]
        return Founding(
            name=self.name.text().strip(),
            language=str(self.language.currentData()),
            kept_for=self.we.named,
            at_table=(*seated, *self.others.names),
            topics=self.topics.names,
        )
