"""The tabs of a dossier with their counts, and the action that belongs to each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from tracker.register.questions.lines import DocumentLine, MeetingLine
from ui.dossier.viewing import Viewing
from ui.lists.panel import ListPanel
from ui.look.parts import EmptyState, button, in_column, in_row
from ui.look.plain_text import give_name
from ui.look.space import APART
from ui.look.theme import Look
from ui.screens.commitments import Commitments
from ui.screens.documents_row import DocumentRow
from ui.screens.dossier_lists import NarrowedList, commitment_key, document_key, meeting_key
from ui.screens.dossier_reading import DossierReading
from ui.screens.meetings_row import MeetingRow
from ui.screens.places import Tab

#: The list of each page, by the name the command has for it.
LISTS = {Tab.COMMITMENTS: "commitments", Tab.DOCUMENTS: "documents", Tab.MEETINGS: "meetings"}


class DossierTabs(QWidget):
    """Commitments, documents and meetings of one dossier, as far as one wants to see them.

    Emits `chosen` with the key of the entry somebody goes to in a list, and
    `everything_wanted` where nothing is left and one wants all of it.
    """

    import_wanted = Signal()
    meeting_wanted = Signal()
    everything_wanted = Signal()
    chosen = Signal(str)
    list_wanted = Signal(str)  # as a file, by the name the command has for it

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._viewing = Viewing()
        self._key: str | None = None
        self._create_widgets()
        self._lay_out()
        self._connect()
        look.changed.connect(self._write_texts)
        self._write_texts()

    def _create_widgets(self) -> None:
        look = self._look
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        for _ in Tab:
            self.bar.addTab("")
        self.commitments = Commitments(look, self.everything_wanted.emit)
        self.documents: ListPanel[DocumentLine] = ListPanel(
            DocumentRow(look), lambda: self._next_step(Tab.DOCUMENTS, self.import_wanted.emit)
        )
        self.meetings: ListPanel[MeetingLine] = ListPanel(
            MeetingRow(look), lambda: self._next_step(Tab.MEETINGS, self.meeting_wanted.emit)
        )
        self.import_button = button("", self.import_wanted.emit)
        self.plan_button = button("", self.meeting_wanted.emit)
        self.save_button = button("", self._want_list)
        self.lists: dict[Tab, NarrowedList[Any]] = {
            Tab.COMMITMENTS: NarrowedList(
                self.commitments.panel.list, commitment_key, self.commitments.show_lines
            ),
            Tab.DOCUMENTS: NarrowedList(
                self.documents.list, document_key, self.documents.show_lines
            ),
            Tab.MEETINGS: NarrowedList(self.meetings.list, meeting_key, self.meetings.show_lines),
        }

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        for page in (self.commitments, self.documents, self.meetings):
            self._pages.addWidget(page)
        actions = (self.import_button, self.plan_button, self.save_button)
        head = in_row(self.bar, None, self.commitments.box, *actions)
        head.setContentsMargins(APART, 0, APART, 4)
        self.setLayout(in_column(head, self._pages, gap=0))

    def _connect(self) -> None:
        self.bar.currentChanged.connect(self._turn)
        for one in self.lists.values():
            one.view.chosen.connect(lambda line, one=one: self._choose(one.key_of(line)))

    def turn_to(self, tab: Tab) -> None:
        """Show the page of `tab`."""
        self.bar.setCurrentIndex(tab)
        self._turn(tab)

    def focus_list(self) -> None:
        """Put the focus into the list of the open tab."""
        panels = (self.commitments.panel, self.documents, self.meetings)
        panels[self.bar.currentIndex()].focus_first()

    def show_reading(self, reading: DossierReading, viewing: Viewing) -> None:
        """Fill all pages with what is left of the reading."""
        self._viewing = viewing
        keys = reading.keys_left(viewing)
        narrowed = viewing.is_narrowed and bool(reading.commitments)
        self.commitments.use_narrowing(narrowed=narrowed)
        self.lists[Tab.COMMITMENTS].show(reading.commitments, keys)
        self.lists[Tab.DOCUMENTS].show(reading.documents, keys)
        self.lists[Tab.MEETINGS].show(reading.meetings, keys)
        if self._key is not None:
            for one in self.lists.values():
                one.select(self._key)
        self._write_texts()

    def select(self, key: str | None) -> None:
        """Select the entry with this key in the list that has it, and show that list."""
        self._key = key
        for tab, one in self.lists.items():
            if one.select(key):
                self.turn_to(tab)

    def _want_list(self) -> None:
        self.list_wanted.emit(LISTS[Tab(self.bar.currentIndex())])

    def _choose(self, key: str) -> None:
        self._key = key
        self.chosen.emit(key)

    def _next_step(self, tab: Tab, act: Callable[[], None]) -> None:
        """Where filters leave nothing of what there is, the way on is to see all of it."""
        if self._is_emptied(tab):
            self.everything_wanted.emit()
        else:
            act()

    def _is_emptied(self, tab: Tab) -> bool:
        one = self.lists[tab]
        return self._viewing.is_narrowed and bool(one.lines) and not one.left

    def _turn(self, at: int) -> None:
        self._pages.setCurrentIndex(at)
        self.commitments.box.setVisible(at == Tab.COMMITMENTS)
        may_change = self._viewing.as_of is None
        for tab, made in ((Tab.DOCUMENTS, self.import_button), (Tab.MEETINGS, self.plan_button)):
            made.setVisible(at == tab and may_change and bool(self.lists[tab].left))
        self.save_button.setVisible(bool(self.lists[Tab(at)].lines))

    def _write_texts(self) -> None:
        words = self._look.words
        titles = (words.text("Commitments"), words.text("Documents"), words.text("Meetings"))
        for tab, title in zip(Tab, titles, strict=True):
            self.bar.setTabText(tab, f"{title}  {self._count(tab)}")
        give_name(self.bar, words.text("Parts of this dossier"))
        self.import_button.setText(words.text("Import a letter"))
        self.plan_button.setText(words.text("Plan a meeting"))
        self.save_button.setText(words.text("Save as…"))
        self.documents.list.name(titles[Tab.DOCUMENTS])
        self.meetings.list.name(titles[Tab.MEETINGS])
        self.commitments.write_texts()
        self._write_empty_states()
        self._turn(self.bar.currentIndex())

    def _count(self, tab: Tab) -> str:
        """How many there are; when narrowed, how many of them are left."""
        words, one = self._look.words, self.lists[tab]
        every = words.number(len(one.lines))
        if not self._viewing.is_narrowed or not one.lines:
            return every
        return words.text("{number} of {count}", number=words.number(len(one.left)), count=every)

    def _write_empty_states(self) -> None:
        words = self._look.words
        self._write_empty(
            Tab.DOCUMENTS,
            self.documents.empty,
            words.text("No letter yet"),
            words.text(
                "Bring in a letter as PDF, Markdown or text, or drop it on this window. Its "
                "words stay as they are; the app proposes what to read in them."
            ),
            next_step=words.text("Import a letter"),
        )
        self._write_empty(
            Tab.MEETINGS,
            self.meetings.empty,
            words.text("No meeting planned"),
            words.text("Plan a meeting to collect the questions for it and to print the briefing."),
            next_step=words.text("Plan a meeting"),
        )

    def _write_empty(
        self, tab: Tab, empty: EmptyState, headline: str, sentence: str, *, next_step: str
    ) -> None:
        if self._is_emptied(tab):
            write_emptied(empty, self._look)
        elif self._viewing.as_of is not None:
            empty.write(headline, self._look.words.text("There was none yet on that day."))
        else:
            empty.write(headline, sentence, next_step)


def write_emptied(empty: EmptyState, look: Look) -> None:
    """Say that filters leave nothing, and offer to see everything."""
    empty.write(
        look.words.text("The filters leave nothing here"),
        look.words.text("The timeline above is narrowed by the same filters."),
        look.words.text("Clear all filters"),
    )
