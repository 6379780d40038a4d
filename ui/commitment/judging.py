"""How an answer meets a demand: asked alike from the demand and from the letter that answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.operations.following.answers import NewAnswer, answer_demand
from tracker.register.questions.following.matrix import AnswerCell
from tracker.vocabulary import AnswerState
from ui.forms.fields import TermChoice
from ui.forms.form_dialog import FormDialog
from ui.session import Session

#: What can be entered: silence is worked out.
ENTERED = [state for state in AnswerState if state is not AnswerState.NOT_ANSWERED]


class Judged(Frozen):
    """The answer, and why it is judged otherwise where it is."""

    new: NewAnswer
    why: str | None


class Judging:
    """Two rows of a form: how the demand is met, and why that is judged otherwise than it stands.

    The second is there only where the paper has another answer to the demand by now.
    """

    def __init__(self, form: FormDialog, chosen: AnswerState = ENTERED[0]) -> None:
        words = form.look.words
        self._form = form
        self._stands: AnswerState | None = None
        self.state, self.why = TermChoice(words, ENTERED, chosen), QLineEdit()
        self.state.changed.connect(self._turn)
        self.why.textChanged.connect(form.check)

    def lay_out(self) -> None:
        """Add the rows to the form."""
        words = self._form.look.words
        self._form.add(words.text("The demand is"), self.state)
        self._form.add(words.text("Why judged otherwise"), self.why)

    def turn_to(self, answers: Sequence[AnswerCell], document_id: int | None) -> None:
        """Judge an answer in this paper to the demand that has these `answers` by now."""
        stands = (
            each.state
            for each in answers
            if each.response.document_id == document_id and each.answer_id is not None
        )
        self._stands = next(stands, None)
        self._turn()

    @property
    def is_complete(self) -> bool:
        """Another state than the one that stands has its reason."""
        return not self._is_otherwise() or bool(self.why.text().strip())

    def of(self, demand_id: int, document_id: int, statement_id: int) -> Judged:
        """The answer to a demand in these words of a paper, as it is judged in the rows."""
        new = NewAnswer(demand_id, document_id, statement_id, self.state.term)
        return Judged(new, self.why.text().strip() if self._is_otherwise() else None)

    def _is_otherwise(self) -> bool:
        return self._stands not in (None, self.state.term)

    def _turn(self) -> None:
        self._form.show_rows(self.why, shown=self._is_otherwise())
        self._form.check()


def keeping(session: Session) -> Callable[[Register, Judged], object]:
    """Keeps an answer in the register, as the one who keeps this window."""

    def keep(register: Register, judged: Judged) -> object:
        return answer_demand(register, judged.new, who=session.who, why=judged.why)

    return keep
