"""A register on a server: a sentence for each trouble, and several that write at once."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from tests.making import (
    CABINET,
    WHO,
    make_document,
    make_dossier,
    make_server_register,
    make_statement,
)
from tracker.register import create_register, open_register
from tracker.register.checking import check
from tracker.register.errors import (
    ChangedMeanwhileError,
    ReadOnlyError,
    RegisterAlteredError,
    RegisterBusyError,
    RegisterTooNewError,
)
from tracker.register.errors.serving import (
    AlreadyServedError,
    DatabaseMissingError,
    EncodingError,
    NothingServedError,
    RightMissingError,
    ServerGoneError,
    ServerGoneWhileKeepingError,
    ServerNotTrustedError,
    ServerRefusedError,
    ServerSilentError,
    TextNotKeepableError,
)
from tracker.register.migrations import VERSION
from tracker.register.operations.dossiers.dossiers import (
    OTHER,
    NewDossier,
    add_party,
    seat_party,
    start_dossier,
)
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.keeping.changes import changes, version_of

CUT_OFF = (
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
    " WHERE application_name = 'overleg'"
)


@pytest.fixture
def address(empty_address):
    return empty_address()


@pytest.fixture
def register(address):
    with make_server_register(address) as made:
        yield made


@pytest.fixture
def database(server):
    """An empty database of its own; its name."""
    made = server.make_database()
    yield made
    server.drop(made)


@pytest.fixture
def altered(server, database):
    """The address of a register whose guards somebody can take away."""
    create_register(server.address(database)).close()
    return server.address(database)


def test_a_new_register_is_empty_sound_and_there_for_the_next(server, database):
    address = server.address(database)
    with create_register(address) as made:
        assert dossiers(made) == []
        assert check(made) == []
        make_dossier(made)
    with open_register(address) as again:
        assert [each.name for each in dossiers(again)] == ["Bridge and ferry"]
        assert again.name == database


def test_a_register_is_never_made_over_one_that_is_there(register):
    make_dossier(register)
    with pytest.raises(AlreadyServedError, match="was left as it is"):
        create_register(register.address)
    assert len(dossiers(register)) == 1


def test_a_database_without_a_register_is_said_to_have_none(server, database):
    with pytest.raises(NothingServedError, match="no register in the database"):
        open_register(server.address(database))


def test_a_database_that_is_not_there_is_said_not_to_be(server):
    with pytest.raises(DatabaseMissingError, match="no database of that name"):
        open_register(server.address("nowhere"))


def test_a_wrong_password_is_said_without_repeating_it(server, database):
    with pytest.raises(ServerRefusedError) as refused:
        open_register(server.address_with_password(database, "guessed%25"))
    assert "guessed" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_with_the_right_password_the_register_opens_and_never_shows_it(server, database):
    with create_register(server.address_with_password(database)) as made:
        assert "river" not in made.address
        make_dossier(made)


def test_a_server_that_does_not_answer_is_said_not_to(server):
    with pytest.raises(ServerSilentError, match="No server answers"):
        open_register("postgresql://overleg@127.0.0.1:1/talks")


def test_a_server_without_a_certificate_is_not_trusted_when_one_is_asked_for(server, database):
    address = server.address_with_password(database) + "?sslmode=require"
    with pytest.raises(ServerNotTrustedError, match="certificate"):
        open_register(address)


def test_a_database_that_cannot_keep_every_character_is_refused(server):
    database = server.make_database(encoding="LATIN1")
    with pytest.raises(EncodingError, match="UTF8"):
        create_register(server.address(database))
    server.drop(database)


def test_a_register_of_a_newer_release_is_left_alone(altered, behind_our_back):
    with behind_our_back(altered) as connection:
        connection.execute("INSERT INTO migration VALUES ('s999_later', 'x')")
    with pytest.raises(RegisterTooNewError, match=str(VERSION + 1)):
        open_register(altered)


@pytest.mark.parametrize(
    "taking_away",
    [
        "DROP TRIGGER change_is_never_deleted ON change",
        "ALTER TABLE change DISABLE TRIGGER change_is_never_deleted",
    ],
)
def test_a_register_without_its_guards_opens_only_to_be_checked(
    altered, behind_our_back, taking_away
):
    with behind_our_back(altered) as connection:
        connection.execute(taking_away)
    with pytest.raises(RegisterAlteredError, match="change_is_never_deleted"):
        open_register(altered)
    with open_register(altered, read_only=True) as opened:
        (finding,) = check(opened)
    assert finding.facts == {"name": "change_is_never_deleted"}


@pytest.mark.parametrize("table", ["change", "erasure"])
def test_the_history_is_not_emptied_at_once(register, behind_our_back, table):
    make_dossier(register)
    with (
        behind_our_back(register.address) as connection,
        pytest.raises(Exception, match="cannot be rewritten"),
    ):
        connection.execute(f"TRUNCATE {table}")


def test_records_altered_behind_our_back_are_found(register, behind_our_back):
    make_dossier(register)
    with behind_our_back(register.address) as connection:
        connection.execute("UPDATE dossier SET name = 'Another'")
    (finding,) = check(register)
    assert finding.facts["columns"] == "name"


def test_opened_to_read_only_nothing_is_written(register):
    with open_register(register.address, read_only=True) as opened, pytest.raises(ReadOnlyError):
        start_dossier(opened, NewDossier("One"), who=WHO)


@pytest.fixture
def colleague(server, register):
    """Lets somebody who is not the owner open the register, with these rights."""

    def opened(*rights):
        server.run("DROP ROLE IF EXISTS colleague")
        server.run("CREATE ROLE colleague LOGIN")
        with register.together(WHO):
            for right in ("USAGE ON SCHEMA overleg", *rights):
                register.rows(f"GRANT {right} TO colleague")
        return open_register(server.address(register.name, "colleague"))

    yield opened
    with register.together(WHO):
        register.rows("DROP OWNED BY colleague")


def test_somebody_without_the_right_to_write_is_told_so(colleague):
    with colleague("SELECT ON ALL TABLES IN SCHEMA overleg") as opened:
        assert dossiers(opened) == []
        with pytest.raises(RightMissingError, match="lacks a right"):
            start_dossier(opened, NewDossier("One"), who=WHO)


def test_somebody_who_works_along_can_undo_and_not_switch_off_the_guards(colleague):
    with colleague(
        "SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA overleg",
        "UPDATE ON ALL SEQUENCES IN SCHEMA overleg",
    ) as opened:
        start_dossier(opened, NewDossier("One"), who=WHO)
        undo(opened, WHO)
        redo(opened, WHO)
        assert [each.name for each in dossiers(opened)] == ["One"]
        with pytest.raises(RightMissingError), opened.together(WHO):
            opened.rows("ALTER TABLE change DISABLE TRIGGER ALL")


def test_a_record_done_again_leaves_its_number_to_itself(register):
    start_dossier(register, NewDossier("One"), who=WHO)
    with register.change("merge", WHO) as record:
        record.put("dossier", {"id": 40, "uid": "u", "version": 1, "name": "Far", "language": "en"})
    undo(register, WHO)
    redo(register, WHO)
    start_dossier(register, NewDossier("Next"), who=WHO)
    numbers = [id_ for (id_,) in register.rows("SELECT id FROM dossier ORDER BY id")]
    assert numbers[:2] == [1, 40]
    assert numbers[2] > 40


def test_after_a_broken_connection_a_question_is_simply_asked_again(server, register):
    make_dossier(register)
    server.run(CUT_OFF)
    assert len(dossiers(register)) == 1
    server.run(CUT_OFF)
    start_dossier(register, NewDossier("Next"), who=WHO)
    assert check(register) == []


def test_a_connection_that_breaks_within_a_change_leaves_nothing_of_it(server, register):
    with pytest.raises(ServerGoneError, match="Nothing of the last change"), register.together(WHO):
        start_dossier(register, NewDossier("One"), who=WHO)
        server.run(CUT_OFF)
        start_dossier(register, NewDossier("Two"), who=WHO)
    assert dossiers(register) == []
    assert version_of(register).number == 0


def test_a_broken_connection_that_somebody_caught_is_not_taken_for_kept(server, register):
    with pytest.raises(ServerGoneError), register.together(WHO):
        start_dossier(register, NewDossier("One"), who=WHO)
        server.run(CUT_OFF)
        with suppress(ServerGoneError):
            start_dossier(register, NewDossier("Two"), who=WHO)
        assert dossiers(register) == []
    assert version_of(register).number == 0


@pytest.fixture
def take_a_seat(register):
    """Seats a party: nothing of that is found by words, so no index speaks to the server last."""
    dossier = start_dossier(register, NewDossier("One"), who=WHO).ids[0]
    party = add_party(register, CABINET, who=WHO).ids[0]
    return lambda: seat_party(register, dossier, party, OTHER, who=WHO)


def seats(register):
    return register.value("SELECT count(*) FROM seat")


def test_an_error_of_the_server_that_somebody_caught_is_not_taken_for_kept(register, take_a_seat):
    with pytest.raises(Exception, match="caught without a savepoint"), register.together(WHO):
        take_a_seat()
        with suppress(Exception):
            register.rows("SELECT nonsense")
    assert seats(register) == 0


def test_a_connection_that_breaks_at_the_end_leaves_it_open_whether_it_was_kept(
    server, register, take_a_seat
):
    with (
        pytest.raises(ServerGoneWhileKeepingError, match="is not sure"),
        register.together(WHO),
    ):
        take_a_seat()
        server.run(CUT_OFF)
    assert seats(register) in (0, 1)
    assert check(register) == []


def test_what_another_holds_is_left_alone_and_said(register, behind_our_back):
    register.database.run("SET lock_timeout = '20ms'")
    with behind_our_back(register.address) as another, another.transaction():
        another.execute("LOCK TABLE change IN SHARE ROW EXCLUSIVE MODE")
        with pytest.raises(RegisterBusyError, match="Nothing was changed"):
            make_dossier(register)
        assert dossiers(register) == []
    make_dossier(register)


def test_two_that_change_the_same_record_do_not_undo_each_other(register):
    start_dossier(register, NewDossier("One"), who=WHO)
    with open_register(register.address) as other:
        with other.change("rename dossier", WHO) as record:
            record.change("dossier", 1, {"name": "Theirs"}, version=1)
        with (
            pytest.raises(ChangedMeanwhileError),
            register.change("rename dossier", "B. Reader") as record,
        ):
            record.change("dossier", 1, {"name": "Ours"}, version=1)
    assert [each.name for each in dossiers(register)] == ["Theirs"]


def test_what_several_threads_and_programs_write_at_once_is_all_there(register):
    programs = [
        subprocess.Popen([sys.executable, "-c", PROGRAM, register.address, f"program {number}"])
        for number in range(2)
    ]
    with ThreadPoolExecutor(4) as threads:
        kept = list(threads.map(lambda name: write_dossiers(register, name), ("a", "b", "c", "d")))
    assert [each.wait(60) for each in programs] == [0, 0]
    acknowledged = {name for names in kept for name in names}
    acknowledged |= {f"program {program}, {number}" for program in range(2) for number in range(10)}
    assert {each.name for each in dossiers(register)} == acknowledged
    assert [each.number for each in reversed(changes(register, 1000))] == list(range(1, 61))
    assert check(register) == []


def write_dossiers(register, name, times=10):
    """Starts dossiers one after the other; the names of those that were acknowledged."""
    kept = []
    for number in range(times):
        start_dossier(register, NewDossier(f"{name}, {number}"), who=WHO)
        kept.append(f"{name}, {number}")
    return kept


PROGRAM = """
import sys
from tests.tracker.register.test_serving import write_dossiers
from tracker.register import open_register
with open_register(sys.argv[1]) as register:
    write_dossiers(register, sys.argv[2])
"""


def test_the_space_of_what_was_deleted_is_cleared(server, register):
    name = "Zephyrine of Orwijk"
    start_dossier(register, NewDossier(name), who=WHO)
    with register.together(WHO):
        register.rows("DELETE FROM dossier")
    register.database.sweep()
    server.run("CHECKPOINT")
    (table,) = server_paths(register, "dossier")
    assert name.encode() not in (server.folder / "data" / table).read_bytes()


def server_paths(register, table):
    return register.rows("SELECT pg_relation_filepath(?::regclass)", table)[0]


def test_a_text_that_the_server_cannot_keep_is_refused(register):
    with pytest.raises(TextNotKeepableError):
        start_dossier(register, NewDossier("One"), who="A.\0")


def test_a_whole_letter_with_its_bytes_comes_back_as_it_was(register):
    dossier = make_dossier(register)
    document = make_document(register, dossier, content=bytes(range(256)))
    make_statement(register, document)
    assert register.value("SELECT content FROM stored_file") == bytes(range(256))
    assert check(register) == []
