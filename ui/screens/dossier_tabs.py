"""The tabs of a dossier with their counts, and the action that belongs to each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from tracker.register.questions.lines import DocumentLine, MeetingLine
from ui.lists.panel import ListPanel
from ui.look.parts import button, in_column, in_row
from ui.look.plain_text import give_name
from ui.look.space import APART
from ui.look.theme import Look
from ui.screens.commitments import Commitments
from ui.screens.documents_row import DocumentRow
from ui.screens.dossier_reading import DossierReading
from ui.screens.meetings_row import MeetingRow
from ui.screens.places import Tab


class DossierTabs(QWidget):
    """Commitments, documents and meetings of one dossier."""

    import_wanted = Signal()
    meeting_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._counts = dict.fromkeys(Tab, 0)
        self._create_widgets()
        self._lay_out()
        look.changed.connect(self._write_texts)
        self._write_texts()

    def _create_widgets(self) -> None:
        look = self._look
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        for _ in Tab:
            self.bar.addTab("")
        self.commitments = Commitments(look)
        self.documents: ListPanel[DocumentLine] = ListPanel(
            DocumentRow(look), self.import_wanted.emit
        )
        self.meetings: ListPanel[MeetingLine] = ListPanel(
            MeetingRow(look), self.meeting_wanted.emit
        )
        self._import = button("", self.import_wanted.emit)
        self._plan = button("", self.meeting_wanted.emit)

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        for page in (self.commitments, self.documents, self.meetings):
            self._pages.addWidget(page)
        head = in_row(self.bar, None, self.commitments.box, self._import, self._plan)
        head.setContentsMargins(APART, 0, APART, 4)
        self.setLayout(in_column(head, self._pages, gap=0))
        self.bar.currentChanged.connect(self._turn)

    def turn_to(self, tab: Tab) -> None:
        """Show the page of `tab`."""
        self.bar.setCurrentIndex(tab)
        self._turn(tab)

    def focus_list(self) -> None:
        """Put the focus into the list of the open tab."""
        panels = (self.commitments.panel, self.documents, self.meetings)
        panels[self.bar.currentIndex()].focus_first()

    def show_reading(self, reading: DossierReading) -> None:
        """Fill all pages."""
        self.commitments.show_lines(reading.commitments)
        self.documents.show_lines(reading.documents[::-1])  # the latest on top
        self.meetings.show_lines(reading.meetings)
        self._counts = {
            Tab.COMMITMENTS: len(reading.commitments),
            Tab.DOCUMENTS: len(reading.documents),
            Tab.MEETINGS: len(reading.meetings),
        }
        self._write_texts()

    def _turn(self, at: int) -> None:
        self._pages.setCurrentIndex(at)
        self.commitments.box.setVisible(at == Tab.COMMITMENTS)
        self._import.setVisible(at == Tab.DOCUMENTS and self._counts[Tab.DOCUMENTS] > 0)
        self._plan.setVisible(at == Tab.MEETINGS and self._counts[Tab.MEETINGS] > 0)

    def _write_texts(self) -> None:
        words = self._look.words
        titles = (words.text("Commitments"), words.text("Documents"), words.text("Meetings"))
        for tab, title in zip(Tab, titles, strict=True):
            self.bar.setTabText(tab, f"{title}  {words.number(self._counts[tab])}")
        give_name(self.bar, words.text("Parts of this dossier"))
        self._import.setText(words.text("Import a letter"))
        self._plan.setText(words.text("Plan a meeting"))
        self.documents.list.name(titles[Tab.DOCUMENTS])
        self.meetings.list.name(titles[Tab.MEETINGS])
        self.commitments.write_texts()
        self._write_empty_states()
        self._turn(self.bar.currentIndex())

    def _write_empty_states(self) -> None:
        words = self._look.words
        self.documents.empty.write(
            words.text("No letter yet"),
            words.text(
                "Bring in a letter as PDF, Markdown or text, or drop it on this window. Its "
                "words stay as they are; the app proposes what to read in them."
            ),
            words.text("Import a letter"),
        )
        self.meetings.empty.write(
            words.text("No meeting planned"),
            words.text("Plan a meeting to collect the questions for it and to print the briefing."),
            words.text("Plan a meeting"),
        )
