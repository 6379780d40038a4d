"""Questions to ask: those of a meeting to come, what entries raise, what letters do not say."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QVBoxLayout, QWidget

from ui.computer.clock import now
from ui.desk.card import HANG_ROWS
from ui.dossier.pages.letter_checklist import LetterChecklist
from ui.dossier.pages.page import DossierPage
from ui.dossier.pages.questions_reading import QuestionsReading, read_questions
from ui.look.laying_out import empty
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.parts import as_long_choice, button, heading, in_column, in_row, remark
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.scrolled import ScrolledPage
from ui.look.space import APART, AROUND, INSIDE
from ui.meetings.decisions import QuestionDecisions
from ui.meetings.questions import MeetingQuestions
from ui.places import MeetingPlace
from ui.session import Session

LEFT_COLUMN, RIGHT_COLUMN = 720, 560  #: the widest the columns become
SIDE_BY_SIDE = 980  #: narrower than this they stand below each other


class QuestionsPage(DossierPage):
    """The list of the chosen meeting at the left, a letter's silences at the right."""

    def __init__(self, session: Session, dossier_id: int) -> None:
        super().__init__(session, dossier_id)
        self._reading: QuestionsReading | None = None
        look = session.look
        self.head, self._counted = heading(), remark()
        self.meetings = as_long_choice(QComboBox())
        self.open_button = button("link", self._open_meeting)
        self.questions = MeetingQuestions(look)
        self.decisions = QuestionDecisions(session, self.questions)
        self.plan_button = button("primary", self.meeting_wanted.emit)
        self._unplanned_head = plain_label("", sans(Size.LARGE, SEMIBOLD))
        self._unplanned_text = running_label("", sans(), "quiet")
        self._raised: QVBoxLayout = in_column(gap=INSIDE)
        self.checklist = LetterChecklist(session)
        self._lay_out()
        self.meetings.activated.connect(lambda _at: self.read())
        self.questions.reached.connect(self._bring_into_view)
        self.checklist.reached.connect(self._bring_into_view)
        self.checklist.words_wanted.connect(self._open_words)
        self.write_texts()

    def _lay_out(self) -> None:
        choice = in_row(self.meetings, self.open_button, gap=INSIDE)
        choice.setStretch(0, 1)
        self._choice = QWidget()
        self._choice.setLayout(choice)
        self._unplanned = QWidget()
        plan = in_row(self.plan_button, None)
        plan.setContentsMargins(0, INSIDE, 0, AROUND)
        self._unplanned.setLayout(
            in_column(self._unplanned_head, self._unplanned_text, plan, self._raised)
        )
        left = in_column(
            in_row(self.head, None, self._counted),
            self._choice,
            self.questions,
            self._unplanned,
        )
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(APART - HANG_ROWS)  # the rows of the checklist hang
        self._columns.addWidget(_kept(left, LEFT_COLUMN), 3)
        self.checklist.setMaximumWidth(RIGHT_COLUMN)
        self._columns.addWidget(self.checklist, 2)
        self._columns.addStretch(0)
        self._page = ScrolledPage(self._columns)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(in_column(self._page))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.width() >= SIDE_BY_SIDE
        self._columns.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def read(self) -> None:
        """Ask for the questions as they stand."""
        question = partial(
            read_questions,
            dossier_id=self.dossier_id,
            meeting_id=self.meetings.currentData(),
            now=now(),
        )
        self.ask(question, self._show)

    def take_focus(self) -> None:
        """Begin with the first question; at what to do next where no meeting is planned."""
        if self._reading is not None and self._reading.reading is None:
            self.plan_button.setFocus()
        elif self.questions.rows:
            self.questions.rows[0].setFocus()
        else:
            self.questions.form.text.setFocus()

    def write_texts(self) -> None:
        """Heads, names, and what stands here while no meeting is planned."""
        words = self.session.look.words
        self.head.setText(words.text("Questions to ask"))
        self.open_button.setText(words.text("Go to the meeting"))
        give_name(self.meetings, words.text("Meeting at which the questions are asked"))
        give_name(self._page, words.text("Questions to ask"))
        self.checklist.write_texts()
        self._unplanned_head.setText(words.text("No meeting planned"))
        self._unplanned_text.setText(
            words.text(
                "Questions are asked at a meeting. Plan one, and those that the entries raise "
                "can be put on its list, put otherwise, ordered or dropped."
            )
        )
        self.plan_button.setText(words.text("Plan a meeting"))
        if self._reading is not None:
            self._show(self._reading)

    def _show(self, reading: QuestionsReading) -> None:
        words, shown = self.session.look.words, reading.reading
        self._reading = reading
        self._offer_meetings(reading)
        is_planned = shown is not None
        for part in (self._choice, self.questions, self._counted):
            part.setVisible(is_planned)
        self._unplanned.setVisible(not is_planned)
        if shown is not None:
            self.decisions.meeting_id = shown.page.line.id
            count = len(shown.page.questions)
            self._counted.setText(words.count("{count} question", "{count} questions", count))
            self.questions.show_reading(shown)
        else:
            self._show_raised(reading)
        self.plan_button.setVisible(self.may_change)
        self.checklist.show_letters(reading.letters)
        for part in (self.questions, self.checklist):
            part.setEnabled(self.may_change)

    def _offer_meetings(self, reading: QuestionsReading) -> None:
        words = self.session.look.words
        self.meetings.clear()
        for line in reading.planned:
            day = words.short_day(line.starts.astimezone().date())
            self.meetings.addItem(words.text("{title}, {day}", title=line.title, day=day), line.id)
        if reading.reading is not None:
            chosen = self.meetings.findData(reading.reading.page.line.id)
            self.meetings.setCurrentIndex(chosen)

    def _show_raised(self, reading: QuestionsReading) -> None:
        """What the entries raise, to be read while there is no list to put it on."""
        words = self.session.look.words
        empty(self._raised)
        for raised in reading.raised:
            because = words.text(
                "Entry {entry}, {cause}", entry=raised.entry, cause=words.label(raised.cause)
            )
            told = running_label(raised.text(words), sans())
            because_label = running_label(because, sans(Size.SMALL), "quiet")
            both = QWidget()
            both.setLayout(in_column(told, because_label, gap=0))
            self._raised.addWidget(both)

    # -- going about

    def _bring_into_view(self, row: QWidget | None) -> None:
        if row is not None:
            self._page.ensureWidgetVisible(row, 0, AROUND)

    def _open_meeting(self) -> None:
        if self.meetings.currentData() is not None:
            self.go.emit(MeetingPlace(self.meetings.currentData(), self.dossier_id))

    def _open_words(self, document_id: int, place: tuple[int, int] | None) -> None:
        start, end = place or (None, None)
        self.go.emit(self.letter(document_id, start, end))


def _kept(column: QVBoxLayout, width: int) -> QWidget:
    """A column that starts at the top and is never wider than `width`."""
    column.addStretch(1)
    made = QWidget()
    made.setLayout(column)
    made.setMaximumWidth(width)
    return made
