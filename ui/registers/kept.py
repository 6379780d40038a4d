"""The registers used lately, each with its window as it was left: one file, one load, one save.

It is a convenience and no more: a file that cannot be understood is as good as none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tracker.files import replace_file
from tracker.frozen import Frozen, asdict, field, replace

MOST_KEPT = 12
SCALE_PARTS = 2  #: the first day, and how much room a day has


class KeptRegister(Frozen):
    """A register by its address, without any password.

    `geometry` is Qt's, as text; `place` as `kept_places` has it; `day` the last day on which
    it was open, as `YYYY-MM-DD`, `left` the moment at which it was closed, with its zone.
    `scales` are the first day and the room of a day of each timeline, by its dossier's id.
    All are empty where they are not known.
    """

    address: str
    geometry: str = ""
    place: dict[str, Any] = field(default_factory=dict)
    day: str = ""
    left: str = ""
    scales: dict[str, list[float]] = field(default_factory=dict)


def load_kept(path: Path) -> list[KeptRegister]:
    """The registers used lately, the last one first; none for no file or one not understood."""
    try:
        found = json.loads(path.read_text("utf-8"))
        return [_checked(each) for each in found["registers"]][:MOST_KEPT]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []


def save_kept(kept: Sequence[KeptRegister], path: Path) -> None:
    """Write all of them; raises OSError when the folder cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"registers": [asdict(each) for each in kept]}
    replace_file(path, json.dumps(content, indent=1).encode())


def used(kept: Iterable[KeptRegister], address: str, **what: object) -> list[KeptRegister]:
    """The same with this register in front, and what is said of it now."""
    others = list(kept)
    before = next((each for each in others if each.address == address), KeptRegister(address))
    now = replace(before, **what)
    return [now, *(each for each in others if each.address != address)][:MOST_KEPT]


def _checked(found: dict[str, Any]) -> KeptRegister:
    address, geometry = found["address"], found.get("geometry", "")
    place, day, left = found.get("place", {}), found.get("day", ""), found.get("left", "")
    texts = (address, geometry, day, left)
    if not (isinstance(place, dict) and all(isinstance(each, str) for each in texts)):
        raise TypeError(found)
    scales = {
        str(int(id_)): [float(part) for part in pair]
        for id_, pair in found.get("scales", {}).items()
        if len(pair) == SCALE_PARTS
    }
    return KeptRegister(address, geometry, place, day, left, scales)
