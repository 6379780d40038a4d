"""The fence around Tesseract: whatever a picture makes of it, it can do nothing else."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from tests.tracker.letters.test_wall import files_are_walled
from tracker.letters.child import child
from tracker.letters.limits import MEBIBYTE, Limits
from tracker.letters.readers.refused import RefusedError
from tracker.letters.worker import answer_of

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not files_are_walled(), reason="the wall of a Linux of today"
)

STARTER = "tracker.letters.recognising.in_starter"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "nld.txt").write_text("Dutch")
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path


def told_by(program: str, *words: str, folder: Path, picture: bytes = b"P5") -> str:
    """What a program tells that runs where Tesseract would."""
    found = shutil.which(program)
    assert found is not None
    asked = {
        "program": str(Path(found).resolve()),
        "words": [word.replace("{folder}", str(folder)) for word in words],
        "environment": {"OMP_THREAD_LIMIT": "1"},
        "folders": [str(folder / "languages")],
        "seconds": 5,
        "memory": 256 * MEBIBYTE,
    }
    head = json.dumps(asked).encode() + b"\n"
    with child(STARTER) as process:
        return answer_of(process, head + picture, Limits(10.0), None).decode()


def test_it_reads_its_languages_and_every_byte_of_the_picture(folder):
    assert told_by("cat", "{folder}/languages/nld.txt", folder=folder) == "Dutch"
    assert told_by("cat", folder=folder, picture=b"P5\n1 1\n255\n0") == "P5\n1 1\n255\n0"


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("cat", ["{folder}/secret.txt"]),
        ("cat", ["/etc/passwd"]),
        ("ls", ["{folder}"]),
        ("touch", ["{folder}/languages/new.txt"]),
        ("env", ["cat", "{folder}/languages/nld.txt"]),
        ("sh", ["-c", "(echo a second process)"]),
    ],
    ids=["a file", "the list of users", "a folder", "a new file", "a program", "a process"],
)
def test_nothing_else_of_this_computer_is_within_its_reach(program, words, folder):
    with pytest.raises(RefusedError):
        told_by(program, *words, folder=folder)


def test_it_is_given_no_environment_of_ours(folder, monkeypatch):
    monkeypatch.setenv("OVERLEG_SECRET", "x")
    assert told_by("env", folder=folder) == "OMP_THREAD_LIMIT=1\n"
