"""A second start hands over what it was asked to open, in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.shell.single import FirstApp, handed_over, socket_name

SECOND = """
import sys
from PySide6.QtCore import QCoreApplication
from ui.shell.single import handed_over
print(handed_over(sys.argv[1], sys.argv[2]))
"""

#: Starts the app as a user does; it must end by itself, having handed over.
STARTED_AGAIN = """
import sys
from ui.entry import main
main()
"""


def second(name: str, address: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, name, address], stdout=subprocess.PIPE, text=True
    )


@pytest.fixture
def name(tmp_path: Path) -> str:
    return socket_name(tmp_path)


def test_the_first_one_is_told_what_the_second_was_asked_to_open(name: str, qtbot: QtBot):
    first = FirstApp(name)
    with qtbot.waitSignal(first.wanted, timeout=20_000) as told:
        other = second(name, "/talks/café & more.overleg")
    assert told.args == ["/talks/café & more.overleg"]
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    assert other.communicate()[0] == "True\n"
    first.close()


def test_without_a_first_one_there_is_nobody_to_hand_over_to(name: str):
    assert not handed_over(name, "")


def test_a_socket_left_by_an_app_that_was_killed_is_taken_over(name: str, qtbot: QtBot):
    Path(name).touch()
    first = FirstApp(name)
    with qtbot.waitSignal(first.wanted, timeout=20_000):
        other = second(name, "")
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    assert other.communicate()[0] == "True\n"
    first.close()


@pytest.mark.parametrize("folder", ["/home/anna/.local/share/overleg", "/" + "long" * 40])
def test_the_place_to_meet_is_short_enough_for_every_system(folder: str):
    assert len(socket_name(Path(folder)).encode()) <= 100
    assert socket_name(Path(folder)) != socket_name(Path(folder + "x"))


def test_starting_again_with_a_file_ends_at_once_and_the_first_one_is_asked(
    tmp_path: Path, example_file: Path, qtbot: QtBot
):
    data = tmp_path / "data"
    (data / "overleg").mkdir(parents=True)
    first = FirstApp(socket_name(data / "overleg"))
    with qtbot.waitSignal(first.wanted, timeout=30_000) as told:
        other = subprocess.Popen(
            [sys.executable, "-c", STARTED_AGAIN, example_file.name],
            cwd=example_file.parent,
            env=os.environ
            | {
                "QT_QPA_PLATFORM": "offscreen",
                "XDG_DATA_HOME": str(data),
                "PYTHONPATH": str(Path.cwd()),
            },
        )
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=30_000)
    assert (other.returncode, told.args) == (0, [str(example_file)])
    first.close()
