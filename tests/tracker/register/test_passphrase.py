"""Registers under a passphrase: shut to everybody else, down to the last byte beside them."""

import gzip
import hashlib
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as cipher

from tests.making import WHO, make_document, make_dossier, make_register, make_statement
from tests.storing import STORED, told
from tracker.register import create_register, open_register
from tracker.register.checking import check
from tracker.register.engines import keys
from tracker.register.errors import NotARegisterError, OpeningError, RegisterExistsError
from tracker.register.errors.passphrases import (
    PassphraseNeededError,
    PassphraseNotNeededError,
    PassphraseOnServerError,
    PassphraseUnusableError,
    PassphraseWrongError,
)
from tracker.register.knowledge import as_it_stood
from tracker.register.migrations import VERSION
from tracker.register.operations.dossiers.dossiers import (
    NewDossier,
    NewParty,
    add_party,
    start_dossier,
)
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.talks.meetings import AgendaItem, NewMeeting, plan_meeting
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.statements import statements
from tracker.vocabulary import Side

PASSPHRASE = "seven ferries ' and \" one; -- bridge é"
#: Planted in every kind of text; none of it may ever lie on the disk as it is.
MARKERS = tuple(
    f"Marker{kind}Word"
    for kind in ("Dossier", "Party", "Letter", "File", "Meeting", "Why", "Agenda", "Gone")
)


@pytest.fixture
def shut(tmp_path):
    """A closed register under a passphrase, with one statement."""
    path = tmp_path / "shut.overleg"
    with create_register(path, passphrase=PASSPHRASE) as register:
        make_statement(register, make_document(register, make_dossier(register)))
    return path


@pytest.fixture
def rounds_counted(monkeypatch):
    """How often a key was made of a passphrase."""
    made = []

    def counted(passphrase, salt):
        made.append(salt)
        return original(passphrase, salt)

    original = keys.key_from
    monkeypatch.setattr("tracker.register.engines.sqlite.key_from", counted)
    return made


def plant(register):
    """Put the marker words everywhere a person's text goes."""
    dossier, party, letter, file, meeting, why, agenda, gone = MARKERS
    start_dossier(register, NewDossier(gone), who=WHO)
    undo(register, WHO)
    dossier_id = make_dossier(register, dossier)
    add_party(register, NewParty(party, party, Side.UNION, (party,)), who=WHO, why=why)
    text = f"{letter}. The cabinet will {letter} build the bridge in 2027."
    make_document(register, dossier_id, text, title=letter, content=file.encode() * 500)
    plan_meeting(
        register,
        NewMeeting(
            dossier_id, meeting, register.now(), agenda=(AgendaItem(1, agenda, (), agenda),)
        ),
        who=WHO,
        why=why,
    )


def words_on_disk(folder):
    """The markers, and what marks a plain database, in any file of the folder."""
    wanted = [each.encode() for each in (*MARKERS, "SQLite format 3", "CREATE TABLE", PASSPHRASE)]
    return [
        (path.name, word)
        for path in folder.rglob("*")
        if path.is_file()
        for word in wanted
        if word in path.read_bytes()
    ]


def test_a_register_under_a_passphrase_opens_with_it_and_holds_all(shut):
    with open_register(shut, passphrase=PASSPHRASE) as register:
        assert len(statements(register)) == 1
        assert check(register) == []


def test_the_markers_would_be_found_in_a_plain_register(tmp_path):
    with make_register(tmp_path) as register:
        plant(register)
    assert set(MARKERS) <= {word.decode() for _, word in words_on_disk(tmp_path)}


def test_no_plain_word_lies_on_the_disk_while_open_or_after(tmp_path):
    path = tmp_path / "shut.overleg"
    register = create_register(path, passphrase=PASSPHRASE)
    plant(register)
    assert len(dossiers(register)) == 1
    open_files = {each.name for each in tmp_path.iterdir()}
    assert f"{path.name}-wal" in open_files
    found = words_on_disk(tmp_path)
    register.close()
    assert found == []
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    assert words_on_disk(tmp_path) == []


def test_what_is_sorted_for_a_moment_stays_in_memory(shut):
    with open_register(shut, passphrase=PASSPHRASE) as register:
        assert register.value("PRAGMA temp_store") == 2


