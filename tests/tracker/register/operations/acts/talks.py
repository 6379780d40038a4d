"""Acts of agendas and of what is taken down at meetings; see `acting.py`."""

from __future__ import annotations

from tests.making import WHO
from tracker.register.operations.talks.agenda_points import (
    ChangedPoint,
    add_agenda_point,
    change_agenda_point,
    order_agenda,
    remove_agenda_point,
    treat_agenda_point,
)
from tracker.register.operations.talks.meeting_questions import mark_asked
from tracker.register.operations.talks.talk_notes import (
    ChangedTalkNote,
    NewTalkNote,
    change_talk_note,
    remove_talk_note,
    set_talk_note_level,
    take_down,
)
from tracker.vocabulary import Audience, TalkKind, Treated


def put_a_point_on(actor):
    add_agenda_point(actor.register, actor.one_of("meeting"), actor.name(), who=WHO)


def point_otherwise(actor):
    new = ChangedPoint(actor.name(), actor.topics(), actor.random.choice([None, "We listen."]))
    change_agenda_point(actor.register, actor.one_of("agenda_item"), new, who=WHO)


def points_in_another_order(actor):
    meeting, point = actor.row_of("SELECT meeting_id, id FROM agenda_item ORDER BY meeting_id, id")
    order_agenda(actor.register, meeting, (point,), who=WHO)


def a_point_less(actor):
    remove_agenda_point(actor.register, actor.one_of("agenda_item"), who=WHO)


def treat(actor):
    treated = actor.random.choice([None, *Treated])
    treat_agenda_point(actor.register, actor.one_of("agenda_item"), treated, who=WHO)


def note_it(actor):
    meeting, point = actor.row_of("SELECT meeting_id, id FROM agenda_item ORDER BY meeting_id, id")
    new = NewTalkNote(
        meeting,
        actor.random.choice(list(TalkKind)),
        actor.name(),
        actor.random.choice([None, point]),
        None,
        actor.maybe("party"),
        actor.random.choice([None, actor.day()]),
        actor.random.choice(list(Audience)),
    )
    take_down(actor.register, new, who=WHO)


def note_otherwise(actor):
    new = ChangedTalkNote(TalkKind.OPEN, actor.name(), party_id=actor.maybe("party"))
    change_talk_note(actor.register, actor.one_of("talk_note"), new, who=WHO)


def show_a_note(actor):
    level = actor.random.choice(list(Audience))
    set_talk_note_level(actor.register, actor.one_of("talk_note"), level, who=WHO)


def note_no_more(actor):
    remove_talk_note(actor.register, actor.one_of("talk_note"), who=WHO)


def put_the_question(actor):
    asked = actor.random.choice([True, False])
    mark_asked(actor.register, actor.one_of("question"), asked=asked, who=WHO)


ACTS = (
    put_a_point_on, point_otherwise, points_in_another_order, a_point_less, treat, note_it,
    note_otherwise, show_a_note, note_no_more, put_the_question,
)  # fmt: skip
