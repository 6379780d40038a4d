"""The passphrase that a command gets by its environment."""

from __future__ import annotations

import os

#: Where the passphrase stands for a command that nobody sits at.
VARIABLE = "OVERLEG_PASSPHRASE"


def take_from_environment() -> str | None:
    """The passphrase of the environment, which is gone from it: no child process gets it."""
    return os.environ.pop(VARIABLE, None) or None
