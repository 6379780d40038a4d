"""The lists of libraries: every file named by its hash, and true to the project file."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.house.source import ROOT

PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;]+)(?P<rest>.*)$", re.MULTILINE)
LISTS = ("requirements.txt", "requirements-dev.txt")


def pins(name: str) -> dict[str, str]:
    """Each library of a list, in lower case, with its version."""
    text = (ROOT / "packaging" / name).read_text("utf-8")
    return {found["name"].lower(): found["version"] for found in PINNED.finditer(text)}


def entries(path: Path) -> list[str]:
    """The logical lines of a list: one for each library, with its hashes."""
    joined = path.read_text("utf-8").replace("\\\n", " ")
    return [line for line in joined.splitlines() if line and not line.lstrip().startswith("#")]


@pytest.mark.parametrize("name", LISTS)
def test_every_library_is_named_by_version_and_hash(name: str) -> None:
    loose = [
        line
        for line in entries(ROOT / "packaging" / name)
        if "--hash=sha256:" not in line or not PINNED.match(line)
    ]
    assert loose == []


@pytest.mark.parametrize("name", LISTS)
def test_no_list_says_where_to_fetch_from(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text("utf-8")
    assert [word for word in ("--index-url", "--find-links", "://") if word in text] == []


def test_the_tools_stand_on_the_same_libraries_as_the_app() -> None:
    app, tools = pins("requirements.txt"), pins("requirements-dev.txt")
    assert {name: tools.get(name) for name in app} == app


def test_every_dependency_of_the_project_is_in_the_list() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {re.match(r"[A-Za-z0-9._-]+", one)[0].lower() for one in project["dependencies"]}
    assert wanted <= set(pins("requirements.txt"))


def test_the_lists_say_what_the_lock_says() -> None:
    locked = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    versions = {(one["name"], one["version"]) for one in locked}
    assert set(pins("requirements-dev.txt").items()) <= versions
