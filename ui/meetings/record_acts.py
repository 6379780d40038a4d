"""Taking the record of a meeting: down the agenda, line by line, brought to the register."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from tracker.capturing.at_meeting import SaidAtMeeting, moment_at, take_down_words
from tracker.capturing.captured import Captured
from tracker.capturing.days import day_typed
from tracker.capturing.voices import Voice, voice_called
from tracker.errors import TrackerError
from tracker.register import Register
from tracker.register.operations.talks.meeting_questions import mark_asked
from tracker.register.operations.talks.talk_notes import (
    ChangedTalkNote,
    NewTalkNote,
    change_talk_note,
    remove_talk_note,
    set_talk_note_level,
    take_down,
)
from tracker.register.questions.lines import AgendaItem, QuestionLine, TalkNote
from tracker.vocabulary import Audience, TalkKind, Treated
from ui.commitment.entry_acts import EntryActs
from ui.computer.clock import now, today
from ui.meetings.agenda_acts import AgendaActs
from ui.meetings.reading import MeetingReading
from ui.meetings.record import MeetingRecord
from ui.meetings.taking import TakingLine, Typed
from ui.session import Session


class RecordActs(QObject):
    """Keeps what is typed in `line` and decided on `record`; goes down the agenda."""

    def __init__(
        self, session: Session, record: MeetingRecord, line: TakingLine, agenda: AgendaActs
    ) -> None:
        super().__init__(line)
        self._session, self._record, self.line, self._agenda = session, record, line, agenda
        self._reading: MeetingReading | None = None
        self._at: int | None = None  # the point of the agenda at hand
        self._entries = EntryActs(session, line)
        line.entered.connect(self._enter)
        line.stepped.connect(self._step)
        line.treated.connect(self._treat)
        line.closed.connect(self.stop)
        line.words.textChanged.connect(self._mind_words)
        record.changing.connect(self._change)
        record.removed.connect(self._remove)
        record.levelled.connect(self._level)
        record.confirming.connect(self._entries.confirm)
        line.hide()

    @property
    def is_running(self) -> bool:
        """Whether the record is being taken."""
        return not self.line.isHidden()

    def show_reading(self, reading: MeetingReading) -> None:
        """Show the record as it stands; the point at hand stays while it is on the agenda."""
        first = self._reading is None
        self._reading = reading
        self.line.who.know(reading.seats.voices)
        points = [item.id for item in reading.page.agenda]
        if first or self._at not in points:
            untreated = (item.id for item in reading.page.agenda if item.treated is None)
            self._at = next(untreated, points[-1] if points else None)
        self._show()

    def toggle(self) -> None:
        """Begin to take the record, or stop."""
        if self.is_running:
            self.stop()
        else:
            self._start()
            self.line.take_focus()

    def stop(self) -> None:
        """Put the line away; what is in it stays."""
        self.line.hide()
        self._show()
        self._record.window().activateWindow()

    def answer(self, question: QuestionLine) -> None:
        """Take down the words that answer a question."""
        self._start()
        self.line.answer(question)

    def ask(self, question: QuestionLine) -> None:
        """Keep that a question was put, or that it was not."""
        work = partial(mark_asked, question_id=question.id, asked=not question.asked)
        self._session.act(partial(work, who=self._session.who))

    def _start(self) -> None:
        self.line.show()
        self._show()

    def _mind_words(self, text: str) -> None:
        """Words that were left from before are seen at once."""
        if text and not self.is_running:
            self._start()

    def _show(self) -> None:
        if self._reading is not None:
            self.line.show_point(self._point())
            self._record.show_reading(self._reading, self._at, running=self.is_running)

    def _point(self) -> AgendaItem | None:
        agenda = self._reading.page.agenda if self._reading else ()
        return next((item for item in agenda if item.id == self._at), None)

    def _step(self, by: int) -> None:
        """One point up or down; after the last comes what is beside the agenda."""
        agenda = self._reading.page.agenda if self._reading else ()
        places: list[int | None] = [*(item.id for item in agenda), None]
        there = places.index(self._at) + by
        if 0 <= there < len(places):
            self._at = places[there]
            self._show()

    def _treat(self, treated: Treated) -> None:
        """Say what became of the point at hand and go on; once more takes it back."""
        item = self._point()
        if item is not None:
            self._agenda.treat(item, None if item.treated is treated else treated)
            if item.treated is not treated:
                self._step(1)

    # -- lines of the record

    def _enter(self, typed: Typed) -> None:
        try:
            work = self._work(typed)
        except TrackerError as error:
            self.line.show_trouble(error.sentence(self._session.look.words))
            return
        told = self._session.look.words.text("Taken down.")
        self._session.runner.run(
            lambda: work(self._session.register), lambda _: self.line.clear(told), self._fail
        )

    def _work(self, typed: Typed) -> Callable[[Register], object]:
        """What keeps it; the error of a day that is none."""
        who = self._session.who
        if typed.kind is TalkKind.SAID and typed.changes is None:
            return partial(take_down_words, said=self._said(typed), who=who)
        due = day_typed(typed.due, today(), self._session.look.words.language)
        old, voice = typed.changes, self._voice(typed.who)
        text = typed.words.strip()
        if typed.who and voice is None:
            text = f"{typed.who}: {text}"  # nobody the register knows
        new = ChangedTalkNote(
            typed.kind,
            text,
            old.agenda_item_id if old else self._at,
            old.statement_id if old else None,
            voice.party_id if voice else None,
            due,
            old.audience if old else Audience.NOTE,
        )
        if old is not None:
            return partial(change_talk_note, note_id=old.id, new=new, who=who)
        return partial(take_down, new=self._new(new), who=who)

    def _new(self, like: ChangedTalkNote) -> NewTalkNote:
        return NewTalkNote(
            self._meeting_id,
            like.kind,
            like.text,
            like.agenda_item_id,
            party_id=like.party_id,
            due=like.due,
        )

    def _said(self, typed: Typed) -> SaidAtMeeting:
        assert self._reading is not None  # noqa: S101 - there is no line without a meeting
        voice, point = self._voice(typed.who), self._point()
        captured = Captured(
            dossier_id=self._reading.page.line.dossier_id,
            speaker=typed.who,
            words=typed.words,
            heard_by=(self._session.who,),
            said=moment_at(self._reading.page.line, now()),
            language=self._session.look.words.language,
            actor_id=voice.party_id if voice else None,
            office_id=voice.office_id if voice else None,
            topics=point.topics if point else (),
        )
        asked = typed.answers.id if typed.answers else None
        return SaidAtMeeting(self._meeting_id, captured, self._at, asked)

    @property
    def _meeting_id(self) -> int:
        assert self._reading is not None  # noqa: S101 - as above
        return self._reading.page.line.id

    def _voice(self, name: str) -> Voice | None:
        return voice_called(name, self._reading.seats.voices) if name and self._reading else None

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, TrackerError):
            self.line.show_trouble(error.sentence(self._session.look.words))
        else:
            self._session.runner.report(error)

    def _change(self, note: TalkNote) -> None:
        self._start()
        self.line.change(note)

    def _remove(self, note: TalkNote) -> None:
        work = partial(remove_talk_note, note_id=note.id)
        self._session.act(partial(work, who=self._session.who))

    def _level(self, note: TalkNote, audience: Audience) -> None:
        work = partial(set_talk_note_level, note_id=note.id, audience=audience)
        self._session.act(partial(work, who=self._session.who))
