"""Surroundings of every test: no screen, and no file of the person who runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest

from tests import recognising
from tests.real import screen
from tests.serving import NOT_INSTALLED, Server, programs, running
from tracker.register import create_register

# Before anything imports Qt: a window of a test must not open on somebody's screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is slow, not wrong: what must be quick is measured in tests/bench.
hypothesis.settings.register_profile(
    "house", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("house")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Registers and settings of the person at this machine stay out of reach of the tests."""
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / ".xdg" / name.lower()))


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes are named by their argument: files made for a test differ from run to run.

    Processes that share the tests between them must agree on every name.
    """
    return argname if isinstance(val, bytes) else None


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes; only where the tests may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if (
        sys.platform != "linux"
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("a disk cannot be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture(scope="session")
def tesseract() -> None:
    """Tesseract with our languages. The machine that guards the project must have it."""
    recognising.demand()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL of the tests' own. The machine that guards the project must have one."""
    if programs() is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(NOT_INSTALLED)
    with running() as started:
        yield started


@pytest.fixture(scope="session")
def empty_address(server: Server) -> Callable[[], str]:
    """Call it for the address of an empty register; the one before it is emptied for that."""
    database = server.make_database()
    address = server.address(database)
    create_register(address).close()

    def emptied() -> str:
        server.empty(database)
        return address

    return emptied


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what was not tested."""
    if programs() is None:
        terminalreporter.write_sep("!", "PostgreSQL is not installed", red=True, bold=True)
        terminalreporter.write_line(NOT_INSTALLED, red=True)
    if not recognising.is_here():
        terminalreporter.write_sep("!", "Tesseract is not installed", red=True, bold=True)
        terminalreporter.write_line(recognising.NOT_INSTALLED, red=True)
    if not screen.is_here():
        terminalreporter.write_sep("!", "There is no real screen", red=True, bold=True)
        terminalreporter.write_line(screen.NOT_INSTALLED, red=True)
