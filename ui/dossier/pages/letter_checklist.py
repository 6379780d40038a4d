"""What one letter of a dossier does not say or answer, and the questions its words raise."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tracker.desk.checklist import Checklist, PointOnList, QuestionOnList
from tracker.register import Register
from tracker.register.questions.lines import DocumentLine
from tracker.vocabulary import Said
from ui.desk import checking
from ui.desk.card import HANG_ROWS
from ui.desk.checking import OfLetter
from ui.desk.checklist_rows import ChecklistRow, PointRow
from ui.desk.checklist_view import ChecklistView
from ui.look.enter_key import ENTER
from ui.look.mirrored import give_margins
from ui.look.parts import as_long_choice, heading, in_column
from ui.look.plain_text import give_name
from ui.look.space import INSIDE
from ui.session import Asking, Session


class LetterChecklist(QWidget):
    """The checklist of the letter that is chosen; it is read from its words each time.

    `words_wanted` carries a document and the characters to show, `reached` the row at hand.
    """

    words_wanted = Signal(int, object)
    reached = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._asking = Asking(session, self)
        self._letters: Sequence[DocumentLine] = ()
        self.view: ChecklistView | None = None
        self.head = heading()
        self.letters = as_long_choice(QComboBox())
        self.letters.activated.connect(lambda _at: self._read())
        self._place: QVBoxLayout = in_column(gap=0)
        top = in_column(self.head, self.letters, gap=INSIDE)
        give_margins(top, HANG_ROWS, 0, 0, 0)
        column = in_column(top, self._place, gap=INSIDE)
        column.addStretch(1)
        self.setLayout(column)
        self.write_texts()

    def write_texts(self) -> None:
        """The head, and the name of the choice."""
        words = self._session.look.words
        self.head.setText(words.text("What a letter does not say"))
        give_name(self.letters, words.text("Letter that is gone through"))

    def show_letters(self, letters: Sequence[DocumentLine]) -> None:
        """Offer these letters; the one gone through stays, else the first is."""
        words, chosen = self._session.look.words, self.letters.currentData()
        self._letters = letters
        self.letters.clear()
        for line in letters:
            day = words.short_day(line.dated) if line.dated else words.text("no date")
            self.letters.addItem(words.text("{title}, {day}", title=line.title, day=day), line.id)
        self.letters.setCurrentIndex(max(self.letters.findData(chosen), 0))
        self.setVisible(bool(letters))
        self._read()

    def _read(self) -> None:
        is_writing = self.view is not None and self.view.is_editing
        if (letter := self._letter()) is not None and not is_writing:
            self._asking.ask(lambda register: checking.go_through(register, letter), self._show)

    def _letter(self) -> OfLetter | None:
        id_ = self.letters.currentData()
        return None if id_ is None else OfLetter(id_, self._session.look.words.language)

    def _show(self, shown: Checklist) -> None:
        at, had_focus = self._at(), self._has_focus()
        view = ChecklistView(self._session.look, shown)
        view.said.connect(self._say)
        view.all_said.connect(self._say_all)
        view.taken.connect(self._take)
        view.dropped.connect(self._drop)
        view.taken_back.connect(self._take_back)
        view.reached.connect(self.reached)
        if self.view is not None:
            self._place.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        self.view = view
        self._place.addWidget(view)
        if had_focus and at is not None and view.rows:
            view.rows[min(at, len(view.rows) - 1)].setFocus()

    def _at(self) -> int | None:
        """The number of the row at hand."""
        view = self.view
        return None if view is None or view.current is None else view.rows.index(view.current)

    def _has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and self.view is not None and self.view.isAncestorOf(focus)

    # -- deciding

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the letter desk decide on the row at hand."""
        view = self.view
        if view is None or view.current is None or view.is_editing or event.modifiers():
            event.ignore()
            return
        act = self._acts(view, view.current).get(Qt.Key(event.key()))
        if act is None:
            event.ignore()
        else:
            act()

    def _acts(self, view: ChecklistView, row: ChecklistRow) -> dict[Qt.Key, Callable[[], object]]:
        accept = partial(view.say, None) if isinstance(row, PointRow) else view.take
        return {
            **dict.fromkeys((Qt.Key(key) for key in ENTER), accept),
            Qt.Key.Key_Y: partial(view.say, Said.YES),
            Qt.Key.Key_S: partial(view.say, Said.NOT_SAID),
            Qt.Key.Key_E: view.edit,
            Qt.Key.Key_X: view.drop,
            Qt.Key.Key_A: self._say_all,
            Qt.Key.Key_O: partial(self._open, row),
        }

    def _open(self, row: ChecklistRow) -> None:
        self.words_wanted.emit(self.letters.currentData(), row.place)

    def _say(self, shown: PointOnList, what: Said) -> None:
        """Keep what the letter says on a point; for other words than those shown, go to it."""
        place = None if what is Said.NOT_SAID else shown.place
        if what is not Said.NOT_SAID and place is None:
            self.words_wanted.emit(self.letters.currentData(), None)
            return
        self._do(checking.say, (shown.point, what), place)

    def _say_all(self) -> None:
        self._do(checking.say_all)

    def _take(self, question: QuestionOnList, text: str) -> None:
        meeting = self.view.shown.meeting if self.view else None
        if meeting is not None:
            self._do(checking.take, question, (meeting.id, text))

    def _take_back(self, shown: PointOnList) -> None:
        self._do(checking.take_back, shown)

    def _drop(self, question: QuestionOnList) -> None:
        self._do(checking.leave_out, question)

    def _do(self, work: Callable[..., Checklist], *about: object) -> None:
        letter, who = self._letter(), self._session.who
        if letter is not None:

            def act(register: Register) -> Checklist:
                return work(register, letter, *about, who=who)

            self._session.act(act)
