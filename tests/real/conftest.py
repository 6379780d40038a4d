"""One screen for all these tests, and somebody who works on it with files of their own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.real import screen
from tests.real.person import Person
from tracker.example import make_example
from tracker.register import Register, open_register


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A real screen. The machine that guards the project must have one."""
    screen.demand()
    with screen.running() as name:
        if not screen.can_show_windows(name):
            screen.leave_out()
        yield name


@pytest.fixture
def person(display: str, tmp_path: Path, qtbot: QtBot) -> Iterator[Person]:
    """Whoever works; nothing they meet may end in a traceback."""
    home = tmp_path / "home"
    home.mkdir()
    made = Person(display, home, qtbot)
    yield made
    told = "".join(made.end_all())
    assert "Traceback" not in told, told


@pytest.fixture(scope="session")
def example_of_today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, whose next meeting is to come."""
    path = tmp_path_factory.mktemp("example") / "example.overleg"
    make_example(path, "en", date.today())
    return path


@pytest.fixture
def example(person: Person, example_of_today: Path) -> Iterator[Register]:
    """A copy of it, as it is on the disk while somebody works in it."""
    path = person.home / "veldland.overleg"
    path.write_bytes(example_of_today.read_bytes())
    with open_register(path) as register:
        yield register
