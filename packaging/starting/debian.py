"""System packages on Debian and its relatives.

They are installed where that is allowed: as root, or with a sudo that asks
nothing. Elsewhere the same packages are fetched and unpacked in a folder of
the clone, which needs no rights and leaves the machine as it was.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from starting.children import run_quietly
from starting.places import WORK

# Drivers of graphics cards, 150 MB of them: our windows are drawn without one.
DRIVERS = ("libllvm", "libgl1-mesa-dri", "libz3")


def is_here() -> bool:
    """Whether this system has apt-get."""
    return shutil.which("apt-get") is not None


def install(packages: Sequence[str]) -> bool:
    """Install on the system itself; False when that is not allowed or did not work."""
    leader = _leader()
    if leader is None:
        return False
    command = [*leader, "apt-get", "install", "-y", "--no-install-recommends", *packages]
    if run_quietly(command, DEBIAN_FRONTEND="noninteractive").status == 0:
        return True
    # A fresh machine has no package lists yet.
    run_quietly([*leader, "apt-get", "update"])
    return run_quietly(command, DEBIAN_FRONTEND="noninteractive").status == 0


def _leader() -> list[str] | None:
    """What to put before a command so that it runs as root; None when there is no way."""
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if run_quietly(["sudo", "-n", "true"]).status == 0 else None


def unpack(packages: Sequence[str], folder: Path) -> bool:
    """Fetch the packages, and what they need that the system lacks, and unpack them in `folder`."""
    own = _own_apt_folders()
    if run_quietly(["apt-get", *own, "update"]).status != 0:
        return False
    wanted = ["install", "-y", "--no-install-recommends", "--download-only", *packages]
    if run_quietly(["apt-get", *own, *wanted]).status != 0:
        return False
    folder.mkdir(parents=True, exist_ok=True)
    archives = sorted((WORK / "apt" / "archives").glob("*.deb"))
    needed = [path for path in archives if not path.name.startswith(DRIVERS)]
    unpacked = [run_quietly(["dpkg-deb", "--extract", path, folder]).status for path in needed]
    shutil.rmtree(WORK / "apt", ignore_errors=True)
    return bool(unpacked) and not any(unpacked)


def _own_apt_folders() -> list[str]:
    """Settings that let apt-get keep its lists and archives in the clone, without root."""
    for name in ("lists/partial", "archives/partial"):
        (WORK / "apt" / name).mkdir(parents=True, exist_ok=True)
    settings = {
        "Dir::State::lists": WORK / "apt" / "lists",
        "Dir::Cache": WORK / "apt",
        "Dir::Cache::archives": WORK / "apt" / "archives",
        "Debug::NoLocking": "1",
        # The sandbox user of apt cannot enter a private clone.
        "APT::Sandbox::User": "root",
    }
    return [part for name, value in settings.items() for part in ("-o", f"{name}={value}")]
