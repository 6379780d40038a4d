"""A worker that tells what it was given."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main() -> None:
    told = [repr(dict(os.environ)), repr(list(Path.cwd().iterdir())), *sys.argv[1:]]
    sys.stdout.write("\n".join(told))
