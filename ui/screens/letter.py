"""A letter on the desk, as a screen of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tracker.register.questions.dossiers.dossiers import dossier
from tracker.register.questions.lines import StatementLine
from ui.desk.letter_desk import LetterDesk
from ui.look.parts import in_column
from ui.look.space import APART
from ui.places import DossierPlace, EntryPlace, LetterPlace, Tab
from ui.screen import Heading, Screen
from ui.session import Session


class LetterScreen(Screen):
    """Gives the desk its room and its title line."""

    def __init__(self, session: Session, place: LetterPlace, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._above = DossierPlace(place.dossier_id, Tab.DOCUMENTS)
        self._dossier = self._title = ""
        self.desk = LetterDesk(session, place.document_id)
        column = in_column(self.desk)
        column.setContentsMargins(APART, 0, APART, 0)
        self.setLayout(column)
        self.desk.finished.connect(lambda: self.go.emit(DossierPlace(place.dossier_id)))
        self.desk.title_changed.connect(self._take_title)
        self.desk.ready.connect(self.ready)
        self.desk.demand_wanted.connect(self._ask_demand)
        self.desk.go.connect(self.go)
        self.desk.entry_wanted.connect(self._open_entry)
        session.ask(lambda register: dossier(register, place.dossier_id).name, self._take_dossier)
        self.show_words(place)

    def _ask_demand(self, line: StatementLine) -> None:
        from ui.commitment.demand_dialog import ask_demand  # its dialog waits until it is wanted

        ask_demand(self.session, self, line)

    def focus_first(self) -> None:
        """Begin on the desk, which looks after its own keys."""
        self.desk.setFocus()

    def read_again(self) -> None:
        """Show on the desk what was changed elsewhere: undone, redone, decided by others."""
        self.desk.read_again()

    def show_words(self, place: LetterPlace) -> None:
        """Turn to the words of `place`, when it names any."""
        if place.start is not None and place.end is not None:
            self.desk.show_words(place.start, place.end)

    def _open_entry(self, statement_id: int) -> None:
        """Go to all that is kept of an entry."""
        self.go.emit(EntryPlace(statement_id, self._above.dossier_id))

    def _take_title(self, title: str) -> None:
        self._title = title
        self._write_heading()

    def _take_dossier(self, name: str) -> None:
        self._dossier = name
        self._write_heading()

    def _write_heading(self) -> None:
        self.head(Heading(self._title, self._dossier, self._above))
