"""A bare copy of the clone, and Python code run in it as the start script runs."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.house.source import ROOT

Done = subprocess.CompletedProcess[str]


def copy_clone(folder: Path) -> Path:
    """What the start script needs of the clone, in `folder`, with nothing set up."""
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "packaging", folder / "packaging", ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def start(clone: Path, *words: str) -> Done:
    """Call the start script of a clone, as a person does."""
    return _python(clone, "packaging/start.py", *words)


def python_in(clone: Path, code: str) -> str:
    """What `code` prints when it can import the modules of the start script."""
    done = _python(clone, "-c", f"import sys; sys.path.insert(0, 'packaging')\n{code}")
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def _python(clone: Path, *words: str) -> Done:
    return subprocess.run(
        [sys.executable, *words], cwd=clone, capture_output=True, text=True, check=False
    )
