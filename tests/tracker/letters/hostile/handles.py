"""A worker that tells what is open in it."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path


def main() -> None:
    for number in sorted(Path("/proc/self/fd").iterdir()):
        with suppress(FileNotFoundError):  # the list itself
            sys.stdout.write(f"{number.name} {number.readlink()}\n")
