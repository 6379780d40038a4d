from datetime import UTC, date, datetime

import pytest

from tests.making import UNION, WHO, make_document, make_statement, party_id
from tracker.register.errors.topics import TopicMissingError
from tracker.register.operations.dossiers.dossiers import NewTopic, add_topic
from tracker.register.operations.entries.letting_go import StepsMarked, mark_letting_go
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.questions.entries.trajectory import topics_on_ladder, trajectory
from tracker.vocabulary import LettingGo, StatementType, Strength


@pytest.fixture
def toll(register, dossier):
    return add_topic(register, NewTopic(dossier, "Toll"), who=WHO).ids[0]


def step(register, dossier, toll, words, steps, **fields):
    """A letter with these words, which stand for these steps on the topic; the statement."""
    dated = fields.pop("dated", None)
    document = make_document(register, dossier, words, title=words, dated=dated)
    made = make_statement(register, document, words, **fields)
    mark_letting_go(register, StepsMarked(made, toll, steps), who=WHO)
    return made


def said_at(register, statement, moment):
    with register.change("say", WHO) as record:
        record.update("statement", statement, said=moment)


def steps_of(found):
    return [(each.dated, each.steps) for each in found]


def test_a_plan_is_let_go_step_by_step_each_quoted_and_dated(register, dossier, toll):
    def step_of(words, day, *steps, **fields):
        return step(register, dossier, toll, words, steps, dated=day, **fields)

    softened, iced, stopped = date(2026, 2, 26), date(2026, 3, 2), date(2026, 5, 26)
    step_of("The cabinet stops the toll.", stopped, LettingGo.STOP)
    step_of(
        "The toll is on ice for now.",
        iced,
        LettingGo.ON_ICE,
        strength=Strength.HEDGED,
        caveat=(19, 26),
    )
    step_of("The toll may be lower.", softened, LettingGo.SOFTEN)
    step_of(
        "The toll must go for good.",
        softened,
        LettingGo.FINALLY_OFF_THE_TABLE,
        type=StatementType.DEMAND,
        actor_id=party_id(register, UNION),
    )
    found = trajectory(register, toll)
    assert (found.topic_id, found.topic) == (toll, "Toll")
    assert steps_of(found.conceded) == [
        (softened, (LettingGo.SOFTEN,)),
        (iced, (LettingGo.ON_ICE,)),
        (stopped, (LettingGo.STOP,)),
    ]
    assert steps_of(found.demanded) == [(softened, (LettingGo.FINALLY_OFF_THE_TABLE,))]
    on_ice = found.conceded[1].statement
    assert (on_ice.quote, on_ice.caveat) == ("The toll is on ice for now.", "for now")
    assert (on_ice.actor.short, on_ice.place.page) == ("the cabinet", 1)
    assert found.demanded[0].statement.actor.short == "UV"


def test_steps_combine_and_each_day_shows_the_lowest_and_the_highest(register, dossier, toll):
    day = date(2026, 5, 26)
    both = (LettingGo.NOT_FOR_NOW, LettingGo.NOT_IN_THIS_FORM)
    step(register, dossier, toll, "Not now, not so.", both, dated=day)
    step(register, dossier, toll, "We stop.", [LettingGo.STOP], dated=day)
    found = trajectory(register, toll)
    assert steps_of(found.conceded) == [(day, both[::-1]), (day, (LettingGo.STOP,))]
    (only,) = found.days
    assert (only.dated, only.lowest, only.highest) == (
        day,
        LettingGo.NOT_IN_THIS_FORM,
        LettingGo.STOP,
    )


def test_what_is_on_no_dated_paper_counts_from_when_it_was_said(register, dossier, toll):
    spoken = step(register, dossier, toll, "We talk.", [LettingGo.TALK_ABOUT])
    step(register, dossier, toll, "We go on.", [LettingGo.PROCEED])
    step(register, dossier, toll, "We stop.", [LettingGo.STOP], dated=date(2026, 5, 26))
    said_at(register, spoken, datetime(2026, 3, 2, 10, 0, tzinfo=UTC))
    assert [each.dated for each in trajectory(register, toll).conceded] == [
        date(2026, 3, 2),
        date(2026, 5, 26),
        None,
    ]


def test_words_of_one_day_come_by_the_clock(register, dossier, toll):
    day = date(2026, 2, 27)
    afternoon = step(register, dossier, toll, "It is softer.", [LettingGo.SOFTEN], dated=day)
    morning = step(register, dossier, toll, "Nothing changes.", [LettingGo.PROCEED], dated=day)
    said_at(register, afternoon, datetime(2026, 2, 27, 15, 0, tzinfo=UTC))
    said_at(register, morning, datetime(2026, 2, 27, 8, 0, tzinfo=UTC))
    found = trajectory(register, toll).conceded
    assert [each.statement.id for each in found] == [morning, afternoon]


def test_only_what_stands_is_on_the_ladder(register, dossier, toll):
    made = step(register, dossier, toll, "We stop.", [LettingGo.STOP])
    take_back_statement(register, made, who=WHO)
    found = trajectory(register, toll)
    assert (found.conceded, found.demanded, found.days) == ((), (), ())


def test_each_topic_has_its_own_way(register, dossier, toll):
    ferry = add_topic(register, NewTopic(dossier, "Ferry"), who=WHO).ids[0]
    made = step(register, dossier, toll, "We stop.", [LettingGo.STOP])
    mark_letting_go(register, StepsMarked(made, ferry, [LettingGo.PROCEED]), who=WHO)
    assert steps_of(trajectory(register, ferry).conceded) == [(None, (LettingGo.PROCEED,))]
    with pytest.raises(TopicMissingError):
        trajectory(register, 99)


def test_the_topics_on_the_ladder_are_those_with_words_that_stand(register, dossier, toll):
    assert topics_on_ladder(register, dossier) == []
    add_topic(register, NewTopic(dossier, "Pension"), who=WHO)
    made = step(register, dossier, toll, "We stop.", [LettingGo.STOP])
    assert [topic.name for topic in topics_on_ladder(register, dossier)] == ["Toll"]
    take_back_statement(register, made, who=WHO)
    assert topics_on_ladder(register, dossier) == []
