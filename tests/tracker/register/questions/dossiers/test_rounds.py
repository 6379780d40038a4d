from datetime import date

from tests.making import WHO, make_dossier
from tracker.register.operations.dossiers.rounds import StepTaken, record_step, start_round
from tracker.register.questions.dossiers.rounds import rounds
from tracker.register.rules.people.periods import Period
from tracker.vocabulary import RoundStep


def test_each_round_has_its_own_steps(register, dossier):
    other = make_dossier(register, "Tunnel")
    for in_dossier, name, step in (
        (dossier, "Spring", RoundStep.DEMANDS),
        (dossier, "Autumn", RoundStep.TALKS),
        (other, "Spring", RoundStep.BALLOT),
    ):
        (made,) = start_round(register, in_dossier, name, who=WHO).ids
        taken = StepTaken(step, Period(date(2026, 5, 1)))
        record_step(register, made, taken, who=WHO)
    assert [[step.step for step in each.steps] for each in rounds(register, dossier)] == [
        [RoundStep.DEMANDS],
        [RoundStep.TALKS],
    ]


def test_a_dossier_without_a_round_has_none(register, dossier):
    assert rounds(register, dossier) == []
