"""Rounds of talks: what happened in each along a line, what came of it, and what is next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from tracker.register.questions.dossiers.rounds import StepLine
from tracker.register.questions.talks.ballots import BallotLine
from tracker.register.questions.talks.outcomes import OutcomeLine
from tracker.vocabulary import RoundStep
from ui.computer.clock import now
from ui.dossier.emptied import Nothing, write_nothing
from ui.dossier.pages.page import DossierPage
from ui.dossier.pages.rounds_reading import RoundItem, RoundsReading, next_step, read_rounds
from ui.dossier.pages.rounds_row import RoundRow
from ui.lists.panel import ListPanel
from ui.look.key_button import KeyButton
from ui.look.parts import heading, in_column, in_row
from ui.look.plain_text import OFFERED
from ui.look.space import APART, INSIDE
from ui.session import Session


class RoundsPage(DossierPage):
    """The rounds of a dossier, one under the other; Enter changes what one is at.

    Enter on the step that is next records it.
    """

    def __init__(self, session: Session, dossier_id: int) -> None:
        super().__init__(session, dossier_id)
        self._reading: RoundsReading | None = None
        look = session.look
        self.rounds: ListPanel[RoundItem] = ListPanel(RoundRow(look), self.start_round)
        self.rounds.list.leave_letters()
        self.round_key, self.step_key = KeyButton(look, "R", ""), KeyButton(look, "S", "")
        self.outcome_key, self.go_key = KeyButton(look, "O", ""), KeyButton(look, "G", "")
        self.ballot_key, self.totals_key = KeyButton(look, "B", ""), KeyButton(look, "T", "")
        self.decision_key = KeyButton(look, "D", "")
        self.change_key = KeyButton(look, "↵", "", self)
        self.change_key.hide()
        self._head = heading()
        self._lay_out()
        self._connect()
        self.write_texts()

    def _lay_out(self) -> None:
        of_line = (self.go_key, self.totals_key, self.decision_key)
        keys = (*of_line, self.step_key, self.outcome_key, self.ballot_key, self.round_key)
        over = in_row(self._head, None, *keys, gap=INSIDE)
        over.setContentsMargins(APART, INSIDE, APART, INSIDE)
        column = in_column(over, self.rounds, gap=0)
        column.setStretch(1, 1)
        self.setLayout(column)

    def _connect(self) -> None:
        self.rounds.list.opened.connect(self._open)
        self.rounds.list.selectionModel().currentChanged.connect(self._show_keys)
        for made, act in (
            (self.round_key, self.start_round),
            (self.step_key, self.record_step),
            (self.outcome_key, self.record_outcome),
            (self.ballot_key, self.set_ballot),
            (self.totals_key, self.record_totals),
            (self.decision_key, self.decide_ballot),
            (self.go_key, self.go_to_paper),
            (self.change_key, self.change),
        ):
            made.clicked.connect(partial(_do, act))

    def read(self) -> None:
        """Ask for the rounds as they stand."""
        self.ask(partial(read_rounds, dossier_id=self.dossier_id, now=now()), self._show)

    def take_focus(self) -> None:
        """Begin with the first round; at what to do next while there is none."""
        self.rounds.focus_first()

    def write_texts(self) -> None:
        """Names, and what stands where nothing is yet."""
        words = self.session.look.words
        self._head.setText(words.text("Rounds of talks"))
        self.round_key.show_title(words.text("start a round"))
        self.step_key.show_title(words.text("note a step"))
        self.outcome_key.show_title(words.text("write down an outcome"))
        self.ballot_key.show_title(words.text("set a ballot"))
        self.totals_key.show_title(words.text("note its totals"))
        self.decision_key.show_title(words.text("note what was decided"))
        self.go_key.show_title(words.text("go to its paper"))
        self.change_key.show_title(words.text("change the line one is at"))
        self.rounds.list.name(words.text("Rounds of talks"))
        if self._reading is not None:
            self._show(self._reading)

    def _show(self, reading: RoundsReading) -> None:
        words = self.session.look.words
        self._reading = reading
        nothing = Nothing(
            words.text("No round yet"),
            words.text(
                "Talks go in rounds: preparation, demands, an answer, talks, an outcome, and "
                "what members say of it. Start a round to see where it stands and what is next."
            ),
            words.text("Start a round"),
        )
        write_nothing(self.rounds.empty, self.session.look, nothing, self.viewing.as_of)
        self.rounds.show_lines(reading.items)
        self._show_keys()

    def _show_keys(self, *_: object) -> None:
        """What can be done at the line one is at."""
        item, may_change = self.item, self.may_change
        on_ballot = item is not None and isinstance(item.what, BallotLine)
        in_round = item is not None and item.round is not None
        for made in (self.totals_key, self.decision_key):
            _offer(made, offered=may_change and on_ballot)
        for made in (self.outcome_key, self.ballot_key, self.round_key):
            _offer(made, offered=may_change, shown=not on_ballot)
        _offer(self.step_key, offered=may_change and in_round, shown=not on_ballot)
        _offer(self.go_key, offered=item is not None and item.document_id is not None)
        _offer(self.change_key, offered=may_change and item is not None, shown=False)

    @property
    def item(self) -> RoundItem | None:
        """The line one is at; None where there is none."""
        return self.rounds.list.current_line()

    # -- doing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the actions work wherever one is on this page."""
        keys = {
            Qt.Key.Key_R: self.round_key,
            Qt.Key.Key_S: self.step_key,
            Qt.Key.Key_O: self.outcome_key,
            Qt.Key.Key_B: self.ballot_key,
            Qt.Key.Key_T: self.totals_key,
            Qt.Key.Key_D: self.decision_key,
            Qt.Key.Key_G: self.go_key,
        }
        made = keys.get(Qt.Key(event.key())) if not event.modifiers() else None
        if made is not None and made.property(OFFERED):
            made.click()
        else:
            super().keyPressEvent(event)

    def change(self) -> None:
        """Change what one is at, as Enter does."""
        if self.item is not None:
            self._open(self.item)

    def _open(self, item: RoundItem) -> None:
        """Change what one is at, or record what is next."""
        if not self.may_change:
            return
        match item.what:
            case None if item.round is not None:
                from ui.dossier.pages.rounding import ask_round

                ask_round(self.session, self, self.dossier_id, item.round)
            case RoundStep.OUTCOME:
                self.record_outcome()
            case RoundStep.BALLOT:
                self.set_ballot()
            case StepLine() | RoundStep():
                self._ask_step(item, item.what)
            case OutcomeLine():
                self._ask_outcome(item, item.what)
            case BallotLine():
                self._ask_ballot(changed=item.what)

    def start_round(self) -> None:
        """Start the next round."""
        from ui.dossier.pages.rounding import ask_round  # its dialogs wait until they are wanted

        if self.may_change:
            ask_round(self.session, self, self.dossier_id)

    def record_step(self) -> None:
        """Note a step of the round one is at: the one that is next, unless another is chosen."""
        item, reading = self.item, self._reading
        if item is not None and item.round is not None and reading is not None:
            happened = [
                each.what
                for each in reading.items
                if each.round == item.round and each.what is not None
                if not isinstance(each.what, RoundStep)
            ]
            self._ask_step(item, next_step(happened) or RoundStep.HAND_OVER)

    def _ask_step(self, item: RoundItem, step: StepLine | RoundStep) -> None:
        from ui.dossier.pages.rounding import ask_step

        if item.round is not None and self._reading is not None:
            ask_step(self.session, self, item.round, self._reading.documents, step)

    def record_outcome(self) -> None:
        """Write down what the round one is at ended in."""
        self._ask_outcome(self.item, None)

    def _ask_outcome(self, item: RoundItem | None, changed: OutcomeLine | None) -> None:
        from ui.dossier.pages.concluding import OutcomeOffer, ask_outcome

        if self._reading is None:
            return
        at = item.round.id if item is not None and item.round is not None else None
        rounds, papers = self._reading.rounds, self._reading.documents
        offer = OutcomeOffer(self.dossier_id, rounds, papers, at, changed)
        ask_outcome(self.session, self, offer)

    def set_ballot(self) -> None:
        """Ask members about what the round one is at ended in."""
        self._ask_ballot()

    def _ask_ballot(self, changed: BallotLine | None = None) -> None:
        from ui.dossier.pages.balloting import BallotOffer, ask_ballot

        reading, item = self._reading, self.item
        if reading is None:
            return
        of = item.round if item is not None else None
        ended = [each.id for each in reading.outcomes if of is not None and each.round_id == of.id]
        last = ended[-1] if ended else None
        offer = BallotOffer(self.dossier_id, reading.outcomes, now(), last, changed)
        ask_ballot(self.session, self, offer)

    def record_totals(self) -> None:
        """Note the totals of the ballot one is at."""
        from ui.dossier.pages.ballot_result import ask_totals

        if self.item is not None and isinstance(self.item.what, BallotLine):
            ask_totals(self.session, self, self.item.what)

    def decide_ballot(self) -> None:
        """Note what was decided on the ballot one is at."""
        from ui.dossier.pages.ballot_result import ask_decision

        if self.item is not None and isinstance(self.item.what, BallotLine):
            ask_decision(self.session, self, self.item.what)

    def go_to_paper(self) -> None:
        """Go to the paper that the line one is at stands in."""
        if self.item is not None and self.item.document_id is not None:
            self.go.emit(self.letter(self.item.document_id))


def _offer(made: KeyButton, *, offered: bool, shown: bool = True) -> None:
    """Whether it can be done here; where it has no room it is not `shown`, and its key works."""
    made.setProperty(OFFERED, offered)
    made.setVisible(offered and shown)


def _do(act: Callable[[], None], _checked: bool = False) -> None:
    act()
