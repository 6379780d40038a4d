"""How far one topic of a dossier was let go, step by step, as a screen of the window."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.knowledge import as_it_stood, end_of
from tracker.register.questions.dossiers.dossiers import dossier
from tracker.timeline.ladder.steps import LadderContent, gather_ladder
from tracker.vocabulary import Audience
from tracker.words import Words
from ui.computer.clock import today
from ui.dossier.ladder_view import LadderView
from ui.look.parts import EmptyState, button, in_column, in_row, remark
from ui.look.scrolled import ScrolledPage
from ui.look.space import APART, BETWEEN
from ui.places import DossierPlace, LadderPlace, LetterPlace
from ui.requests.picture import PictureRequest
from ui.screen import Heading, Screen
from ui.session import Session


class LadderReading(Frozen):
    """A ladder and the name of the dossier it is of."""

    dossier: str
    content: LadderContent


def read_ladder(register: Register, place: LadderPlace, now: date, words: Words) -> LadderReading:
    """The ladder of a topic, as it stood on the day of the place where that names one."""
    if place.as_of is None:
        return _read(register, place, now, words)
    with as_it_stood(register, end_of(place.as_of), place.dossier_id) as then:
        return _read(then, place, place.as_of, words)


def _read(register: Register, place: LadderPlace, now: date, words: Words) -> LadderReading:
    with register.snapshot():
        content = gather_ladder(register, place.topic_id, now, words, Audience.NOTE)
        return LadderReading(dossier(register, place.dossier_id).name, content)


class LadderScreen(Screen):
    """The ladder with what it is as of; each step leads to its words."""

    def __init__(self, session: Session, place: LadderPlace, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._place = place
        self._reading: LadderReading | None = None
        self.view = LadderView(session.look)
        self._under = remark()
        self.save = button("", self._want_picture)
        self._empty = EmptyState()
        self._lay_out()
        self.view.opened.connect(self._open_words)
        self.view.selected.connect(self._show_step)
        self.write_texts()

    def _lay_out(self) -> None:
        head = in_row(self._under, None, self.save)
        head.setContentsMargins(APART, 0, APART, 0)
        self._page = ScrolledPage(in_column(self.view))
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        nothing = QWidget()
        inside = in_column(self._empty)
        inside.setContentsMargins(APART, 0, APART, 0)
        nothing.setLayout(inside)
        self._stack = QStackedWidget()
        for part in (self._page, nothing):
            self._stack.addWidget(part)
        whole = in_column(head, self._stack, gap=BETWEEN)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def write_texts(self) -> None:
        """The line under the title, and what stands where nothing is marked."""
        words = self.session.look.words
        day = words.day(self._place.as_of or today())
        self._under.setText(
            words.text(
                "Words on the ladder of letting go, up to {day}. The steps are a reading.", day=day
            )
        )
        self.save.setText(words.text("Save picture…"))
        self._empty.write(
            words.text("No words on this topic are marked on the ladder."),
            words.text("A topic has a ladder once steps are marked on its statements."),
        )
        if self._reading is not None:
            self._write_heading(self._reading)

    def focus_first(self) -> None:
        """Begin on the ladder."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_worded(self) -> bool:
        """The places and moments beside what is drawn are."""
        return True

    def read_again(self) -> None:
        """Ask for the ladder as it stands."""
        words = self.session.look.words
        self.ask(partial(read_ladder, place=self._place, now=today(), words=words), self._show)

    def _show(self, reading: LadderReading) -> None:
        self._reading = reading
        self._write_heading(reading)
        self.view.show_ladder(reading.content)
        self._stack.setCurrentIndex(0 if reading.content.steps else 1)
        self.save.setEnabled(bool(reading.content.steps))

    def _write_heading(self, reading: LadderReading) -> None:
        words = self.session.look.words
        title = words.text("{topic}: how far it was let go", topic=reading.content.topic)
        above = DossierPlace(self._place.dossier_id)
        self.head(Heading(title, reading.dossier, above, as_of=self._place.as_of))

    def _show_step(self, area: QRectF) -> None:
        """Bring the step one goes to into view."""
        at = self.view.mapToParent(area.center().toPoint())
        self._page.ensureVisible(at.x(), at.y(), 0, round(area.height() / 2) + BETWEEN)

    def _open_words(self, document_id: int, start: int, end: int) -> None:
        self.go.emit(LetterPlace(document_id, self._place.dossier_id, start, end))

    @property
    def printable(self) -> PictureRequest | None:
        """The ladder; None where it has no steps."""
        if self._reading is None or not self._reading.content.steps:
            return None
        return PictureRequest(
            self._place.dossier_id,
            self._reading.dossier,
            topic_id=self._place.topic_id,
            topic=self._reading.content.topic,
            as_of=self._place.as_of,
        )

    def _want_picture(self) -> None:
        if (request := self.printable) is not None:
            self.picture_wanted.emit(request)
