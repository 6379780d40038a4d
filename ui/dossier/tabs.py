"""The tabs of a dossier with their counts, and the actions that belong to each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from tracker.register.questions.dossiers.counts import DossierCounts
from tracker.register.questions.lines import DocumentLine, MeetingLine
from tracker.reports import BriefingKind
from ui.dossier.documents_row import DocumentRow
from ui.dossier.emptied import Nothing, write_emptied, write_nothing
from ui.dossier.lists import NarrowedList, commitment_key, document_key, meeting_key
from ui.dossier.pages.commitments import Commitments
from ui.dossier.pages.making import READ_LATER, page_for
from ui.dossier.reading import DossierReading
from ui.dossier.tab_head import TabHead
from ui.dossier.tab_row import TabTitle
from ui.letters.letter_button import LetterButton
from ui.lists.panel import ListPanel
from ui.look.parts import EmptyState, button, in_column
from ui.look.plain_text import give_name
from ui.meetings.row import MeetingRow
from ui.places import Tab
from ui.places.viewing import Viewing
from ui.session import Session

if TYPE_CHECKING:
    from ui.dossier.pages.page import DossierPage

#: The list of each page, by the name the command has for it.
LISTS = {Tab.COMMITMENTS: "commitments", Tab.DOCUMENTS: "documents", Tab.MEETINGS: "meetings"}
#: The paper that says what a tab says; of the others, what was promised.
PAPERS = {
    Tab.DEMANDS: BriefingKind.MATRIX,
    Tab.COMMITMENTS: BriefingKind.COMMITMENTS,
    Tab.POSITIONS: BriefingKind.POSITIONS,
}


class DossierTabs(QWidget):
    """The pages of one dossier, as far as one wants to see them.

    Emits `chosen` with the key of the entry somebody goes to in a list, and
    `everything_wanted` where nothing is left and one wants all of it. `page_made` carries a
    page of `READ_LATER` when one first turns to it.
    """

    import_wanted = Signal()
    meeting_wanted = Signal()
    settings_wanted = Signal()
    everything_wanted = Signal()
    chosen = Signal(str)
    list_wanted = Signal(str)  # as a file, by the name the command has for it
    page_made = Signal(object)
    letter_wanted = Signal(object)  # the Place of another letter

    def __init__(self, session: Session, dossier_id: int) -> None:
        super().__init__()
        self._session, self._dossier_id = session, dossier_id
        self._look = session.look
        self._viewing = Viewing()
        self._keys: frozenset[str] | None = None
        self._counts = DossierCounts()
        self._key: str | None = None
        self.pages: dict[Tab, DossierPage] = {}
        self._stale: set[Tab] = set()
        self._has_begun = False  # no page is made before somebody turns to one
        self._create_widgets()
        self._lay_out()
        self._connect()
        self._look.changed.connect(self._write_texts)
        self._write_texts()

    def _create_widgets(self) -> None:
        look = self._look
        self.head = TabHead(look, len(Tab))
        self.bar = self.head.tabs
        self.commitments = Commitments(look)
        self.documents: ListPanel[DocumentLine] = ListPanel(
            DocumentRow(look), lambda: self._next_step(Tab.DOCUMENTS, self.import_wanted.emit)
        )
        self.meetings: ListPanel[MeetingLine] = ListPanel(
            MeetingRow(look), lambda: self._next_step(Tab.MEETINGS, self.meeting_wanted.emit)
        )
        self.first_meeting = button("", self.meeting_wanted.emit)
        self.settings_button = button("", self.settings_wanted.emit)
        for step in (self.settings_button, self.first_meeting):
            self.documents.empty.also(step)
        self.import_button = button("", self.import_wanted.emit)
        self.plan_button = button("", self.meeting_wanted.emit)
        self.save_button = button("", self._want_list)
        self.letter_button = LetterButton(
            self._session, self, self._letter_at_hand, self.letter_wanted.emit
        )
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
        whole = {
            Tab.COMMITMENTS: self.commitments,
            Tab.DOCUMENTS: self.documents,
            Tab.MEETINGS: self.meetings,
        }
        for tab in Tab:  # what is read later has its place until it is made
            self._pages.addWidget(whole.get(tab) or QWidget())
        of_letter = self.letter_button.button
        for action in (self.commitments.box, of_letter, self.import_button, self.plan_button):
            self.head.add(action)
        self.head.add(self.save_button)
        self.setLayout(in_column(self.head, self._pages, gap=0))

    def _connect(self) -> None:
        self.bar.currentChanged.connect(self._turn)
        self.commitments.everything_wanted.connect(self.everything_wanted)
        self.commitments.letters_wanted.connect(self._go_to_letters)
        for one in self.lists.values():
            one.view.chosen.connect(lambda line, one=one: self._choose(one.key_of(line)))

    def turn_to(self, tab: Tab) -> None:
        """Show the page of `tab`."""
        self._has_begun = True
        self.bar.setCurrentIndex(tab)
        self._turn(tab)

    def focus_list(self) -> None:
        """Put the focus into the list of the open tab."""
        tab = Tab(self.bar.currentIndex())
        if tab in self.pages:
            self.pages[tab].focus_first()
        else:
            panels: dict[Tab, ListPanel[Any]] = {
                Tab.COMMITMENTS: self.commitments.panel,
                Tab.DOCUMENTS: self.documents,
                Tab.MEETINGS: self.meetings,
            }
            panels[tab].focus_first()

    def show_reading(self, reading: DossierReading, viewing: Viewing) -> None:
        """Fill all pages with what is left of the reading."""
        self._viewing, self._counts = viewing, reading.counts
        self._keys = keys = reading.keys_left(viewing)
        narrowed = viewing.is_narrowed and bool(reading.commitments)
        has_letters = bool(reading.documents)
        self.commitments.use(viewing, is_emptied=narrowed, has_letters=has_letters)
        self.lists[Tab.COMMITMENTS].show(reading.commitments, keys)
        self.lists[Tab.DOCUMENTS].show(reading.documents, keys)
        self.lists[Tab.MEETINGS].show(reading.meetings, keys)
        if self._key is not None:
            for one in self.lists.values():
                one.select(self._key)
        self._stale = set(READ_LATER)
        self._write_texts()

    def select(self, key: str | None) -> None:
        """Select the entry with this key in the list that has it, and show that list.

        Where the page that is shown has it, that page stays.
        """
        self._key = key
        shown = self.pages.get(Tab(self.bar.currentIndex()))
        stays = shown is not None and shown.select(key)
        for tab, one in self.lists.items():
            if one.select(key) and not stays:
                self.turn_to(tab)

    @property
    def paper_kind(self) -> BriefingKind | None:
        """The kind of paper for what one looks at; None where there is none of its own."""
        return PAPERS.get(Tab(self.bar.currentIndex()))

    def _letter_at_hand(self) -> DocumentLine | None:
        """The one somebody went to; the first, where one goes then, before anybody did."""
        if self.documents.list.current_line() is None:
            self.documents.focus_first()
        return self.documents.list.current_line()

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

    def _go_to_letters(self) -> None:
        """To the letters there are; where there are none yet, to bring one in."""
        if not self.lists[Tab.DOCUMENTS].lines:
            self.import_wanted.emit()
            return
        self.turn_to(Tab.DOCUMENTS)
        self.focus_list()

    def _is_emptied(self, tab: Tab) -> bool:
        one = self.lists[tab]
        return self._viewing.is_narrowed and bool(one.lines) and not one.left

    # -- turning from page to page

    def _turn(self, at: int) -> None:
        tab = Tab(at)
        if not self._has_begun:
            return
        if tab in READ_LATER:
            self._read_page(tab)
        self._pages.setCurrentIndex(at)
        self.head.show_actions(self._actions(tab))

    def _read_page(self, tab: Tab) -> None:
        """Make the page of a tab when one first turns to it, and read it where it is behind."""
        if tab not in self.pages:
            page = self.pages[tab] = page_for(tab, self._session, self._dossier_id)
            self._pages.insertWidget(tab, page)
            if (place := self._pages.widget(tab + 1)) is not None:
                self._pages.removeWidget(place)
            for action in page.tools:
                self.head.add(action)
            page.chosen.connect(self._choose)
            page.everything_wanted.connect(self.everything_wanted)
            page.meeting_wanted.connect(self.meeting_wanted)
            page.letters_wanted.connect(self._go_to_letters)
            self.page_made.emit(page)
        if tab in self._stale:
            self._stale.discard(tab)
            has_letters = bool(self.lists[Tab.DOCUMENTS].lines)
            self.pages[tab].look_with(self._viewing, self._keys, has_letters=has_letters)

    def _actions(self, tab: Tab) -> Sequence[QWidget]:
        """What stands beside the tabs while this page is shown."""
        if tab in self.pages:
            return self.pages[tab].tools
        may_change = self._viewing.as_of is None
        found: list[QWidget] = [self.commitments.box] if tab is Tab.COMMITMENTS else []
        for of, made in (
            (Tab.DOCUMENTS, self.letter_button.button),
            (Tab.DOCUMENTS, self.import_button),
            (Tab.MEETINGS, self.plan_button),
        ):
            if of is tab and may_change and self.lists[of].left:
                found.append(made)
        if self.lists[tab].lines:
            found.append(self.save_button)
        return found

    # -- words

    def _write_texts(self) -> None:
        words = self._look.words
        self.bar.write([TabTitle(name, self._count(tab)) for tab, name in self._names().items()])
        give_name(self.bar, words.text("Parts of this dossier"))
        self.letter_button.write_texts()
        self.import_button.setText(words.text("Import a letter"))
        self.settings_button.setText(words.text("Dossier settings"))
        for made in (self.plan_button, self.first_meeting):
            made.setText(words.text("Plan a meeting"))
        self.save_button.setText(words.text("Save as…"))
        self.documents.list.name(words.text("Documents"))
        self.meetings.list.name(words.text("Meetings"))
        self.commitments.write_texts()
        self._write_empty_states()
        self._turn(self.bar.currentIndex())

    def _names(self) -> dict[Tab, str]:
        words = self._look.words
        return {
            Tab.DEMANDS: words.text("Demands × answers"),
            Tab.COMMITMENTS: words.text("Commitments"),
            Tab.POSITIONS: words.text("Positions"),
            Tab.DOCUMENTS: words.text("Documents"),
            Tab.MEETINGS: words.text("Meetings"),
            Tab.QUESTIONS: words.text("Questions"),
            Tab.NOTES: words.text("Notes"),
            Tab.ROUNDS: words.text("Rounds"),
        }

    def _count(self, tab: Tab) -> str:
        """How many there are; when narrowed, how many of them are left."""
        words = self._look.words
        if tab not in self.lists:
            counts = {
                Tab.DEMANDS: self._counts.demands,
                Tab.POSITIONS: self._counts.topics,
                Tab.QUESTIONS: self._counts.questions,
                Tab.NOTES: self._counts.notes,
                Tab.ROUNDS: self._counts.rounds,
            }
            return words.number(counts[tab])
        one = self.lists[tab]
        every = words.number(len(one.lines))
        if not self._viewing.is_narrowed or not one.lines:
            return every
        return words.text("{number} of {count}", number=words.number(len(one.left)), count=every)

    def _write_empty_states(self) -> None:
        words = self._look.words
        letter = Nothing(
            words.text("No letter yet"),
            words.text(
                "Bring in a letter as PDF, Markdown or text, or drop it on this window. Its "
                "words stay as they are; the app proposes what to read in them."
            ),
            words.text("Import a letter"),
        )
        is_new = not any(one.lines for one in self.lists.values())
        for step in (self.first_meeting, self.settings_button):
            step.setVisible(is_new and self._viewing.as_of is None)
        if is_new:
            letter = self._nothing_at_all()
        meeting = Nothing(
            words.text("No meeting planned"),
            words.text("Plan a meeting to collect the questions for it and to print the briefing."),
            words.text("Plan a meeting"),
        )
        self._write_empty(Tab.DOCUMENTS, self.documents.empty, letter)
        self._write_empty(Tab.MEETINGS, self.meetings.empty, meeting)

    def _nothing_at_all(self) -> Nothing:
        words = self._look.words
        return Nothing(
            words.text("Nothing in this dossier yet"),
            words.text(
                "Bring in the first letter, or drop it on this window. Its words stay as they "
                "are; the app proposes what was demanded and promised in them. Is there a "
                "meeting first? Plan it, and collect the questions for it. Who sits at the table "
                "and what you talk about stand in the settings of the dossier."
            ),
            words.text("Import a letter"),
        )

    def _write_empty(self, tab: Tab, empty: EmptyState, nothing: Nothing) -> None:
        if self._is_emptied(tab):
            write_emptied(empty, self._look)
        else:
            write_nothing(empty, self._look, nothing, self._viewing.as_of)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tabs and actions share the width."""
        super().resizeEvent(event)
        self.head.arrange()
