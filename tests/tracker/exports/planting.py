"""A register with marker words at one level, in every field that people write in."""

from __future__ import annotations

from datetime import UTC, date, datetime

from tests.making import UNION, WHO, make_document, make_statement, party_id, place_of
from tracker.exports.request import ExportRequest
from tracker.register import Register
from tracker.register.operations.following.answers import NewAnswer, answer_demand
from tracker.register.operations.following.assuming import Window, Working, set_window, set_working
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.following.reminders import NewReminder, add_reminder
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.following.commitments import demands
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import AgendaItem, Term
from tracker.vocabulary import (
    AnswerState,
    Audience,
    DocumentKind,
    StatementType,
    Strength,
    TimeKind,
)

NOW = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
OPEN = (
    "The ferry keeps its fare, as long as the bridge is paid for, and the costing follows shortly."
)
OPEN_CAVEAT = "as long as the bridge is paid for"
OPEN_DEMAND = "We ask that the toll ends for good."
ZEBRA = "zebra"


def marker(place: str) -> str:
    return f"{ZEBRA} marker in the {place}"


def request_for(dossier: int | None, audience: Audience = Audience.ORGANISATION) -> ExportRequest:
    return ExportRequest(dossier, audience, NOW)


def plant(register: Register, dossier: int, level: Audience) -> None:
    """Two open papers with an open promise and an open demand; beside them markers at `level`."""
    _open_words(register, dossier)
    _hidden_paper(register, dossier, level)
    _terms(register, dossier, level)
    _meeting(register, dossier, level)


def _open_words(register: Register, dossier: int) -> None:
    answer = make_document(register, dossier, OPEN, title="Open answer", audience=Audience.PUBLIC)
    promise = make_statement(
        register,
        answer,
        OPEN,
        caveat=place_of(register, answer, OPEN_CAVEAT),
        strength=Strength.HEDGED,
        topics=("Ferry fares",),
        term=Term("shortly", TimeKind.VAGUE),
        audience=Audience.PUBLIC,
    )
    (term,) = deadlines(register, dossier)
    window = Window(date(2026, 6, 1), date(2026, 7, 1), marker("assumption"), date(2026, 6, 20))
    set_window(register, term.id, window, who=WHO)
    add_reminder(register, NewReminder(term.id, NOW, marker("reminder")), who=WHO)
    asked = make_document(
        register,
        dossier,
        OPEN_DEMAND,
        title="Open demand",
        kind=DocumentKind.ULTIMATUM,
        sender_id=party_id(register, UNION),
        audience=Audience.PUBLIC,
    )
    make_statement(
        register,
        asked,
        OPEN_DEMAND,
        type=StatementType.DEMAND,
        strength=Strength.FIRM,
        actor_id=party_id(register, UNION),
        audience=Audience.PUBLIC,
    )
    (demand,) = demands(register, dossier)
    answered = NewAnswer(demand.id, answer, promise, AnswerState.DEFERRED)
    answer_demand(register, answered, who=WHO)


def _hidden_paper(register: Register, dossier: int, level: Audience) -> None:
    words = f"{marker('words')}, unless {marker('caveat')}. We want {marker('demand')} now."
    hidden = make_document(
        register,
        dossier,
        words,
        title=marker("title"),
        subject=marker("subject"),
        reference=marker("reference"),
        file_name=f"{marker('file name')}.txt",
        dated=date(2026, 5, 28),
        audience=level,
    )
    make_statement(
        register,
        hidden,
        marker("words"),
        caveat=place_of(register, hidden, marker("caveat")),
        topics=(marker("topic"),),
        term=Term("now", TimeKind.VAGUE),
        audience=level,
    )
    make_statement(
        register,
        hidden,
        marker("demand"),
        type=StatementType.DEMAND,
        topics=(marker("topic"),),
        audience=level,
    )


def _terms(register: Register, dossier: int, level: Audience) -> None:
    day = date(2026, 7, 1)
    term = Term(marker("time words"), TimeKind.EXACT, day, day)
    new = NewDeadline(dossier, marker("due"), None, term, audience=level)
    made = set_deadline(register, new, who=WHO).ids[0]
    set_working(register, made, Working(marker("working")), who=WHO)


def _meeting(register: Register, dossier: int, level: Audience) -> None:
    meeting = NewMeeting(
        dossier_id=dossier,
        title=marker("meeting"),
        starts=datetime(2026, 6, 9, 8, 0, tzinfo=UTC),
        ends=None,
        place=marker("place"),
        participant_ids=(party_id(register, UNION),),
        agenda=(AgendaItem(1, marker("agenda"), (), marker("line to take")),),
        audience=level,
    )
    plan_meeting(register, meeting, who=WHO)
