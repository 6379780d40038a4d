"""A process of its own for a strange file, started with as little as can be.

It gets no path, no environment and no handle of ours, and an empty folder to
stand in, which is gone when the process is.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from tracker.letters.leftovers import PREFIX, remove_leftovers

#: The libraries that reading needs besides our own; their folders are all the child sees.
_LIBRARIES = (
    "tracker",
    "resources",
    "platformdirs",
    "markdown_it",
    "mdurl",
    "pypdfium2",
    "lxml",
    "olefile",
)


@contextmanager
def child(entry: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process that runs `main` of the module `entry`; it has ended when the block is left."""
    with program_alone(_command(entry), _of_windows()) as process:
        yield process


@contextmanager
def program_alone(
    command: Sequence[str], environment: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """A program that stands in an empty folder; it has ended when the block is left.

    Only its three standard streams are open in it, whatever is open here.
    """
    with (
        tempfile.TemporaryDirectory(prefix=PREFIX) as empty,
        subprocess.Popen(  # noqa: S603 - a program of ours, our own words
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            close_fds=True,
            cwd=empty,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        ) as process,
    ):
        remove_leftovers(Path(empty))
        try:
            yield process
        finally:
            process.kill()
            if process.stdin:
                with suppress(OSError):  # what it did not take any more is no loss
                    process.stdin.close()


def _command(entry: str) -> list[str]:
    """Python without the user's settings and start-up files, with just the folders it needs."""
    start = f"import sys; sys.path += sys.argv[1:]; from {entry} import main; main()"
    return [sys.executable, "-I", "-S", "-c", start, *folders()]


def folders() -> list[str]:
    """Where the libraries lie that a child may read from, each folder once."""
    found = (importlib.util.find_spec(name) for name in _LIBRARIES)
    origins = (Path(spec.origin) for spec in found if spec and spec.origin)
    return list(dict.fromkeys(str(origin.parents[1]) for origin in origins))


def _of_windows() -> dict[str, str]:
    """Nothing but what Windows needs to start a program at all."""
    return {name: os.environ[name] for name in ("SYSTEMROOT", "WINDIR") if name in os.environ}
