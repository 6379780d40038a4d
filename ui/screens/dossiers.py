"""All dossiers of the register, or what to do when there is none yet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.lines import DossierLine
from ui.dossier.row import DossierRow
from ui.lists.panel import ListPanel
from ui.look.parts import button, in_column, in_row
from ui.look.space import APART, INSIDE
from ui.places import DossierPlace
from ui.screen import Heading, Screen
from ui.session import Session


class DossiersScreen(Screen):
    """The list of dossiers."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        row = DossierRow(session.look)
        self.panel: ListPanel[DossierLine] = ListPanel(row, self.import_wanted.emit)
        self.panel.list.opened.connect(lambda line: self.go.emit(DossierPlace(line.id)))
        self.new_button = button("primary", self.dossier_wanted.emit)
        top = in_row(None, self.new_button)
        top.setContentsMargins(APART, 0, APART, INSIDE)
        self.setLayout(in_column(top, self.panel, gap=0))
        self.write_texts()

    def write_texts(self) -> None:
        """Title, names and the empty state."""
        words = self.session.look.words
        self.head(Heading(words.text("Dossiers")))
        self.panel.list.name(words.text("Dossiers"))
        self.new_button.setText(words.text("New dossier…"))
        self.panel.empty.write(
            words.text("No dossier yet"),
            words.text(
                "A dossier is one negotiation: its letters, what was promised in them and the "
                "meetings about them. Start one by its name, or bring in the first letter and "
                "the dossier is made with it."
            ),
            words.text("Import a letter"),
        )

    def focus_first(self) -> None:
        """Begin in the list."""
        self.panel.focus_first()

    def read_again(self) -> None:
        """Ask for the dossiers."""
        self.ask(dossiers, self.panel.show_lines)
