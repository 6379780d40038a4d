"""The wall of the system: it holds where Python's own fence is not asked."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a wall of Linux")

# What machine code could call: the system's own functions, past everything Python watches.
TRY = """
import ctypes, os, sys
from pathlib import Path
from tracker.letters.wall import wall_off
system = ctypes.CDLL(None, use_errno=True)
wall_off([Path(sys.argv[1])])
if {attempt} >= 0:
    print("done")
else:
    print(os.strerror(ctypes.get_errno()))
"""

REFUSED = ("Permission denied\n", "Operation not permitted\n", "Function not implemented\n")

CALLS = {
    "a connection": "system.socket(2, 1, 0)",
    "a message": "system.socket(2, 2, 0)",
    "a connection on this computer": "system.socket(1, 1, 0)",
    "a queue that opens connections": "system.syscall(425, 8, ctypes.create_string_buffer(120))",
    "a second process": "system.fork()",
    "another program": "system.execl(b'/bin/true', b'true', None)",
    "looking into another process": "system.ptrace(16, os.getppid(), None, None)",
}

FILES = {
    "a file of the user": "system.open(b'{folder}/secret.txt', 0)",
    "the list of users": "system.open(b'/etc/passwd', 0)",
    "the folder of a user": "system.open(b'/root', 0)",
    "a new file": "system.open(b'{folder}/new.txt', 0o101, 0o600)",
    "a new file where it may read": "system.open(b'{folder}/library/new.txt', 0o101, 0o600)",
    "a new folder": "system.mkdir(b'{folder}/library/new', 0o700)",
    "a removal": "system.unlink(b'{folder}/library/text.txt')",
    "another name": "system.rename(b'{folder}/library/text.txt', b'{folder}/x.txt')",
    "a signal to the app": "system.kill(os.getppid(), 0)",
}


def outcome(attempt: str, folder: Path) -> str:
    run = subprocess.run(
        [sys.executable, "-c", TRY.format(attempt=attempt), str(folder / "library")],
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "text.txt").write_text("text")
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path


def files_are_walled() -> bool:
    """Whether this Linux knows the part of the wall that is about files and signals."""
    return bool(ctypes.CDLL(None).syscall(444, None, ctypes.c_size_t(0), 1) >= 6)


@pytest.mark.parametrize("attempt", CALLS.values(), ids=CALLS)
def test_no_call_reaches_out_of_the_process(attempt, folder):
    assert outcome(attempt, folder) in REFUSED


@pytest.mark.skipif(not files_are_walled(), reason="an older Linux")
@pytest.mark.parametrize("attempt", FILES.values(), ids=FILES)
def test_no_file_but_for_reading_in_the_libraries(attempt, folder):
    assert outcome(attempt.replace("{folder}", str(folder)), folder) in REFUSED
    assert (folder / "library" / "text.txt").read_text() == "text"


def test_a_file_in_the_libraries_is_read(folder):
    assert outcome(f"system.open(b'{folder}/library/text.txt', 0)", folder) == "done\n"


def test_a_library_of_the_system_can_still_be_loaded(folder):
    assert outcome("ctypes.CDLL('libm.so.6').abs(1)", folder) == "done\n"
