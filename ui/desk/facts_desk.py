"""Where the facts of a letter are confirmed: their card in the queue, and their form."""

from __future__ import annotations

from collections.abc import Callable

from tracker.desk.confirming import SaidOfLetter
from tracker.letters.remarks import remarks_of
from tracker.register.questions.lines import DocumentLine
from tracker.vocabulary import DocumentRelation
from ui.desk.clerk import Clerk
from ui.desk.facts_card import FactsCard
from ui.desk.facts_form import FactsForm
from ui.desk.facts_lines import FactLine, fact_lines, to_confirm
from ui.desk.keys import Wish
from ui.desk.marking import Mark, Marking, MarkKind
from ui.desk.sitting import Sitting
from ui.desk.spread import Spread
from ui.look.theme import Look

#: Relations that a letter says in its own words.
_SAID = (DocumentRelation.ANSWERS, DocumentRelation.CITES)


class FactsDesk:
    """Opens the facts first when nobody confirmed them, and again when asked.

    `keep` is given what somebody says of the letter; `leave` goes on to the passages.
    """

    def __init__(
        self,
        look: Look,
        spread: Spread,
        clerk: Clerk,
        keep: Callable[[SaidOfLetter], None],
        leave: Callable[[], None],
    ) -> None:
        self._look, self._spread, self._clerk = look, spread, clerk
        self._keep, self._leave = keep, leave
        self._sitting: Sitting | None = None
        self._card: FactsCard | FactsForm | None = None
        self._lines: list[FactLine] = []
        self._put_off_at: tuple[int, int] | None = None

    @property
    def is_open(self) -> bool:
        """Whether the facts are at hand, as a card or as a form."""
        return self._card is not None

    @property
    def is_form_open(self) -> bool:
        """Whether somebody is changing them."""
        return isinstance(self._card, FactsForm)

    def is_due(self, sitting: Sitting) -> bool:
        """Whether the facts come before the passages: nobody confirmed them or put them off."""
        line = sitting.document
        return not line.facts_confirmed and self._put_off_at != _state_of(line)

    def put_off(self, sitting: Sitting) -> None:
        """Go on without: the passages are at hand until the facts change or are asked for."""
        self._put_off_at = _state_of(sitting.document)
        self._card = None

    def close(self) -> None:
        """Something else is at hand."""
        self._card = None

    def open(self, sitting: Sitting) -> None:
        """Show the card, and all words in the letter that told the facts."""
        words = self._look.words
        self._sitting, self._lines = sitting, fact_lines(sitting, words)
        is_confirmed = sitting.document.facts_confirmed
        card = FactsCard(self._look, self._lines, to_confirm(sitting), is_confirmed=is_confirmed)
        card.show_remarks(remarks_of(sitting.letter.remarks, words))
        card.confirmed.connect(self._keep)
        card.change_wanted.connect(self._open_form)
        card.left.connect(self._go_on)
        card.pointed.connect(self._point)
        self._show(card)

    def does(self, wish: Wish) -> bool:
        """Do what a key asks while the facts are at hand; whether it is done with."""
        card = self._card
        if isinstance(card, FactsCard):
            doings: dict[Wish, Callable[[], None]] = {
                Wish.ACCEPT: card.confirm,
                Wish.CHANGE: self._open_form,
                Wish.NEXT: lambda: card.step(1),
                Wish.BACK: lambda: card.step(-1),
                Wish.REJECT: lambda: None,
                Wish.FACTS: self._go_on,
            }
            if wish in doings:
                doings[wish]()
                return True
        return self.is_form_open

    # -- showing

    def _show(self, card: FactsCard | FactsForm) -> None:
        self._card = card
        self._spread.show_queue(shown=True)
        self._spread.queue.show_facts(card)
        self._point(None, led=False)
        self._spread.lead_from(None)
        first = min((span.start for line in self._lines for span in line.spans), default=0)
        self._spread.letter.bring_into_view((first, first + 1))

    def _open_form(self) -> None:
        sitting, card = self._sitting, self._card
        if sitting is None or not isinstance(card, FactsCard):
            return
        names = [party.name for party in sitting.parties]
        cited = [line for line in sitting.citations if line.relation in _SAID]
        form = FactsForm(self._look, card.said, names, cited)
        form.kept.connect(self._keep)
        form.left.connect(self._back_to_card)
        self._show(form)
        form.focus_first()
        self._clerk.other_letters(self._offer)

    def _offer(self, lines: list[DocumentLine]) -> None:
        if isinstance(self._card, FactsForm):
            self._card.offer_letters(lines)

    def _back_to_card(self) -> None:
        if self._sitting:
            self.open(self._sitting)
            self._spread.take_focus()

    def _go_on(self) -> None:
        if self._sitting:
            self.put_off(self._sitting)
            self._leave()

    def _point(self, line: FactLine | None, led: bool) -> None:
        """Mark the words of all facts, those of `line` darker; lead to them where it is asked."""
        others = (span for each in self._lines for span in each.spans)
        marks = [Mark(MarkKind.PASSAGE, span.start, span.end) for span in others]
        spans = line.spans if line else ()
        marks += [Mark(MarkKind.READING, span.start, span.end) for span in spans]
        self._spread.letter.show_marking(Marking(tuple(marks)))
        if led:
            self._spread.lead_from((spans[0].start, spans[0].end) if spans else None)


def _state_of(line: DocumentLine) -> tuple[int, int]:
    """Which facts of which document these are."""
    return line.id, line.version
