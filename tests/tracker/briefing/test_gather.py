"""What enters a briefing, and under which item."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.tracker.briefing.veldland import (
    DEMANDS,
    DOSSIER,
    LETTER,
    MEETING,
    PRINTED,
    STATEMENTS,
    UNION,
    make_material,
    make_request,
    make_statement,
)
from tracker.briefing.gather import gather, raised_by_entries
from tracker.frozen import replace
from tracker.register.questions.lines import QuestionLine
from tracker.vocabulary import Audience, QuestionCause, Rank, StatementType, TimeKind

#: What the cabinet decided on the pension age.
DECISION = next(line for line in STATEMENTS if line.entry == 141)


def gathered(kind: str = "meeting", audience: Audience = Audience.TEAM, **changes):
    material = make_material(**changes)
    return gather(material, make_request(kind=kind, audience=audience))


def item(briefing, title):
    return next(item for item in briefing.items if item.title == title)


def test_items_follow_the_agenda():
    titles = [found.title for found in gathered().items]
    assert titles == [point.title for point in MEETING.agenda]


def test_without_a_meeting_items_follow_the_topics_in_order_of_first_words():
    titles = [found.title for found in gathered("promises", meeting=None).items]
    assert titles == [
        "Pension age",
        "Unemployment benefit",
        "Disability plan",
        "Talks",
        "Heavy work",
    ]


def test_an_item_holds_the_words_of_others_on_its_topics():
    found = item(gathered(), "Unemployment benefit")
    assert [entry.number for entry in found.entries] == [142, 146, 148]
    assert [demand.number for demand in found.demands] == [2]


def test_our_own_words_are_not_among_theirs():
    ours = make_statement(170, "We will send our figures.", actor=UNION)
    numbers = {entry.number for entry in item(gathered(statements=(ours,)), "Pension age").entries}
    assert 170 not in numbers


def test_a_neutral_register_counts_nobody_as_us():
    ours = make_statement(170, "We will send our figures.", actor=UNION)
    neutral = replace(DOSSIER, we=None)
    briefing = gathered(dossier=neutral, statements=(ours,), demands=())
    assert briefing.house is None
    assert [entry.number for entry in item(briefing, "Pension age").entries] == [170]


def test_background_is_left_out():
    aside = make_statement(171, "The weather was fine.", rank=Rank.BACKGROUND)
    assert gathered(statements=(aside,), demands=()).entries == ()


@pytest.mark.parametrize("kind", [StatementType.POSITION, StatementType.FACT])
def test_what_binds_nobody_is_in_the_meeting_but_not_among_the_promises(kind):
    said = make_statement(172, "That is how we see it.", type=kind)
    assert [e.number for e in gathered(statements=(said,), demands=()).entries] == [172]
    assert gathered("promises", statements=(said,), demands=(), meeting=None).entries == ()


def test_a_demand_names_the_entries_on_its_topic_and_silence_is_no_entry():
    replies = {demand.number: demand.replies for demand in gathered().demands}
    assert replies == {1: (141,), 2: (142, 146, 148), 3: (143,), 4: ()}


def test_terms_are_nearest_first_and_know_whether_they_have_passed():
    terms = item(gathered(), "Unemployment benefit").open_terms
    assert [(term.last_day, term.is_past) for term in terms] == [
        (date(2031, 3, 14), True),
        (date(2031, 3, 26), False),
    ]


def test_the_questions_somebody_noted_take_the_place_of_those_the_words_raise():
    found = item(gathered(), "Unemployment benefit")
    assert [(q.cause, q.entry) for q in found.questions] == [(None, 142)]


def test_caveats_vague_terms_past_days_and_silences_raise_questions():
    unprepared = replace(MEETING, questions=())
    found = item(gathered(meeting=unprepared), "Unemployment benefit")
    assert [(q.cause, q.entry) for q in found.questions] == [
        (QuestionCause.CAVEAT, 142),
        (QuestionCause.VAGUE_TERM, 142),
        (QuestionCause.CAVEAT, 146),
        (QuestionCause.LATE, 148),
    ]
    (silence,) = item(gathered(meeting=unprepared), "Heavy work").questions
    assert (silence.cause, silence.demand, silence.entry) == (QuestionCause.SILENCE, 4, 123)


def test_what_was_dropped_raises_no_question_and_the_others_stand():
    gone = QuestionLine(7, "When?", 1142, 142, cause=QuestionCause.CAVEAT)
    unprepared = replace(MEETING, questions=(), dropped=(gone,))
    found = item(gathered(meeting=unprepared), "Unemployment benefit")
    assert [(q.cause, q.entry) for q in found.questions] == [
        (QuestionCause.VAGUE_TERM, 142),
        (QuestionCause.CAVEAT, 146),
        (QuestionCause.LATE, 148),
    ]


def test_noted_questions_stand_in_the_order_of_the_list():
    lines = tuple(QuestionLine(n, f"{n}?", 1000 + e, e) for n, e in ((3, 146), (1, 142), (2, 148)))
    found = item(gathered(meeting=replace(MEETING, questions=lines)), "Unemployment benefit")
    assert [q.words for q in found.questions] == ["3?", "1?", "2?"]


def test_a_question_for_the_team_is_not_in_a_paper_for_the_organisation():
    line = QuestionLine(1, "What then?", 1142, 142, audience=Audience.TEAM)
    prepared = replace(MEETING, questions=(line,))
    ours, wider = (
        item(gathered(audience=audience, meeting=prepared), "Unemployment benefit")
        for audience in (Audience.TEAM, Audience.ORGANISATION)
    )
    assert [q.words for q in ours.questions] == ["What then?"]
    assert "What then?" not in [q.words for q in wider.questions]


def test_what_entries_raise_is_listed_once_whatever_was_noted():
    raised = raised_by_entries(make_material(), make_request(audience=Audience.NOTE))
    assert (QuestionCause.CAVEAT, 142) in [(q.cause, q.entry) for q in raised]
    assert len(raised) == len(set(raised))


def test_lines_to_take_are_for_the_team_only():
    assert item(gathered(), "Unemployment benefit").line_to_take
    for audience in (Audience.ORGANISATION, Audience.SHARED, Audience.PUBLIC):
        assert not gathered(audience=audience).has_lines_to_take


def test_the_other_side_sees_no_reading_no_question_and_no_assumption():
    shared = tuple(replace(line, audience=Audience.SHARED) for line in STATEMENTS)
    assumed = replace(
        shared[5].term,
        window_earliest=date(2031, 4, 1),
        window_latest=date(2031, 5, 1),
        reason="our guess",
        ask_again=date(2031, 4, 10),
    )
    assert assumed.kind is TimeKind.VAGUE
    briefing = gathered(
        audience=Audience.SHARED,
        documents=(replace(LETTER, audience=Audience.SHARED),),
        statements=(*shared[:5], replace(shared[5], term=assumed), *shared[6:]),
    )
    entries = briefing.entries
    assert entries
    assert all(entry.reading is None for entry in entries)
    assert all(not found.questions and not found.open_terms for found in briefing.items)
    assert all(entry.term is None or entry.term.reason is None for entry in entries)
    assert all(entry.term is None or entry.term.ask_again is None for entry in entries)


def test_a_meeting_above_the_audience_is_not_named():
    assert gathered(audience=Audience.SHARED).meeting is None


@pytest.mark.parametrize("level", list(Audience))
@pytest.mark.parametrize("audience", list(Audience))
def test_a_statement_enters_only_at_or_above_its_level(level, audience):
    said = make_statement(173, "Said once.", audience=level)
    open_letter = replace(LETTER, audience=Audience.PUBLIC)
    briefing = gathered(
        audience=audience, documents=(open_letter,), statements=(said,), demands=(), meeting=None
    )
    assert (briefing.entries != ()) is audience.may_show(level)


def test_a_statement_of_a_document_above_the_audience_stays_out():
    said = make_statement(174, "Said once.", audience=Audience.PUBLIC)
    inside = replace(LETTER, audience=Audience.TEAM)
    briefing = gathered(
        audience=Audience.ORGANISATION, documents=(inside,), statements=(said,), demands=()
    )
    assert briefing.entries == ()


def test_a_demand_goes_with_its_statement():
    hidden = replace(DEMANDS[0].statement, audience=Audience.NOTE)
    statements = (hidden, *STATEMENTS[1:])
    assert [d.number for d in gathered(statements=statements).demands] == [2, 3, 4]


def test_what_leaves_the_house_waits_for_the_end_of_an_embargo():
    held = replace(DECISION, audience=Audience.PUBLIC, embargo=PRINTED + timedelta(hours=1))
    letter = replace(LETTER, audience=Audience.PUBLIC)
    for audience, shown in ((Audience.PUBLIC, False), (Audience.TEAM, True)):
        found = gathered("promises", audience, documents=(letter,), statements=(held,), demands=())
        assert bool(found.entries) is shown
    passed = replace(held, embargo=PRINTED)
    found = gathered(
        "promises", Audience.PUBLIC, documents=(letter,), statements=(passed,), demands=()
    )
    assert found.entries


def test_a_document_under_embargo_takes_its_words_along():
    held = replace(LETTER, audience=Audience.PUBLIC, embargo=PRINTED + timedelta(days=1))
    said = replace(DECISION, audience=Audience.PUBLIC)
    found = gathered("promises", Audience.PUBLIC, documents=(held,), statements=(said,), demands=())
    assert found.entries == ()
