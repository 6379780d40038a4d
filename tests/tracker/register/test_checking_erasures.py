"""What is done in the way of an erasure, but is none, is found where it can be."""

import hashlib

import pytest

from tests.making import WHO, make_document, make_dossier, make_register
from tracker.register import open_register
from tracker.register.checking import check
from tracker.register.history import Content, Line, chain_of, columns_of, last_line, seal_of
from tracker.register.operations.keeping.erasing import InLetters, erase_person
from tracker.register.operations.people.people import NewPerson, add_person
from tracker.words import words_in

ADD_LINE = f"INSERT INTO change VALUES ({', '.join('?' * 15)})"


@pytest.fixture
def erased(tmp_path):
    """A closed register that lost a name, with a file that went and one that stayed."""
    with make_register(tmp_path) as register:
        dossier = make_dossier(register)
        make_document(register, dossier, "Otto Klankbord writes.", title="Gone")
        make_document(register, dossier, title="Still there")
        person = add_person(register, NewPerson("Otto Klankbord"), who=WHO).ids[0]
        erase_person(register, person, InLetters.MASK, who=WHO)
        assert check(register) == []
    return register.path


def found(path):
    with open_register(path) as register:
        return [each.sentence(words_in("en")) for each in check(register)]


def announce(connection, said):
    """Continue the history with a line of the kind that announces an erasure."""
    head = last_line(lambda sql: connection.execute(sql).fetchall())
    content = Content("Forger", "erase person", None, "erasure", "uid", None, said)
    line = Line(
        head.number + 1, head.number + 1, None, None, "2026-06-02T00:00:00.000+00:00",
        content, "salt", seal_of("salt", content), "",
    )  # fmt: skip
    line = line._replace(chain=chain_of(head.chain, line))
    connection.execute(ADD_LINE, columns_of(line))


def test_a_file_is_not_taken_out_by_an_erasure_that_does_not_name_it(erased, behind_our_back):
    with behind_our_back(erased) as connection:
        connection.execute(
            "UPDATE stored_file SET content = x'', taken_out ="
            " (SELECT number FROM change WHERE kind = 'erasure')"
        )
    assert found(erased) == ["The file letter.txt of “Still there” was altered."]


def test_other_bytes_are_not_put_in_the_place_of_a_file_taken_out(erased, behind_our_back):
    with behind_our_back(erased) as connection:
        connection.execute("UPDATE stored_file SET content = x'00' WHERE taken_out IS NOT NULL")
    assert found(erased) == ["The file letter.txt of “Gone” was altered."]


def test_a_line_that_lost_no_name_was_not_sealed_anew_for_one(erased, behind_our_back):
    with behind_our_back(erased) as connection:
        number = connection.execute("SELECT max(number) + 1 FROM change").fetchone()[0]
        row = connection.execute(
            "SELECT operation, why, kind, record, before, after FROM change WHERE number = 1"
        ).fetchone()
        seal = seal_of("new salt", Content("Another", *row))
        connection.execute("INSERT INTO erasure (line, by, seal) VALUES (1, ?, ?)", (number, seal))
        connection.execute("UPDATE change SET who = 'Another', salt = 'new salt' WHERE number = 1")
        digest = hashlib.sha256(f'[[1,"{seal}"]]'.encode()).hexdigest()
        announce(connection, f'{{"digest":"{digest}","files":[],"lines":1}}')
    assert found(erased) == ["Line 1 of the history was altered."]


@pytest.mark.parametrize("said", ["{}", "[]", "7", "nothing"])
def test_an_announcement_that_says_nothing_is_a_finding(erased, behind_our_back, said):
    with behind_our_back(erased) as connection:
        announce(connection, said)
    assert found(erased)
