"""Where a reading is changed at the desk: its form in the queue, its caveat from the letter."""

from __future__ import annotations

from collections.abc import Callable

from tracker.letters.proposal import Span
from ui.desk.change_form import ChangeForm
from ui.desk.draft import Draft
from ui.desk.readings import own_words, parties_of, reading_of
from ui.desk.sitting import Sitting
from ui.desk.spread import Spread
from ui.desk.state import Fate, Range


class ChangeDesk:
    """Opens the reading of the passage at hand, or one of words that somebody selected.

    `keep` is given what was entered, `leave` goes back to the passage as it was, and
    `selected` tells the words that are selected in the letter.
    """

    def __init__(
        self,
        spread: Spread,
        keep: Callable[[Draft], None],
        leave: Callable[[], None],
        selected: Callable[[], Range | None],
    ) -> None:
        self._spread, self._keep, self._leave = spread, keep, leave
        self._selected = selected
        self._form: ChangeForm | None = None
        self._sitting: Sitting | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody is changing a reading."""
        return self._form is not None

    def close(self) -> None:
        """Something else is at hand."""
        self._form = None

    def change(self, sitting: Sitting) -> None:
        """Open the reading of the passage at hand, unless it is set aside or on its way."""
        passage = sitting.state.current
        if passage is None or passage.fate is Fate.SET_ASIDE:
            return
        reading = reading_of(passage, sitting.letter)
        is_on_its_way = passage.fate is Fate.ACCEPTED and passage.statement is None
        if reading and not is_on_its_way:
            is_registered = passage.statement is not None
            self._open(sitting, Draft(reading, reading, is_registered=is_registered))

    def register_words(self, sitting: Sitting) -> None:
        """Open a first reading of the words that are selected."""
        where = self._selected()
        if where:
            reading = own_words(sitting.letter, where, *parties_of(sitting.document))
            self._open(sitting, Draft(reading, None, is_registered=False))

    def _open(self, sitting: Sitting, draft: Draft) -> None:
        names = [party.name for party in sitting.parties]
        form = self._form = ChangeForm(self._spread.look, draft, names)
        self._sitting = sitting
        form.kept.connect(self._keep)
        form.left.connect(self._leave)
        form.caveat_wanted.connect(self._take_caveat)
        self._spread.show_queue(shown=True)
        self._spread.queue.show_form(form)
        current = sitting.state.current
        self._spread.lead_from(current.place if current else None)
        form.focus_first()

    def _take_caveat(self) -> None:
        where = self._selected()
        if where and self._form and self._sitting:
            words = self._sitting.letter.text[slice(*where)]
            self._form.take_caveat(Span(*where, words))
