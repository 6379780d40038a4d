"""The checks of other tools that are quick enough to run with the tests."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.house.source import ROOT

IMPORT_CONTRACTS = (
    "from importlinter.cli import lint_imports;"
    "raise SystemExit(lint_imports(no_cache=True, no_logo=True))"
)

CHECKS = {
    "format": ["-m", "ruff", "format", "--check", "--no-cache", "."],
    "lint": ["-m", "ruff", "check", "--no-cache", "."],
    "import contracts": ["-c", IMPORT_CONTRACTS],
}


@pytest.mark.parametrize("name", CHECKS)
def test_the_house_is_in_order(name: str) -> None:
    done = subprocess.run(
        [sys.executable, *CHECKS[name]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
