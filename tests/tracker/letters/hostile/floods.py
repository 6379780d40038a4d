"""A worker that answers without end."""

from __future__ import annotations

import sys


def main() -> None:
    while True:
        sys.stdout.buffer.write(b"x" * 1_000_000)
