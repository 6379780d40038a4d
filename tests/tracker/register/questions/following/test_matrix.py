import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import WHO, make_dossier, make_register
from tests.tracker.register.answering import (
    FERRY,
    LIGHT,
    NOT_NOW,
    STOPPED,
    TOLL,
    make_answer,
    make_response,
    make_ultimatum,
)
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.operations.following.answers import withdraw_answer
from tracker.register.questions.following.matrix import matrix, unanswered
from tracker.vocabulary import AnswerState, Strength

SILENT = AnswerState.NOT_ANSWERED
ENTERED = [state for state in AnswerState if state is not SILENT]


def cells(row):
    return [(each.response.document, each.state) for each in row.answers]


def statement_of(register, demand):
    return register.value("SELECT statement_id FROM demand WHERE id = ?", demand)


def test_each_demand_has_its_number_its_words_and_its_state(register, dossier):
    _, (toll, _, _) = make_ultimatum(register, dossier)
    make_answer(register, toll, make_response(register, dossier))
    assert [(row.number, row.statement.quote, row.state) for row in matrix(register, dossier)] == [
        (1, TOLL, AnswerState.MET),
        (2, FERRY, SILENT),
        (3, LIGHT, SILENT),
    ]


def test_an_answer_comes_with_its_words_and_their_place(register, dossier):
    _, (_, ferry, _) = make_ultimatum(register, dossier)
    answer, _ = make_answer(
        register, ferry, make_response(register, dossier), NOT_NOW, AnswerState.DEFERRED
    )
    (cell,) = matrix(register, dossier)[1].answers
    assert (cell.answer_id, cell.state) == (answer, AnswerState.DEFERRED)
    assert (cell.statement.quote, cell.statement.strength) == (NOT_NOW, Strength.PLAIN)
    assert (cell.statement.place.document, cell.statement.place.paragraph) == (
        "Letter of the cabinet",
        2,
    )


def test_a_response_is_silent_on_the_demands_it_leaves_out(register, dossier):
    ultimatum, (toll, *_) = make_ultimatum(register, dossier)
    make_answer(register, toll, make_response(register, dossier, ultimatum))
    rows = matrix(register, dossier)
    assert [cells(row) for row in rows] == [
        [("Letter of the cabinet", AnswerState.MET)],
        [("Letter of the cabinet", SILENT)],
        [("Letter of the cabinet", SILENT)],
    ]
    assert rows[1].answers[0].statement is None


def test_a_response_that_meets_no_demand_is_seen_to_be_silent(register, dossier):
    ultimatum, _ = make_ultimatum(register, dossier)
    make_response(register, dossier, ultimatum)
    assert [cells(row) for row in matrix(register, dossier)] == [
        [("Letter of the cabinet", SILENT)]
    ] * 3


def test_the_latest_response_decides_whenever_it_was_recorded(register, dossier):
    _, (toll, ferry, _) = make_ultimatum(register, dossier)
    late = make_response(register, dossier, title="Late", dated=date(2026, 6, 9))
    early = make_response(register, dossier, title="Early", dated=date(2026, 5, 12))
    make_answer(register, toll, late)
    make_answer(register, toll, early, NOT_NOW, AnswerState.DEFERRED)
    make_answer(register, ferry, early, NOT_NOW, AnswerState.DEFERRED)
    first, second, _ = matrix(register, dossier)
    assert first.state is AnswerState.MET
    assert cells(first) == [("Early", AnswerState.DEFERRED), ("Late", AnswerState.MET)]
    assert second.state is AnswerState.DEFERRED
    assert cells(second) == [("Early", AnswerState.DEFERRED), ("Late", SILENT)]


def test_what_was_taken_back_answers_nothing(register, dossier):
    _, (toll, _, light) = make_ultimatum(register, dossier)
    _, said = make_answer(register, toll, make_response(register, dossier))
    take_back_statement(register, said, who=WHO)
    take_back_statement(register, statement_of(register, light), who=WHO)
    rows = matrix(register, dossier)
    assert [(row.number, row.state, row.answers) for row in rows] == [
        (1, SILENT, ()),
        (2, SILENT, ()),
    ]


def test_one_statement_can_answer_two_demands(register, dossier):
    _, (toll, ferry, _) = make_ultimatum(register, dossier)
    response = make_response(register, dossier)
    make_answer(register, toll, response)
    make_answer(register, ferry, response, STOPPED, AnswerState.MET_DIFFERENTLY)
    states = [row.state for row in matrix(register, dossier)]
    assert states == [AnswerState.MET, AnswerState.MET_DIFFERENTLY, SILENT]
    (addressee,) = matrix(register, dossier)[0].answers[0].statement.addressees
    assert addressee.short == "UV"


def test_the_matrix_of_one_ultimatum_leaves_out_another(register, dossier):
    first, _ = make_ultimatum(register, dossier)
    second, _ = make_ultimatum(register, dossier, title="Second", content=b"second")
    make_response(register, dossier, second)
    assert [cells(row) for row in matrix(register, dossier, first)] == [[]] * 3
    assert len(matrix(register, dossier)) == 6


def test_a_matrix_is_of_one_dossier(register, dossier):
    make_ultimatum(register, make_dossier(register, "Other talks"))
    assert matrix(register, dossier) == []


def test_demands_without_an_answer_are_listed_for_the_register_or_a_dossier(register, dossier):
    other = make_dossier(register, "Other talks")
    _, (toll, ferry, light) = make_ultimatum(register, dossier)
    _, elsewhere = make_ultimatum(register, other)
    response = make_response(register, dossier)
    answer, _ = make_answer(register, toll, response)
    _, said = make_answer(register, ferry, response, NOT_NOW)
    assert [each.id for each in unanswered(register, dossier)] == [light]
    take_back_statement(register, said, who=WHO)
    withdraw_answer(register, answer, who=WHO)
    assert [each.id for each in unanswered(register, dossier)] == [toll, ferry, light]
    assert {each.id for each in unanswered(register)} == {toll, ferry, light, *elsewhere}


entered = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 2), st.sampled_from(ENTERED)), max_size=9
)


@settings(max_examples=25, deadline=None)
@given(answers=entered, taken_back=st.sets(st.integers(0, 8)))
def test_every_demand_shows_exactly_one_state(answers, taken_back):
    with tempfile.TemporaryDirectory() as folder, make_register(Path(folder)) as register:
        dossier = make_dossier(register)
        ultimatum, demands = make_ultimatum(register, dossier)
        responses = [
            make_response(
                register, dossier, ultimatum, title=f"No. {day}", dated=date(2026, 6, 1 + day)
            )
            for day in range(3)
        ]
        said = [
            make_answer(register, demands[demand], responses[response], state=state)[1]
            for demand, response, state in answers
        ]
        for place in taken_back & set(range(len(said))):
            if register.value("SELECT taken_back FROM statement WHERE id = ?", said[place]) == 0:
                take_back_statement(register, said[place], who=WHO)
        rows = matrix(register, dossier)
        assert [row.demand_id for row in rows] == demands
        for row in rows:
            given_states = [cell.state for cell in row.answers if cell.state is not SILENT]
            assert len(row.answers) == len(responses)
            assert row.state is (given_states[-1] if given_states else SILENT)
        silent = [row.demand_id for row in rows if row.state is SILENT]
        assert [each.id for each in unanswered(register, dossier)] == silent