def older_under_passphrase(path):
    """The first stored register, put under the passphrase."""
    plain = path.with_name("plain")
    plain.write_bytes(gzip.decompress((STORED / "v1.overleg.gz").read_bytes()))
    connection = cipher.connect(str(plain), isolation_level=None)
    quoted = PASSPHRASE.replace("'", "''")
    connection.execute(f"ATTACH '{path}' AS shut KEY '{quoted}'")
    connection.execute("SELECT sqlcipher_export('shut')").fetchall()
    for pragma in ("application_id", "user_version"):
        value = connection.execute(f"PRAGMA {pragma}").fetchone()[0]
        connection.execute(f"PRAGMA shut.{pragma} = {value}")
    connection.close()
    for each in path.parent.glob("plain*"):
        each.unlink()


def test_no_plain_word_lies_on_the_disk_when_an_older_register_is_brought_up_to_date(tmp_path):
    path = tmp_path / "old.overleg"
    older_under_passphrase(path)
    with open_register(path, passphrase=PASSPHRASE) as register:
        plant(register)
        assert check(register) == []
        found = words_on_disk(tmp_path)
    assert found + words_on_disk(tmp_path) == []
    copy = tmp_path / f"old.before-version-{VERSION}.overleg"
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted((copy.name, path.name))
    with pytest.raises(PassphraseNeededError):
        open_register(copy)
    with open_register(copy, passphrase=PASSPHRASE) as kept:
        assert statements(kept)


def test_an_older_register_under_a_passphrase_is_read_without_being_touched(tmp_path):
    path = tmp_path / "old.overleg"
    older_under_passphrase(path)
    before = path.read_bytes()
    with open_register(path, passphrase=PASSPHRASE, read_only=True) as register:
        assert all(told(register).values())
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("read_only", [True, False])
def test_a_wrong_passphrase_is_said_to_be_one(shut, read_only):
    with pytest.raises(PassphraseWrongError, match=r"The passphrase does not open .*shut"):
        open_register(shut, passphrase="Seven ferries", read_only=read_only)
    assert list(shut.parent.iterdir()) == [shut]


def test_without_its_passphrase_a_register_says_that_it_needs_one(shut):
    with pytest.raises(PassphraseNeededError, match="under a passphrase, or it is not"):
        open_register(shut)


def test_a_plain_register_given_a_passphrase_says_that_anybody_can_read_it(tmp_path):
    make_register(tmp_path).close()
    with pytest.raises(PassphraseNotNeededError, match="anybody who has the file"):
        open_register(tmp_path / "test.overleg", passphrase=PASSPHRASE)


@pytest.mark.parametrize("passphrase", ["", "half\0", "half\udc80"])
def test_a_passphrase_that_cannot_be_typed_is_refused(tmp_path, shut, passphrase):
    with pytest.raises(PassphraseUnusableError):
        create_register(tmp_path / "new.overleg", passphrase=passphrase)
    with pytest.raises(PassphraseUnusableError):
        open_register(shut, passphrase=passphrase)
    assert list(tmp_path.iterdir()) == [shut]


def test_a_passphrase_is_the_same_however_its_accents_are_typed(tmp_path):
    path = tmp_path / "accents.overleg"
    create_register(path, passphrase="caf\u00e9").close()
    open_register(path, passphrase="cafe\u0301").close()


def test_a_server_takes_no_passphrase():
    address = "postgresql://keeper:secret@localhost/talks"
    for make in (create_register, open_register):
        with pytest.raises(PassphraseOnServerError) as refused:
            make(address, passphrase=PASSPHRASE)
        assert "secret" not in str(refused.value)


def test_a_register_that_is_there_is_not_made_again_under_a_passphrase(shut):
    with pytest.raises(RegisterExistsError):
        create_register(shut, passphrase="another")


def test_the_key_is_made_once_for_all_threads(shut, rounds_counted):
    counted = []
    with open_register(shut, passphrase=PASSPHRASE) as register:
        threads = [
            threading.Thread(target=lambda: counted.append(len(statements(register))))
            for _ in range(4)
        ]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
    assert counted == [1] * 4
    assert len(rounds_counted) == 1


