"""Rows of what belongs to a round: people, mandates, answers, outcomes, ballots, reports."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.cli.shapes import (
    Shape,
    name_of,
    shape_of_deadline,
    shape_of_term,
)
from tracker.desk.checklist import PointOnList, QuestionOnList
from tracker.desk.signal_report import Fate, SignalLine
from tracker.register.questions.dossiers.mandates import MandateLine
from tracker.register.questions.dossiers.notes import NoteLine
from tracker.register.questions.dossiers.rounds import RoundLine
from tracker.register.questions.entries.positions import PositionLine
from tracker.register.questions.entries.towards import Entry, Towards
from tracker.register.questions.entries.trajectory import Trajectory
from tracker.register.questions.finding.views import ViewLine
from tracker.register.questions.following.counting import CountLine
from tracker.register.questions.following.deadlines import MovedMoreThanOnce
from tracker.register.questions.following.free_days import FreeDayLine
from tracker.register.questions.following.matrix import MatrixRow
from tracker.register.questions.following.reminders import ReminderLine
from tracker.register.questions.following.ultimatums import UltimatumLine
from tracker.register.questions.keeping.since import EntryChange
from tracker.register.questions.lines import DocumentLine, TopicLine
from tracker.register.questions.papers.citations import CitationLine
from tracker.register.questions.people.hand_overs import HandedOver
from tracker.register.questions.people.offices import OfficeLine
from tracker.register.questions.people.people import PersonLine
from tracker.register.questions.talks.ballots import BallotLine
from tracker.register.questions.talks.outcomes import OutcomeLine
from tracker.vocabulary import AnswerState, Said


def shape_of_point(line: DocumentLine, point: PointOnList) -> Shape:
    """What a letter says on a point; `checked` is the number of what was confirmed of it."""
    checked, is_said = point.checked, point.said is not Said.NOT_SAID
    start, end = point.place or (None, None)
    return {
        "document": line.title,
        "date": line.dated,
        "point": point.point,
        "said": point.said,
        "checked": checked.id if checked else None,
        "quote": point.words if is_said else None,
        "near": None if is_said else point.words,
        "start": start,
        "end": end,
        "note": checked.note if checked else None,
    }


def shape_of_proposed(line: DocumentLine, question: QuestionOnList) -> Shape:
    """A question a letter gives rise to, with the words of the letter that raise it."""
    proposed = question.proposed
    return {
        "document": line.title,
        "date": line.dated,
        "text": proposed.text,
        "cause": proposed.cause,
        "entry": question.entry,
        "quote": proposed.span.words,
        "start": proposed.span.start,
        "end": proposed.span.end,
        "left_out": question.left_out,
    }


def shape_of_view(view: ViewLine) -> Shape:
    """A search that is kept under a name."""
    return {"id": view.id, "name": view.name, "asked": view.asked}


def shape_of_person(person: PersonLine) -> Shape:
    """Somebody by name."""
    return {"id": person.id, "name": person.name, "other_names": list(person.other_names)}


def shape_of_office(office: OfficeLine) -> Shape:
    """An office, and who holds it."""
    holder = office.holder
    return {
        "id": office.id,
        "name": office.name,
        "party": office.party.name,
        "other_names": list(office.other_names),
        "holder": holder.id if holder else None,
        "person": holder.person if holder else None,
        "acting": holder.acting if holder else None,
        "from_day": holder.period.from_day if holder else None,
        "until_day": holder.period.until_day if holder else None,
    }


def shape_of_topic(topic: TopicLine) -> Shape:
    """What is talked about."""
    return {"id": topic.id, "name": topic.name, "other_names": list(topic.other_names)}


def shape_of_mandate(mandate: MandateLine) -> Shape:
    """On whose behalf somebody speaks, and within which limits."""
    given_to = mandate.given_to
    return {
        "id": mandate.id,
        "party": mandate.party.name,
        "person": given_to.person if given_to else None,
        "office": given_to.office if given_to else None,
        "on_behalf": name_of(mandate.on_behalf),
        "limits": mandate.limits,
        "from_day": mandate.period.from_day,
        "until_day": mandate.period.until_day,
        "lapsed": mandate.lapsed,
        "audience": mandate.audience,
    }


def shapes_of_round(round_: RoundLine) -> Iterator[Shape]:
    """A row per step of a round in their order; one row where it has taken none."""
    head = {"id": round_.id, "number": round_.number, "name": round_.name}
    bare = dict.fromkeys(("step_id", "step", "from_day", "until_day", "document", "note"))
    if not round_.steps:
        yield head | bare
    for step in round_.steps:
        yield head | {
            "step_id": step.id,
            "step": step.step,
            "from_day": step.period.from_day,
            "until_day": step.period.until_day,
            "document": step.document,
            "note": step.note,
        }


def shapes_of_answers(row: MatrixRow) -> Iterator[Shape]:
    """A row per demand and answering document; one of silence where there is no such document."""
    demand = {
        "demand": row.demand_id,
        "number": row.number,
        "entry": row.statement.entry,
        "quote": row.statement.quote,
        "caveat": row.statement.caveat,
        "topics": list(row.statement.topics),
        "actor": name_of(row.statement.actor),
        "priority": row.priority,
    }
    if not row.answers:
        silence = dict.fromkeys(("id", "document", "date", "answer_entry", "answer"))
        yield demand | {"state": AnswerState.NOT_ANSWERED} | silence | {"answer_caveat": None}
    for cell in row.answers:
        said = cell.statement
        yield demand | {
            "state": cell.state,
            "id": cell.answer_id,
            "document": cell.response.document,
            "date": cell.response.dated,
            "answer_entry": said.entry if said else None,
            "answer": said.quote if said else None,
            "answer_caveat": said.caveat if said else None,
        }


def shapes_of_trajectory(way: Trajectory) -> Iterator[Shape]:
    """A row per step of a topic down the ladder: first what was conceded, then what was demanded.

    Which of the two a row is, its type says.
    """
    for marked in (*way.conceded, *way.demanded):
        said = marked.statement
        for step in marked.steps:
            yield {
                "topic": way.topic,
                "date": marked.dated,
                "step": step,
                "entry": said.entry,
                "quote": said.quote,
                "caveat": said.caveat,
                "type": said.type,
                "strength": said.strength,
                "actor": name_of(said.actor),
                "document": said.place.document,
                "audience": said.audience,
            }


def shape_of_towards(towards: Towards) -> Shape:
    """The numbers of the entries in which one party has each of its four parts."""

    def numbers(entries: tuple[Entry, ...]) -> list[int]:
        return [each.entry for each in entries]

    return {
        "party": towards.party.name,
        "addressed": numbers(towards.addressed),
        "bound": numbers(towards.bound),
        "beneficiaries": numbers(towards.beneficiary),
        "named": numbers(towards.named),
    }


def shapes_of_position(position: PositionLine) -> Iterator[Shape]:
    """A row per statement that a position of a party on a topic now stands on."""
    for statement in position.statements:
        yield {
            "topic": position.topic,
            "party": position.party.name,
            "since": position.since,
            "entry": statement.entry,
            "quote": statement.quote,
            "caveat": statement.caveat,
            "type": statement.type,
            "strength": statement.strength,
            "document": statement.place.document,
            "date": statement.place.dated,
            "earlier": position.earlier,
        }


def shape_of_outcome(outcome: OutcomeLine) -> Shape:
    """What talks ended in."""
    return {
        "id": outcome.id,
        "kind": outcome.kind,
        "date": outcome.dated,
        "fit": outcome.fit,
        "advice": outcome.advice,
        "round": outcome.round,
        "document": outcome.document,
        "entry": outcome.entry,
        "note": outcome.note,
        "audience": outcome.audience,
    }


def shape_of_ballot(ballot: BallotLine) -> Shape:
    """A member ballot in totals; none as long as they are withheld."""
    totals = ballot.totals
    return {
        "id": ballot.id,
        "outcome": ballot.outcome_id,
        "question": ballot.question,
        "form": ballot.form,
        "weight": ballot.weight,
        "decided_by": ballot.decided_by,
        "opens": ballot.opens,
        "closes": ballot.closes,
        "embargo": ballot.embargo,
        "withheld": ballot.withheld,
        "voters": totals.voters if totals else None,
        "votes_for": totals.votes_for if totals else None,
        "votes_against": totals.votes_against if totals else None,
        "votes_blank": totals.votes_blank if totals else None,
        "decision": ballot.decision,
        "decided": ballot.decided,
        "audience": ballot.audience,
    }


def shape_of_reminder(reminder: ReminderLine) -> Shape:
    """When to be reminded of which term."""
    return {
        "id": reminder.id,
        "at": reminder.at,
        "words": reminder.words,
        "done": reminder.done,
        "deadline": reminder.deadline_id,
        "subject": reminder.subject,
        "term": shape_of_term(reminder.term),
        "audience": reminder.audience,
    }


def shape_of_free_day(line: FreeDayLine) -> Shape:
    """A day that is free, in the language of its country."""
    return {
        "id": line.id,
        "calendar": line.calendar,
        "day": line.free.day,
        "name": line.free.name({"be": "nl", "eu": "en"}.get(line.calendar, line.calendar)),
        "source": line.free.source,
    }


def shape_of_signal(line: SignalLine) -> Shape:
    """Signal words, and what came of the proposals they led to."""
    return {
        "language": line.language,
        "words": line.words,
        **{fate.value: line.fates[fate] for fate in Fate},
    }


def shape_of_note(note: NoteLine) -> Shape:
    """A text of one's own about a record: its table and uid."""
    return {
        "id": note.id,
        "kind": note.kind,
        "record": note.uid,
        "text": note.text,
        "author": note.author,
        "at": note.at,
        "audience": note.audience,
    }


