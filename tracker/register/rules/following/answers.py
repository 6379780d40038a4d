"""How demands stand: each has one state, and silence is one of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.frozen import Frozen
from tracker.register.errors.answers import NotAnsweredEnteredError
from tracker.vocabulary import AnswerState


class Given(Frozen):
    """An answer that stands: what it does, and the date of the document it stands in."""

    document_id: int
    dated: date | None
    state: AnswerState


def check_state(state: AnswerState) -> None:
    """`NotAnsweredEnteredError` for the state that is worked out and never entered."""
    if state is AnswerState.NOT_ANSWERED:
        raise NotAnsweredEnteredError()


def overall(given: Iterable[Given]) -> AnswerState:
    """The one state of a demand: that of the latest document that answers it.

    A document without a date counts as earlier than any with one; of the same
    day, the one kept last decides. NOT_ANSWERED when no answer is `given`.
    """
    latest = max(
        given,
        key=lambda each: (each.dated or date.min, each.document_id),
        default=None,
    )
    return AnswerState.NOT_ANSWERED if latest is None else latest.state
