"""Empty folders that stayed behind where the app itself was ended while it read a letter."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

PREFIX = "overleg-"

_OLD_SECONDS = 24 * 60 * 60
#: Where they were looked for already.
_LOOKED_IN: set[Path] = set()


def remove_leftovers(fresh: Path) -> None:
    """Remove those beside `fresh`, a folder of ours just made, that are a day older than it.

    They are looked for once in the life of this process; see `remove_older`.
    """
    if fresh.parent not in _LOOKED_IN:
        _LOOKED_IN.add(fresh.parent)
        remove_older(fresh.parent, fresh.stat().st_mtime - _OLD_SECONDS)


def remove_older(folder: Path, moment: float) -> None:
    """Remove our own empty folders in `folder` that were last changed before `moment`.

    A worker stands in an empty folder and can write nothing into it. So what
    holds anything is not a worker's, and stays; as does a link, and what
    belongs to another user.
    """
    with suppress(OSError):
        for found in folder.glob(f"{PREFIX}*"):
            with suppress(OSError):
                status = found.lstat()
                if status.st_mtime < moment and status.st_uid == _own():
                    found.rmdir()


def _own() -> int:
    """The number of this user; Windows has none, and calls every owner 0."""
    return os.getuid() if hasattr(os, "getuid") else 0
