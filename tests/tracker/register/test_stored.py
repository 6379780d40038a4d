"""Registers as earlier releases made them, opened with the code of today."""

import gzip
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import WHO, make_register
from tests.storing import LAST_DOSSIER, STORED, told
from tests.tracker.register.operations.keeping.test_undo import state, undone_and_redone
from tracker.register import open_register
from tracker.register.checking import check
from tracker.register.errors.copying import (
    CopyNotWrittenError,
    CopyUnsoundError,
    NoRoomForCopyError,
)
from tracker.register.migrations import STEPS, VERSION
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.keeping.changes import version_of

ROOT = Path(__file__).parents[3]
OLD = range(1, VERSION)


@pytest.fixture(params=OLD, ids=[f"v{each}" for each in OLD])
def old(request, tmp_path):
    """A stored register of an earlier release, in a folder of its own."""
    path = tmp_path / "talks.overleg"
    path.write_bytes(gzip.decompress((STORED / f"v{request.param}.overleg.gz").read_bytes()))
    return path


def shown_then(version):
    return json.loads((STORED / f"v{version}.json").read_text("utf-8"))


def holds(now, then):
    """Whether all that was shown then is shown now; columns that came since are more."""
    if isinstance(then, dict):
        return all(name in now and holds(now[name], value) for name, value in then.items())
    if isinstance(then, list) and isinstance(now, list):
        return len(now) == len(then) and all(map(holds, now, then))
    return now == then


def version_behind_our_back(behind_our_back, path):
    with behind_our_back(path) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def names_beside(path):
    return sorted(each.name for each in path.parent.iterdir())


def test_a_register_is_stored_for_every_released_schema():
    stored = {each.name for each in STORED.glob("v*.overleg.gz")}
    assert {f"v{each}.overleg.gz" for each in OLD} <= stored
    assert OLD


def test_a_stored_register_opens_with_a_copy_of_it_beside_it(old, behind_our_back):
    before = version_behind_our_back(behind_our_back, old)
    open_register(old).close()
    copy = old.with_name(f"talks.before-version-{VERSION}.overleg")
    assert names_beside(old) == [copy.name, old.name]
    assert copy.stat().st_mode & 0o777 == 0o600
    assert version_behind_our_back(behind_our_back, copy) == before
    assert version_behind_our_back(behind_our_back, old) == VERSION


def test_a_stored_register_is_sound_and_has_the_tables_of_a_new_one(old, tmp_path):
    with open_register(old) as register, make_register(tmp_path, "new") as new:
        assert check(register) == []
        assert register.database.schema() == new.database.schema()
        assert len(register.rows("SELECT step FROM migration")) == len(STEPS)


def test_the_lists_show_what_they_showed_then(old, behind_our_back):
    then = shown_then(version_behind_our_back(behind_our_back, old))
    with open_register(old) as register:
        assert holds(told(register), then)
        assert all(then.values())


def test_to_be_read_only_an_old_register_is_left_as_it_is(old, behind_our_back):
    then = shown_then(version_behind_our_back(behind_our_back, old))
    before = old.read_bytes()
    with open_register(old, read_only=True) as register:
        assert holds(told(register), then)
        assert check(register) == []
        assert register.address == str(old)
    assert (old.read_bytes(), names_beside(old)) == (before, [old.name])


def test_what_was_done_before_can_be_undone_after_and_done_again(old):
    with open_register(old) as register:
        names = [each.name for each in dossiers(register)]
        entries = len(statements(register))
        undo(register, WHO)
        assert [each.name for each in dossiers(register)] == sorted(set(names) - {LAST_DOSSIER})
        undo(register, WHO)
        assert len(statements(register)) == entries + 1
        redo(register, WHO)
        redo(register, WHO)
        assert [each.name for each in dossiers(register)] == names
        assert len(statements(register)) == entries
        assert check(register) == []


def test_everything_done_before_can_be_undone_to_the_empty_register(old):
    with open_register(old) as register:
        while undo(register, WHO) is not None:
            pass
        assert (dossiers(register), statements(register)) == ([], [])
        assert check(register) == []
        while redo(register, WHO) is not None:
            pass
        assert LAST_DOSSIER in [each.name for each in dossiers(register)]
        assert check(register) == []


def test_an_earlier_copy_is_never_overwritten(old):
    kept = old.read_bytes()
    earlier = old.with_name(f"talks.before-version-{VERSION}.overleg")
    earlier.write_bytes(b"of another year")
    open_register(old).close()
    old.write_bytes(kept)
    open_register(old).close()
    assert earlier.read_bytes() == b"of another year"
    assert names_beside(old)[:2] == [
        f"talks.before-version-{VERSION}-2.overleg",
        f"talks.before-version-{VERSION}-3.overleg",
    ]


