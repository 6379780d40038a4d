import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.making import WHO, make_document, make_dossier, make_register, make_statement, on_files
from tracker.register import create_register, open_register
from tracker.register.checking import check
from tracker.register.errors import (
    EmptyRegisterError,
    FolderMissingError,
    NotARegisterError,
    ReadOnlyError,
    RegisterAlteredError,
    RegisterDamagedError,
    RegisterExistsError,
    RegisterMissingError,
    RegisterTooNewError,
)
from tracker.register.migrations import STEPS
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.keeping.changes import version_of

ROOT = Path(__file__).parents[3]


@pytest.fixture
def closed(tmp_path):
    """A register with one statement, closed again."""
    with make_register(tmp_path) as register:
        make_statement(register, make_document(register, make_dossier(register)))
    return register.path


def test_a_register_is_opened_again_with_all_that_was_in_it(closed):
    with open_register(closed) as register:
        assert len(statements(register)) == 1


def test_a_new_register_is_for_its_owner_alone(closed):
    assert closed.stat().st_mode & 0o777 == 0o600


def test_a_closed_register_is_one_file(closed):
    assert [each.name for each in closed.parent.iterdir()] == [closed.name]


@on_files
def test_every_connection_keeps_saved_work_through_a_power_cut(register):
    settings = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "secure_delete")
    assert [register.value(f"PRAGMA {each}") for each in settings] == ["wal", 2, 1, 0, 1]


def test_a_new_register_never_overwrites_what_is_there(closed):
    before = closed.read_bytes()
    with pytest.raises(RegisterExistsError):
        create_register(closed)
    assert closed.read_bytes() == before


def test_a_new_register_needs_its_folder(tmp_path):
    with pytest.raises(FolderMissingError):
        create_register(tmp_path / "nowhere" / "new.overleg")


def test_a_mistyped_name_makes_no_register(tmp_path):
    with pytest.raises(RegisterMissingError):
        open_register(tmp_path / "mistyped.overleg")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_no_register(tmp_path):
    path = tmp_path / "empty.overleg"
    path.touch()
    with pytest.raises(EmptyRegisterError):
        open_register(path)
    assert path.stat().st_size == 0


@pytest.mark.parametrize("content", [b"Dear minister,", b"\x89PNG\r\n" * 500])
def test_a_file_of_another_kind_is_no_register(tmp_path, content):
    path = tmp_path / "other.overleg"
    path.write_bytes(content)
    with pytest.raises(NotARegisterError):
        open_register(path)
    assert path.read_bytes() == content


def test_a_folder_is_no_register(tmp_path):
    with pytest.raises(NotARegisterError):
        open_register(tmp_path)


def test_another_programs_database_is_no_register(tmp_path, behind_our_back):
    path = tmp_path / "other.db"
    with behind_our_back(path) as connection:
        connection.execute("CREATE TABLE party (id INTEGER)")
    before = path.read_bytes()
    with pytest.raises(NotARegisterError):
        open_register(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_register_of_a_newer_release_is_left_alone(closed, behind_our_back):
    with behind_our_back(closed) as connection:
        connection.execute("PRAGMA user_version = 999")
    before = closed.read_bytes()
    with pytest.raises(RegisterTooNewError, match="newer release"):
        open_register(closed)
    assert closed.read_bytes() == before


@pytest.mark.parametrize(
    "foreign",
    [
        "CREATE TRIGGER sly AFTER INSERT ON party BEGIN DELETE FROM seat; END",
        "CREATE VIEW sly AS SELECT * FROM party",
        "CREATE TABLE sly (id INTEGER)",
    ],
)
@pytest.mark.parametrize("read_only", [True, False])
def test_a_register_with_foreign_things_in_it_is_not_opened(
    closed, behind_our_back, foreign, read_only
):
    with behind_our_back(closed) as connection:
        connection.execute(foreign)
    with pytest.raises(RegisterAlteredError, match="sly"):
        open_register(closed, read_only=read_only)


def test_a_register_without_its_guards_opens_only_to_be_checked(closed, behind_our_back):
    with behind_our_back(closed) as connection:
        connection.execute("DROP TRIGGER change_is_never_updated")
    with pytest.raises(RegisterAlteredError, match="change_is_never_updated"):
        open_register(closed)
    open_register(closed, read_only=True).close()


def test_a_register_opened_to_read_refuses_changes(closed):
    with open_register(closed, read_only=True) as register:
        with pytest.raises(ReadOnlyError):
            start_dossier(register, NewDossier("Another"), who=WHO)
        assert len(dossiers(register)) == 1


def test_the_steps_of_the_tables_are_recorded(register):
    steps = register.rows("SELECT step FROM migration ORDER BY step")
    assert steps == [(step.__name__.rpartition(".")[2],) for step in STEPS]


_KILLED = """
import os, signal, sys
from pathlib import Path
from tests.making import WHO
from tracker.register import open_register
from tracker.register.migrations import STEPS
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
register = open_register(Path(sys.argv[1]))
start_dossier(register, NewDossier("Saved"), who=WHO)
with register.together(WHO):
    for number in range(200):
        start_dossier(register, NewDossier(f"Half {number}"), who=WHO)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
def test_a_program_killed_in_the_middle_of_a_change_loses_only_that_change(closed):
    killed = subprocess.run([sys.executable, "-c", _KILLED, closed], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    with open_register(closed) as register:
        assert [each.name for each in dossiers(register)] == ["Bridge and ferry", "Saved"]
        start_dossier(register, NewDossier("After"), who=WHO)


@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
def test_a_register_left_by_a_killed_program_can_also_be_opened_to_read(closed):
    subprocess.run([sys.executable, "-c", _KILLED, closed], cwd=ROOT, check=False)
    with open_register(closed, read_only=True) as register:
        assert [each.name for each in dossiers(register)] == ["Bridge and ferry", "Saved"]


_AS_NOBODY = """
import os, sys
from pathlib import Path
from tracker.register import create_register, open_register
from tracker.register.errors import OpeningError
from tracker.register.questions.entries.statements import statements
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)

