"""A worker that ends in the middle."""

from __future__ import annotations

import os
import sys


def main() -> None:
    sys.stdout.buffer.write(b'{"letter": {')
    sys.stdout.buffer.flush()
    os.abort()
