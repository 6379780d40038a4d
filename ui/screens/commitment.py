"""One commitment: its words and how they moved, three statuses side by side, what is open."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QVBoxLayout, QWidget

from tracker.register import Register
from tracker.register.questions.entries.statements import statement
from tracker.register.questions.following.source_rows import SourceLine
from tracker.register.questions.lines import StatementLine
from tracker.words.language import capital
from ui.commitment.acts import CommitmentActs
from ui.commitment.aside import Aside
from ui.commitment.entry_acts import EntryActs
from ui.commitment.entry_parts import OwnWordsPart, SurenessPart
from ui.commitment.reading import CommitmentReading, read_commitment
from ui.commitment.status_columns import StatusColumns
from ui.commitment.wordings import WordingChain
from ui.commitment.words_head import WordsHead
from ui.desk.key_button import KeyButton
from ui.dossier.pages.questioning import About as QuestionAbout
from ui.dossier.pages.questioning import ask_question, proposed
from ui.look.lettering import Size, sans
from ui.look.parts import hairline, heading, in_column, in_row, rule
from ui.look.plain_text import give_name, running_label
from ui.look.scrolled import ScrolledPage
from ui.look.space import APART, AROUND, BETWEEN
from ui.screens.note_parts import About, drop_note, rewrite_note, write_note
from ui.screens.places import (
    CommitmentPlace,
    DossierPlace,
    LadderPlace,
    LetterPlace,
    MeetingPlace,
    Tab,
)
from ui.screens.screen import Heading, Screen
from ui.session import Session, today

CHAIN_WIDTH, ASIDE_WIDTH = 720, 440  #: the widest the two columns become
SIDE_BY_SIDE = 860  #: narrower than this they stand below each other


class CommitmentScreen(Screen):
    """The screen of one commitment; what it shows is made anew with every reading."""

    def __init__(
        self, session: Session, place: CommitmentPlace, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self._place = place
        self._reading: CommitmentReading | None = None
        self._acts, self._entry_acts = CommitmentActs(session, self), EntryActs(session, self)
        self._keys: dict[Qt.Key, QAbstractButton] = {}
        self._wants_focus = False
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = in_column(gap=0)
        self._content = QWidget()
        self._column.addWidget(self._content)
        self._page = ScrolledPage(self._column)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(in_column(self._page))
        self.write_texts()

    def write_texts(self) -> None:
        """Write the page again in the language of the moment."""
        give_name(self._page, self.session.look.words.text("Commitment"))
        if self._reading is not None:
            self._show(self._reading)

    def focus_first(self) -> None:
        """Begin at the one action of this screen."""
        self._wants_focus = self._reading is None
        if self._reading is not None:
            self.head_part.show_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_again(self) -> None:
        """Ask for the commitment as it stands."""
        question = partial(read_commitment, commitment_id=self._place.commitment_id, today=today())
        self.ask(question, self._show)

    # -- showing

    def _show(self, reading: CommitmentReading) -> None:
        focus = self._focus_place()
        self._reading = reading
        self._write_heading(reading)
        self._fill(reading)
        if self._wants_focus:
            self.focus_first()
        elif focus is not None:
            self._return_to(focus)

    def _write_heading(self, reading: CommitmentReading) -> None:
        words, line = self.session.look.words, reading.entry.line
        title = capital(words.both(line.topics)) or words.title(line.type)
        above = DossierPlace(self._place.dossier_id, Tab.COMMITMENTS)
        self.head(Heading(title, reading.dossier, above))

    def _fill(self, reading: CommitmentReading) -> None:
        look = self.session.look
        self.head_part = WordsHead(look, reading)
        self.columns = StatusColumns(look, reading, self._open_source)
        self.chain = WordingChain(look, reading)
        self.aside = Aside(look, reading)
        self.sureness, self.own_words = SurenessPart(look, reading), OwnWordsPart(look, reading)
        self.close_key = KeyButton(look, "C", self._close_title(reading))
        self.correct_key = KeyButton(look, "E", look.words.text("correct the reading"))
        parts = (self.head_part, self._acts_row(), rule(), self.columns, hairline())
        column = in_column(*parts, self._lower(), gap=BETWEEN)
        column.addStretch(1)
        self._replace_content(column)
        self._connect(reading)

    def _replace_content(self, column: QVBoxLayout) -> None:
        """Show the page anew, at the place where one had scrolled to."""
        bar = self._page.verticalScrollBar()
        before, scrolled = self._content, bar.value()
        self._content = QWidget()
        self._content.setLayout(column)
        self._column.replaceWidget(before, self._content)
        before.hide()
        before.deleteLater()
        QTimer.singleShot(0, self._content, lambda: bar.setValue(scrolled))

    def _acts_row(self) -> QWidget:
        whole = QWidget()
        row = in_row(self.correct_key, self.close_key, None)
        row.setContentsMargins(BETWEEN + 18, 0, 0, 0)
        whole.setLayout(row)
        return whole

    def _lower(self) -> QBoxLayout:
        words = self.session.look.words
        told = words.text("underlined: added, struck through: left out, against the wording before")
        self.link_key = KeyButton(self.session.look, "R", words.text("link another wording"))
        left = in_column(
            in_row(heading(words.text("The words over time")), None, self.link_key),
            running_label(told, sans(Size.SMALL), "quiet"),
            self.chain,
        )
        for part in (self.sureness, self.own_words):
            left.addSpacing(AROUND)
            left.addWidget(part)
        left.addStretch(1)
        kept = QWidget()
        kept.setLayout(left)
        kept.setMaximumWidth(CHAIN_WIDTH)
        self.aside.setMaximumWidth(ASIDE_WIDTH)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(APART)
        self._columns.addWidget(kept, 3)
        self._columns.addWidget(self.aside, 2)
        self._columns.addStretch(0)
        self._columns.setContentsMargins(0, 0, 0, AROUND)
        self._arrange()
        return self._columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window what stands beside the wordings stands below them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        way = QBoxLayout.Direction
        wide = self.width() >= SIDE_BY_SIDE
        self._columns.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def _close_title(self, reading: CommitmentReading) -> str:
        words = self.session.look.words
        if reading.page.is_closed:
            return words.text("follow it again")
        return words.text("follow it no longer")

    def _connect(self, reading: CommitmentReading) -> None:
        page, columns, aside = reading.page, self.columns, self.aside
        acts, entry, line = self._acts, self._entry_acts, reading.entry.line
        self._keys.clear()
        for key, made, act in (
            (Qt.Key.Key_S, columns.say_key, lambda: acts.say(page)),
            (Qt.Key.Key_V, columns.find_key, lambda: acts.find(page)),
            (Qt.Key.Key_M, columns.move_key, lambda: acts.move(page)),
            (Qt.Key.Key_W, columns.assume_key, lambda: acts.assume(page)),
            (Qt.Key.Key_C, self.close_key, lambda: acts.close(page)),
            (Qt.Key.Key_E, self.correct_key, self._open_words),
            (Qt.Key.Key_Q, aside.ask, self._ask_about),
            (Qt.Key.Key_N, aside.write, self._write_note),
            (Qt.Key.Key_R, self.link_key, lambda: entry.link(line)),
            (Qt.Key.Key_L, aside.let_go, lambda: entry.let_go(line)),
            (Qt.Key.Key_K, self.sureness.confirm, lambda: entry.confirm(line)),
            (Qt.Key.Key_D, self.sureness.dispute, lambda: entry.dispute(line)),
            (Qt.Key.Key_P, self.own_words.write, lambda: entry.write(line)),
        ):
            made.clicked.connect(lambda _checked=False, act=act: act())
            if made.parent() is not None:  # what cannot be done here stands nowhere
                self._keys[key] = made
        self.head_part.show_button.clicked.connect(self._open_words)
        self.chain.opened.connect(self._open_statement)
        aside.meeting_opened.connect(
            lambda id_: self.go.emit(MeetingPlace(id_, self._place.dossier_id))
        )
        aside.ladder_opened.connect(
            lambda id_: self.go.emit(LadderPlace(self._place.dossier_id, id_))
        )
        for note in aside.notes:
            note.opened.connect(partial(rewrite_note, self.session, self))
            note.dropped.connect(partial(drop_note, self.session))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the acts work wherever one is on this screen."""
        made = None if event.modifiers() else self._keys.get(Qt.Key(event.key()))
        if made is not None:
            made.click()
        else:
            super().keyPressEvent(event)

    # -- the keyboard stays where it was

    def _focus_place(self) -> str | None:
        focus = self.window().focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            return None
        return focus.accessibleName()

    def _return_to(self, name: str) -> None:
        """The keyboard to the part of that name, or to where one begins."""
        for part in self._content.findChildren(QWidget):
            may = part.focusPolicy() & Qt.FocusPolicy.TabFocus
            if may and part.accessibleName() == name:
                part.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.focus_first()

    # -- going elsewhere, and changing

    def _open_words(self) -> None:
        if self._reading is not None:
            self._open_statement(self._reading.entry.line)

    def _open_statement(self, line: StatementLine) -> None:
        place = line.place
        self._open_letter(place.document_id, place.start, place.end)

    def _open_letter(
        self, document_id: int, start: int | None = None, end: int | None = None
    ) -> None:
        """Go to a letter, from which one comes back here."""
        here = self._place
        self.go.emit(
            LetterPlace(document_id, here.dossier_id, start, end, commitment_id=here.commitment_id)
        )

    def _open_source(self, source: SourceLine) -> None:
        if source.statement_id is not None:
            self.session.ask(
                partial(_statement, statement_id=source.statement_id), self._open_statement
            )
        elif source.document_id is not None:
            self._open_letter(source.document_id)

    def _ask_about(self) -> None:
        if self._reading is not None:
            question = proposed(QuestionAbout(self._reading.entry.line), self.session.look.words)
            dossier_id = self._place.dossier_id
            plan = partial(self.meeting_wanted.emit, dossier_id)
            ask_question(self.session, self, dossier_id, question, plan)

    def _write_note(self) -> None:
        if self._reading is not None:
            about = About(self._place.dossier_id, "statement", self._reading.entry.uid)
            write_note(self.session, self, about)


def _statement(register: Register, statement_id: int) -> StatementLine:
    return statement(register, statement_id)
