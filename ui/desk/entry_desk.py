"""The entry of the passage at hand: who checked it, which demand it answers, going to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tracker.register.questions.lines import StatementLine
from ui.desk.card import PassageCard
from ui.desk.queue_view import QueueView
from ui.desk.signed import Signed, read_signed, sign, signed_in_words
from ui.session import Session


class EntryDesk:
    """Tells on the card who read its entry; `at_hand` gives the entry, `go` is given its id.

    `answer` is given the entry of which somebody wants to say which demand it answers.
    """

    def __init__(
        self,
        session: Session,
        queue: QueueView,
        at_hand: Callable[[], StatementLine | None],
        go: Callable[[int], object],
        answer: Callable[[StatementLine], object],
    ) -> None:
        self._session, self._queue, self._at_hand = session, queue, at_hand
        self._go, self._answer = go, answer
        self._signed: tuple[int, Signed] | None = None

    def begin(self) -> None:
        """A card is at hand: its keys, and who read its entry where there is one."""
        card = self._queue.card
        if isinstance(card, PassageCard):
            card.signed.connect(self.sign)
            card.entry_wanted.connect(self.open)
            card.demand_wanted.connect(self.answer)
            self.look_again()

    def look_again(self) -> None:
        """Ask who read and checked the entry at hand."""
        line = self._at_hand()
        if line is not None:
            read = partial(read_signed, statement_id=line.id)
            self._session.ask(read, partial(self._show, line.id))

    def open(self) -> None:
        """Go to all that is kept of the entry at hand."""
        if (line := self._at_hand()) is not None:
            self._go(line.id)

    def sign(self) -> None:
        """Sign that one checked the entry at hand, as it was shown."""
        line, known = self._at_hand(), self._signed
        if line is None or known is None or known[0] != line.id:
            return
        session = self._session
        told = session.look.words.text("You have signed that it was checked.")
        work = partial(sign, signed=known[1], who=session.who)
        session.act(work, lambda _: session.reporter.tell(told))

    def answer(self) -> None:
        """Ask which demand the entry at hand answers."""
        words = self._session.look.words
        if (line := self._at_hand()) is None:
            sentence = words.text("Accept it first: a demand is answered by what is registered.")
            self._session.reporter.tell(sentence)
        else:
            self._answer(line)

    def _show(self, statement_id: int, signed: Signed) -> None:
        """Show it on the card, unless another passage is at hand by now."""
        line, card = self._at_hand(), self._queue.card
        if line is not None and line.id == statement_id and isinstance(card, PassageCard):
            self._signed = statement_id, signed
            card.show_signed(signed_in_words(signed, self._session.look.words))
