"""What happens in the example between the papers: meetings, answers, moved dates, the round."""

from __future__ import annotations

from tracker.example.stage import MAKER, Facts, Stage
from tracker.register.operations.dossiers.rounds import StepTaken, record_step, start_round
from tracker.register.operations.following.answers import NewAnswer, answer_demand
from tracker.register.operations.following.moving import MovedDeadline, move_deadline
from tracker.register.operations.following.ultimatums import NewUltimatum, declare_ultimatum
from tracker.register.operations.talks.meetings import (
    NewMeeting,
    NewQuestion,
    add_question,
    plan_meeting,
)
from tracker.register.questions.following.commitments import demands
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import AgendaItem
from tracker.register.rules.following.sources import Source
from tracker.register.rules.people.periods import Period
from tracker.vocabulary import AnswerState, RoundStep


def plan(stage: Stage, entry: Facts) -> None:
    """A meeting with its agenda and the questions to ask there."""
    items = enumerate(entry.get("item", ()), 1)
    new = NewMeeting(
        dossier_id=stage.dossier_id,
        title=entry["title"],
        starts=stage.moved.moment(entry["starts"]),
        ends=stage.moved.moment(entry["ends"]),
        place=entry["place"],
        participant_ids=stage.party_ids(entry["participants"]),
        agenda=tuple(
            AgendaItem(number, item["title"], tuple(item["topics"]), item.get("line"))
            for number, item in items
        ),
    )
    meeting_id = plan_meeting(stage.register, new, who=MAKER).ids[0]
    for question in entry.get("question", ()):
        cause = stage.statement(question["about"])
        asked = NewQuestion(meeting_id, question["text"], cause.id)
        add_question(stage.register, asked, who=MAKER)


def declare(stage: Stage, entry: Facts) -> None:
    """What makes the letter of demands an ultimatum: term, consequence, who decided on it."""
    document_id = stage.documents[entry["document"]]
    new = NewUltimatum(
        document_id,
        deadline_id=_deadline_of(stage, entry["term"]),
        consequence=stage.range(stage.text(document_id), entry["consequence"]),
        decided_by=entry["decided_by"],
        received=stage.moved.moment(entry["received"]),
    )
    declare_ultimatum(stage.register, new, who=MAKER)


def answer(stage: Stage, entry: Facts) -> None:
    """How the answer meets one demand, in which of its words."""
    (demand,) = [
        line.id for line in demands(stage.register, stage.dossier_id) if line.number == entry["to"]
    ]
    said = stage.statement(entry["with"])
    new = NewAnswer(demand, said.place.document_id, said.id, AnswerState(entry["state"]))
    answer_demand(stage.register, new, who=MAKER)


def move(stage: Stage, entry: Facts) -> None:
    """A date that moved, with the reason given and where it stands."""
    new = MovedDeadline(
        _deadline_of(stage, entry["about"]),
        stage.term({**entry, "reason": None}),
        stage.moved.day(entry["dated"]),
        entry["reason"],
        Source(text=stage.moved.filled(entry["source"])),
    )
    move_deadline(stage.register, new, who=MAKER)


def tell_round(stage: Stage, entry: Facts) -> None:
    """The steps of the round so far."""
    round_id = start_round(stage.register, stage.dossier_id, entry["name"], who=MAKER).ids[0]
    for step in entry["steps"]:
        taken = StepTaken(
            RoundStep(step["step"]),
            Period(stage.day(step, "from"), stage.day(step, "until")),
            stage.documents.get(step.get("document", "")),
            step.get("note"),
        )
        record_step(stage.register, round_id, taken, who=MAKER)


def _deadline_of(stage: Stage, beginning: str) -> int:
    """The deadline of the statement whose words begin so."""
    statement_id = stage.statement(beginning).id
    lines = deadlines(stage.register, stage.dossier_id)
    return next(line.id for line in lines if line.statement_id == statement_id)
