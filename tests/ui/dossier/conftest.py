"""The example as it is made today: earlier days of it lie behind us, whatever the clock says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.conftest import Opened, OpenWindow


@pytest.fixture(scope="session")
def example_file(example_of_today: Path) -> Path:
    return example_of_today


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    window = open_window("en")
    window.visit("commitments")
    return window
