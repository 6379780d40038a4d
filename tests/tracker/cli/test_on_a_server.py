"""The command on a register that is kept on a server: the same calls, with an address."""

from __future__ import annotations

import json

import pytest

from tracker.register import open_register


@pytest.fixture
def database(server):
    made = server.make_database()
    yield made
    server.drop(made)


def test_a_register_is_made_listed_and_checked_by_its_address(overleg, server, database):
    address = server.address(database)
    assert overleg("new", address, "--example", "--language", "en")[0] == 0
    status, listed, _ = overleg("list", address, "dossiers", "--json")
    assert status == 0
    names = [each["name"] for each in json.loads(listed)]
    assert names == ["Work and Security", "Work schedules in care"]
    assert overleg("check", address)[:2] == (0, "Sound: 0 missing, 0 altered.\n")
    assert overleg("new", address)[0] == 1


def test_no_password_is_printed(overleg, server, database):
    status, said, complaint = overleg("new", server.address_with_password(database))
    assert (status, complaint) == (0, "")
    assert "river" not in said
    assert said.startswith("Made postgresql://overleg@127.0.0.1:")
    open_register(server.address(database)).close()


def test_a_server_that_does_not_answer_is_one_sentence(overleg):
    status, said, complaint = overleg("check", "postgresql://anna:secret@127.0.0.1:1/talks")
    assert (status, said) == (1, "")
    assert complaint.startswith("No server answers at postgresql://anna@127.0.0.1:1/talks.")
    assert len(complaint.splitlines()) == 1
