"""What the user set, kept as JSON: one value, one load, one save.

Unknown keys are ignored, so going back a version is harmless. A file that
cannot be understood gives the defaults and is kept beside as `.bad`.
"""

from __future__ import annotations

import json
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from tracker.files import replace_file
from tracker.frozen import Frozen, asdict, replace
from tracker.styles.names import USUAL
from tracker.words import LANGUAGES, language_of_system
from ui.computer.account import account_name
from ui.look.theme import Motion, Scheme

LEAST_SIZE, LARGEST_SIZE = 400, 10_000  #: of a window's side, in pixels
TEXT_SIZES = (100, 110, 125, 150, 175, 200)  #: in hundredths of the usual size


class RailChoice(StrEnum):
    """What the user wants of the rail; BY_ROOM folds it where a letter needs the room."""

    BY_ROOM = "by_room"
    OPEN = "open"
    FOLDED = "folded"


class Telling(StrEnum):
    """What a reminder may say outside the window, where others may see the screen."""

    NOT_ASKED = "not_asked"
    NOTHING = "nothing"
    TIME = "time"  # that a term ends, and when
    DOSSIER = "dossier"  # and the name of its dossier


class Settings(Frozen):
    """The settings; a language, a name or a register is empty when never chosen."""

    language: str = ""
    scheme: str = Scheme.SYSTEM
    motion: str = Motion.SYSTEM
    last_register: str = ""
    width: int = 1280
    height: int = 800
    is_maximised: bool = False
    rail: str = RailChoice.BY_ROOM
    house_style: str = USUAL  # one that comes along, or the path of a file
    name: str = ""  # under which changes are written
    paper_language: str = ""
    text_size: int = 100  # one of TEXT_SIZES
    telling: str = Telling.NOT_ASKED
    paper_habits: str = ""  # how each kind of paper was had, see ui/briefing/habits.py

    @property
    def spoken(self) -> str:
        """The language of the app: the chosen one, else that of this computer."""
        return self.language or language_of_system()

    @property
    def who(self) -> str:
        """The name changes are written under: the chosen one, else that of the account."""
        return self.name.strip() or account_name()


class DamagedSettingsError(Exception):
    """The settings file does not say what it should."""


def load_settings(path: Path) -> tuple[Settings, bool]:
    """The settings at `path`, and whether the file was damaged; no file gives the defaults."""
    try:
        return _checked(json.loads(path.read_text("utf-8"))), False
    except (FileNotFoundError, NotADirectoryError):
        return Settings(), False
    except (OSError, ValueError, DamagedSettingsError):
        with suppress(OSError):
            path.replace(path.with_suffix(".bad"))
        return Settings(), True


def save_settings(settings: Settings, path: Path) -> None:
    """Write the settings whole; raises OSError when the folder cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, json.dumps(asdict(settings), indent=2).encode())


def _checked(found: object) -> Settings:
    if not isinstance(found, dict):
        raise DamagedSettingsError
    kinds = {name: type(value) for name, value in asdict(Settings()).items()}
    known = {name: value for name, value in found.items() if name in kinds}
    if not all(_is_a(value, kinds[name]) for name, value in known.items()):
        raise DamagedSettingsError
    settings = replace(Settings(), **known)
    if not _in_range(settings):
        raise DamagedSettingsError
    return settings


def _is_a(value: object, kind: type) -> bool:
    """JSON knows no StrEnum, and Python takes a truth value for a number."""
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, str if issubclass(kind, str) else kind)


def _in_range(settings: Settings) -> bool:
    sides = (settings.width, settings.height)
    return (
        settings.language in ("", *LANGUAGES)
        and settings.scheme in list(Scheme)
        and settings.motion in list(Motion)
        and settings.rail in list(RailChoice)
        and settings.telling in list(Telling)
        and settings.paper_language in ("", *LANGUAGES)
        and settings.text_size in TEXT_SIZES
        and all(LEAST_SIZE <= side <= LARGEST_SIZE for side in sides)
    )
