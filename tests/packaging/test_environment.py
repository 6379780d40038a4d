"""When set-up has work to do, when it begins afresh, and when it stays silent."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.packaging.clone import copy_clone, python_in

IMPORTS = """
from dataclasses import asdict, replace
import json
from starting import environment as e
"""
LEAVE_RECORD = """
e.PYTHON.parent.mkdir(parents=True)
e.PYTHON.touch()
e.RECORD.write_text(json.dumps(asdict(e.wanted_record(e.{purpose}))))
"""
ASK = "print(e.recorded().serves(e.wanted_record(e.{purpose})))"
ASK_AFRESH = "print(e.must_start_afresh(e.wanted_record(e.APP), e.recorded()))"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone in which nothing was set up."""
    return copy_clone(tmp_path / "with a blank and an é")


def test_a_fresh_clone_begins_at_the_beginning(clone: Path) -> None:
    assert python_in(clone, IMPORTS + "print(e.recorded())\n" + ASK_AFRESH) == "None\nTrue"


@pytest.mark.parametrize(
    ("there", "wanted", "serves"),
    [("APP", "APP", "True"), ("TOOLS", "APP", "True"), ("APP", "TOOLS", "False")],
)
def test_what_is_there_serves_what_is_less(
    clone: Path, there: str, wanted: str, serves: str
) -> None:
    code = IMPORTS + LEAVE_RECORD.format(purpose=there) + ASK.format(purpose=wanted)
    assert python_in(clone, code) == serves


@pytest.mark.parametrize(
    "source", ["pyproject.toml", "packaging/requirements.txt", "packaging/requirements-dev.txt"]
)
def test_a_changed_list_of_libraries_is_installed_again(clone: Path, source: str) -> None:
    python_in(clone, IMPORTS + LEAVE_RECORD.format(purpose="TOOLS"))
    with (clone / source).open("a", encoding="utf-8") as file:
        file.write("\n# another line\n")
    asked = IMPORTS + ASK.format(purpose="APP") + "\n" + ASK_AFRESH
    assert python_in(clone, asked) == "False\nFalse"


def test_an_interrupted_set_up_is_made_afresh(clone: Path) -> None:
    code = IMPORTS + LEAVE_RECORD.format(purpose="APP") + "e.UNFINISHED.touch()\n" + ASK_AFRESH
    assert python_in(clone, code) == "True"


def test_a_clone_that_was_moved_is_set_up_afresh(clone: Path) -> None:
    python_in(clone, IMPORTS + LEAVE_RECORD.format(purpose="APP"))
    moved = clone.rename(clone.with_name("moved"))
    assert python_in(moved, IMPORTS + ASK_AFRESH) == "True"


def test_an_environment_made_by_hand_is_kept(clone: Path) -> None:
    code = IMPORTS + LEAVE_RECORD.format(purpose="APP") + "e.RECORD.unlink()\n" + ASK_AFRESH
    assert python_in(clone, code) == "False"


def test_a_record_that_cannot_be_read_counts_as_none(clone: Path) -> None:
    spoil = LEAVE_RECORD.format(purpose="APP") + "e.RECORD.write_text('{\"python\"')\n"
    assert python_in(clone, IMPORTS + spoil + "print(e.recorded())") == "None"


def test_only_an_edited_translation_is_compiled(clone: Path) -> None:
    folder = clone / "resources" / "translations" / "nl"
    folder.mkdir(parents=True)
    source, compiled = folder / "overleg.po", folder / "overleg.mo"
    source.touch()
    asked = IMPORTS + "print(e.catalogues_are_stale())"
    assert python_in(clone, asked) == "True"
    compiled.touch()
    os.utime(source, (1, 1))
    assert python_in(clone, asked) == "False"
