"""One meeting: what is on the agenda, who comes, what to ask, and the briefing to print."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.computer.clock import now
from ui.look.columns import kept_column
from ui.look.parts import button, heading, in_column, in_row, remark
from ui.look.plain_text import give_name
from ui.look.scrolled import ScrolledPage
from ui.look.space import APART, AROUND
from ui.meetings.acts import MeetingActs
from ui.meetings.agenda import AgendaList
from ui.meetings.agenda_acts import AgendaActs
from ui.meetings.decisions import QuestionDecisions
from ui.meetings.head import TAKE_KEY, MeetingHead
from ui.meetings.questions import MeetingQuestions
from ui.meetings.reading import MeetingReading, read_meeting
from ui.meetings.record import MeetingRecord
from ui.meetings.record_acts import RecordActs
from ui.meetings.table import TableList
from ui.meetings.taking import TakingLine
from ui.places import DossierPlace, LetterPlace, MeetingPlace, Tab
from ui.requests.paper import Printable
from ui.screen import Heading, Screen
from ui.session import Session

LEFT_COLUMN, RIGHT_COLUMN = 720, 488  #: the widest the columns become


class MeetingScreen(Screen):
    """The screen of one meeting."""

    def __init__(
        self, session: Session, place: MeetingPlace, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self._meeting_id = place.meeting_id
        self._reading: MeetingReading | None = None
        self._create_widgets()
        self._lay_out()
        self.write_texts()

    def _create_widgets(self) -> None:
        self.top = MeetingHead(self.session.look, MeetingActs(self.session, self))
        self.top.record_wanted.connect(self._take_record)
        self.top.paper_wanted.connect(self._want_briefing)
        self.top.minutes_opened.connect(self._open_letter)
        self.brief_button, self.record_button = self.top.brief_button, self.top.record_button
        self.next_button = button("", self._plan_next)
        self._agenda_head, self._questions_head = heading(), heading()
        self._people_head, self._questions_remark = heading(), remark()
        look = self.session.look
        self.agenda, self.table = AgendaList(look), TableList(look)
        self.record, self.line = MeetingRecord(look), TakingLine(look)
        self._record_head = heading()
        acts = AgendaActs(self.session, self.agenda, self.table, self._meeting_id)
        self.taking = RecordActs(self.session, self.record, self.line, acts)
        self.questions = MeetingQuestions(self.session.look)
        self._decisions = QuestionDecisions(self.session, self.questions, self._meeting_id)
        self.questions.marked.connect(self.taking.ask)
        self.questions.answering.connect(self.taking.answer)
        for rows in (self.questions, self.record, self.agenda, self.table):
            rows.reached.connect(lambda row: self._page.ensureWidgetVisible(row, 0, AROUND))
        run = QShortcut(QKeySequence(TAKE_KEY), self)
        run.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        run.activated.connect(self._take_record)

    def _lay_out(self) -> None:
        questions_head = in_row(self._questions_head, None, self._questions_remark)
        left = in_column(self.top, self._record_head, self.record, questions_head, self.questions)
        left.insertSpacing(1, AROUND)
        right = in_column(self._agenda_head, self.agenda)
        right.addSpacing(AROUND)
        right.addWidget(self._people_head)
        right.addWidget(self.table)
        right.addSpacing(AROUND)
        right.addLayout(in_row(self.next_button, None))
        columns = in_row(
            kept_column(left, LEFT_COLUMN), kept_column(right, RIGHT_COLUMN), gap=2 * APART
        )
        columns.setStretch(0, 3)
        columns.setStretch(1, 2)
        columns.addStretch(0)
        self._page = ScrolledPage(columns)
        self.setLayout(in_column(self._page, self.line, gap=0))

    def write_texts(self) -> None:
        """Write the page again in the language of the moment."""
        words = self.session.look.words
        give_name(self._page, words.text("Meeting"))
        for part in (self.top, self.agenda, self.table, self.line):
            part.write_texts()
        self._record_head.setText(words.text("The record"))
        self.next_button.setText(words.text("Plan the next meeting…"))
        give_name(
            self.next_button,
            words.text("Plan the next meeting…"),
            words.text("What stayed open here comes with it."),
        )
        self._agenda_head.setText(words.text("Agenda"))
        self._people_head.setText(words.text("Who comes"))
        self._questions_head.setText(words.text("Questions to ask"))
        if self._reading is not None:
            self._write_reading(self._reading)

    def focus_first(self) -> None:
        """Begin at the one action of this screen."""
        self.brief_button.setFocus()

    @property
    def printable(self) -> Printable | None:
        """The briefing of the meeting; None until it was read."""
        return None if self._reading is None else self._reading.page.line

    def read_again(self) -> None:
        """Ask for the meeting as it stands."""
        self.ask(partial(read_meeting, meeting_id=self._meeting_id, now=now()), self._show)

    def _show(self, reading: MeetingReading) -> None:
        self._reading = reading
        line = reading.page.line
        above = DossierPlace(line.dossier_id, Tab.MEETINGS)
        self.head(Heading(line.title, line.dossier, above))
        self._write_reading(reading)

    def _write_reading(self, reading: MeetingReading) -> None:
        look, page = self.session.look, reading.page
        self.top.show_reading(reading)
        self._questions_remark.setText(
            look.words.count("{count} question", "{count} questions", len(page.questions))
        )
        self.agenda.show_agenda(page.agenda)
        seats = reading.seats
        self.table.show_table(seats.table, seats.parties, seats.offices)
        self.questions.show_reading(reading)
        self.taking.show_reading(reading)
        self._show_record_head()

    def _show_record_head(self) -> None:
        """Its title stands over the record where there is anything of it."""
        noted = self._reading is not None and bool(self._reading.page.notes)
        self._record_head.setVisible(noted or self.taking.is_running)

    def _take_record(self) -> None:
        self.taking.toggle()
        self._show_record_head()

    def _plan_next(self) -> None:
        from ui.meetings.planning import ask_next_meeting  # its dialog waits until it is wanted

        ask_next_meeting(self.session, self._meeting_id, self.window(), self.go.emit)

    def _open_letter(self, document_id: int) -> None:
        if self._reading is not None:
            dossier_id = self._reading.page.line.dossier_id
            self.go.emit(LetterPlace(document_id, dossier_id))

    def _want_briefing(self) -> None:
        if self._reading is not None:
            self.briefing_wanted.emit(self._reading.page.line)
