"""The fence around the worker: what a process that reads a strange file may still do.

Meant for a process that does nothing else: neither the limits nor the fence
can be taken away again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from tracker.letters.limits import LEAST_SECONDS, MEMORY_BYTES
from tracker.letters.wall import wall_off

#: Beginnings of the events (see the audit table of Python) that are refused altogether.
_REFUSED = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.spawn",
    "os.posix_spawn",
    "os.fork",
    "os.startfile",
    "os.kill",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "shutil.",
    "ctypes.dlopen",
    "urllib.",
    "webbrowser.",
    "winreg.",
)

#: Flags of an open file that is not only read.
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class FencedError(PermissionError):
    """The worker tried something that reading a letter does not need."""


def limit_resources(
    processor_seconds: int = int(LEAST_SECONDS), memory: int = MEMORY_BYTES
) -> None:
    """Cap memory, processor time, files and processes of this process; not on Windows.

    A limit that the system does not know (memory on macOS) is passed over. The
    hard limit of time lies above the soft one, so that running out of it shows.
    """
    try:
        import resource
    except ImportError:
        return
    for which, soft, hard in (
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_CPU, processor_seconds, processor_seconds + 1),
        (resource.RLIMIT_NPROC, 0, 0),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(which, (soft, hard))


def put_up(folders: Iterable[Path]) -> None:
    """From here on: no network, no other program, no file but for reading inside `folders`.

    Python's own doors are shut on every system. Where the system can hold a process
    to it, machine code that a file smuggled in meets the same wall. What is tried
    nevertheless ends in `FencedError`.
    """
    allowed = [folder.resolve() for folder in folders]
    inside = tuple(str(folder) + os.sep for folder in allowed)
    wall_off(allowed)

    def watch(event: str, details: tuple[object, ...]) -> None:
        if event.startswith(_REFUSED):
            raise FencedError(event)
        if event == "open" and not _may_open(details, inside):
            raise FencedError(event)

    sys.addaudithook(watch)


def _may_open(details: tuple[object, ...], inside: tuple[str, ...]) -> bool:
    """Whether a path, mode and flags mean reading a file below one of the folders."""
    path, mode, flags = details
    if not isinstance(path, str | bytes):
        return False
    writes = set(mode) & set("wax+") if isinstance(mode, str) else False
    writes = writes or (isinstance(flags, int) and bool(flags & _WRITING))
    return not writes and os.path.realpath(os.fsdecode(path)).startswith(inside)
