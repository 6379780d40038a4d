"""Putting a question about words on the list of a meeting, from wherever one reads them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from tracker.briefing.asking import question_text
from tracker.briefing.content import Question
from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.operations.talks.meeting_questions import NewQuestion, add_question
from tracker.register.questions.lines import MeetingLine, StatementLine
from tracker.register.questions.talks.meetings import meetings
from tracker.vocabulary import QuestionCause, TimeKind
from tracker.words import Words
from ui.commitment.cell_words import as_quoted
from ui.computer.clock import now
from ui.desk.checklist_rows import QuestionField
from ui.forms.form_dialog import FormDialog
from ui.look.lettering import Size
from ui.look.parts import as_field
from ui.look.quotation import QuotationView
from ui.look.theme import Look
from ui.reporting import Offer
from ui.session import Session


class About(Frozen):
    """The words a question is about; `demand` is the number of a demand nothing answers."""

    statement: StatementLine
    demand: int | None = None


class Proposed(Frozen):
    """A question in words to change as one likes, what raises it, and by what."""

    text: str
    statement: StatementLine
    cause: QuestionCause | None


def proposed(about: About, words: Words) -> Proposed:
    """What the words raise by themselves: a silence, else their caveat, else a vague term."""
    cause, quoted = _cause_of(about)
    if cause is None:
        return Proposed("", about.statement, None)
    question = Question(cause, quoted, about.statement.entry, demand=about.demand)
    return Proposed(question_text(question, words), about.statement, cause)


def ask_question(
    session: Session,
    parent: QWidget,
    dossier_id: int,
    question: Proposed,
    plan: Callable[[], None],
) -> None:
    """Ask at which meeting and in which words, and put it on the list there.

    Where no meeting is planned, say so and offer to `plan` one.
    """
    words, moment = session.look.words, now()
    kept = words.text("The question is on the list.")

    def read(register: Register) -> list[MeetingLine]:
        planned = meetings(register, dossier_id)
        return [each for each in planned if each.starts >= moment and not each.called_off]

    def keep(register: Register, new: NewQuestion) -> object:
        return add_question(register, new, who=session.who)

    def show(planned: list[MeetingLine]) -> None:
        if not planned:
            session.reporter.tell(
                words.text("No meeting is planned to ask it at."),
                Offer(words.text("Plan a meeting"), plan),
            )
            return
        dialog = QuestionDialog(session.look, question, planned, parent)
        dialog.keep_with(session, keep, kept)
        dialog.open()

    session.ask(read, show)


class QuestionDialog(FormDialog):
    """Asks in which words and at which meeting."""

    def __init__(
        self,
        look: Look,
        question: Proposed,
        planned: Sequence[MeetingLine],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._question = question
        words = look.words
        self.text, self.meeting = QuestionField(), as_field(QComboBox())
        self.text.setPlainText(question.text)
        for line in planned:
            day = words.short_day(line.starts.astimezone().date())
            self.meeting.addItem(words.text("{title}, {day}", title=line.title, day=day), line.id)
        self.text.textChanged.connect(self.check)
        self.text.kept.connect(self.accept)
        self.text.left.connect(self.reject)
        self.head(words.text("Ask about these words"), words.text("Put it on the list"))
        self.add(words.text("Question to ask"), self.text)
        self.add(words.text("At the meeting"), self.meeting)
        self.lay_out(QuotationView(look, as_quoted(question.statement), Size.TEXT))
        self.text.setFocus()

    def value(self) -> NewQuestion:
        """The question in the words written."""
        text = " ".join(self.text.toPlainText().split())
        about, cause = self._question.statement.id, self._question.cause
        return NewQuestion(self.meeting.currentData(), text, about, cause=cause)

    def is_complete(self) -> bool:
        """Something is asked."""
        return bool(self.text.toPlainText().strip())


def _cause_of(about: About) -> tuple[QuestionCause | None, str]:
    statement, term = about.statement, about.statement.term
    if about.demand is not None:
        return QuestionCause.SILENCE, statement.quote
    if statement.caveat:
        return QuestionCause.CAVEAT, statement.caveat
    if term is not None and term.kind in (TimeKind.VAGUE, TimeKind.OPEN_ENDED):
        return QuestionCause.VAGUE_TERM, term.words
    return None, ""
