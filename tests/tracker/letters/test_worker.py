"""The worker: what it may do, and that nothing it does reaches us."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
from contextlib import closing, suppress
from pathlib import Path

import psutil
import pytest

import tests
from tests.letters_made import letter_pdf
from tracker.letters.child import folders
from tracker.letters.limits import (
    MEBIBYTE,
    MEMORY_BYTES,
    MOST_ANSWER_BYTES,
    SYSTEM_CAPS_MEMORY,
    Limits,
    processor_seconds_for,
    seconds_for,
)
from tracker.letters.readers.refused import Reason, RefusedError
from tracker.letters.worker import ask_worker
from tracker.register import create_register

HOSTILE = "tests.tracker.letters.hostile"
POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX systems")


SHORT = Limits(seconds=0.5)


def reason_of(
    entry: str, content: bytes = b"Geachte heer,", limits: Limits | None = None
) -> Reason:
    with pytest.raises(RefusedError) as refused:
        ask_worker(content, entry=f"{HOSTILE}.{entry}", limits=limits)
    return refused.value.reason


def reason_in(answer: bytes) -> str:
    return str(json.loads(answer)["refused"])


def test_a_worker_that_hangs_is_stopped_in_time():
    assert reason_of("hangs", limits=SHORT) is Reason.TOOK_TOO_LONG


def test_a_worker_that_hangs_on_a_large_file_is_stopped_too():
    assert reason_of("hangs", b"x" * 5_000_000, SHORT) is Reason.TOOK_TOO_LONG


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
    assert reason_in(ask_worker(b"Geachte heer,", entry=f"{HOSTILE}.eats")) == "too_much_memory"


def test_memory_is_watched_where_the_system_does_not_cap_it():
    watched = Limits(seconds=10, memory=64 * 1024 * 1024)
    assert reason_of("grows", limits=watched) is Reason.TOO_MUCH_MEMORY


def test_somebody_watches_memory_wherever_the_system_does_not():
    assert (sys.platform == "linux") == SYSTEM_CAPS_MEMORY
    assert Limits(seconds=1).memory == (None if SYSTEM_CAPS_MEMORY else MEMORY_BYTES)


@pytest.mark.parametrize(
    ("size", "clock"), [(1, 10), (MEBIBYTE, 14), (5 * MEBIBYTE, 30), (25 * MEBIBYTE, 30)]
)
def test_a_large_file_gets_more_time_within_bounds(size, clock):
    assert seconds_for(size) == pytest.approx(clock, abs=0.01)
    assert processor_seconds_for(size) < seconds_for(size)


@pytest.mark.skipif(sys.platform != "linux", reason="what is open is listed in /proc")
def test_nothing_that_is_open_here_is_open_in_the_worker(tmp_path):
    with (
        closing(create_register(tmp_path / "own.overleg")),
        closing(socket.socket()) as line,
        (tmp_path / "notes.txt").open("w") as notes,
    ):
        os.set_inheritable(notes.fileno(), True)
        os.set_inheritable(line.fileno(), True)
        told = ask_worker(b"brief", entry=f"{HOSTILE}.handles").decode().splitlines()
    open_in_worker = {line.split(" ", 1)[0]: line.split(" ", 1)[1] for line in told}
    assert set(open_in_worker) == {"0", "1", "2"}
    assert open_in_worker["0"].startswith("pipe:")
    assert open_in_worker["1"].startswith("pipe:")
    assert open_in_worker["2"] == os.devnull


def test_a_worker_leaves_no_process_and_no_folder_behind(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = set(psutil.Process().children())  # a server for other tests may run
    for entry in ("hangs", "dies", "tells"):
        with suppress(RefusedError):
            ask_worker(b"brief", entry=f"{HOSTILE}.{entry}", limits=SHORT)
    assert list(tmp_path.iterdir()) == []
    assert set(psutil.Process().children()) <= before


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
