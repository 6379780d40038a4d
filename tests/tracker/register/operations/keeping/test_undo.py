from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import WHO, make_document, make_statement
from tests.tracker.register.operations.acting import Actor
from tracker.register import open_register
from tracker.register.checking import check
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from tracker.register.operations.keeping.undo import redo, undo, undo_to
from tracker.register.operations.people.people import NewPerson, add_person
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.keeping.changes import changes
from tracker.register.questions.keeping.past import next_steps
from tracker.register.questions.papers.documents import file_of, letter_of
from tracker.register.tables import COLUMNS


def state(register):
    """All records as they are; versions apart, which only ever go up."""
    return {
        table: register.rows(
            f"SELECT {', '.join(c for c in columns if c != 'version')} FROM {table} ORDER BY id"
        )
        for table, columns in COLUMNS.items()
    }


def test_what_was_done_is_undone_and_done_again(register, document):
    made = make_statement(register, document)
    assert "statement" in undo(register, WHO).kinds
    assert statements(register) == []
    redo(register, WHO)
    assert [each.id for each in statements(register)] == [made]


def test_a_group_is_undone_in_one_step(register, dossier):
    with register.together(WHO):
        make_statement(register, make_document(register, dossier))
        start_dossier(register, NewDossier("Another"), who=WHO)
    undo(register, WHO)
    assert statements(register) == []
    assert len(dossiers(register)) == 1


def test_a_document_done_again_has_its_file_and_text(register, dossier):
    made = make_document(register, dossier)
    before = file_of(register, made), letter_of(register, made)
    undo(register, WHO)
    redo(register, WHO)
    assert (file_of(register, made), letter_of(register, made)) == before


def test_with_nothing_to_undo_nothing_happens(register):
    assert undo(register, WHO) is None
    assert redo(register, WHO) is None
    assert changes(register, 1) == []


def test_a_new_act_ends_redoing(register):
    start_dossier(register, NewDossier("One"), who=WHO)
    undo(register, WHO)
    start_dossier(register, NewDossier("Two"), who=WHO)
    assert redo(register, WHO) is None
    assert [each.name for each in dossiers(register)] == ["Two"]


def test_undoing_is_itself_in_the_history(register):
    start_dossier(register, NewDossier("One"), who=WHO)
    undo(register, "B. Reader")
    lines = changes(register, 10)
    assert [(each.operation, each.who) for each in lines] == [
        ("undo", "B. Reader"),
        ("start dossier", WHO),
    ]
    assert lines[0].before == lines[1].after


def test_undo_goes_on_after_the_register_was_closed(register):
    for name in ("One", "Two", "Three"):
        start_dossier(register, NewDossier(name), who=WHO)
    undo(register, WHO)
    register.close()
    with open_register(register.address) as again:
        undo(again, WHO)
        assert [each.name for each in dossiers(again)] == ["One"]
        redo(again, WHO)
        redo(again, WHO)
        assert [each.name for each in dossiers(again)] == ["One", "Three", "Two"]


def test_undo_finds_its_way_back_over_many_undone_actions(register):
    start_dossier(register, NewDossier("The one"), who=WHO)
    for number in range(130):
        start_dossier(register, NewDossier(f"Passing {number}"), who=WHO)
        undo(register, WHO)
    undo(register, WHO)
    assert dossiers(register) == []


def undone_and_redone(register, random, acts):
    actor = Actor(register, random)
    actor.begin()
    states = [state(register)]
    for _ in range(acts):
        actor.act()
        states.append(state(register))
    for earlier in reversed(states[:-1]):
        undo(register, WHO)
        assert state(register) == earlier
    for later in states[1:]:
        redo(register, WHO)
        assert state(register) == later
    assert check(register) == []


@settings(max_examples=15, deadline=None)
@given(random=st.randoms(use_true_random=False), acts=st.integers(1, 12))
def test_any_acts_undone_and_redone_give_identical_data(fresh_register, random, acts):
    with fresh_register() as register:
        undone_and_redone(register, random, acts)


def test_a_hundred_mixed_acts_undone_and_redone_give_identical_data(register):
    undone_and_redone(register, Random(20261123), 100)


def test_going_back_to_any_step_is_one_step_that_is_itself_undone(register):
    actor = Actor(register, Random(20261126))
    actor.begin()
    states = [(last_line(register), state(register))]
    for _ in range(60):
        actor.act()
        states.append((last_line(register), state(register)))
    latest = states[-1][1]
    for line, earlier in states[::7]:
        undo_to(register, line, who=WHO)
        assert state(register) == earlier
        undo(register, WHO)
        assert state(register) == latest
    assert check(register) == []


def test_going_back_goes_over_what_was_undone_on_the_way(register, dossier):
    line, before = last_line(register), state(register)
    start_dossier(register, NewDossier("Ferries"), who=WHO)
    undo(register, WHO)
    start_dossier(register, NewDossier("Bridges"), who=WHO)
    undo_to(register, line, who=WHO)
    assert state(register) == before


def test_going_back_does_again_what_was_undone_after_that_step(register, dossier):
    start_dossier(register, NewDossier("Ferries"), who=WHO)
    start_dossier(register, NewDossier("Bridges"), who=WHO)
    line, before = last_line(register), state(register)
    undo(register, WHO)
    undo(register, WHO)
    undone_line, undone = last_line(register), state(register)
    redo(register, WHO)
    undo_to(register, line, who=WHO)
    assert state(register) == before
    undo_to(register, undone_line, who=WHO)
    assert state(register) == undone


def test_a_going_back_that_is_broken_off_changes_nothing(register, document):
    line = last_line(register)
    make_statement(register, document)
    before = state(register)

    def stop(_):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        undo_to(register, line, who=WHO, tell=stop)
    assert state(register) == before


def test_the_next_steps_are_called_after_what_was_done_for_them(register, document):
    with register.together(WHO):
        add_person(register, NewPerson("Ada Veer"), who=WHO)
        start_dossier(register, NewDossier("Ferries"), who=WHO)
    assert (next_steps(register).undo, next_steps(register).redo) == ("start dossier", None)
    undo(register, WHO)
    assert next_steps(register).redo == "start dossier"
    assert next_steps(register).undo != "start dossier"


def last_line(register):
    return register.value("SELECT max(number) FROM change")
