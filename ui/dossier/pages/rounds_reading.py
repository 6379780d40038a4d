"""What the page of rounds shows: each round with its steps, what came of it and who was asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from tracker.frozen import Frozen, replace
from tracker.register import Register
from tracker.register.questions.dossiers.rounds import RoundLine, StepLine, rounds
from tracker.register.questions.lines import DocumentLine
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.talks.ballots import BallotLine, ballots
from tracker.register.questions.talks.outcomes import OutcomeLine, outcomes
from tracker.vocabulary import Audience, RoundStep

#: What happens in a round, and what comes next in it.
Happening = StepLine | OutcomeLine | BallotLine | RoundStep


class RoundItem(Frozen):
    """A line of the page: a round where nothing has happened in `what`, else what happened in it.

    `round` is None for what belongs to none; `ends` says that the next line is of another.
    A bare step as `what` is the one that comes next. `is_held_back` as long as there is
    an embargo on the result of a ballot.
    """

    round: RoundLine | None
    what: Happening | None = None
    ends: bool = False
    is_held_back: bool = False

    @property
    def document_id(self) -> int | None:
        """The paper it stands in; None where it has none."""
        if isinstance(self.what, StepLine | OutcomeLine):
            return self.what.document_id
        return None


class RoundsReading(Frozen):
    """The rounds of a dossier with all that belongs to them, and its papers, the latest first."""

    rounds: Sequence[RoundLine]
    outcomes: Sequence[OutcomeLine]
    ballots: Sequence[BallotLine]
    documents: Sequence[DocumentLine]
    now: datetime

    @property
    def items(self) -> list[RoundItem]:
        """The lines of the page: round after round, then what belongs to no round."""
        return [item for each in (*self.rounds, None) for item in self._of(each)]

    def _of(self, of: RoundLine | None) -> Iterator[RoundItem]:
        round_id = of.id if of is not None else None
        concluded = [each for each in self.outcomes if each.round_id == round_id]
        asked = [each for each in self.ballots if self._round_of(each) == round_id]
        steps: Sequence[StepLine] = of.steps if of is not None else ()
        found: list[Happening] = sorted((*steps, *concluded, *asked), key=_when)
        if of is not None and (step := next_step(found)) is not None:
            found.append(step)
        items = [RoundItem(of), *(self._item(of, each) for each in found)]
        if of is not None or found:
            yield from items[:-1]
            yield replace(items[-1], ends=True)

    def _item(self, of: RoundLine | None, what: Happening) -> RoundItem:
        embargo = what.embargo if isinstance(what, BallotLine) else None
        return RoundItem(of, what, is_held_back=embargo is not None and self.now < embargo)

    def _round_of(self, ballot: BallotLine) -> int | None:
        return next((one.round_id for one in self.outcomes if one.id == ballot.outcome_id), None)


def read_rounds(register: Register, dossier_id: int, now: datetime) -> RoundsReading:
    """The rounds as they stand. Nothing is kept from the one at the screen."""
    return RoundsReading(
        rounds(register, dossier_id),
        outcomes(register, dossier_id),
        ballots(register, now, Audience.NOTE, dossier_id),
        documents(register, dossier_id)[::-1],
        now,
    )


def next_step(happened: Sequence[Happening]) -> RoundStep | None:
    """The step after the furthest that was reached; None after the last."""
    order = list(RoundStep)
    reached = max((order.index(_step_of(each)) for each in happened), default=-1)
    return order[reached + 1] if reached + 1 < len(order) else None


def _step_of(what: Happening) -> RoundStep:
    match what:
        case StepLine():
            return what.step
        case OutcomeLine():
            return RoundStep.OUTCOME
        case BallotLine():
            return RoundStep.BALLOT
    return what


def _when(what: Happening) -> tuple[date, int]:
    """By day; what has none comes last, and on one day the step before what came of it."""
    match what:
        case StepLine():
            return what.period.from_day or what.period.until_day or date.max, 0
        case OutcomeLine():
            return what.dated, 1
        case BallotLine():
            return (what.opens.astimezone().date() if what.opens else date.max), 2
    return date.max, 3
