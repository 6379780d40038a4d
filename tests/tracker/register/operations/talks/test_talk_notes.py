"""What is taken down at a meeting, point by point, and what becomes of the agenda on the way."""

from datetime import UTC, date, datetime

import pytest

from tests.making import (
    UNION,
    WHO,
    make_document,
    make_dossier,
    make_statement,
    party_id,
)
from tracker.register.errors import StatementMissingError
from tracker.register.errors.answers import OtherDossierError
from tracker.register.errors.meetings import (
    AgendaPointMissingError,
    TalkNoteEmptyError,
    TalkNoteMissingError,
)
from tracker.register.errors.refusals import FieldEmptyError
from tracker.register.operations.entries.readings import take_back_statement
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.operations.talks.agenda_points import (
    ChangedPoint,
    add_agenda_point,
    change_agenda_point,
    order_agenda,
    remove_agenda_point,
    treat_agenda_point,
)
from tracker.register.operations.talks.agendas import set_agenda
from tracker.register.operations.talks.meeting_questions import (
    NewQuestion,
    add_question,
    mark_asked,
)
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.operations.talks.talk_notes import (
    ChangedTalkNote,
    NewTalkNote,
    change_talk_note,
    remove_talk_note,
    take_down,
)
from tracker.register.questions.lines import AgendaItem
from tracker.register.questions.talks.meetings import meeting
from tracker.vocabulary import Audience, TalkKind, Treated


@pytest.fixture
def talks(register, dossier):
    agenda = (AgendaItem(1, "Toll", ("Toll",), "We listen."), AgendaItem(2, "Ferry", (), None))
    starts = datetime(2026, 6, 9, 8, 0, tzinfo=UTC)
    return plan_meeting(register, NewMeeting(dossier, "Talks", starts, agenda=agenda), who=WHO).ids[
        0
    ]


def points(register, talks):
    return [item.id for item in meeting(register, talks).agenda]


def titles(register, talks):
    return [(item.number, item.title) for item in meeting(register, talks).agenda]


def noted(register, talks):
    return [(note.kind, note.text) for note in meeting(register, talks).notes]


def test_what_is_taken_down_starts_as_a_note_of_ones_own(register, talks):
    point = points(register, talks)[0]
    new = NewTalkNote(talks, TalkKind.AGREED, " No toll at night. ", point)
    made = take_down(register, new, who=WHO).ids[0]
    (note,) = meeting(register, talks).notes
    assert (note.id, note.agenda_item_id) == (made, point)
    assert (note.kind, note.text) == (TalkKind.AGREED, "No toll at night.")
    assert note.audience is Audience.NOTE


def test_an_action_says_who_does_it_and_by_when(register, talks):
    due = date(2026, 7, 1)
    new = NewTalkNote(
        talks, TalkKind.ACTION, "Send the figures", party_id=party_id(register, UNION), due=due
    )
    take_down(register, new, who=WHO)
    (note,) = meeting(register, talks).notes
    assert note.party is not None
    assert (note.party.id, note.due) == (party_id(register, UNION), due)


@pytest.mark.parametrize("text", [None, "", "  "])
def test_nothing_is_not_taken_down(register, talks, text):
    with pytest.raises(TalkNoteEmptyError):
        take_down(register, NewTalkNote(talks, TalkKind.OPEN, text), who=WHO)


def test_a_point_of_another_agenda_takes_no_line(register, talks, dossier):
    starts = datetime(2026, 6, 10, 8, 0, tzinfo=UTC)
    other = plan_meeting(register, NewMeeting(dossier, "Others", starts), who=WHO).ids[0]
    theirs = points(register, talks)[0]
    with pytest.raises(AgendaPointMissingError):
        take_down(register, NewTalkNote(other, TalkKind.OPEN, "Who pays", theirs), who=WHO)


def test_what_was_said_is_an_entry_and_goes_when_that_is_taken_back(register, talks, dossier):
    said = make_statement(register, make_document(register, dossier))
    take_down(register, NewTalkNote(talks, TalkKind.SAID, statement_id=said), who=WHO)
    assert [note.statement_id for note in meeting(register, talks).notes] == [said]
    take_back_statement(register, said, who=WHO)
    assert meeting(register, talks).notes == ()
    undo(register, WHO)
    assert [note.statement_id for note in meeting(register, talks).notes] == [said]


