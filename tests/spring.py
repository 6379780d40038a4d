"""The spring round of the example alone: a smaller register, for tests of screens."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

from tracker.example.making import make_register_of
from tracker.places import resource


def make_spring(path: Path, today: date) -> None:
    """Make a register of one dossier and six papers, told in English.

    It has nothing from before the round, and nothing that is written beside the words.
    """
    told = resource("example", "en", "work", "1-spring.toml").read_text("utf-8")
    make_register_of(path, [tomllib.loads(told)], "en", today)
