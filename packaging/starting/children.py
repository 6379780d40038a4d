"""Other programs, called openly or quietly, in surroundings without surprises."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from starting.places import LIBRARIES, ROOT

Command = Sequence[str | Path]

# Settings of the caller that would lead a child to other modules, plug-ins or folders than ours.
UNWANTED = ("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "QT_PLUGIN_PATH", "PIP_USER", "PIP_TARGET")

# Folders that unpacked libraries look for on the system, by the setting that leads them elsewhere.
READ_BY_LIBRARIES = {"FONTCONFIG_PATH": "etc/fonts", "XKB_CONFIG_ROOT": "usr/share/X11/xkb"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a quiet child ended: its exit status and all it said."""

    status: int
    text: str


def surroundings(**extra: str) -> dict[str, str]:
    """The environment of a child: the caller's, without what misleads, with our own libraries."""
    chosen = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    private = [str(folder) for folder in private_library_folders()]
    if private:
        chosen["LD_LIBRARY_PATH"] = os.pathsep.join(
            [*private, *filter(None, [chosen.get("LD_LIBRARY_PATH")])]
        )
    chosen |= {
        name: str(LIBRARIES / folder)
        for name, folder in READ_BY_LIBRARIES.items()
        if (LIBRARIES / folder).is_dir() and not Path("/", folder).is_dir()
    }
    return {**chosen, "PYTHONNOUSERSITE": "1", "PIP_NO_INPUT": "1", **extra}


def private_library_folders() -> list[Path]:
    """Folders of system libraries that set-up unpacked because it could not install them."""
    folders = (*LIBRARIES.glob("lib/*"), *LIBRARIES.glob("usr/lib/*"))
    return sorted(folder for folder in folders if any(folder.glob("lib*.so*")))


def run_quietly(command: Command, **extra: str) -> Outcome:
    """Run to the end without a word on the screen; a missing program counts as status 127."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=ROOT,
            env=surroundings(**extra),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except FileNotFoundError as error:
        return Outcome(127, str(error))
    return Outcome(done.returncode, done.stdout)


def run_openly(command: Command, **extra: str) -> int:
    """Run to the end with its words on the screen; the exit status, 1 when a signal ended it."""
    status = subprocess.run(
        [str(part) for part in command], cwd=ROOT, env=surroundings(**extra), check=False
    ).returncode
    return status if status >= 0 else 1