def test_any_program_with_sqlcipher_opens_it_with_the_passphrase_alone(shut):
    connection = cipher.connect(str(shut))
    quoted = PASSPHRASE.replace('"', '""')
    connection.execute(f'PRAGMA key = "{quoted}"')
    assert connection.execute("SELECT count(*) FROM statement").fetchone() == (1,)
    connection.close()


def test_the_register_as_it_stood_can_be_asked_under_a_passphrase(shut):
    with open_register(shut, passphrase=PASSPHRASE) as register:
        with as_it_stood(register, register.now()) as past:
            assert len(statements(past)) == 1
        assert words_on_disk(shut.parent) == []


def test_nothing_is_written_to_standard_error_about_a_wrong_passphrase(shut, capfd):
    with pytest.raises(PassphraseWrongError):
        open_register(shut, passphrase="wrong")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("kept", [100, 4096, 12_288, 50_000])
def test_a_register_under_a_passphrase_cut_short_gives_a_sentence(shut, kept):
    with shut.open("r+b") as file:
        file.truncate(kept)
    try:
        with open_register(shut, passphrase=PASSPHRASE, read_only=True) as register:
            assert check(register)
    except OpeningError as error:
        assert shut.name in str(error)
    except Exception as error:
        assert type(error).__name__ == "RegisterDamagedError"


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_no_flipped_bit_goes_unseen(tmp_path_factory, place, bit):
    path = tmp_path_factory.mktemp("flipped") / "one.overleg"
    with create_register(path, passphrase=PASSPHRASE) as register:
        make_statement(register, make_document(register, make_dossier(register)))
    content = bytearray(path.read_bytes())
    content[int(place * len(content))] ^= 1 << bit
    path.write_bytes(content)
    try:
        with open_register(path, passphrase=PASSPHRASE, read_only=True) as opened:
            found = check(opened)
    except Exception as error:
        assert path.name in str(error)
    else:
        assert found


def test_a_file_of_odd_length_is_no_register_whatever_the_passphrase(tmp_path):
    path = tmp_path / "letter.overleg"
    path.write_bytes(os.urandom(5000))
    with pytest.raises(NotARegisterError):
        open_register(path, passphrase=PASSPHRASE)


@given(passphrase=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_the_same_letters_give_the_same_bytes(passphrase):
    if "\0" in passphrase:
        with pytest.raises(PassphraseUnusableError):
            keys.as_bytes(passphrase)
    else:
        assert keys.as_bytes(keys.as_bytes(passphrase).decode()) == keys.as_bytes(passphrase)


def test_the_key_is_what_sqlcipher_makes_itself():
    made = keys.key_from(b"ferry", bytes(16))
    assert made == hashlib.pbkdf2_hmac("sha512", b"ferry", bytes(16), 256_000, 32).hex() + "00" * 16


def test_the_file_is_for_its_owner_alone(shut):
    assert Path(shut).stat().st_mode & 0o777 == 0o600


_KILLED = """
import os, signal, sys
from pathlib import Path
from tests.making import make_dossier
from tracker.register import open_register
register = open_register(Path(sys.argv[1]), passphrase=sys.argv[2])
make_dossier(register, "MarkerGoneWord")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
def test_what_a_killed_program_leaves_is_shut_too_and_opens_with_the_passphrase(shut):
    command = [sys.executable, "-c", _KILLED, shut, PASSPHRASE]
    killed = subprocess.run(command, cwd=Path(__file__).parents[3], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert shut.with_name(f"{shut.name}-wal").stat().st_size > 0
    assert words_on_disk(shut.parent) == []
    with pytest.raises(PassphraseWrongError):
        open_register(shut, passphrase="wrong")
    with pytest.raises(PassphraseNeededError):
        open_register(shut)
    with open_register(shut, passphrase=PASSPHRASE) as register:
        assert "MarkerGoneWord" in [each.name for each in dossiers(register)]
        assert check(register) == []


def test_nothing_plain_is_left_where_the_file_is_written_anew(shut):
    with open_register(shut, passphrase=PASSPHRASE) as register:
        plant(register)
        register.database.sweep()
        assert words_on_disk(shut.parent) == []
