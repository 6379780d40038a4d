"""A worker whose reader asks for all the memory there is."""

from __future__ import annotations

import sys

from tracker.letters import in_worker
from tracker.letters.readers import plain


def main() -> None:
    plain.contents_of = lambda content, password: bytearray(4 * 1024**3)
    sys.stdout.buffer.write(in_worker.answer(sys.stdin.buffer.read(), None))
