"""The letter desk: a letter on the left, what it proposes on the right, one decision a key.

The register is asked and changed behind the window; the next proposal shows at
once. When a decision could not be kept, the desk is read anew from the register.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from tracker.desk.confirming import SaidOfLetter
from tracker.desk.parting import trimmed
from tracker.frozen import replace
from tracker.letters.proposal import Proposal
from tracker.register.questions.lines import StatementLine
from ui.desk.change_desk import ChangeDesk
from ui.desk.checklist_desk import ChecklistDesk
from ui.desk.clerk import Clerk
from ui.desk.copied import copy_text
from ui.desk.copying import copied_words
from ui.desk.draft import Draft
from ui.desk.entry_desk import EntryDesk
from ui.desk.facts_desk import FactsDesk
from ui.desk.keys import Wish, wish_of
from ui.desk.marking import marking_of
from ui.desk.page_store import has_pages
from ui.desk.pages_desk import PagesDesk
from ui.desk.parting_desk import PartingDesk
from ui.desk.searching import Searching
from ui.desk.sitting import Sitting
from ui.desk.spread import Spread
from ui.desk.state import DeskState, Fate, Range
from ui.desk.text_sheets import RunningHead
from ui.letters.acts import LetterActs
from ui.look.enter_key import enter_presses_button
from ui.look.parts import in_column
from ui.session import Session


class LetterDesk(QWidget):
    """Reading a letter and deciding on what it says.

    `finished` comes when the reader goes back to the dossier, `title_changed`
    with the letter's title, `ready` when it can be read.
    """

    finished = Signal()
    title_changed = Signal(str)
    ready = Signal()
    go = Signal(object)  # the Place of another letter
    entry_wanted = Signal(int)  # the id of the entry at hand
    demand_wanted = Signal(object)  # a StatementLine, to say which demand it answers

    def __init__(self, session: Session, document_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._sitting: Sitting | None = None
        self._wanted: Range | None = None
        self._spread = Spread(session.look)
        self.letter, self.queue = self._spread.letter, self._spread.queue
        self._searching = Searching(self._spread.find_line, self.letter)
        self.setLayout(in_column(self._spread))
        self._acts = LetterActs(session, self, self.go.emit)
        self._pages = PagesDesk(session, self._spread, self, self._lead)
        self._change = ChangeDesk(
            self._spread, self._keep_draft, lambda: self._show(self.state), self._selected_words
        )
        self._parting = PartingDesk(session, self._show)
        self._entry = EntryDesk(
            session,
            self.queue,
            self._entry_at_hand,
            self.entry_wanted.emit,
            self.demand_wanted.emit,
        )
        self._connect(document_id)
        self._clerk = Clerk(session, document_id, self, self._sit_anew)
        self._facts = FactsDesk(
            session.look, self._spread, self._clerk, self._keep_facts, self._show_again
        )
        self._checklist = ChecklistDesk(
            self._spread, self._clerk, self._mark, self._selected_words, session.reporter.tell
        )
        self._clerk.open_letter(self._begin)
        self._clerk.sit_down(self._begin_reading)

    @property
    def state(self) -> DeskState:
        """What is decided and what is at hand."""
        return self._sitting.state if self._sitting else DeskState()

    @property
    def awaits_pages(self) -> bool:
        """Whether printed pages, or more of them, are still on their way."""
        return self._pages.are_coming

    def show_words(self, start: int, end: int) -> None:
        """Bring these words into view, and the passage they belong to at hand."""
        self._wanted = (start, end)
        if not self._is_searched:
            return
        if self._sitting and self._facts.is_open:
            self._facts.put_off(self._sitting)
        passage = self.state.passage_at(start)
        if passage:
            self._show(self.state.at_place(passage.place))
        else:
            self.letter.select((start, end))
        self.letter.bring_into_view((start, end))

    def read_again(self) -> None:
        """Show what somebody else decided on this letter; own decisions are shown already."""
        is_changing = self._change.is_open or self._facts.is_form_open
        if self._sitting and not is_changing and not self._clerk.is_busy:
            self._clerk.look_again(self._sitting)
            self._entry.look_again()

    # -- building

    def _connect(self, document_id: int) -> None:
        self._doings: dict[Wish, Callable[[], None]] = {
            Wish.ACCEPT: self._accept,
            Wish.CHANGE: self._change_reading,
            Wish.REJECT: self._reject,
            Wish.NEXT: lambda: self._show(self.state.stepped(1)),
            Wish.BACK: lambda: self._show(self.state.stepped(-1)),
            Wish.WORDS_ONLY: self._toggle_words_only,
            Wish.REGISTER_WORDS: self._register_selection,
            Wish.PAGES: self._pages.turn,
            Wish.FIND: self._searching.open,
            Wish.FACTS: self._open_facts,
            Wish.UNDO: lambda: self._clerk.undo(self.state),
            Wish.ULTIMATUM: lambda: self._acts.declare(document_id, self._selected_words()),
            Wish.READ_AGAIN: lambda: self._acts.read_again(document_id),
            Wish.ENTRY: self._entry.open,
            Wish.OFFICE: lambda: self._acts.name_office(document_id),
            Wish.SIGN: self._entry.sign,
            Wish.PART: self._split,
            Wish.JOIN: self._join,
            Wish.DEMAND: self._entry.answer,
            Wish.RELATIONS: lambda: self._acts.relate(document_id, self._selected_words()),
        }
        self.queue.accepted.connect(self._accept)
        self.queue.change_wanted.connect(self._change_reading)
        self.queue.rejected.connect(self._reject)
        self.queue.brought_back.connect(self._bring_back)
        self.queue.finished.connect(self.finished)
        self.queue.wished.connect(self._do)
        self.queue.chosen.connect(lambda place: self._show(self.state.at_place(place)))
        for foot in (self._spread.foot, self._spread.letter_foot):
            foot.wished.connect(self._do)
        self._searching.changed.connect(self._mark)
        self.letter.chosen.connect(self._go_to_words)
        self.letter.copied.connect(self._copy)
        self._session.look.changed.connect(self._show_again)

    # -- showing

    def _begin(self, sitting: Sitting) -> None:
        """The letter can be read; its proposals are still being looked for."""
        self._sitting = sitting
        self._show_letter(sitting)
        if has_pages(sitting.letter):
            self._clerk.fetch_file(partial(self._pages.open, sitting.letter))
        self._show(sitting.state)
        if self._wanted:
            self.letter.bring_into_view(self._wanted)

    def _show_letter(self, sitting: Sitting) -> None:
        line = sitting.document
        head = RunningHead(line.sender.name if line.sender else "", line.reference or "")
        self.letter.show_letter(sitting.letter, head, line.sender.side if line.sender else None)
        self.title_changed.emit(line.title)

    def _begin_reading(self, sitting: Sitting) -> None:
        """All that the letter proposes is known: the first proposal comes to hand."""
        if self._wanted:
            self._facts.put_off(sitting)
        self._sit_anew(sitting)
        if self._wanted:
            self.show_words(*self._wanted)
        self.ready.emit()

    def _show(self, state: DeskState) -> None:
        """Let letter and queue show this state, the passage at hand in view and in focus."""
        if self._sitting is None:
            return
        had_focus = self._has_focus()
        self._change.close()
        self._facts.close()
        self._sitting = replace(self._sitting, state=state)
        self._mark()
        self.queue.show_sitting(self._sitting)
        self._lead()
        if had_focus:
            self._spread.take_focus()
        self._checklist.begin()
        self._entry.begin()

    def _entry_at_hand(self) -> StatementLine | None:
        """The entry of the passage at hand; None where it is not registered."""
        is_elsewhere = self._change.is_open or self._facts.is_open
        current = None if is_elsewhere else self.state.current
        return current.statement if current is not None else None

    def _mark(self) -> None:
        """Mark in the letter what is decided and proposed, and words that are looked for."""
        if self._sitting:
            marking = marking_of(self.state, self._sitting.letter)
            self.letter.show_marking(self._searching.marked(marking))

    def _has_focus(self) -> bool:
        """Whether the keyboard is here, or nowhere yet."""
        focus = self.window().focusWidget()
        return focus is None or focus is self or self.isAncestorOf(focus)

    def _lead(self) -> None:
        """Words and card in view, and the line between them."""
        current = self.state.current
        self._spread.lead_from(current.place if current else None)

    def _show_again(self) -> None:
        if self._sitting is None or self._change.is_open or self._facts.is_form_open:
            return
        if self._facts.is_open:
            self._open_facts()
        else:
            self._show(self.state)

    def _toggle_words_only(self) -> None:
        self._spread.show_queue(shown=not self._spread.is_queue_shown)
        self._lead()
        self._spread.take_focus()

    @property
    def _is_searched(self) -> bool:
        return self._sitting is not None and self._sitting.is_searched

    # -- deciding

    def _accept(self) -> None:
        passage = self.state.current
        if passage is None:
            self.finished.emit()
        elif passage.fate is Fate.OPEN and passage.proposal:
            self._register(passage.proposal)
        elif passage.fate is Fate.SET_ASIDE:
            self._clerk.reconsider(passage)

    def _register(self, reading: Proposal, why: str | None = None) -> None:
        self._show(self.state.decided(Fate.ACCEPTED))
        self._clerk.register(reading, why, self._take_held)

    def _reject(self) -> None:
        passage = self.state.current
        if passage and passage.fate is not Fate.SET_ASIDE:
            self._show(self.state.decided(Fate.SET_ASIDE))
            self._clerk.reject(passage)

    def _bring_back(self) -> None:
        if self.state.current:
            self._clerk.reconsider(self.state.current)

    def _take_held(self, held: list[StatementLine]) -> None:
        """The register has it: entry numbers appear; a form that is open stays open."""
        state = self.state.with_statements(held)
        if not self._change.is_open and not self._facts.is_open:
            self._show(state)
        elif self._sitting:
            self._sitting = replace(self._sitting, state=state)
        if self._change.is_open:
            self._mark()

    def _split(self) -> None:
        if self._sitting:
            self._parting.split(self._sitting, self._selected_words())

    def _join(self) -> None:
        if self._sitting:
            self._parting.join(self._sitting)

    # -- changing a reading

    def _change_reading(self) -> None:
        if self._sitting:
            self._change.change(self._sitting)

    def _register_selection(self) -> None:
        if self._sitting:
            self._change.register_words(self._sitting)

    def _selected_words(self) -> Range | None:
        if self._sitting is None or self.letter.selection is None:
            return None
        return trimmed(self._sitting.letter, self.letter.selection)

    def _keep_draft(self, draft: Draft) -> None:
        passage, why = self.state.current, draft.reason.strip()
        if draft.before is None:
            self.letter.clear_selection()
            self._show(self.state)
            self._clerk.register(draft.reading, why or None, self._take_held)
        elif draft.is_registered and passage and passage.statement:
            self._show(self.state)
            self._clerk.read_otherwise(passage.statement, draft.reading, why, self._take_held)
        else:
            self._register(draft.reading, why or None)

    def _sit_anew(self, sitting: Sitting) -> None:
        before, self._sitting = self._sitting, sitting
        if before is None or before.document.version != sitting.document.version:
            self._show_letter(sitting)
        self._show(sitting.state)
        if self._facts.is_due(sitting):
            self._open_facts()

    # -- the facts of the letter

    def _open_facts(self) -> None:
        if self._sitting:
            had_focus = self._has_focus()
            self._change.close()
            self._facts.open(self._sitting)
            if had_focus:
                self._spread.take_focus()

    def _keep_facts(self, said: SaidOfLetter) -> None:
        """Nothing can be decided until the letter is read with what was said of it."""
        if self._sitting:
            self._sitting = replace(self._sitting, is_searched=False)
            self._show(self.state)
            self._clerk.keep_facts(said)

    # -- keys and pointer

    def _go_to_words(self, position: int) -> None:
        passage = self.state.passage_at(position)
        if passage and not self._change.is_open and not self._facts.is_open:
            self._show(self.state.at_place(passage.place))

    def _copy(self) -> None:
        selection = self.letter.selection
        if selection and self._sitting:
            said = copied_words(
                self._sitting.letter, selection, self.state, self._session.look.words
            )
            copy_text(self._session, self._sitting.document.dossier_id, said)

    def event(self, event: QEvent) -> bool:
        """Keep the undo key for the desk: the window would take it before a key press came."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and wish_of(event) is Wish.UNDO
        ):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Whoever gives the desk the keyboard means what is being read."""
        self._spread.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key asks; keys reach the desk when no field has a use for them."""
        if enter_presses_button(event, self):
            return
        wish = wish_of(event)
        if wish is None or self._change.is_open:
            event.ignore()
        else:
            self._do(wish)

    def _do(self, wish: Wish) -> None:
        """Do what was asked; while a reading is open for change it comes first."""
        if self._change.is_open or not self._is_searched:
            return
        if not self._facts.does(wish) and not self._checklist.does(wish) and wish in self._doings:
            self._doings[wish]()
