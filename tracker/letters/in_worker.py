"""What runs inside the worker: bytes in, one letter or one reason out.

The process is started by `tracker.letters.worker` and lives for one file. It
tells the kind by the first bytes, prepares everything that reading needs, shuts
the fence behind itself, and only then reads.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

from tracker.letters.fence import limit_resources, put_up
from tracker.letters.fixed_words import fixed_words
from tracker.letters.kinds import kind_of
from tracker.letters.letter import Letter
from tracker.letters.readers.choosing import reader_of
from tracker.letters.readers.refused import Reason, RefusedError


def main() -> None:
    """Read one file from standard input and write the answer to standard output."""
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read()))
    sys.stdout.buffer.flush()


def answer(content: bytes) -> bytes:
    """JSON: `{"letter": ...}` or `{"refused": reason}`; from then on this process is fenced in."""
    try:
        kind = kind_of(content)
        if kind is None:
            raise RefusedError(Reason.NOT_READABLE)
        read = reader_of(kind)
        fixed_words()
        limit_resources()
        put_up(Path(folder) for folder in sys.path if folder)
        return _as_json({"letter": _plain(read(content))})
    except RefusedError as refused:
        return _as_json({"refused": refused.reason})


def _plain(letter: Letter) -> dict[str, object]:
    return asdict(letter)


def _as_json(value: dict[str, object]) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
