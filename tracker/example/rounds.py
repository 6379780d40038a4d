"""The rounds of the example: their steps, what they ended in, and what members were asked."""

from __future__ import annotations

from tracker.example.stage import MAKER, Facts, Stage
from tracker.register.operations.dossiers.rounds import StepTaken, record_step, start_round
from tracker.register.operations.talks.ballot_results import (
    BallotDecision,
    decide_ballot,
    record_totals,
)
from tracker.register.operations.talks.ballots import NewBallot, set_ballot
from tracker.register.operations.talks.outcomes import NewOutcome, record_outcome
from tracker.register.rules.people.periods import Period
from tracker.register.rules.talks.ballots import Totals
from tracker.vocabulary import Advice, BallotForm, BallotWeight, OutcomeKind, RoundStep


def tell_round(stage: Stage, entry: Facts) -> None:
    """The steps of a round so far."""
    round_id = start_round(stage.register, stage.dossier_id, entry["name"], who=MAKER).ids[0]
    stage.rounds[entry["name"]] = round_id
    for step in entry["steps"]:
        taken = StepTaken(
            RoundStep(step["step"]),
            Period(stage.day(step, "from"), stage.day(step, "until")),
            stage.documents.get(step.get("document", "")),
            step.get("note"),
        )
        record_step(stage.register, round_id, taken, who=MAKER)


def conclude(stage: Stage, entry: Facts) -> None:
    """What a round ended in, and what the members are advised."""
    new = NewOutcome(
        stage.dossier_id,
        OutcomeKind(entry["kind"]),
        stage.moved.day(entry["dated"]),
        round_id=stage.rounds[entry["round"]],
        document_id=stage.documents[entry["paper"]],
        advice=Advice(entry["advice"]),
        note=entry["note"],
    )
    stage.outcomes[entry["round"]] = record_outcome(stage.register, new, who=MAKER).ids[0]


def ask_members(stage: Stage, entry: Facts) -> None:
    """A ballot; with its result and what was decided on it, where it was held."""
    new = NewBallot(
        stage.dossier_id,
        entry["question"],
        BallotForm(entry["form"]),
        BallotWeight(entry["weight"]),
        outcome_id=stage.outcomes.get(entry.get("round", "")),
        decided_by=entry["decided_by"],
        opens=stage.moved.moment(entry["opens"]),
        closes=stage.moved.moment(entry["closes"]),
        embargo=stage.moved.moment(entry["embargo"]),
    )
    ballot_id = set_ballot(stage.register, new, who=MAKER).ids[0]
    if "decision" in entry:
        record_totals(stage.register, ballot_id, Totals(**entry["totals"]), who=MAKER)
        decided = BallotDecision(entry["decision"], stage.moved.moment(entry["decided"]))
        decide_ballot(stage.register, ballot_id, decided, who=MAKER)