def outcome(work):
    try:
        with work() as register:
            return len(statements(register))
    except OpeningError as error:
        return type(error).__name__

path = Path(sys.argv[1])
print(outcome(lambda: open_register(path)))
print(outcome(lambda: open_register(path, read_only=True)))
print(outcome(lambda: create_register(path.with_name("new.overleg"))))
"""


@pytest.fixture
def medium(closed):
    """A folder that everybody can look into, with a copy of the register in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(closed, folder / "copy.overleg")
        yield folder
        folder.chmod(0o755)


def asked_without_rights(folder, *, folder_mode, file_mode):
    """What comes of opening the copy to write, to read, and of making another beside it."""
    for each in folder.iterdir():
        each.chmod(file_mode)
    folder.chmod(folder_mode)
    command = [sys.executable, "-c", _AS_NOBODY, folder / "copy.overleg"]
    asked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return asked.stdout.split()


rights_matter = pytest.mark.skipif(os.name == "nt", reason="rights are kept otherwise there")


@rights_matter
def test_a_register_on_a_read_only_medium_can_be_read(medium):
    asked = asked_without_rights(medium, folder_mode=0o555, file_mode=0o444)
    assert asked == ["FolderReadOnlyError", "1", "FolderReadOnlyError"]


@rights_matter
def test_a_register_left_open_on_a_read_only_medium_is_not_read_by_half(medium):
    (medium / "copy.overleg-wal").write_bytes(b"work of another")
    asked = asked_without_rights(medium, folder_mode=0o555, file_mode=0o444)
    assert asked[:2] == ["FolderReadOnlyError", "LeftOpenError"]


@rights_matter
def test_a_register_that_may_not_be_read_says_so(medium):
    asked = asked_without_rights(medium, folder_mode=0o777, file_mode=0o000)
    assert asked == ["RegisterUnreadableError", "RegisterUnreadableError", "0"]


@pytest.mark.parametrize("kept", [100, 4096, 50_000, 150_000])
def test_a_register_cut_short_gives_a_sentence_and_no_crash(closed, kept):
    with closed.open("r+b") as file:
        file.truncate(kept)
    try:
        with open_register(closed, read_only=True) as register:
            assert check(register)
    except (NotARegisterError, RegisterAlteredError, RegisterDamagedError) as error:
        assert closed.name in str(error)


def test_two_registers_can_be_open_side_by_side(tmp_path):
    with make_register(tmp_path, "one.overleg") as one, make_register(tmp_path, "two") as two:
        make_dossier(one, "Of one")
        assert (len(dossiers(one)), len(dossiers(two))) == (1, 0)
        assert version_of(two).number == 0


def test_reading_leaves_nothing_beside_the_register(tmp_path):
    make_register(tmp_path).close()
    with open_register(tmp_path / "test.overleg", read_only=True) as register:
        register.row("SELECT count(*) FROM party")
    assert [path.name for path in tmp_path.iterdir()] == ["test.overleg"]
