"""One dossier: its timeline on top, below it what was promised, the papers and the meetings."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from tracker.register.questions.lines import CommitmentLine, DocumentLine, MeetingLine
from ui.look.parts import in_column
from ui.look.space import APART, BETWEEN
from ui.screens.dossier_reading import DossierReading, read_dossier
from ui.screens.dossier_tabs import DossierTabs
from ui.screens.places import DossierPlace, DossiersPlace, LetterPlace, MeetingPlace, Tab
from ui.screens.screen import Heading, Screen
from ui.session import Session, today
from ui.timeline.view import Timeline


class DossierScreen(Screen):
    """The screen of one dossier."""

    def __init__(
        self, session: Session, place: DossierPlace, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self._dossier_id = place.dossier_id
        self.timeline = Timeline(session.look)
        self.tabs = DossierTabs(session.look)
        above = in_column(self.timeline)
        above.setContentsMargins(APART, 0, APART, 0)
        whole = in_column(above, self.tabs, gap=BETWEEN)
        whole.setStretch(0, 1)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._connect()
        self.tabs.turn_to(place.tab)

    def _connect(self) -> None:
        self.tabs.commitments.panel.list.opened.connect(self._open_commitment)
        self.tabs.documents.list.opened.connect(self._open_document)
        self.tabs.meetings.list.opened.connect(self._open_meeting)
        self.tabs.import_wanted.connect(self.import_wanted)
        self.tabs.meeting_wanted.connect(lambda: self.meeting_wanted.emit(self._dossier_id))
        self.timeline.opened.connect(self._open_words)

    def turn_to(self, tab: Tab) -> None:
        """Show one of the tabs."""
        self.tabs.turn_to(tab)

    def focus_first(self) -> None:
        """Begin in the list of the open tab."""
        self.tabs.focus_list()

    def read_again(self) -> None:
        """Ask for the dossier as it stands."""
        words = self.session.look.words
        question = partial(read_dossier, dossier_id=self._dossier_id, today=today(), words=words)
        self.ask(question, self._show)

    def _show(self, reading: DossierReading) -> None:
        self.head(Heading(reading.line.name, above=DossiersPlace()))
        self.timeline.show_content(reading.timeline, reading.timeline_index)
        self.tabs.show_reading(reading)

    def _open_commitment(self, line: CommitmentLine) -> None:
        place = line.statement.place
        self._open_words(place.document_id, place.start, place.end)

    def _open_words(self, document_id: int, start: int | None, end: int | None) -> None:
        self.go.emit(LetterPlace(document_id, self._dossier_id, start, end))

    def _open_document(self, line: DocumentLine) -> None:
        self.go.emit(LetterPlace(line.id, self._dossier_id))

    def _open_meeting(self, line: MeetingLine) -> None:
        self.go.emit(MeetingPlace(line.id, self._dossier_id))
