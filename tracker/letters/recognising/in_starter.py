"""What becomes Tesseract: it shuts the fence behind itself and is then that program.

The picture of a page comes from a stranger's file, and Tesseract is machine
code like any library that reads one. So it gets the same wall: nothing is
written, nothing is read but its own files, no network, no second process.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from tracker.letters.fence import limit_resources
from tracker.letters.wall import wall_off


def main() -> None:
    """Read one line of JSON and no byte more; the picture behind it is for Tesseract."""
    asked: dict[str, Any] = json.loads(_first_line())
    program = Path(asked["program"])
    limit_resources(asked["seconds"], asked["memory"])
    wall_off(map(Path, asked["folders"]), program)
    os.execve(program, [str(program), *asked["words"]], asked["environment"])  # noqa: S606


def _first_line() -> bytes:
    line = bytearray()
    while (byte := os.read(0, 1)) not in (b"\n", b""):
        line += byte
    return bytes(line)
