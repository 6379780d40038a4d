"""PostgreSQL, which registers on a server are tested with; the app itself needs none.

Only the machine that guards the project gets it without being asked: there the tests
fail without one. Elsewhere they say what they left out.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from starting import debian
from starting.speech import say

# Debian keeps the programs of a server out of the path.
PROGRAMS = Path("/usr/lib/postgresql")

PACKAGE = "postgresql"


def is_here() -> bool:
    """Whether the tests can start a PostgreSQL of their own."""
    return bool(shutil.which("initdb")) or any(PROGRAMS.glob("*/bin/initdb"))


def ready_for_tests() -> None:
    """Install PostgreSQL where it is missing and the tests may not go without."""
    if os.environ.get("CI") == "true" and not is_here() and debian.is_here():
        say("Installing PostgreSQL, because registers on a server are tested too")
        debian.install([PACKAGE])
