"""The letter desk: a letter on the left, what it proposes on the right, one decision a key.

The register is asked and changed behind the window; the next proposal shows at
once. When a decision could not be kept, the desk is read anew from the register.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from tracker.letters.proposal import Proposal, Span
from tracker.register.questions.lines import StatementLine
from ui.desk.change_form import ChangeForm
from ui.desk.copying import copied_words
from ui.desk.draft import Draft
from ui.desk.keys import SHOWN, Wish, wish_of
from ui.desk.lead_line import Ends, LeadLine
from ui.desk.letter_painter import RunningHead
from ui.desk.letter_view import LetterView
from ui.desk.marking import marking_of
from ui.desk.queue_view import QueueView
from ui.desk.readings import own_words, reading_of, trimmed
from ui.desk.sitting import (
    Sitting,
    read_otherwise,
    reconsider,
    register_reading,
    reject,
    sit_down,
    take_back_last,
)
from ui.desk.state import DeskState, Fate, Range
from ui.desk.typeset import widest_page
from ui.session import Session

T = TypeVar("T")

_BETWEEN = 28  #: from letter to queue; the card stands out into the queue's own margin
_LEAST_LETTER, _LEAST_QUEUE, _WIDEST_QUEUE = 440, 480, 760
_SCROLL_BAR = 16


class LetterDesk(QWidget):
    """Reading a letter and deciding on what it says.

    `finished` comes when the reader goes back to the dossier, `title_changed`
    with the letter's title, `ready` when it can be read.
    """

    finished = Signal()
    title_changed = Signal(str)
    ready = Signal()

    def __init__(self, session: Session, document_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._document_id = document_id
        self._sitting: Sitting | None = None
        self._wanted: Range | None = None
        self._form: ChangeForm | None = None
        self._create_parts()
        self._lay_out()
        self._connect()
        self._ask(lambda: sit_down(session.register, document_id), self._begin)

    @property
    def state(self) -> DeskState:
        """What is decided and what is at hand."""
        return self._sitting.state if self._sitting else DeskState()

    def show_words(self, start: int, end: int) -> None:
        """Bring these words into view, and the passage they belong to at hand."""
        self._wanted = (start, end)
        if self._sitting is None:
            return
        passage = self.state.passage_at(start)
        if passage:
            self._show(self.state.at_place(passage.place))
        else:
            self.letter.select((start, end))
        self.letter.bring_into_view((start, end))

    # -- building

    def _create_parts(self) -> None:
        look = self._session.look
        self.letter = LetterView(look)
        self.queue = QueueView(look)
        self._lead = LeadLine(look, self._lead_ends, self)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        row.addWidget(self.letter)
        row.addWidget(self.queue)
        row.addStretch(1)
        self._lead.raise_()

    def _connect(self) -> None:
        self._doings: dict[Wish, Callable[[], None]] = {
            Wish.ACCEPT: self._accept,
            Wish.CHANGE: self._open_form,
            Wish.REJECT: self._reject,
            Wish.NEXT: lambda: self._show(self.state.stepped(1)),
            Wish.BACK: lambda: self._show(self.state.stepped(-1)),
            Wish.WORDS_ONLY: self._toggle_words_only,
            Wish.REGISTER_WORDS: self._register_selection,
            Wish.UNDO: self._undo,
        }
        self.queue.accepted.connect(self._accept)
        self.queue.change_wanted.connect(self._open_form)
        self.queue.rejected.connect(self._reject)
        self.queue.brought_back.connect(self._bring_back)
        self.queue.finished.connect(self.finished)
        self.queue.chosen.connect(lambda place: self._show(self.state.at_place(place)))
        self.queue.key_pressed.connect(lambda key: self._doings[SHOWN[key]]())
        self.queue.moved.connect(self._lead.update)
        self.letter.moved.connect(self._lead.update)
        self.letter.chosen.connect(self._go_to_words)
        self.letter.copied.connect(self._copy)
        self._session.look.changed.connect(self._show_again)

    # -- showing

    def _begin(self, sitting: Sitting) -> None:
        """The letter has been read from the register for the first time."""
        self._sitting = sitting
        line = sitting.document
        head = RunningHead(line.sender.name if line.sender else "", line.reference or "")
        self.letter.show_letter(sitting.letter, head, line.sender.side if line.sender else None)
        self._show(sitting.state)
        self.title_changed.emit(line.title)
        if self._wanted:
            self.show_words(*self._wanted)
        self.ready.emit()

    def _show(self, state: DeskState) -> None:
        """Let letter and queue show this state, the passage at hand in view and in focus."""
        if self._sitting is None:
            return
        self._form = None
        self._sitting = replace(self._sitting, state=state)
        self.letter.show_marking(marking_of(state, self._sitting.letter))
        self.queue.show_sitting(self._sitting)
        if state.current:
            self.letter.bring_into_view(state.current.place)
        self._bring_card_into_view()

    def _bring_card_into_view(self) -> None:
        card = self.queue.card
        if card is None:
            return
        (card if self.queue_is_shown else self.letter).setFocus(Qt.FocusReason.OtherFocusReason)
        self.queue.ensureWidgetVisible(card, 0, 24)
        self._lead.update()

    def _show_again(self) -> None:
        if self._sitting and self._form is None:
            self._show(self.state)

    def _lead_ends(self) -> Ends | None:
        """From the words to the card, in this widget's pixels; None when either is away."""
        passage, card = self.state.current, self.queue.card_arrival()
        if passage is None or card is None or not self.queue_is_shown:
            return None
        words = self.letter.place_of(passage.place)
        if words is None:
            return None
        start = QPointF(self.letter.mapTo(self, words.topRight().toPoint()))
        return (
            start + QPointF(3, words.height() / 2),
            QPointF(self.queue.mapTo(self, card.toPoint())),
        )

    def _toggle_words_only(self) -> None:
        self._show_queue(shown=not self.queue_is_shown)
        if self.state.current:
            self.letter.bring_into_view(self.state.current.place)
        self._bring_card_into_view()

    @property
    def queue_is_shown(self) -> bool:
        """Whether the queue stands beside the letter; else there are the words only."""
        return not self.queue.isHidden()

    def _show_queue(self, *, shown: bool) -> None:
        self.queue.setVisible(shown)
        self._share_width()

    # -- deciding

    def _accept(self) -> None:
        passage = self.state.current
        if passage is None:
            self.finished.emit()
        elif passage.fate is Fate.OPEN and passage.proposal:
            self._register(passage.proposal)
        elif passage.fate is Fate.SET_ASIDE:
            self._bring_back()

    def _register(self, reading: Proposal, why: str | None = None) -> None:
        register, who = self._session.register, self._session.who
        self._show(self.state.decided(Fate.ACCEPTED))
        self._keep(lambda: register_reading(register, self._document_id, reading, who=who, why=why))

    def _reject(self) -> None:
        passage = self.state.current
        if passage is None or passage.fate is Fate.SET_ASIDE:
            return
        register, who = self._session.register, self._session.who
        self._show(self.state.decided(Fate.SET_ASIDE))
        self._ask(lambda: reject(register, self._document_id, passage, who=who), lambda _: None)

    def _bring_back(self) -> None:
        passage = self.state.current
        if passage is not None:
            register, who = self._session.register, self._session.who
            self._ask(
                lambda: reconsider(register, self._document_id, passage, who=who), self._sit_anew
            )

    def _undo(self) -> None:
        register, who, before = self._session.register, self._session.who, self.state
        self._ask(
            lambda: take_back_last(register, self._document_id, before, who=who), self._sit_anew
        )

    # -- changing a reading

    def _open_form(self) -> None:
        passage = self.state.current
        reading = reading_of(passage, self._sitting.letter) if passage and self._sitting else None
        if passage and reading and passage.fate is not Fate.SET_ASIDE:
            self._fill_form(Draft(reading, reading, is_registered=passage.statement is not None))

    def _register_selection(self) -> None:
        selection = self.letter.selection
        where = trimmed(self._sitting.letter, selection) if self._sitting and selection else None
        if where is None or self._sitting is None:
            return
        line = self._sitting.document
        actor = line.sender.name if line.sender else None
        addressee = line.addressees[0].name if line.addressees else None
        reading = own_words(self._sitting.letter, where, actor, addressee)
        self._fill_form(Draft(reading, None, is_registered=False))

    def _fill_form(self, draft: Draft) -> None:
        assert self._sitting is not None  # noqa: S101 - a draft is made of a letter's words
        names = [party.name for party in self._sitting.parties]
        self._form = ChangeForm(self._session.look, draft, names)
        self._form.kept.connect(self._keep_draft)
        self._form.left.connect(lambda: self._show(self.state))
        self._form.caveat_wanted.connect(self._take_caveat)
        self._show_queue(shown=True)
        self.queue.show_form(self._form)
        self._bring_card_into_view()
        self._form.focus_first()

    def _take_caveat(self) -> None:
        selection = self.letter.selection
        if self._form and self._sitting and selection:
            where = trimmed(self._sitting.letter, selection)
            if where:
                self._form.take_caveat(Span(*where, self._sitting.letter.text[slice(*where)]))

    def _keep_draft(self, draft: Draft) -> None:
        passage, why = self.state.current, draft.reason.strip() or None
        register, who = self._session.register, self._session.who
        if draft.before is None:
            self.letter.clear_selection()
            self._show(self.state)
            reading = draft.reading
            self._keep(
                lambda: register_reading(register, self._document_id, reading, who=who, why=why)
            )
        elif draft.is_registered and passage and passage.statement and why:
            statement = passage.statement
            self._show(self.state)
            self._keep(lambda: read_otherwise(register, statement, draft.reading, who=who, why=why))
        else:
            self._register(draft.reading, why)

    # -- the register

    def _keep(self, work: Callable[[], list[StatementLine]]) -> None:
        self._ask(work, lambda held: self._show(self.state.with_statements(held)))

    def _ask(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do `work` behind the window; its answer is dropped when the desk is gone by then."""

        def take(answer: T) -> None:
            if isValid(self):
                done(answer)

        self._session.runner.run(work, take, self._take_back)

    def _take_back(self, error: BaseException) -> None:
        """A decision could not be kept: say why, and show what the register really has."""
        self._session.reporter.report(error)
        if isValid(self) and self._sitting:
            self._ask(lambda: sit_down(self._session.register, self._document_id), self._sit_anew)

    def _sit_anew(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._show(sitting.state)

    # -- keys and pointer

    def _go_to_words(self, position: int) -> None:
        passage = self.state.passage_at(position)
        if passage and self._form is None:
            self._show(self.state.at_place(passage.place))

    def _copy(self) -> None:
        selection = self.letter.selection
        if selection and self._sitting:
            text = copied_words(
                self._sitting.letter, selection, self.state, self._session.look.words
            )
            QGuiApplication.clipboard().setText(text)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key asks; keys reach the desk when no field has a use for them."""
        wish = wish_of(event)
        if wish is None or self._form is not None or self._sitting is None:
            event.ignore()
        else:
            self._doings[wish]()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give letter and queue their widths, and the lead line all of the desk."""
        super().resizeEvent(event)
        self._share_width()
        self._lead.setGeometry(self.rect())

    def _share_width(self) -> None:
        """The letter takes what its measure needs, the queue the rest up to its best width."""
        room = self.width() - _BETWEEN
        letter = min(max(room * 46 // 100, _LEAST_LETTER), widest_page() + _SCROLL_BAR)
        self.letter.setFixedWidth(letter if self.queue_is_shown else self.width())
        self.queue.setFixedWidth(max(min(room - letter, _WIDEST_QUEUE), _LEAST_QUEUE))
