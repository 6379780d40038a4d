"""When the app ends in the middle of something, as by a fault in a library: told next time."""

from __future__ import annotations

import faulthandler
from contextlib import suppress
from pathlib import Path
from typing import IO

#: Holds what the interpreter writes at the very end; empty, or not there, when all went well.
NAME = "ended.txt"
#: What the last end left is kept under this name.
KEPT = "ended-before.txt"


def watch(folder: Path) -> tuple[IO[str] | None, Path | None]:
    """From now on let a fatal fault be written in `folder`.

    Gives the file, to be closed by `unwatch`, and what an earlier one left; None for each
    that is not there.
    """
    path, before = folder / NAME, None
    with suppress(OSError):
        if path.exists() and path.stat().st_size:
            before = path.replace(folder / KEPT)
        file = path.open("w", encoding="utf-8")
        faulthandler.enable(file)
        return file, before
    return None, before


def unwatch(file: IO[str] | None, folder: Path) -> None:
    """The app ends as it should: nothing is to be told."""
    if file is not None:
        faulthandler.disable()
        file.close()
        with suppress(OSError):
            (folder / NAME).unlink()
