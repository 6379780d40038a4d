"""A screenless Qt, one look for all tests, and an example register with a window on it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from tracker.example import make_example
from tracker.register import Register, open_register
from ui.look.theme import Look, Scheme
from ui.reporting import Message, Reporter
from ui.session import Session
from ui.tasks import Runner

TODAY = date(2026, 11, 23)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The screenless platform says of each window that it cannot tell its least size."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    made = Look(qapp, "en", Scheme.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def reporter(look: Look, tmp_path: Path) -> Reporter:
    return Reporter(look, tmp_path / "crash")


@pytest.fixture
def told(reporter: Reporter) -> list[Message]:
    """What the app said, in order."""
    messages: list[Message] = []
    reporter.told.connect(messages.append)
    return messages


@pytest.fixture
def runner(reporter: Reporter) -> Iterator[Runner]:
    made = Runner(reporter)
    yield made
    made.finish()


@pytest.fixture(scope="session")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("example") / "example.overleg"
    make_example(path, "en", TODAY)
    return path


@pytest.fixture
def register(example_file: Path, tmp_path: Path) -> Iterator[Register]:
    """A copy of the example register, for this test alone."""
    copy = tmp_path / "veldland.overleg"
    copy.write_bytes(example_file.read_bytes())
    with open_register(copy) as opened:
        yield opened


@pytest.fixture
def session(register: Register, look: Look, runner: Runner, reporter: Reporter) -> Session:
    return Session(register, look, runner, reporter, "test")
