"""The worker: a process of its own that reads one strange file and is gone.

It has a limited time and a limited answer; whatever happens in it, this
process goes on.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from threading import Event, Thread
from typing import IO

from tracker.letters.child import child
from tracker.letters.limits import Limits, seconds_for
from tracker.letters.readers.refused import Reason, RefusedError
from tracker.letters.watch import Watch

#: The module that reads letters.
WORKER = "tracker.letters.in_worker"


def ask_worker(
    content: bytes,
    *,
    password: str | None = None,
    stop: Event | None = None,
    entry: str = WORKER,
    limits: Limits | None = None,
) -> bytes:
    """What the worker answers to `content`: untrusted, no longer than the limits allow.

    Raises RefusedError: TOOK_TOO_LONG when its time is over, TOO_MUCH_MEMORY when
    it took more than it may, STOPPED when `stop` was set, TOO_LONG when the answer
    is larger than allowed, NOT_READABLE when the worker ends without one. `entry`
    is the module whose `main` reads; `limits` go by the size of the file.
    """
    return ask(entry, {"password": password}, content, stop=stop, limits=limits)


def ask(
    entry: str,
    question: Mapping[str, object],
    content: bytes,
    *,
    stop: Event | None = None,
    limits: Limits | None = None,
) -> bytes:
    """What `main` of the module `entry` answers to a question about `content`; see `ask_worker`."""
    limits = limits or Limits(seconds_for(len(content)))
    asked = json.dumps(question).encode() + b"\n" + content
    with child(entry) as process:
        return answer_of(process, asked, limits, stop)


def answer_of(
    process: subprocess.Popen[bytes], asked: bytes, limits: Limits, stop: Event | None
) -> bytes:
    """The answer of a running process; afterwards it has ended, by itself or not.

    Raises RefusedError as `ask_worker` does.
    """
    if not process.stdin or not process.stdout:
        raise RefusedError(Reason.NOT_READABLE)
    feeder = Thread(target=_feed, args=(process.stdin, asked), daemon=True)
    watch = Watch(process, limits, stop)
    feeder.start()
    try:
        answer = process.stdout.read(limits.answer + 1)
        if len(answer) > limits.answer:
            raise RefusedError(Reason.TOO_LONG)
        status = process.wait()
    finally:
        watch.end()
        process.kill()
        feeder.join()
    if status != 0 or not answer:
        slow = Reason.TOOK_TOO_LONG if status in _OUT_OF_TIME else Reason.NOT_READABLE
        raise RefusedError(watch.why or slow)
    return answer


def _feed(stdin: IO[bytes], asked: bytes) -> None:
    """Hand over the bytes; a worker that ends before it has read them all is no error here."""
    try:
        with stdin:
            stdin.write(asked)
    except OSError:
        return


#: How a system ends a process that has used up its processor time (SIGXCPU).
_OUT_OF_TIME = frozenset({-24})
