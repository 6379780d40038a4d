"""The rounds of a negotiation, and the steps each one has gone through."""

from __future__ import annotations

from typing import Any

from tracker.frozen import Frozen
from tracker.register.fields import day_from
from tracker.register.register import Register
from tracker.register.rules.people.periods import Period
from tracker.vocabulary import RoundStep

_ROUNDS = "SELECT id, number, name, version FROM round WHERE dossier_id = ? ORDER BY number"
_STEPS = """
SELECT round_step.round_id, round_step.id, round_step.step, round_step.from_day,
    round_step.until_day, round_step.document_id, document.title, round_step.note,
    round_step.version
FROM round_step
JOIN round ON round.id = round_step.round_id
LEFT JOIN document ON document.id = round_step.document_id
WHERE round.dossier_id = ?
ORDER BY round_step.from_day IS NULL, round_step.from_day, round_step.id
"""


class StepLine(Frozen):
    """A step of a round: when, and the document that marks it, None where none does."""

    id: int
    step: RoundStep
    period: Period
    document_id: int | None
    document: str | None  # title of the document
    note: str | None
    version: int


class RoundLine(Frozen):
    """A round, and its steps by their first day; those without one last."""

    id: int
    number: int
    name: str
    steps: tuple[StepLine, ...]
    version: int


def rounds(register: Register, dossier_id: int) -> list[RoundLine]:
    """The rounds of a dossier with their steps, in their order."""
    with register.snapshot():
        rows = register.rows(_ROUNDS, dossier_id)
        steps: dict[int, list[StepLine]] = {}
        for round_id, *columns in register.rows(_STEPS, dossier_id):
            steps.setdefault(round_id, []).append(_step(columns))
    return [
        RoundLine(id_, number, name, tuple(steps.get(id_, ())), version)
        for id_, number, name, version in rows
    ]


def _step(row: list[Any]) -> StepLine:
    id_, step, from_day, until_day, document_id, document, note, version = row
    period = Period(day_from(from_day), day_from(until_day))
    return StepLine(id_, RoundStep(step), period, document_id, document, note, version)
