"""Runs of writers in turns, and a place of their own for those that are no dependency of ours."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

#: Writers that only this bench uses, by the package that has them. WeasyPrint needs pango too.
PEERS = {"typst": "typst", "WeasyPrint": "weasyprint"}
PLACE = Path("out") / "bench-writers"
INSTALLS = 600  # seconds


class Run(NamedTuple):
    """Processor seconds of the writing, and the memory of the process at most, in MiB."""

    seconds: float
    mebibytes: float


class Absent(NamedTuple):
    """A writer that cannot be run here, and why."""

    writer: str
    why: str


def interpreter(writer: str) -> Path | Absent:
    """The Python that has a writer; installs it apart from our own where it is missing."""
    package = PEERS.get(writer)
    if package is None:
        return Path(sys.executable)
    python = PLACE / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(PLACE)], check=True)
    if _loads(python, package) is not None:
        install = [str(python), "-m", "pip", "install", "--quiet", package]
        subprocess.run(install, check=False, timeout=INSTALLS, capture_output=True)
    why = _loads(python, package)
    return python if why is None else Absent(writer, why)


def _loads(python: Path, package: str) -> str | None:
    """None where the package can be loaded, else the last line of what it says."""
    done = subprocess.run(
        [str(python), "-c", f"import {package}"], check=False, capture_output=True, text=True
    )
    lines = done.stderr.strip().splitlines() or ["it cannot be loaded"]
    return lines[-1] if done.returncode else None


def in_turns(
    writers: list[str], shape: str, many: int, rounds: int
) -> dict[str, list[Run] | Absent]:
    """`rounds` runs of each writer, in turns; each run is a process of its own."""
    pythons = {writer: interpreter(writer) for writer in writers}
    found: dict[str, list[Run] | Absent] = {
        writer: python if isinstance(python, Absent) else [] for writer, python in pythons.items()
    }
    for _ in range(rounds):
        for writer, python in pythons.items():
            runs = found[writer]
            if isinstance(python, Path) and isinstance(runs, list):
                runs.append(_run(python, writer, shape, many))
    return found


def _run(python: Path, writer: str, shape: str, many: int) -> Run:
    command = [str(python), "-m", "tests.bench.writers.child", writer, shape, str(many)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    told = json.loads(done.stdout)
    return Run(told["seconds"], told["mebibytes"])


def middle(runs: list[Run]) -> float:
    """The median of their seconds."""
    return statistics.median(run.seconds for run in runs)


def ratio(ours: list[Run], theirs: list[Run]) -> float:
    """The median of ours against theirs, run by run."""
    pairs = zip(ours, theirs, strict=True)
    return statistics.median(one.seconds / other.seconds for one, other in pairs)


def most(runs: list[Run]) -> float:
    """The most memory that a run took, in MiB."""
    return max(run.mebibytes for run in runs)
