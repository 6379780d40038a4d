"""Acts of statuses, terms, reminders and meetings; see `acting.py`."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.making import WHO
from tracker.register.operations.following.assuming import Window, Working, set_window, set_working
from tracker.register.operations.following.closing import close_commitment, reopen_commitment
from tracker.register.operations.following.counting import NewCount, count_deadline
from tracker.register.operations.following.free_days import (
    NewFreeDay,
    add_free_day,
    remove_free_day,
)
from tracker.register.operations.following.moving import MovedDeadline, move_deadline
from tracker.register.operations.following.reminders import (
    NewReminder,
    add_reminder,
    remind_done,
    remove_reminder,
    snooze_reminder,
)
from tracker.register.operations.following.statuses import (
    EvidenceChange,
    LifeChange,
    change_evidence,
    change_life,
)
from tracker.register.operations.keeping.views import KeptView, keep_view, remove_view, rename_view
from tracker.register.operations.talks.agendas import set_agenda
from tracker.register.operations.talks.calendar_periods import (
    ChangedCalendarPeriod,
    NewCalendarPeriod,
    add_calendar_period,
    change_calendar_period,
    remove_calendar_period,
)
from tracker.register.operations.talks.meeting_questions import (
    ChangedQuestion,
    answer_question,
    change_question,
    remove_question,
)
from tracker.register.operations.talks.meetings import (
    ChangedMeeting,
    call_off_meeting,
    change_meeting,
    put_back_meeting,
    record_minutes,
)
from tracker.register.operations.talks.participants import leave_meeting, take_part
from tracker.register.operations.talks.question_lists import (
    drop_question,
    order_questions,
    put_back_question,
)
from tracker.register.questions.lines import AgendaItem, Term
from tracker.register.rules.following.sources import Source
from tracker.terms.free_days import CalendarKey
from tracker.terms.reckoning import Unit
from tracker.vocabulary import Audience, CalendarLayer, Evidence, Life, TimeKind


def source(actor):
    texts = [None, "call of that morning"]
    return Source(actor.maybe("statement"), actor.maybe("document"), actor.random.choice(texts))


def moment(actor):
    day = actor.day()
    return datetime(day.year, day.month, day.day, actor.random.randrange(24), tzinfo=UTC)


def office(actor):
    return actor.maybe("office") if actor.has("office") else None


def say_how_it_stands(actor):
    life = actor.random.choice(list(Life))
    new = LifeChange(
        actor.one_of("commitment"), life, actor.day(), source(actor), office(actor), "as they said"
    )
    change_life(actor.register, new, who=WHO)


def look_for_evidence(actor):
    evidence = actor.random.choice(list(Evidence))
    new = EvidenceChange(actor.one_of("commitment"), evidence, actor.day(), source(actor))
    change_evidence(actor.register, new, who=WHO)


def close(actor):
    close_commitment(actor.register, actor.one_of("commitment"), actor.day(), who=WHO)


def reopen(actor):
    reopen_commitment(actor.register, actor.one_of("commitment"), who=WHO)


def count_term(actor):
    random = actor.random
    units = [unit for unit in Unit if unit is not Unit.HOUR]
    new = NewCount(
        actor.day(),
        random.randrange(1, 30),
        random.choice(units),
        statutory=random.random() < 0.5,
        calendar=random.choice(list(CalendarKey)),
    )
    count_deadline(actor.register, actor.one_of("deadline"), new, who=WHO)


def free_a_day(actor):
    new = NewFreeDay(actor.random.choice(list(CalendarKey)), actor.day(), "Extra day")
    add_free_day(actor.register, new, who=WHO)


def keep_a_search(actor):
    keep_view(actor.register, KeptView(actor.name(), f"toll from:{actor.day()}"), who=WHO)


def call_a_search_otherwise(actor):
    rename_view(actor.register, actor.one_of("saved_view"), actor.name(), who=WHO)


def keep_a_search_no_more(actor):
    remove_view(actor.register, actor.one_of("saved_view"), who=WHO)


def free_a_day_no_more(actor):
    remove_free_day(actor.register, actor.one_of("free_day"), who=WHO)


def move(actor):
    dated = Term(f"by {actor.name()}", TimeKind.EXACT, latest=actor.day())
    vague = Term(f"some time after {actor.name()}", TimeKind.VAGUE)
    term = actor.random.choice([dated, vague])
    known = Source(text="letter of the week after")
    new = MovedDeadline(actor.one_of("deadline"), term, actor.day(), "more time", known)
    move_deadline(actor.register, new, who=WHO)


def assume(actor):
    window = Window(None, actor.day(), "it took as long before", actor.day())
    chosen = actor.random.choice([window, Window(ask_again=actor.day()), Window()])
    set_window(actor.register, actor.one_of("deadline"), chosen, who=WHO)


def compute(actor):
    working = Working(actor.random.choice([None, "three weeks after receipt"]), statutory=True)
    set_working(actor.register, actor.one_of("deadline"), working, who=WHO)


def remind(actor):
    new = NewReminder(actor.one_of("deadline"), moment(actor), "call them")
    add_reminder(actor.register, new, who=WHO)


def snooze(actor):
    snooze_reminder(actor.register, actor.one_of("reminder"), moment(actor), who=WHO)


def done_reminding(actor):
    remind_done(actor.register, actor.one_of("reminder"), who=WHO)


def no_more_reminding(actor):
    remove_reminder(actor.register, actor.one_of("reminder"), who=WHO)


def replan(actor):
    starts = moment(actor)
    new = ChangedMeeting(actor.name(), starts, starts + timedelta(hours=2), "Town hall")
    change_meeting(actor.register, actor.one_of("meeting"), new, who=WHO)


def call_off(actor):
    call_off_meeting(actor.register, actor.one_of("meeting"), who=WHO)


def put_back(actor):
    put_back_meeting(actor.register, actor.one_of("meeting"), who=WHO)


def agenda(actor):
    numbers = actor.random.sample(range(1, 5), actor.random.randrange(4))
    items = tuple(AgendaItem(n, actor.name(), actor.topics(), None) for n in numbers)
    set_agenda(actor.register, actor.one_of("meeting"), items, who=WHO)


def minutes(actor):
    record_minutes(actor.register, actor.one_of("meeting"), actor.maybe("document"), who=WHO)


def sit_down(actor):
    meeting, party = actor.one_of("meeting"), actor.one_of("party")
    take_part(actor.register, meeting, party, office(actor), who=WHO)


def get_up(actor):
    seat = actor.register.row(
        "SELECT meeting_id, party_id, office_id FROM participant WHERE id = ?",
        actor.one_of("participant"),
    )
    leave_meeting(actor.register, *seat, who=WHO)


def ask_otherwise(actor):
    audience = actor.random.choice(list(Audience))
    new = ChangedQuestion(actor.name(), actor.maybe("statement"), audience)
    change_question(actor.register, actor.one_of("question"), new, who=WHO)


def get_an_answer(actor):
    answer_question(actor.register, actor.one_of("question"), actor.maybe("statement"), who=WHO)


def ask_in_another_order(actor):
    meeting, question = actor.row_of(
        "SELECT meeting_id, id FROM question ORDER BY meeting_id, position IS NULL, id"
    )
    order_questions(actor.register, meeting, (question,), who=WHO)


def ask_it_not(actor):
    drop_question(actor.register, actor.one_of("question"), who=WHO)


def ask_it_again(actor):
    put_back_question(actor.register, actor.one_of("question"), who=WHO)


def ask_no_more(actor):
    remove_question(actor.register, actor.one_of("question"), who=WHO)


def mark_a_period(actor):
    layer = actor.random.choice(list(CalendarLayer))
    new = NewCalendarPeriod(layer, actor.name(), actor.day(), actor.day(), actor.maybe("dossier"))
    add_calendar_period(actor.register, new, who=WHO)


def period_otherwise(actor):
    layer = actor.random.choice(list(CalendarLayer))
    new = ChangedCalendarPeriod(layer, actor.name(), actor.day(), actor.day())
    change_calendar_period(actor.register, actor.one_of("calendar_period"), new, who=WHO)


def no_period(actor):
    remove_calendar_period(actor.register, actor.one_of("calendar_period"), who=WHO)


ACTS = (
    say_how_it_stands, look_for_evidence, close, reopen, move, assume, compute, count_term,
    free_a_day, free_a_day_no_more, remind, snooze,
    done_reminding, no_more_reminding, replan, call_off, put_back, agenda, minutes, sit_down,
    mark_a_period, period_otherwise, no_period, get_up, ask_otherwise, get_an_answer, ask_no_more,
    ask_in_another_order, ask_it_not, ask_it_again, keep_a_search, call_a_search_otherwise,
    keep_a_search_no_more,
)  # fmt: skip
