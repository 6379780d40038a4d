"""What happens in the example at the table: meetings, ultimatums, answers to demands."""

from __future__ import annotations

from tracker.example.stage import MAKER, Facts, Stage
from tracker.register.operations.following.answers import NewAnswer, answer_demand
from tracker.register.operations.following.demands import set_priority
from tracker.register.operations.following.ultimatums import NewUltimatum, declare_ultimatum
from tracker.register.operations.talks.agenda_points import treat_agenda_point
from tracker.register.operations.talks.meetings import (
    NewMeeting,
    NewQuestion,
    add_question,
    plan_meeting,
    record_minutes,
)
from tracker.register.operations.talks.talk_notes import NewTalkNote, take_down
from tracker.register.questions.lines import AgendaItem
from tracker.register.questions.talks.meetings import agenda_of
from tracker.vocabulary import AnswerState, DemandPriority, TalkKind, Treated


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
    stage.meetings[entry["title"]] = meeting_id
    for question in entry.get("question", ()):
        cause = stage.statement(question["about"])
        asked = NewQuestion(meeting_id, question["text"], cause.id)
        made = add_question(stage.register, asked, who=MAKER)
        stage.questions[question["text"]] = made.ids[0]


def keep_minutes(stage: Stage, entry: Facts) -> None:
    """Which paper holds the minutes of a meeting that was held."""
    meeting_id = stage.meetings[entry["meeting"]]
    record_minutes(stage.register, meeting_id, stage.documents[entry["paper"]], who=MAKER)


def treat(stage: Stage, entry: Facts) -> None:
    """What became of a point of an agenda."""
    point_id = _points(stage, entry)[entry["point"]]
    treat_agenda_point(stage.register, point_id, Treated(entry["as"]), who=MAKER)


def take_notes(stage: Stage, entry: Facts) -> None:
    """A line of the record of a meeting: words that were said, or what was noted down."""
    meeting_id = stage.meetings[entry["meeting"]]
    new = NewTalkNote(
        meeting_id,
        TalkKind(entry["kind"]),
        entry.get("text"),
        _points(stage, entry)[entry["point"]],
        stage.statement(entry["about"]).id if "about" in entry else None,
        stage.cast.parties[entry["by"]] if "by" in entry else None,
        stage.day(entry, "due"),
        stage.audience(entry),
    )
    take_down(stage.register, new, who=MAKER)


def declare(stage: Stage, entry: Facts) -> None:
    """What makes the letter of demands an ultimatum: term, consequence, who decided on it."""
    document_id = stage.documents[entry["document"]]
    new = NewUltimatum(
        document_id,
        deadline_id=stage.followed("deadline", entry["term"]),
        consequence=stage.range(stage.text(document_id), entry["consequence"]),
        decided_by=entry["decided_by"],
        received=stage.moved.moment(entry["received"]),
    )
    declare_ultimatum(stage.register, new, who=MAKER)


def answer(stage: Stage, entry: Facts) -> None:
    """How an answer meets one demand, in which of its words."""
    demand_id = stage.followed("demand", entry["to"])
    said = stage.statement(entry["with"])
    new = NewAnswer(demand_id, said.document_id, said.id, AnswerState(entry["state"]))
    answer_demand(stage.register, new, who=MAKER)


def weigh(stage: Stage, entry: Facts) -> None:
    """What a demand is worth to those who make it."""
    demand_id = stage.followed("demand", entry["to"])
    set_priority(stage.register, demand_id, DemandPriority(entry["priority"]), who=MAKER)


def _points(stage: Stage, entry: Facts) -> dict[int, int]:
    """The points of the agenda of the meeting that is named, by their numbers."""
    agenda = agenda_of(stage.register, stage.meetings[entry["meeting"]])
    return {item.number: item.id for item in agenda}