def test_an_entry_of_other_talks_or_none_at_all_is_refused(register, talks):
    elsewhere = make_dossier(register, "Ferry fares")
    said = make_statement(register, make_document(register, elsewhere))
    with pytest.raises(OtherDossierError):
        take_down(register, NewTalkNote(talks, TalkKind.SAID, statement_id=said), who=WHO)
    with pytest.raises(StatementMissingError):
        take_down(register, NewTalkNote(talks, TalkKind.SAID, statement_id=99), who=WHO)


def test_a_line_is_put_otherwise_taken_out_and_brought_back(register, talks):
    made = take_down(register, NewTalkNote(talks, TalkKind.OPEN, "Who pays"), who=WHO).ids[0]
    raised = ChangedTalkNote(TalkKind.AGREED, "The province pays", audience=Audience.TEAM)
    change_talk_note(register, made, raised, who=WHO)
    assert noted(register, talks) == [(TalkKind.AGREED, "The province pays")]
    assert meeting(register, talks).notes[0].audience is Audience.TEAM
    remove_talk_note(register, made, who=WHO)
    assert noted(register, talks) == []
    with pytest.raises(TalkNoteMissingError):
        remove_talk_note(register, made, who=WHO)
    undo(register, WHO)
    undo(register, WHO)
    assert noted(register, talks) == [(TalkKind.OPEN, "Who pays")]
    redo(register, WHO)
    assert noted(register, talks) == [(TalkKind.AGREED, "The province pays")]


def test_points_are_added_renamed_moved_and_taken_off(register, talks):
    add_agenda_point(register, talks, "Any other business", who=WHO)
    first, second, third = points(register, talks)
    change_agenda_point(register, second, ChangedPoint("Ferry fares", ("Ferry",)), who=WHO)
    order_agenda(register, talks, (third,), who=WHO)
    assert titles(register, talks) == [(1, "Any other business"), (2, "Toll"), (3, "Ferry fares")]
    remove_agenda_point(register, first, who=WHO)
    assert titles(register, talks) == [(1, "Any other business"), (2, "Ferry fares")]
    undo(register, WHO)
    assert titles(register, talks) == [(1, "Any other business"), (2, "Toll"), (3, "Ferry fares")]
    assert meeting(register, talks).agenda[1].line_to_take == "We listen."


def test_a_point_needs_a_title_and_has_to_be_there(register, talks):
    with pytest.raises(FieldEmptyError):
        add_agenda_point(register, talks, " ", who=WHO)
    with pytest.raises(AgendaPointMissingError):
        remove_agenda_point(register, 99, who=WHO)
    with pytest.raises(AgendaPointMissingError):
        order_agenda(register, talks, (99,), who=WHO)


def test_a_point_is_dealt_with_or_put_off_until_somebody_says_otherwise(register, talks):
    first, second = points(register, talks)
    treat_agenda_point(register, first, Treated.DEALT_WITH, who=WHO)
    treat_agenda_point(register, second, Treated.PUT_OFF, who=WHO)
    treat_agenda_point(register, second, None, who=WHO)
    assert [item.treated for item in meeting(register, talks).agenda] == [Treated.DEALT_WITH, None]


@pytest.mark.parametrize("by", ["one point", "a new agenda"])
def test_what_was_taken_down_stays_when_its_point_goes(register, talks, by):
    first = points(register, talks)[0]
    take_down(register, NewTalkNote(talks, TalkKind.OPEN, "Who pays", first), who=WHO)
    if by == "one point":
        remove_agenda_point(register, first, who=WHO)
    else:
        set_agenda(register, talks, (AgendaItem(2, "Ferry", (), None),), who=WHO)
    assert [(n.text, n.agenda_item_id) for n in meeting(register, talks).notes] == [
        ("Who pays", None)
    ]
    undo(register, WHO)
    assert [note.agenda_item_id for note in meeting(register, talks).notes] == [first]


def test_a_question_is_marked_as_put(register, talks):
    made = add_question(register, NewQuestion(talks, "By when?"), who=WHO).ids[0]
    mark_asked(register, made, asked=True, who=WHO)
    assert [line.asked for line in meeting(register, talks).questions] == [True]
    undo(register, WHO)
    assert [line.asked for line in meeting(register, talks).questions] == [False]
