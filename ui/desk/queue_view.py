"""The queue beside the letter: how far one is, what was decided, the one at hand, what comes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tracker.letters.letter import Letter
from tracker.register.questions.lines import DocumentLine
from tracker.vocabulary import Side
from ui.desk import said
from ui.desk.card import Card, PassageCard
from ui.desk.change_form import ChangeForm
from ui.desk.end_card import EndCard, SearchCard
from ui.desk.facts_card import FactsCard
from ui.desk.facts_form import FactsForm
from ui.desk.keys import Wish
from ui.desk.passage_line import PassageLine
from ui.desk.progress import ProgressRow
from ui.desk.readings import reading_of
from ui.desk.runs import Hand, Run, RunningText
from ui.desk.set_aside_card import SetAsideCard
from ui.desk.sitting import Sitting
from ui.desk.state import DeskState, Fate, Passage
from ui.look.mirrored import give_margins
from ui.look.parts import button, hairline, heading, in_column, in_row, remark
from ui.look.plain_text import give_name
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.look.theme import Look

_BEFORE, _AFTER = 2, 4  #: lines shown before and after the card, until all are asked for
CARD_OVERHANG = 24  #: how far the card stands out left of the queue's column


class QueueView(QScrollArea):
    """Shows a `Sitting`; what the user wants done comes out as signals."""

    accepted = Signal()
    change_wanted = Signal()
    rejected = Signal()
    brought_back = Signal()
    finished = Signal()
    chosen = Signal(tuple)
    moved = Signal()
    wished = Signal(object)  # a Wish that a card of the facts has a key for

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sitting: Sitting | None = None
        self._shows_all = False
        self.card: Card | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    def show_sitting(self, sitting: Sitting) -> None:
        """Show where the desk stands, the passage at hand open as a card."""
        give_name(self, self._look.words.text("Proposals"))
        self._sitting = sitting
        self._show(self._card_of(sitting))

    def show_form(self, form: ChangeForm) -> None:
        """Open the reading for change, in the place of its card."""
        self._show(form)

    def show_facts(self, card: FactsCard | FactsForm) -> None:
        """Show the facts of the letter first, and all passages after them."""
        if isinstance(card, FactsCard):
            card.reread_wanted.connect(lambda: self.wished.emit(Wish.READ_AGAIN))
            card.office_wanted.connect(lambda: self.wished.emit(Wish.OFFICE))
        self._show(card)

    def card_arrival(self) -> QPointF | None:
        """Where the lead line meets the card, in this widget; None when it is out of view."""
        if self.card is None or isinstance(self.card, EndCard | SearchCard):
            return None
        arrival = self.card.arrival()
        at = QPointF(self.card.mapTo(self, arrival.toPoint()))
        return at if 0 <= at.y() <= self.viewport().height() else None

    # -- building

    def _show(self, card: Card) -> None:
        assert self._sitting is not None  # noqa: S101 - shown before any card
        self.card = card
        content = QWidget()
        column = QVBoxLayout(content)
        give_margins(column, 0, 0, INSIDE, BETWEEN)
        column.setSpacing(0)
        if self._is_at_facts:
            column.addWidget(card)
            column.addSpacing(AROUND)
        column.addLayout(self._inset(self._heading(self._sitting)))
        column.addLayout(self._inset(self._lines(self._before())))
        if not self._is_at_facts:
            column.addWidget(card)
        column.addLayout(self._inset(self._lines(self._after())))
        column.addLayout(self._inset(self._foot()))
        column.addStretch(1)
        self._replace_content(content)
        content.show()
        card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _replace_content(self, content: QWidget) -> None:
        """The old content goes later: the key or click that asked may still be on its way in it."""
        before = self.takeWidget()
        self.setWidget(content)
        if before is not None:
            before.deleteLater()

    def _inset(self, column: QVBoxLayout) -> QVBoxLayout:
        """Everything but the card keeps to the column; the card stands out to the left."""
        give_margins(column, CARD_OVERHANG, 0, 0, 0)
        return column

    def _heading(self, sitting: Sitting) -> QVBoxLayout:
        words, state = self._look.words, sitting.state
        progress = state.progress
        read = words.text("{read} of {all} read", read=progress.read, all=progress.all)
        row = ProgressRow(self._look)
        row.show_state(state, _side_of(sitting.document))
        row.chosen.connect(self.chosen)
        give_name(row, words.text("How far you are"), read)
        column = in_column(*self._facts(sitting), gap=2)
        if column.count():
            column.addSpacing(AROUND)
        column.addLayout(in_row(heading(words.text("Proposals")), None, remark(read)))
        column.addSpacing(10)
        column.addWidget(row)
        column.addSpacing(INSIDE)
        return column

    def _facts(self, sitting: Sitting) -> Iterator[QWidget]:
        """The letter in a sentence or two, unless its facts are at hand in full."""
        words = self._look.words
        if not self._is_at_facts:
            yield RunningText(self._look, said.facts(words, sitting.document))
            if answered := said.answered(words, sitting.document):
                yield RunningText(self._look, answered)

    def _lines(self, passages: list[Passage]) -> QVBoxLayout:
        column = in_column(gap=0)
        if passages and passages[0].place < self._here:
            column.addWidget(hairline())
        for passage in passages:
            if line := self._line(passage):
                column.addWidget(line)
        return column

    def _line(self, passage: Passage) -> PassageLine | None:
        """None for words set aside at an earlier sitting: nothing is known of their reading."""
        assert self._sitting is not None  # noqa: S101 - shown before any line
        reading = reading_of(passage, self._sitting.letter)
        if reading is None:
            return None
        line = PassageLine(self._look, passage, reading, _side_of(self._sitting.document))
        line.clicked.connect(lambda: self.chosen.emit(passage.place))
        return line

    def _card_of(self, sitting: Sitting) -> Card:
        passage = sitting.state.current
        if not sitting.is_searched:
            return SearchCard(self._look)
        if passage is None:
            end = EndCard(self._look, sitting.state.progress)
            end.finished.connect(self.finished)
            return end
        reading = reading_of(passage, sitting.letter)
        if passage.fate is Fate.SET_ASIDE or reading is None:
            return self._set_aside_card(passage, sitting.letter)
        card = PassageCard(self._look, passage, reading, _side_of(sitting.document))
        card.accepted.connect(self.accepted)
        card.change_wanted.connect(self.change_wanted)
        card.rejected.connect(self.rejected)
        return card

    def _set_aside_card(self, passage: Passage, letter: Letter) -> Card:
        card = SetAsideCard(self._look, letter.text[passage.start : passage.end])
        card.brought_back.connect(self.brought_back)
        return card

    def _foot(self) -> QVBoxLayout:
        column = in_column(gap=0)
        has_card = self._state.current is not None and not self._is_at_facts
        shown = len(self._before()) + len(self._after()) + has_card
        if shown < len(self._state.passages):
            more = RunningText(self._look, [Run(_sum(self._look, self._hidden()), Hand.ASIDE)])
            column.addSpacing(INSIDE)
            row = in_row(more, self._all_button())
            row.setAlignment(more, Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(row)
        return column

    def _all_button(self) -> QWidget:
        made = button("plain", self._show_all)
        made.setText(self._look.words.text("Show all"))
        give_name(made, made.text())
        return made

    def _show_all(self) -> None:
        self._shows_all = True
        if self._sitting:
            if self.card and self._is_at_facts:
                self._show(self.card)
            else:
                self.show_sitting(self._sitting)
            self.moved.emit()

    # -- which passages show

    @property
    def _state(self) -> DeskState:
        return self._sitting.state if self._sitting else DeskState()

    @property
    def _here(self) -> tuple[float, float]:
        """The place of the card: before all, that of the passage at hand, or after all."""
        if self._is_at_facts:
            return -1.0, 0.0
        current = self._state.current
        return current.place if current else (float("inf"), 0.0)

    @property
    def _is_at_facts(self) -> bool:
        return isinstance(self.card, FactsCard | FactsForm)

    def _before(self) -> list[Passage]:
        earlier = [p for p in self._state.passages if p.place < self._here]
        return earlier if self._shows_all else earlier[-_BEFORE:]

    def _after(self) -> list[Passage]:
        later = [p for p in self._state.passages if p.place > self._here]
        return later if self._shows_all else later[:_AFTER]

    def _hidden(self) -> list[Passage]:
        """Coming passages for which there is no line yet."""
        if self._shows_all:
            return []
        return [p for p in self._state.passages if p.place > self._here][_AFTER:]


def _side_of(line: DocumentLine) -> Side | None:
    return line.sender.side if line.sender else None


def _sum(look: Look, passages: list[Passage]) -> str:
    """How many more there are, by what they do, most first; empty when there are none."""
    if not passages:
        return ""
    words = look.words
    kinds = Counter(passage.type for passage in passages if passage.type)
    parts = [
        words.text(
            "{count}\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}{type}",
            count=count,
            type=words.label(kind),
        )
        for kind, count in kinds.most_common()
    ]
    more = words.count("{count} more", "{count} more", len(passages))
    return words.text("{more}: {parts}", more=more, parts=words.both(parts)) if parts else more
