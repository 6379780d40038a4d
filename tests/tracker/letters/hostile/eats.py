"""A worker that takes all memory there is."""

from __future__ import annotations

import sys

from tracker.letters.fence import limit_resources


def main() -> None:
    limit_resources()
    sys.stdout.buffer.write(str(len(bytearray(4 * 1024**3))).encode())
