"""The folder `.venv`, and the record of what stands in it.

The record is written last. While it is missing and the mark of unfinished work
is there, set-up was interrupted, and the folder is made anew.
"""

from __future__ import annotations

import hashlib
import json
import platform
import shutil
from dataclasses import asdict, dataclass

from starting import installing
from starting.places import PACKAGING, PYTHON, ROOT, VENV
from starting.speech import say

RECORD = VENV / "overleg-set-up.json"
UNFINISHED = VENV / "overleg-unfinished"

APP, TOOLS = "the app", "the app and the tools to work on it"
REQUIREMENTS = {APP: "requirements.txt", TOOLS: "requirements-dev.txt"}


@dataclass(frozen=True, slots=True)
class Record:
    """What a finished set-up stands on; when any of it changes, set-up has work to do."""

    python: str
    folder: str  # programs in .venv name it in their first line
    sources: str  # SHA-256 of the project file and both lists of libraries
    purpose: str  # APP or TOOLS

    def serves(self, wanted: Record) -> bool:
        """Whether nothing need be done for `wanted`; the tools include the app."""
        return self in (wanted, Record(wanted.python, wanted.folder, wanted.sources, TOOLS))


def prepare(purpose: str) -> None:
    """Bring `.venv` to what `purpose` needs; silent and quick when it is there already."""
    wanted, found = wanted_record(purpose), recorded()
    if found is None or not found.serves(wanted):
        keep_tools = found is not None and found.purpose == TOOLS
        _set_up(wanted_record(TOOLS) if keep_tools else wanted, found)
    elif catalogues_are_stale():
        say("Compiling the translations")
        installing.compile_catalogues()


def _set_up(wanted: Record, found: Record | None) -> None:
    if must_start_afresh(wanted, found):
        _make_folder()
    UNFINISHED.touch()
    RECORD.unlink(missing_ok=True)
    say(f"Installing the libraries of {wanted.purpose} (a minute or so the first time)")
    installing.install_libraries(REQUIREMENTS[wanted.purpose])
    say("Installing Overleg itself, from this folder")
    installing.install_app()
    installing.compile_catalogues()
    RECORD.write_text(json.dumps(asdict(wanted), indent=1), encoding="utf-8")
    UNFINISHED.unlink()
    say("Set-up is done.")


def must_start_afresh(wanted: Record, found: Record | None) -> bool:
    """Whether `.venv` is absent, half made, or tied to another Python or folder."""
    if not PYTHON.exists() or UNFINISHED.exists():
        return True
    return found is not None and (found.python, found.folder) != (wanted.python, wanted.folder)


def _make_folder() -> None:
    say(f"Making .venv with Python {platform.python_version()}")
    if VENV.exists():
        shutil.rmtree(VENV)
    VENV.mkdir()
    UNFINISHED.touch()
    installing.make_environment()


def recorded() -> Record | None:
    """The record of the last finished set-up; None when there is none that can be read."""
    try:
        return Record(**json.loads(RECORD.read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def wanted_record(purpose: str) -> Record:
    """The record a set-up for `purpose` would leave behind now."""
    sources = [ROOT / "pyproject.toml", *(PACKAGING / name for name in REQUIREMENTS.values())]
    digest = hashlib.sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()
    return Record(platform.python_version(), str(ROOT), digest, purpose)


def catalogues_are_stale() -> bool:
    """Whether a translation was edited after it was last compiled."""
    for source in (ROOT / "resources" / "translations").glob("*/overleg.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            return True
    return False
