"""Where everything stands in a clone, on each system."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
VENV = ROOT / ".venv"
OUT = ROOT / "out"

# What set-up fetches for itself: never part of the app, safe to delete.
WORK = ROOT / ".setup"
LIBRARIES = WORK / "libraries"
LOG = WORK / "last-failure.txt"

# Windows keeps the programs of an environment in another folder.
PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
OVERLEG = PROGRAMS / ("overleg.exe" if os.name == "nt" else "overleg")


def shown(path: Path) -> str:
    """The path as a person in the clone would type it."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)
