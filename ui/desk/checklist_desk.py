"""Where the checklist of a letter is gone through, once all its proposals are read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer

from tracker.desk.checklist import Checklist, PointOnList, QuestionOnList
from tracker.vocabulary import Said
from ui.desk.checklist_rows import ChecklistRow, PointRow
from ui.desk.checklist_view import ChecklistView
from ui.desk.clerk import Clerk
from ui.desk.end_card import EndCard
from ui.desk.keys import Wish
from ui.desk.marking import Mark, Marking, MarkKind
from ui.desk.spread import Spread
from ui.desk.state import Range


class ChecklistDesk:
    """Brings the checklist to the end card, and what is decided on it to the register.

    `mark` shows the marks of the desk again; `selected` gives the words selected in the
    letter; `tell` says a sentence to the reader.
    """

    def __init__(
        self,
        spread: Spread,
        clerk: Clerk,
        mark: Callable[[], None],
        selected: Callable[[], Range | None],
        tell: Callable[[str], None],
    ) -> None:
        self._spread, self._clerk = spread, clerk
        self._mark, self._selected, self._tell = mark, selected, tell
        self._view: ChecklistView | None = None
        self._at: int | None = None  #: the row at hand, so long as one is

    def begin(self) -> None:
        """Read the checklist when the end card is at hand; another card has none."""
        self._view = None
        if self._card is None:
            self._at = None
        else:
            self._clerk.go_through(self._spread.language, self._show)

    def does(self, wish: Wish) -> bool:
        """Do what a key asks while a row is at hand; whether it is done with."""
        view = self._view
        if view is None or self._card is None:
            return False
        if view.is_editing:
            return True
        if wish is Wish.NEXT:
            return view.step(1)
        if wish is Wish.ALL:
            self._say_all()
            return True
        return view.current is not None and self._do(view, wish)

    def _do(self, view: ChecklistView, wish: Wish) -> bool:
        is_point = isinstance(view.current, PointRow)
        doings: dict[Wish, Callable[[], object]] = {
            Wish.BACK: lambda: self._back(view),
            Wish.ACCEPT: (lambda: view.say(None)) if is_point else view.take,
            Wish.SAID: lambda: view.say(Said.YES),
            Wish.NOT_SAID: lambda: view.say(Said.NOT_SAID),
            Wish.CHANGE: view.edit,
            Wish.REJECT: view.drop,
        }
        if wish not in doings:
            return False
        doings[wish]()
        return True

    def _back(self, view: ChecklistView) -> None:
        """One row back; from the first to the card itself."""
        if not view.step(-1):
            self._at = None
            self._spread.take_focus()

    # -- showing

    @property
    def _card(self) -> EndCard | None:
        card = self._spread.queue.card
        return card if isinstance(card, EndCard) else None

    def _show(self, shown: Checklist) -> None:
        card = self._card
        if card is None:
            return
        view = ChecklistView(self._spread.look, shown)
        view.said.connect(self._say)
        view.all_said.connect(self._say_all)
        view.taken.connect(self._take)
        view.dropped.connect(self._drop)
        view.taken_back.connect(self._take_back)
        view.reached.connect(self._reach)
        at, self._at, self._view = self._at, None, view
        card.show_checklist(view)
        self._return_to(at)

    def _return_to(self, at: int | None) -> None:
        """The keyboard to the row where it was, or to the one that took its place."""
        if self._view is None or at is None:
            return
        rows = self._view.rows
        if rows:
            rows[min(at, len(rows) - 1)].setFocus()

    def _reach(self, row: ChecklistRow | None) -> None:
        """Show the words a row is about beside it."""
        self._mark()
        if row is None or self._view is None:
            self._at = None
            return
        self._at = self._view.rows.index(row)
        # Only once it is laid out does a new row stand anywhere.
        QTimer.singleShot(0, row, lambda: self._spread.queue.ensureWidgetVisible(row, 0, 64))
        if row.place:
            letter = self._spread.letter
            letter.show_marking(Marking((Mark(MarkKind.READING, *row.place),)))
            letter.bring_into_view(row.place)

    # -- deciding

    def _say(self, shown: PointOnList, what: Said) -> None:
        place = self._place(shown, what)
        if what is not Said.NOT_SAID and place is None:
            words = self._spread.look.words
            self._tell(words.text("Select the words in the letter that say it, then choose again."))
            return
        self._step_on()
        self._clerk.say((shown.point, what), place, self._spread.language, self._show)

    def _place(self, shown: PointOnList, what: Said) -> Range | None:
        """The words selected in the letter, else those shown where they say just this."""
        if what is Said.NOT_SAID:
            return None
        chosen = self._selected()
        if chosen is not None:
            self._spread.letter.clear_selection()
            return chosen
        return shown.place

    def _step_on(self) -> None:
        if self._at is not None:
            self._at += 1

    def _say_all(self) -> None:
        self._clerk.say_all(self._spread.language, self._show)

    def _take(self, question: QuestionOnList, text: str) -> None:
        meeting = self._view.shown.meeting if self._view else None
        if meeting is not None:
            self._clerk.take(question, (meeting.id, text), self._spread.language, self._show)

    def _take_back(self, shown: PointOnList) -> None:
        self._clerk.take_back(shown, self._spread.language, self._show)

    def _drop(self, question: QuestionOnList) -> None:
        self._clerk.leave_out(question, self._spread.language, self._show)
