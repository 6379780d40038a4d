"""One meeting: what is on the agenda, who comes, what to ask, and the briefing to print."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from tracker.register.questions.lines import MeetingPage
from ui.look.columns import kept_column, refill
from ui.look.lettering import Size, sans
from ui.look.parts import button, heading, in_column, in_row, remark
from ui.look.plain_text import give_name, running_label
from ui.look.scrolled import ScrolledPage
from ui.look.space import APART, AROUND
from ui.screens.meeting_parts import AgendaPart, ParticipantPart
from ui.screens.meeting_questions import MeetingQuestions
from ui.screens.meeting_reading import MeetingReading, read_meeting
from ui.screens.meetings_row import when_and_where
from ui.screens.paper_request import Printable
from ui.screens.places import DossierPlace, MeetingPlace, Tab
from ui.screens.question_decisions import QuestionDecisions
from ui.screens.screen import Heading, Screen
from ui.session import Session, now

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
        self._when = running_label("", sans(Size.HEAD))
        self.brief_button = button("primary", self._want_briefing)
        self.next_button = button("", self._plan_next)
        self._agenda_head, self._questions_head = heading(), heading()
        self._people_head, self._questions_remark = heading(), remark()
        self._agenda, self._people = in_column(gap=0), in_column(gap=0)
        self.questions = MeetingQuestions(self.session.look)
        self._decisions = QuestionDecisions(self.session, self.questions, self._meeting_id)
        self.questions.reached.connect(lambda row: self._page.ensureWidgetVisible(row, 0, AROUND))

    def _lay_out(self) -> None:
        when = in_row(self._when, self.brief_button, gap=AROUND)
        when.setStretch(0, 1)
        questions_head = in_row(self._questions_head, None, self._questions_remark)
        left = in_column(when, questions_head, self.questions)
        left.insertSpacing(1, AROUND)
        right = in_column(self._agenda_head, self._agenda)
        right.addSpacing(AROUND)
        right.addWidget(self._people_head)
        right.addLayout(self._people)
        right.addSpacing(AROUND)
        right.addLayout(in_row(self.next_button, None))
        columns = in_row(
            kept_column(left, LEFT_COLUMN), kept_column(right, RIGHT_COLUMN), gap=2 * APART
        )
        columns.setStretch(0, 3)
        columns.setStretch(1, 2)
        columns.addStretch(0)
        self._page = ScrolledPage(columns)
        self.setLayout(in_column(self._page))

    def write_texts(self) -> None:
        """Write the page again in the language of the moment."""
        words = self.session.look.words
        give_name(self._page, words.text("Meeting"))
        self.brief_button.setText(words.text("Prepare the briefing"))
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
        """The briefing of the meeting."""
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
        self._when.setText(when_and_where(page.line, look.words))
        self._questions_remark.setText(
            look.words.count("{count} question", "{count} questions", len(page.questions))
        )
        refill(self._agenda, self._agenda_parts(page))
        refill(self._people, [ParticipantPart(look, party) for party in page.line.participants])
        self.questions.show_reading(reading)

    def _agenda_parts(self, page: MeetingPage) -> list[QWidget]:
        look = self.session.look
        if not page.agenda:
            return [remark(look.words.text("No agenda yet."))]
        return [AgendaPart(look, item) for item in page.agenda]

    def _plan_next(self) -> None:
        from ui.shell.planning import ask_next_meeting  # its dialog waits until it is wanted

        ask_next_meeting(self.session, self._meeting_id, self.window(), self.go.emit)

    def _want_briefing(self) -> None:
        if self._reading is not None:
            self.briefing_wanted.emit(self._reading.page.line)
