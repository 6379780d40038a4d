"""A worker that ends before it has read its file."""

from __future__ import annotations

import sys


def main() -> None:
    sys.stdin.close()
    sys.stdout.buffer.write(b'{"refused": "no_text"}')
