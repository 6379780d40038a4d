"""What was known on a day is what the register held then, however it went on."""

from datetime import UTC, date, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import (
    WHO,
    make_document,
    make_dossier,
    make_statement,
)
from tests.tracker.register.operations.acting import Actor
from tests.tracker.register.operations.keeping.test_undo import state
from tracker.register import create_register
from tracker.register.errors import ReadOnlyError
from tracker.register.knowledge import as_it_stood
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.keeping.changes import changes, version_of
from tracker.register.questions.papers.documents import file_of, letter_of

MARCH = datetime(2026, 3, 3, 23, 59, tzinfo=UTC)


def last_moment(register):
    return version_of(register).at


def with_versions(register):
    return state(register), {
        table: register.rows(f"SELECT uid, version FROM {table} ORDER BY id")
        for table in ("statement", "document", "dossier", "party")
    }


def recorded_and_looked_back(register, random, acts):
    actor = Actor(register, random)
    actor.begin()
    moments = [(last_moment(register), with_versions(register))]
    for _ in range(acts):
        actor.act()
        if random.random() < 0.2:
            undo(register, WHO)
        moments.append((last_moment(register), with_versions(register)))
    for moment, recorded in moments:
        with as_it_stood(register, moment) as then:
            assert with_versions(then) == recorded


@settings(max_examples=10, deadline=None)
@given(random=st.randoms(use_true_random=False), acts=st.integers(1, 12))
def test_the_state_at_any_time_equals_the_state_recorded_then(fresh_register, random, acts):
    with fresh_register() as register:
        recorded_and_looked_back(register, random, acts)


def test_a_long_history_can_be_looked_back_on_at_every_step(register):
    recorded_and_looked_back(register, Random(20260303), 60)


def test_every_question_can_be_asked_of_the_past(register, dossier):
    document = make_document(register, dossier)
    make_statement(register, document)
    then_said = statements(register), commitments(register, date(2026, 6, 2))
    moment = last_moment(register)
    make_statement(register, document, "We invite you to talk at short notice.")
    with as_it_stood(register, moment, dossier) as then:
        assert (statements(then), commitments(then, date(2026, 6, 2))) == then_said
        assert letter_of(then, document) == letter_of(register, document)
        assert file_of(then, document) == file_of(register, document)
        assert [each.name for each in dossiers(then)] == ["Bridge and ferry"]
        assert version_of(then).at == moment
        assert changes(then, 1)[0].operation == "record statement"


def test_one_dossier_of_the_past_says_what_it_said_among_the_others(register, dossier):
    document = make_document(register, dossier)
    make_statement(register, document)
    other = make_dossier(register, "Roads")
    make_statement(register, make_document(register, other))
    moment = last_moment(register)
    with as_it_stood(register, moment) as all_of_it, as_it_stood(register, moment, dossier) as one:
        assert statements(one, dossier) == statements(all_of_it, dossier)
        assert [each.id for each in dossiers(one)] == [dossier]


def test_before_the_first_line_there_is_nothing(register, dossier):
    with as_it_stood(register, datetime(2020, 1, 1, tzinfo=UTC)) as then:
        assert dossiers(then) == []
        assert version_of(then).number == 0


def test_what_was_taken_back_later_still_stood_then(register, document):
    make_statement(register, document)
    moment = last_moment(register)
    undo(register, WHO)
    with as_it_stood(register, moment) as then:
        assert len(statements(then)) == 1
    assert statements(register) == []


def test_the_past_cannot_be_changed(register, dossier):
    with (
        as_it_stood(register, last_moment(register)) as then,
        pytest.raises(ReadOnlyError),
    ):
        start_dossier(then, NewDossier("Late"), who=WHO)


def test_a_day_of_knowledge_shows_nothing_later_and_the_same_a_year_on(tmp_path):
    today = [datetime(2026, 2, 26, 12, tzinfo=UTC)]
    with create_register(tmp_path / "year.overleg", clock=lambda: today[0]) as register:
        document = make_document(register, make_dossier(register))
        make_statement(register, document, "The cabinet stops the plan for the bridge toll.")
        for day in (datetime(2026, 5, 26, tzinfo=UTC), datetime(2027, 5, 26, tzinfo=UTC)):
            today[0] = day
            make_statement(register, document, LATER[day.year])
            with as_it_stood(register, MARCH) as then:
                assert [each.quote for each in statements(then)] == [
                    "The cabinet stops the plan for the bridge toll."
                ]


LATER = {2026: "We invite you to talk at short notice.", 2027: "by 1 March 2027 at the latest"}
