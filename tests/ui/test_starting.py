"""Starting the app as a user does, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

#: Libraries the first screen has no use for; loading them would keep the user waiting.
HEAVY = (
    "tracker.briefing.material",
    "babel",
    "click",
    "reportlab",
    "pypdfium2",
    "markdown_it",
    "pikepdf",
    "lxml",
    "PIL",
    "psycopg",
    "numpy",
)

#: Of Qt and of Python; the second would show that PySide read what writes its type stubs.
UNASKED = ("PySide6.QtNetwork", "argparse")

#: Parts of ours that begin once the first screen is there, or when somebody asks for them.
LATER = (
    "ui.keepers.keepers",
    "ui.keepers.drafting",
    "ui.reminders.reminders",
    "ui.shell.single",
    "ui.shell.welcome",
)

START = """
import linecache, sys
from ui.entry import main
try:
    main()
finally:
    print(*{name.split(".")[0] for name in sys.modules}, *sys.modules)
    print(*linecache.cache)
"""


def started(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    surroundings = os.environ | {
        "OVERLEG_EXIT_AFTER_FIRST_PAINT": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }
    return subprocess.run(
        [sys.executable, "-c", START, *arguments],
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("library", (*HEAVY, *UNASKED, *LATER))
def test_the_first_screen_needs_no_heavy_library(
    loaded_at_first_paint: frozenset[str], library: str
):
    assert library not in loaded_at_first_paint


def test_no_source_is_read_to_look_for_what_it_does_not_use(read_at_first_paint: frozenset[str]):
    assert {Path(name).parent.name for name in read_at_first_paint} & {"ui", "register"} == set()


@pytest.fixture(scope="module")
def output_of_a_start(
    example_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[frozenset[str], frozenset[str]]:
    ended = started(tmp_path_factory.mktemp("start"), str(example_file))
    assert ended.returncode == 0, ended.stderr
    loaded, read = ended.stdout.split("\n")[:2]
    return frozenset(loaded.split()), frozenset(read.split())


@pytest.fixture(scope="module")
def loaded_at_first_paint(
    output_of_a_start: tuple[frozenset[str], frozenset[str]],
) -> frozenset[str]:
    return output_of_a_start[0]


@pytest.fixture(scope="module")
def read_at_first_paint(
    output_of_a_start: tuple[frozenset[str], frozenset[str]],
) -> frozenset[str]:
    return output_of_a_start[1]


def test_the_first_start_ends_in_a_window_and_makes_nothing_by_itself(tmp_path: Path):
    ended = started(tmp_path)
    assert (ended.returncode, "Traceback" in ended.stderr) == (0, False)
    assert not (tmp_path / "data" / "overleg" / "example.overleg").exists()


def test_a_register_that_is_not_there_ends_in_a_window_not_in_a_traceback(tmp_path: Path):
    ended = started(tmp_path, str(tmp_path / "none.overleg"))
    assert ended.returncode == 0
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "none.overleg").exists()
