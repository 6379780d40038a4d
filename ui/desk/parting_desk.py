"""Where a proposal is taken apart or joined with the next one, before anybody decides on it."""

from __future__ import annotations

from collections.abc import Callable

from tracker.desk.parting import joined, parted
from tracker.letters.proposal import Proposal
from ui.desk.sitting import Sitting
from ui.desk.state import DeskState, Fate, Passage, Range
from ui.session import Session


class PartingDesk:
    """Gives `show` the state that comes of it, or says what it takes."""

    def __init__(self, session: Session, show: Callable[[DeskState], None]) -> None:
        self._session, self._show = session, show

    def split(self, sitting: Sitting, own: Range | None) -> None:
        """Make the words `own` a proposal of their own, and one of what is left at each side."""
        words, proposal = self._session.look.words, _open_proposal(sitting.state.current)
        if proposal is None:
            self._tell(words.text("Only a proposal nobody has decided on can be split."))
            return
        parts = [proposal] if own is None else parted(sitting.letter, proposal, own)
        if len(parts) > 1:
            self._show(sitting.state.with_parts(parts))
        else:
            self._tell(words.text("Select in the letter which of these words stand on their own."))

    def join(self, sitting: Sitting) -> None:
        """Make one proposal of the one at hand and the next."""
        state, words = sitting.state, self._session.look.words
        first, second = _open_proposal(state.current), None
        if state.at is not None and state.at + 1 < len(state.passages):
            second = _open_proposal(state.passages[state.at + 1])
        if first is None or second is None:
            self._tell(words.text("No proposal follows here with which this could be joined."))
        else:
            self._show(state.with_next_joined(joined(sitting.letter, first, second)))

    def _tell(self, sentence: str) -> None:
        self._session.reporter.tell(sentence)


def _open_proposal(passage: Passage | None) -> Proposal | None:
    return passage.proposal if passage is not None and passage.fate is Fate.OPEN else None
