"""Where the app's own files lie, and where the user's are kept."""

from __future__ import annotations

from pathlib import Path

import platformdirs

import resources

SHIPPED = Path(resources.__path__[0])


def resource(*parts: str) -> Path:
    """A file or folder shipped under `resources/`."""
    return SHIPPED.joinpath(*parts)


def data_folder() -> Path:
    """The user's data folder for Overleg, made private (0700) on first use.

    Where it cannot be made it is not there: the app opens all the same, and what is to be
    written in it says so.
    """
    folder = Path(platformdirs.user_data_dir("overleg", appauthor=False))
    _make_private(folder)
    return folder


def _make_private(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return


def settings_file() -> Path:
    """The settings of this user on this computer; the file need not exist."""
    return Path(platformdirs.user_config_dir("overleg", appauthor=False)) / "settings.json"