def shape_of_ultimatum(ultimatum: UltimatumLine) -> Shape:
    """What makes a document an ultimatum, beside the columns of a document."""
    return {
        "demands": ultimatum.demands,
        "deadline": ultimatum.deadline_id,
        "term": shape_of_term(ultimatum.term),
        "consequence": ultimatum.consequence,
        "decided_by": ultimatum.decided_by,
        "received_at": ultimatum.received,
        "declared": ultimatum.declared,
        "answered_by": [answer.document for answer in ultimatum.answered_by],
    }


def shape_of_moved(moved: MovedMoreThanOnce) -> Shape:
    """A term moved twice or more: as it first stood, and by how many days it slipped."""
    return shape_of_deadline(moved.line) | {
        "first": shape_of_term(moved.history.first),
        "slip_in_days": moved.history.slip_in_days,
    }


def shape_of_hand_over(handed: HandedOver) -> Shape:
    """An open undertaking that came to another holder of its office."""
    then, now = handed.hands.held_then, handed.hands.held_now
    return {
        "id": handed.commitment_id,
        "entry": handed.entry,
        "quote": handed.quote,
        "caveat": handed.caveat,
        "type": handed.type,
        "life": handed.life,
        "office": handed.office,
        "party": handed.party,
        "said": handed.said,
        "held_then": then.person if then else None,
        "held_now": now.person if now else None,
        "audience": handed.audience,
    }


def shape_of_change(change: EntryChange) -> Shape:
    """An entry that is not as it was: what came over it, and its fields before and after."""
    return {
        "entry": change.entry.number,
        "quote": change.entry.words,
        "caveat": change.entry.caveat,
        "turns": list(change.turns),
        "fields": [
            {"field": each.field, "before": each.old, "after": each.new} for each in change.fields
        ],
        "audience": change.entry.audience,
    }


def shape_of_citation(citation: CitationLine) -> Shape:
    """How a document bears on another."""
    return {
        "id": citation.id,
        "document": citation.document,
        "relation": citation.relation,
        "cited": citation.cited,
        "words": citation.words,
        "date": citation.dated,
        "reference": citation.reference,
    }


def shape_of_count(count: CountLine) -> Shape:
    """How many undertakings of a party stand where."""
    return {
        "party": name_of(count.party),
        "life": count.life,
        "evidence": count.evidence,
        "count": count.count,
    }
