"""Whether the index is as the register: what it lacks, has for nothing, or has otherwise."""

from random import Random

import pytest

from tests.making import WHO, make_statement
from tests.tracker.register.operations.acting import Actor
from tracker.register.index.comparing import Differences, differences
from tracker.register.index.upkeep import GATHERERS, fill_anew
from tracker.register.index.writing import take_out
from tracker.register.operations.dossiers.notes import NewNote, add_note
from tracker.reports import Findable

SOUND = Differences()


@pytest.fixture
def noted(register, document, dossier):
    """A register with a statement and a note, whose index is as it is."""
    make_statement(register, document)
    uid = register.value("SELECT uid FROM document")
    add_note(register, NewNote(dossier, "document", uid, "Think of the zebra"), who=WHO)
    assert differences(register.database) == SOUND
    return register


def in_the_index(register, change):
    with register.database.writing():
        change(register.database)
    return differences(register.database)


def test_after_many_acts_there_is_no_difference(fresh_register):
    with fresh_register() as register:
        actor = Actor(register, Random(11))
        actor.begin()
        for _ in range(60):
            actor.act()
        assert differences(register.database) == SOUND


def test_what_is_not_in_it_is_missing(noted):
    found = in_the_index(noted, lambda database: take_out(database, Findable.NOTE, [1]))
    assert found == Differences(missing=1)


def test_what_is_no_record_is_too_many(noted):
    def leave_in(database):
        database.run("DELETE FROM note")

    assert in_the_index(noted, leave_in) == Differences(surplus=1)


def test_other_words_or_properties_differ(noted):
    (note,) = GATHERERS[Findable.NOTE](noted.rows, [1])

    def words(database):
        database.run("UPDATE note SET text = 'Think of the otter'")

    assert in_the_index(noted, words) == Differences(differing=1)

    def properties(database):
        database.run("UPDATE note SET text = 'Think of the zebra', audience = 'public'")

    assert note.texts == ("Think of the zebra",)
    assert in_the_index(noted, properties) == Differences(differing=1)


def test_filled_anew_it_is_as_the_register(noted):
    in_the_index(noted, lambda database: take_out(database, Findable.NOTE, [1]))
    told = []
    with noted.database.writing():
        fill_anew(noted.database, tell=told.append)
    assert differences(noted.database) == SOUND
    assert told == sorted(told)
    assert told[-1] == 1.0