def test_a_copy_can_be_opened_as_the_register_it_was(old):
    open_register(old).close()
    with open_register(old.with_name(f"talks.before-version-{VERSION}.overleg")) as copy:
        assert check(copy) == []
        assert LAST_DOSSIER in [each.name for each in dossiers(copy)]


def test_what_a_killed_program_left_of_a_copy_is_taken_away(old):
    part = old.with_name(f"talks.before-version-{VERSION}.overleg.part")
    part.write_bytes(b"half a copy")
    open_register(old).close()
    assert not part.exists()


def test_without_room_for_a_copy_the_register_is_not_touched(old, small_disk):
    path = small_disk / old.name
    shutil.copy(old, path)
    with pytest.raises(NoRoomForCopyError, match=r"no room in .* MB are needed"):
        open_register(path)
    assert (path.read_bytes(), names_beside(path)) == (old.read_bytes(), [old.name])


def test_where_the_copy_cannot_be_made_the_register_is_not_touched(old):
    before = old.read_bytes()
    part = old.with_name(f"talks.before-version-{VERSION}.overleg.part")
    part.mkdir()
    with pytest.raises(CopyNotWrittenError, match="No copy of"):
        open_register(old)
    assert old.read_bytes() == before


def test_a_damaged_register_is_not_brought_up_to_date(old, behind_our_back):
    with behind_our_back(old) as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'statement_entry'"
        ).fetchone()[0]
    with old.open("r+b") as file:
        file.seek((page - 1) * 4096 + 8)
        file.write(b"\xff" * 100)
    before = old.read_bytes()
    with pytest.raises((CopyUnsoundError, CopyNotWrittenError)):
        open_register(old)
    assert (old.read_bytes(), names_beside(old)) == (before, [old.name])


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 2**32), acts=st.integers(1, 10))
def test_any_acts_on_top_of_an_old_register_are_undone_down_to_its_first_line(
    tmp_path_factory, seed, acts
):
    for version in OLD:
        path = tmp_path_factory.mktemp("old") / "talks.overleg"
        path.write_bytes(gzip.decompress((STORED / f"v{version}.overleg.gz").read_bytes()))
        with open_register(path) as register:
            undone_and_redone(register, Random(seed), acts)
            last = state(register)
            while undo(register, WHO) is not None:
                pass
            assert not any(state(register).values())
            while redo(register, WHO) is not None:
                pass
            assert state(register) == last
            assert check(register) == []


_KILLED = """
import os, signal, sys
from pathlib import Path
from random import Random
from tracker.register import filing, migrations, open_register
where = sys.argv[2]

def killed(*given, **named):
    os.kill(os.getpid(), signal.SIGKILL)

if where == "before the copy has its name":
    Path.replace = killed
elif where == "between copy and step":
    filing.take_steps = killed
else:
    migrations.moment_text = killed
open_register(Path(sys.argv[1]))
"""


@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
@pytest.mark.parametrize(
    ("where", "copies"),
    [("before the copy has its name", 1), ("between copy and step", 2), ("in the step", 2)],
)
def test_a_register_whose_upgrade_was_killed_opens(old, behind_our_back, where, copies):
    before = version_behind_our_back(behind_our_back, old)
    killed = subprocess.run([sys.executable, "-c", _KILLED, old, where], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert version_behind_our_back(behind_our_back, old) == before
    with open_register(old) as register:
        assert check(register) == []
        assert version_of(register).number > 0
    kept = [name for name in names_beside(old) if name != old.name]
    assert len(kept) == copies
    assert {version_behind_our_back(behind_our_back, old.with_name(each)) for each in kept} == {
        before
    }


_OPENED_AT_ONCE = """
import sys
from pathlib import Path
from random import Random
from tracker.register import open_register
sys.stdin.readline()
open_register(Path(sys.argv[1])).close()
"""


def test_programs_that_open_an_old_register_at_once_bring_it_up_to_date_once(old):
    command = [sys.executable, "-c", _OPENED_AT_ONCE, old]
    programs = [subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE) for _ in range(3)]
    for each in programs:
        each.stdin.write(b"now\n")
        each.stdin.close()
    assert [each.wait() for each in programs] == [0, 0, 0]
    with open_register(old) as register:
        assert check(register) == []
        assert len(register.rows("SELECT step FROM migration")) == len(STEPS)
