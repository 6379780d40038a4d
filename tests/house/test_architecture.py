"""ARCHITECTURE.md is a map: every room stands on it, and all that stands on it is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.source import ROOMS, ROOT

TEXT = (ROOT / "ARCHITECTURE.md").read_text("utf-8")

#: Each part that lists rooms, and the folder whose inside it shows.
INSIDES = {
    "The rooms": "tracker",
    "A letter's way in": "tracker/letters",
    "The register from the inside": "tracker/register",
    "A timeline, from the register to the eye": "tracker/timeline",
    "The windows from the inside": "ui",
}


def part(title: str) -> str:
    """What stands under a heading."""
    return TEXT.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def rooms_in(text: str) -> set[str]:
    """The names at the beginnings of indented lines; what they are for begins further on."""
    lines = re.findall(r"^ {4,8}(\w+/?(?:, \w+/?)*)(?: |$)", text, re.M)
    return {name.rstrip("/") for line in lines for name in line.split(", ")}


def inside(folder: Path) -> set[str]:
    """The modules and packages in a folder, by their names."""
    packages = {path.parent.name for path in folder.glob("*/__init__.py")}
    return packages | {path.stem for path in folder.glob("*.py")} - {"__init__"}


def test_the_names_of_a_list_are_read_and_the_words_behind_them_are_not() -> None:
    sample = "    fence, watch  the walls\n      parts   of a\n                  letter/ of it\n"
    assert rooms_in(sample) == {"fence", "watch", "parts"}


@pytest.mark.parametrize("title", INSIDES)
def test_what_is_on_the_map_is_there(title: str) -> None:
    below = {path.stem for path in (ROOT / INSIDES[title]).rglob("*")}
    assert rooms_in(part(title)) - below - {path.name for path in ROOT.iterdir()} == set()


@pytest.mark.parametrize("title", ["The rooms", "The windows from the inside"])
def test_what_lies_in_the_core_and_in_the_windows_is_on_the_map(title: str) -> None:
    assert inside(ROOT / INSIDES[title]) - rooms_in(part(title)) == set()


@pytest.mark.parametrize("title", INSIDES)
def test_every_folder_inside_a_room_shown_is_on_the_map(title: str) -> None:
    folders = {path.parent.name for path in (ROOT / INSIDES[title]).glob("*/__init__.py")}
    assert folders - rooms_in(part(title)) == set()


def test_every_file_and_folder_named_in_a_sentence_is_there() -> None:
    named = set(re.findall(r"`([\w./<>*-]+(?:/[\w./<>*-]*|\.(?:py|toml|po|md)))`", TEXT))
    wanted = {one: re.sub(r"<\w+>", "*", one).rstrip("/") for one in named}
    assert len(wanted) > 40
    places = [ROOT.glob, *((ROOT / room).rglob for room in (*ROOMS, "docs", "tests"))]
    assert [one for one, path in wanted.items() if not any(any(at(path)) for at in places)] == []
