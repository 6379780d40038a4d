"""The example as it is made today: earlier days of it lie behind us, whatever the clock says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.conftest import Opened, OpenWindow
from tracker.example import make_example
from ui.session import today


@pytest.fixture(scope="session")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("example") / "example.overleg"
    make_example(path, "en", today())
    return path


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    window = open_window("en")
    window.visit("commitments")
    return window
