"""What the start script says and answers, called as a person calls it."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT
from tests.packaging.clone import copy_clone, start

VERBS = ["setup", "run", "test", "check", "bench", "help"]
GATE = "import runpy, sys; sys.version_info = {version}; runpy.run_path('packaging/start.py')"


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 8, 0), (3, 10, 13)])
def test_an_old_python_gets_one_sentence(version: tuple[int, int, int]) -> None:
    code = GATE.format(version=version)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("Overleg needs Python 3.11 or newer; this is Python ")
    assert done.stderr.count("\n") == 1


def test_an_old_python_can_read_the_start_script() -> None:
    text = (ROOT / "packaging" / "start.py").read_text("ascii")
    younger = ast.JoinedStr | ast.AnnAssign | ast.NamedExpr | ast.arg
    assert [node for node in ast.walk(ast.parse(text)) if isinstance(node, younger)] == []


def test_help_shows_every_verb(tmp_path: Path) -> None:
    done = start(copy_clone(tmp_path), "help")
    assert done.returncode == 0
    assert [verb for verb in VERBS if not re.search(rf"^  {verb} ", done.stdout, re.M)] == []


def test_a_verb_that_is_none_is_wrong_use(tmp_path: Path) -> None:
    done = start(copy_clone(tmp_path), "launch")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("There is no verb 'launch'.")


def test_make_has_the_same_verbs() -> None:
    text = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(r"^VERBS := (.*)$", text, re.M)[1].split() == VERBS


def test_the_machine_runs_what_the_readme_says() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    lines = script.read_text("utf-8").splitlines()
    calls = [line.partition(" ||")[0] for line in lines if line.startswith("python3 ")]
    assert calls == [
        "python3 packaging/start.py check --without-tests",
        "python3 packaging/start.py test",
    ]
    assert "python3 packaging/start.py test" in (ROOT / "README.md").read_text("utf-8")
