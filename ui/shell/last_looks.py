"""When somebody last looked at a register on this computer, kept beside the settings."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from tracker.errors import TrackerError
from tracker.files import replace_file

MOST = 50  #: registers that are remembered; the one looked at longest ago is forgotten first


class LastLooks:
    """By the place of a register: its path, or the address of its server."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def of(self, place: str) -> datetime | None:
        """The moment it was last closed here; None where nobody knows."""
        return self._all().get(place)

    def note(self, place: str, moment: datetime) -> None:
        """It is closed at `moment`, which carries its zone; nothing where one may not write."""
        looks = self._all() | {place: moment}
        kept = sorted(looks.items(), key=lambda each: each[1], reverse=True)[:MOST]
        text = json.dumps({name: when.isoformat() for name, when in kept}, indent=2)
        with suppress(OSError, TrackerError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self._path, text.encode())

    def _all(self) -> dict[str, datetime]:
        """What is kept; what cannot be understood counts as nothing."""
        try:
            found = json.loads(self._path.read_text("utf-8"))
            looks = {str(name): datetime.fromisoformat(when) for name, when in found.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}
        return {name: when for name, when in looks.items() if when.tzinfo is not None}
