"""What a child program gets to see of the caller's surroundings."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.packaging.clone import copy_clone, python_in

SURROUNDINGS = "from starting.children import surroundings; print(surroundings().get({name!r}))"
SCREEN = "from starting import screen; print(screen.is_there())"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone in which nothing was set up."""
    return copy_clone(tmp_path)


def test_settings_that_mislead_are_left_behind(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_PLUGIN_PATH", "/elsewhere")
    assert python_in(clone, SURROUNDINGS.format(name="QT_PLUGIN_PATH")) == "None"


def test_the_package_index_of_the_machine_is_respected(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://packages.example")
    assert python_in(clone, SURROUNDINGS.format(name="PIP_INDEX_URL")) == "https://packages.example"


def test_unpacked_system_libraries_come_before_those_of_the_caller(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/theirs")
    folders = [
        clone / ".setup" / "libraries" / part / "x86_64-linux-gnu" for part in ("lib", "usr/lib")
    ]
    for folder in folders:
        folder.mkdir(parents=True)
        (folder / "libdbus-1.so.3").touch()
    expected = os.pathsep.join([*map(str, folders), "/theirs"])
    assert python_in(clone, SURROUNDINGS.format(name="LD_LIBRARY_PATH")) == expected


@pytest.mark.skipif(os.name == "nt", reason="Windows always has a screen")
@pytest.mark.parametrize(("name", "there"), [("DISPLAY", "True"), ("WAYLAND_DISPLAY", "True")])
def test_a_session_with_a_screen_says_so(
    clone: Path, monkeypatch: pytest.MonkeyPatch, name: str, there: str
) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    assert python_in(clone, SCREEN) == "False"
    monkeypatch.setenv(name, ":0")
    assert python_in(clone, SCREEN) == there


@pytest.mark.parametrize(
    ("said", "out_of_reach"),
    [
        ("qt.qpa.xcb: could not connect to display :99", "True"),
        ("Failed to create wl_display (No such file or directory)", "True"),
        ("ImportError: libGL.so.1: cannot open shared object file", "False"),
    ],
)
def test_a_screen_that_does_not_answer_is_no_lack_of_libraries(
    clone: Path, said: str, out_of_reach: str
) -> None:
    code = "from starting import children, screen\n"
    asked = f"print(screen.is_out_of_reach(children.Outcome(1, {said!r})))"
    assert python_in(clone, code + asked) == out_of_reach
