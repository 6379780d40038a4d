"""Rounds of a negotiation, and the steps each one goes through."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.errors.people import StepPaperElsewhereError
from tracker.register.questions.papers.documents import document_head
from tracker.register.register import Register
from tracker.register.rules.names import required
from tracker.register.rules.people.periods import ALWAYS, Period, check_period
from tracker.vocabulary import RoundStep


class StepTaken(Frozen):
    """A step of a round: when, the document that marks it, and a note.

    `version` of the step as it was seen, None: whatever it is by now.
    """

    step: RoundStep
    period: Period = ALWAYS
    document_id: int | None = None
    note: str | None = None
    version: int | None = None


def start_round(
    register: Register, dossier_id: int, name: str, *, who: str, why: str | None = None
) -> Changed:
    """Start the next round of a dossier, numbered by itself from 1; its id comes back."""
    with register.change("start round", who, why) as record:
        record.about(dossier_id)
        last = register.value("SELECT max(number) FROM round WHERE dossier_id = ?", dossier_id)
        made = record.insert(
            "round", dossier_id=dossier_id, number=1 + (last or 0), name=required("name", name)
        )
        return record.changed(made)


def rename_round(
    register: Register, round_id: int, name: str, *, who: str, why: str | None = None
) -> Changed:
    """Call a round otherwise; its number stays. Its id comes back."""
    with register.change("rename round", who, why) as record:
        record.about(_dossier_of(register, round_id))
        record.update("round", round_id, name=required("name", name))
        return record.changed(round_id)


def record_step(
    register: Register, round_id: int, step: StepTaken, *, who: str, why: str | None = None
) -> Changed:
    """Record that a round came to a step; the id of the step comes back.

    Each time is a line of its own: steps may come again and in any order.
    `PeriodReversedError` when its days are out of order, `StepPaperElsewhereError`
    when its document is of another dossier.
    """
    with register.change("record step", who, why) as record:
        dossier_id = _dossier_of(register, round_id)
        record.about(dossier_id)
        made = record.insert(
            "round_step", round_id=round_id, **_columns(register, dossier_id, step)
        )
        return record.changed(made)


def change_step(
    register: Register, step_id: int, step: StepTaken, *, who: str, why: str | None = None
) -> Changed:
    """Record a step otherwise, say with its last day: all of it. Checked as in `record_step`."""
    with register.change("change step", who, why) as record:
        round_id = register.value("SELECT round_id FROM round_step WHERE id = ?", step_id)
        dossier_id = _dossier_of(register, round_id)
        record.about(dossier_id)
        columns = _columns(register, dossier_id, step)
        record.change("round_step", step_id, columns, step.version)
        return record.changed(step_id)


def _columns(register: Register, dossier_id: int, step: StepTaken) -> dict[str, object]:
    """A step as columns, after the rules were checked."""
    check_period(step.period)
    if step.document_id is not None:
        _check_paper(register, dossier_id, step.document_id)
    return {
        "step": step.step,
        "from_day": step.period.from_day,
        "until_day": step.period.until_day,
        "document_id": step.document_id,
        "note": step.note,
    }


def _check_paper(register: Register, dossier_id: int, document_id: int) -> None:
    if document_head(register, document_id).dossier_id != dossier_id:
        title = register.value("SELECT title FROM document WHERE id = ?", document_id)
        raise StepPaperElsewhereError(document=title)


def _dossier_of(register: Register, round_id: int | None) -> int:
    dossier_id: int | None = register.value("SELECT dossier_id FROM round WHERE id = ?", round_id)
    if dossier_id is None:
        raise RecordMissingError()
    return dossier_id
