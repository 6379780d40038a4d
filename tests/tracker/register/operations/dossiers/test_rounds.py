from datetime import date

import pytest

from tests.making import WHO, make_document, make_dossier
from tracker.register.errors import (
    DocumentMissingError,
    FieldEmptyError,
    RecordMissingError,
)
from tracker.register.errors.people import PeriodReversedError, StepPaperElsewhereError
from tracker.register.operations.dossiers.rounds import (
    StepTaken,
    change_step,
    record_step,
    rename_round,
    start_round,
)
from tracker.register.questions.dossiers.rounds import rounds
from tracker.register.rules.people.periods import Period
from tracker.vocabulary import RoundStep

MAY, JUNE = date(2026, 5, 26), date(2026, 6, 10)


@pytest.fixture
def spring(register, dossier):
    return start_round(register, dossier, "Spring round", who=WHO).ids[0]


def steps(register, dossier):
    return [(step.step, step.period.from_day) for step in rounds(register, dossier)[0].steps]


def test_rounds_are_numbered_per_dossier(register, dossier, spring):
    start_round(register, dossier, "Autumn round", who=WHO)
    other = make_dossier(register, "Tunnel")
    start_round(register, other, "First round", who=WHO)
    assert [(each.number, each.name) for each in rounds(register, dossier)] == [
        (1, "Spring round"),
        (2, "Autumn round"),
    ]
    assert [each.number for each in rounds(register, other)] == [1]


def test_a_round_called_otherwise_keeps_its_number(register, dossier, spring):
    rename_round(register, spring, "Round of the spring", who=WHO)
    (line,) = rounds(register, dossier)
    assert (line.id, line.number, line.name) == (spring, 1, "Round of the spring")


def test_a_round_needs_a_name_and_a_dossier(register, dossier):
    with pytest.raises(FieldEmptyError):
        start_round(register, dossier, " ", who=WHO)
    with pytest.raises(RecordMissingError):
        start_round(register, 99, "Spring round", who=WHO)


def test_a_step_is_marked_by_its_document(register, dossier, document, spring):
    step = StepTaken(RoundStep.ANSWER, Period(MAY, MAY), document, "Came by mail.")
    record_step(register, spring, step, who=WHO)
    ((line,),) = (each.steps for each in rounds(register, dossier))
    assert (line.step, line.period) == (RoundStep.ANSWER, Period(MAY, MAY))
    assert (line.document_id, line.document) == (document, "Letter of the cabinet")
    assert line.note == "Came by mail."


def test_steps_come_again_and_are_told_by_their_days(register, dossier, spring):
    for step, day in (
        (RoundStep.TALKS, None),
        (RoundStep.TALKS, JUNE),
        (RoundStep.DEMANDS, MAY),
        (RoundStep.TALKS, MAY),
    ):
        record_step(register, spring, StepTaken(step, Period(day)), who=WHO)
    assert steps(register, dossier) == [
        (RoundStep.DEMANDS, MAY),
        (RoundStep.TALKS, MAY),
        (RoundStep.TALKS, JUNE),
        (RoundStep.TALKS, None),
    ]


def test_a_step_is_given_its_last_day_later(register, dossier, spring):
    (made,) = record_step(register, spring, StepTaken(RoundStep.TALKS, Period(MAY)), who=WHO).ids
    change_step(register, made, StepTaken(RoundStep.TALKS, Period(MAY, JUNE)), who=WHO)
    assert rounds(register, dossier)[0].steps[0].period == Period(MAY, JUNE)


def test_days_of_a_step_stand_in_order(register, spring):
    with pytest.raises(PeriodReversedError):
        record_step(register, spring, StepTaken(RoundStep.TALKS, Period(JUNE, MAY)), who=WHO)


def test_a_step_is_marked_by_a_paper_of_its_own_dossier(register, dossier, spring):
    elsewhere = make_document(register, make_dossier(register, "Tunnel"))
    with pytest.raises(StepPaperElsewhereError, match="Letter of the cabinet"):
        record_step(register, spring, StepTaken(RoundStep.ANSWER, document_id=elsewhere), who=WHO)
    with pytest.raises(DocumentMissingError):
        record_step(register, spring, StepTaken(RoundStep.ANSWER, document_id=99), who=WHO)
    assert rounds(register, dossier)[0].steps == ()


def test_a_round_or_step_that_is_not_there_is_not_changed(register):
    step = StepTaken(RoundStep.TALKS)
    for operation in (record_step, change_step):
        with pytest.raises(RecordMissingError):
            operation(register, 99, step, who=WHO)
    with pytest.raises(RecordMissingError):
        rename_round(register, 99, "Round", who=WHO)
