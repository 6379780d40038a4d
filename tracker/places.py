"""Where the app's own files lie, and where the user's are kept."""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import platformdirs


def resource(*parts: str) -> Traversable:
    """A file or folder shipped under `resources/`."""
    return resources.files("resources").joinpath(*parts)


def data_folder() -> Path:
    """The user's data folder for Overleg, made private (0700) on first use."""
    folder = Path(platformdirs.user_data_dir("overleg", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def settings_file() -> Path:
    """The settings of this user on this computer; the file need not exist."""
    return Path(platformdirs.user_config_dir("overleg", appauthor=False)) / "settings.json"
