"""File names we propose: safe on every system, and still to be recognised."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 120
#: Names that Windows keeps for devices, whatever the ending.
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)


def proposed_name(title: str, ending: str) -> str:
    """A file name for `title`: letters, digits, spaces and `-_.` only; never empty."""
    plain = unicodedata.normalize("NFC", title)
    kept = re.sub(r"[^\w\-. ]+", " ", plain)
    name = re.sub(r"\s+", " ", kept).strip(" .")[: LONGEST - len(ending)].strip(" .")
    if not name or name.split(".")[0].casefold() in DEVICES:
        name = f"overleg {name}".strip()
    return name + ending
