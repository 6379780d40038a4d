"""The worker: what it may do, and that nothing it does reaches us."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import tests
from tests.letters_made import letter_pdf
from tracker.letters.child import folders
from tracker.letters.readers.refused import Reason, RefusedError
from tracker.letters.worker import MOST_ANSWER_BYTES, ask_worker

HOSTILE = "tests.tracker.letters.hostile"
POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX systems")


def reason_of(entry: str, content: bytes = b"Geachte heer,", seconds: float = 10) -> Reason:
    with pytest.raises(RefusedError) as refused:
        ask_worker(content, entry=f"{HOSTILE}.{entry}", seconds=seconds)
    return refused.value.reason


def test_a_worker_that_hangs_is_stopped_in_time():
    assert reason_of("hangs", seconds=0.5) is Reason.TOOK_TOO_LONG


def test_a_worker_that_hangs_on_a_large_file_is_stopped_too():
    assert reason_of("hangs", b"x" * 5_000_000, seconds=0.5) is Reason.TOOK_TOO_LONG


def test_an_answer_without_end_is_cut_off():
    assert reason_of("floods") is Reason.TOO_LONG
    assert MOST_ANSWER_BYTES == 33 * 1024 * 1024


@pytest.mark.parametrize("entry", ["dies", "silent", "no_such_module"])
def test_a_worker_that_ends_without_an_answer_has_read_nothing(entry):
    assert reason_of(entry) is Reason.NOT_READABLE


def test_a_worker_that_does_not_read_its_file_may_still_answer():
    answer = ask_worker(b"x" * 5_000_000, entry=f"{HOSTILE}.deaf")
    assert answer == b'{"refused": "no_text"}'


@POSIX_ONLY
def test_a_worker_out_of_processor_time_took_too_long():
    assert reason_of("spins") is Reason.TOOK_TOO_LONG


@POSIX_ONLY
@pytest.mark.skipif(sys.platform == "darwin", reason="macOS does not cap memory")
def test_a_worker_cannot_take_all_memory():
    assert reason_of("eats") is Reason.NOT_READABLE


def test_the_worker_is_given_no_path_and_no_environment(monkeypatch):
    monkeypatch.setenv("OVERLEG_SECRET", "x")
    answer = ask_worker(b"brief", entry="tests.tracker.letters.hostile.tells")
    told = answer.decode().splitlines()
    assert "OVERLEG_SECRET" not in told[0]
    assert told[1] == "[]"
    assert all(Path(folder).is_dir() for folder in told[2:])


def test_a_letter_is_read_by_the_real_worker():
    assert b'"letter"' in ask_worker(letter_pdf("Geachte heer,\n\nWij komen."))


#: What a reader taken over by its file might try, after the fence has been put up.
ESCAPES = {
    "a socket": "import socket; socket.socket()",
    "another program": "import subprocess; subprocess.Popen(['true'])",
    "the shell": "import os; os.system('true')",
    "a fork": "import os; os.fork()",
    "a library": "import ctypes; ctypes.CDLL('libc.so.6')",
    "a file of the user": "open('/etc/hostname').read()",
    "a file by number": "import os; os.open('/etc/hostname', os.O_RDONLY)",
    "a new file": "open('new.txt', 'w')",
    "a new file in the library": "import os, sys; open(os.path.join(sys.path[-1], 'x.py'), 'w')",
    "a new file by number": "import os, sys; os.open(sys.path[-1] + '/x.py', os.O_WRONLY)",
    "a removal": "import os; os.remove('/nowhere')",
}


@POSIX_ONLY
@pytest.mark.parametrize("attempt", ESCAPES.values(), ids=ESCAPES)
def test_behind_the_fence_nothing_else_can_be_done(attempt, tmp_path):
    script = (
        "import sys; from pathlib import Path; import socket, subprocess, ctypes, os\n"
        "from tracker.letters.fence import FencedError, put_up\n"
        "put_up(Path(p) for p in sys.path if p)\n"
        f"try:\n    {attempt}\nexcept FencedError:\n    print('refused')\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert run.stdout == "refused\n"


def test_behind_the_fence_a_library_can_still_be_imported(tmp_path):
    script = (
        "import sys; from pathlib import Path\n"
        "from tracker.letters.fence import put_up\n"
        "put_up(Path(p) for p in sys.path if p)\n"
        "import wave; print('imported')"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout == "imported\n"


def test_the_worker_sees_the_folders_of_what_it_needs_and_no_others():
    seen = folders()
    assert str(Path(tests.__file__).parents[1]) in seen
    assert len(seen) <= 3
