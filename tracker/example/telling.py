"""The facts of the example: a folder per dossier, its files one after the other."""

from __future__ import annotations

import tomllib
from pathlib import Path

from tracker.example.stage import Facts
from tracker.places import resource

#: The dossiers of the example in the order in which they were begun.
DOSSIERS = ("work", "hours")


def facts_in(language: str) -> list[Facts]:
    """The facts of each dossier, told in `language`; a list in two files is one list."""
    return [_facts(resource("example", language, name)) for name in DOSSIERS]


def _facts(folder: Path) -> Facts:
    together: Facts = {}
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        for name, value in tomllib.loads(path.read_text("utf-8")).items():
            together[name] = together.get(name, []) + value if isinstance(value, list) else value
    return together
