"""One entry: its words and how they moved, how sure it is, and what is open about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QVBoxLayout, QWidget

from tracker.register import Register
from tracker.register.questions.entries.entry_page import EntryPage
from tracker.register.questions.entries.statements import statement
from tracker.register.questions.following.source_rows import SourceLine
from tracker.register.questions.lines import StatementLine
from tracker.words.language import capital
from ui.commitment.aside import Aside
from ui.commitment.checked_part import CheckedPart
from ui.commitment.entry_acts import EntryActs
from ui.commitment.entry_parts import OwnWordsPart, SurenessPart
from ui.commitment.limit_acts import LimitActs
from ui.commitment.links_part import LinksPart
from ui.commitment.reading import EntryReading, read_entry
from ui.commitment.removals import Removals
from ui.commitment.signing import sign_as_seen
from ui.commitment.term_acts import TermActs, TermOf
from ui.commitment.term_column import TermColumn
from ui.commitment.wordings import WordingChain
from ui.commitment.words_head import WordsHead
from ui.dossier.pages.questioning import About as QuestionAbout
from ui.dossier.pages.questioning import ask_question, proposed
from ui.look.key_button import KeyButton
from ui.look.lettering import Size, sans
from ui.look.mirrored import give_margins
from ui.look.parts import hairline, heading, in_column, in_row, remark, rule
from ui.look.plain_text import give_name, running_label
from ui.look.scrolled import ScrolledPage
from ui.look.space import APART, AROUND, BETWEEN
from ui.notes.parts import About, drop_note, rewrite_note, write_note
from ui.places import (
    CommitmentPlace,
    EntryPlace,
    LadderPlace,
    LetterPlace,
    MeetingPlace,
    Place,
)
from ui.reminders.asking import ask_put_off, ask_reminder
from ui.screen import Heading, Screen
from ui.session import Session

CHAIN_WIDTH, ASIDE_WIDTH = 720, 440  #: the widest the two columns become
SIDE_BY_SIDE = 860  #: narrower than this they stand below each other

#: A key of the screen, the button that shows it, and what both do.
KeyAct = tuple[Qt.Key, QAbstractButton, Callable[[], object]]


class EntryScreen(Screen):
    """The screen of one entry; what it shows is made anew with every reading.

    A subclass shows more of it: in `_middle` and in `_more_acts`.
    """

    def __init__(
        self,
        session: Session,
        place: EntryPlace | CommitmentPlace,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self._place: EntryPlace | CommitmentPlace = place
        self._reading: EntryReading | None = None
        self._entry_acts, self._removals = EntryActs(session, self), Removals(session)
        self._limit_acts, self._term_acts = LimitActs(session, self), TermActs(session, self)
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
        give_name(self._page, self._name())
        if self._reading is not None:
            self._show(self._reading)

    def focus_first(self) -> None:
        """Begin at the one action of this screen."""
        self._wants_focus = self._reading is None
        if self._reading is not None:
            self.head_part.show_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_again(self) -> None:
        """Ask for the entry as it stands."""
        self.ask(self._question(), self._show)

    # -- what a subclass says otherwise

    def _name(self) -> str:
        return self.session.look.words.text("Entry")

    def _question(self) -> Callable[[Register], EntryReading]:
        assert isinstance(self._place, EntryPlace)  # noqa: S101 - else it is a commitment
        return partial(read_entry, statement_id=self._place.statement_id)

    def _above(self, reading: EntryReading) -> Place:
        """Where one goes back to who came from nowhere: the words in their letter."""
        place = reading.entry.line.place
        return LetterPlace(place.document_id, self._place.dossier_id, place.start, place.end)

    def _middle(self, reading: EntryReading) -> Sequence[QWidget]:
        """What stands between the words and how they moved."""
        if reading.term is None:
            return ()
        words = self.session.look.words
        caption = remark(words.text("Term"))
        self.term = TermColumn(self.session.look, caption, reading.term, self._open_source)
        return self.term, hairline()

    def _acts_row(self) -> Sequence[QWidget]:
        """What can be done with the words at the head."""
        return (self.correct_key,)

    def _more_acts(self, _reading: EntryReading) -> Iterator[KeyAct]:
        """The acts of what a subclass adds."""
        yield from ()

    # -- showing

    def _show(self, reading: EntryReading) -> None:
        focus = self._focus_place()
        self._reading = reading
        self._write_heading(reading)
        self._fill(reading)
        if self._wants_focus:
            self.begin()
        elif focus is not None:
            self._return_to(focus)

    def _write_heading(self, reading: EntryReading) -> None:
        words, line, above = self.session.look.words, reading.entry.line, self._above(reading)
        title = capital(words.both(line.topics)) or words.title(line.type)
        name = line.place.document if isinstance(above, LetterPlace) else reading.dossier
        self.head(Heading(title, name, above))

    def _fill(self, reading: EntryReading) -> None:
        look = self.session.look
        self.head_part = WordsHead(look, reading)
        self.chain, self.links = WordingChain(look, reading), LinksPart(look, reading)
        self.aside = Aside(look, reading)
        self.sureness, self.own_words = SurenessPart(look, reading), OwnWordsPart(look, reading)
        self.checked = CheckedPart(look, reading)
        self.correct_key = KeyButton(look, "E", look.words.text("correct the reading"))
        middle = self._middle(reading)
        column = in_column(self.head_part, self._acts(), rule(), *middle, gap=BETWEEN)
        column.addLayout(self._lower())
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

    def _acts(self) -> QWidget:
        whole = QWidget()
        row = in_row(*self._acts_row(), None)
        give_margins(row, BETWEEN + 18, 0, 0, 0)
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
        links = [self.links] if self.links.has_any else []
        for part in (*links, self.sureness, self.checked, self.own_words):
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

    def _connect(self, reading: EntryReading) -> None:
        self._keys.clear()
        for key, made, act in self._all_keys(reading):
            made.clicked.connect(lambda _checked=False, act=act: act())
            if self.isAncestorOf(made):  # what cannot be done here stands nowhere
                self._keys[key] = made
        self.head_part.show_button.clicked.connect(self._open_words)
        self._connect_parts(reading)
        self._connect_limits(reading.entry)
        self._connect_reminders()

    def _all_keys(self, reading: EntryReading) -> Iterator[KeyAct]:
        yield from self._entry_keys(reading)
        yield from self._limit_keys(reading)
        yield from self._term_keys(reading)
        yield from self._more_acts(reading)

    def _entry_keys(self, reading: EntryReading) -> Iterator[KeyAct]:
        entry, line, aside = self._entry_acts, reading.entry.line, self.aside
        yield Qt.Key.Key_E, self.correct_key, self._open_words
        yield Qt.Key.Key_Q, aside.ask, self._ask_about
        yield Qt.Key.Key_N, aside.write, self._write_note
        yield Qt.Key.Key_R, self.link_key, lambda: entry.link(line)
        yield Qt.Key.Key_L, aside.let_go, lambda: entry.let_go(line)
        yield Qt.Key.Key_K, self.sureness.confirm, lambda: entry.confirm(line)
        yield Qt.Key.Key_D, self.sureness.dispute, lambda: entry.dispute(line)
        yield Qt.Key.Key_I, self.checked.sign, lambda: sign_as_seen(self.session, reading.signed)
        yield Qt.Key.Key_P, self.own_words.write, lambda: entry.write(line)

    def _limit_keys(self, reading: EntryReading) -> Iterator[KeyAct]:
        acts, limits, entry = self._limit_acts, self.aside.limits, reading.entry
        yield Qt.Key.Key_A, limits.addressees, lambda: acts.address(entry)
        yield Qt.Key.Key_B, limits.parts, lambda: acts.name_parts(entry)
        yield Qt.Key.Key_O, limits.office, lambda: acts.name_office(entry)
        yield Qt.Key.Key_X, limits.proviso, lambda: acts.limit(entry)
        yield Qt.Key.Key_U, limits.embargo, lambda: acts.hold_back(entry)
        yield Qt.Key.Key_Z, self.aside.reminders.remind, lambda: self._remind(reading)

    def _term_keys(self, reading: EntryReading) -> Iterator[KeyAct]:
        if reading.term is not None:
            acts, column, of = self._term_acts, self.term, TermOf(reading.entry.line, reading.term)
            yield Qt.Key.Key_M, column.move_key, lambda: acts.move(of)
            yield Qt.Key.Key_W, column.assume_key, lambda: acts.assume(of)
            yield Qt.Key.Key_T, column.count_key, lambda: acts.count(of)
            yield Qt.Key.Key_H, column.working_key, lambda: acts.note_working(of)

    def _remind(self, reading: EntryReading) -> None:
        term, deadline_id = reading.entry.line.term, reading.deadline_id
        if deadline_id is not None and term is not None:
            ask_reminder(self.session, self, deadline_id, term)

    def _connect_reminders(self) -> None:
        reminders, removals = self.aside.reminders, self._removals
        reminders.put_off.connect(partial(ask_put_off, self.session, self))
        reminders.done.connect(lambda line: removals.finish_reminder(line.id))
        reminders.dropped.connect(lambda line: removals.drop_reminder(line.id))

    def _connect_limits(self, entry: EntryPage) -> None:
        limits, removals = self.aside.limits, self._removals
        limits.addressees_dropped.connect(partial(removals.drop_addressees, entry))
        limits.part_dropped.connect(partial(removals.drop_part, entry))
        limits.embargo_dropped.connect(partial(removals.drop_embargo, entry))
        limits.proviso_dropped.connect(removals.drop_proviso)

    def _connect_parts(self, reading: EntryReading) -> None:
        aside, removals, dossier_id = self.aside, self._removals, self._place.dossier_id
        line = reading.entry.line
        self.chain.opened.connect(self._open_statement)
        self.links.opened.connect(self._open_entry)
        self.links.dropped.connect(removals.drop_link)
        self.sureness.dropped.connect(removals.drop_rung)
        self.own_words.dropped.connect(removals.drop_own_words)
        self.own_words.change_wanted.connect(partial(self._entry_acts.rewrite, line))
        aside.meeting_opened.connect(lambda id_: self.go.emit(MeetingPlace(id_, dossier_id)))
        aside.ladder_opened.connect(lambda id_: self.go.emit(LadderPlace(dossier_id, id_)))
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
        self.go.emit(LetterPlace(document_id, self._place.dossier_id, start, end))

    def _open_entry(self, statement_id: int) -> None:
        self.go.emit(EntryPlace(statement_id, self._place.dossier_id))

    def _open_words_of(self, statement_id: int) -> None:
        self.session.ask(partial(_statement, statement_id=statement_id), self._open_statement)

    def _open_source(self, source: SourceLine) -> None:
        if source.statement_id is not None:
            self._open_words_of(source.statement_id)
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
