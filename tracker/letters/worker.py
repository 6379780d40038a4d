"""The worker: a process of its own that reads one strange file and is gone.

It gets the bytes and nothing else: no path, no environment, an empty folder to
stand in. It has a limited time and a limited answer; whatever happens in it,
this process goes on.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Thread, Timer
from typing import IO

from tracker.letters.readers.refused import Reason, RefusedError

WALL_SECONDS = 10.0
MOST_ANSWER_BYTES = 8 * 1024 * 1024

_ENTRY = "tracker.letters.in_worker"
#: The libraries that reading needs besides our own; their folders are all the worker sees.
_LIBRARIES = ("tracker", "resources", "platformdirs", "markdown_it", "mdurl", "pypdfium2")


def ask_worker(content: bytes, *, entry: str = _ENTRY, seconds: float = WALL_SECONDS) -> bytes:
    """What the worker answers to `content`: untrusted, at most 8 MiB.

    Raises RefusedError: TOOK_TOO_LONG when `seconds` have passed, TOO_LONG
    when the answer is larger than allowed, NOT_READABLE when the worker ends
    without one. `entry` is the module whose `main` reads.
    """
    with (
        tempfile.TemporaryDirectory(prefix="overleg-") as empty,
        subprocess.Popen(  # noqa: S603 - our own interpreter, our own words
            _command(entry),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=empty,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        ) as process,
    ):
        return _answer_of(process, content, seconds)


def _answer_of(process: subprocess.Popen[bytes], content: bytes, seconds: float) -> bytes:
    """The answer of a running worker; afterwards it has ended, by itself or not."""
    if not process.stdin or not process.stdout:
        raise RefusedError(Reason.NOT_READABLE)
    bell = Timer(seconds, process.kill)
    feeder = Thread(target=_feed, args=(process.stdin, content), daemon=True)
    bell.start()
    feeder.start()
    try:
        answer = process.stdout.read(MOST_ANSWER_BYTES + 1)
        if len(answer) > MOST_ANSWER_BYTES:
            process.kill()
            raise RefusedError(Reason.TOO_LONG)
        status = process.wait()
    finally:
        rang = not bell.is_alive()
        bell.cancel()
        process.kill()
        feeder.join()
    if status != 0 or not answer:
        slow = rang or status in _OUT_OF_TIME
        raise RefusedError(Reason.TOOK_TOO_LONG if slow else Reason.NOT_READABLE)
    return answer


def _feed(stdin: IO[bytes], content: bytes) -> None:
    """Hand over the bytes; a worker that ends before it has read them all is no error here."""
    try:
        with stdin:
            stdin.write(content)
    except OSError:
        return


#: How a system ends a process that has used up its processor time (SIGXCPU).
_OUT_OF_TIME = frozenset({-24})


def _command(entry: str) -> list[str]:
    """Python without the user's settings and start-up files, with just the folders it needs."""
    start = f"import sys; sys.path += sys.argv[1:]; from {entry} import main; main()"
    return [sys.executable, "-I", "-S", "-c", start, *_folders()]


def _folders() -> list[str]:
    found = (importlib.util.find_spec(name) for name in _LIBRARIES)
    origins = (Path(spec.origin) for spec in found if spec and spec.origin)
    return list(dict.fromkeys(str(origin.parents[1]) for origin in origins))


def _environment() -> dict[str, str]:
    """Nothing but what Windows needs to start a program at all."""
    return {name: os.environ[name] for name in ("SYSTEMROOT", "WINDIR") if name in os.environ}
