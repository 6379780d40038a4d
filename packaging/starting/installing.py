"""pip: where it comes from, what it installs, and what its failures mean."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from starting import debian
from starting.children import Command, Outcome, run_quietly
from starting.places import LOG, PACKAGING, PYTHON, ROOT, VENV, WORK, shown
from starting.speech import TroubleError, say

WHEELS = WORK / "wheels"

# What pip says, and the one sentence a person gets; the first that fits counts.
MEANINGS = (
    (
        ("No space left on device", "Errno 28", "Disk quota exceeded"),
        "The disk is full. Free about 1 GB and call again; set-up begins where it must.",
    ),
    (
        ("Permission denied", "Errno 13", "Read-only file system"),
        "There is no permission to write in .venv. Call again as the owner of this folder, "
        "or from a copy that is yours.",
    ),
    (
        ("DO NOT MATCH THE HASHES",),
        "A downloaded library is not the one this release was made with, so it was not "
        "installed. Call again; if it stays so, tell whoever runs your package index.",
    ),
    (
        ("NewConnectionError", "NameResolutionError", "Temporary failure in name resolution",
         "ConnectTimeoutError", "ReadTimeoutError", "ProxyError", "SSLError", "Connection refused",
         "Network is unreachable", "No matching distribution found"),
        "The libraries cannot be fetched: the package index does not answer, or does not "
        "have them. Connect this machine (or set pip's index and proxy for it) and call again.",
    ),
)  # fmt: skip


def make_environment() -> None:
    """A new `.venv` that has pip in it."""
    if importlib.util.find_spec("ensurepip"):
        _or_trouble(run_quietly([sys.executable, "-m", "venv", VENV]))
        return
    _or_trouble(run_quietly([sys.executable, "-m", "venv", "--without-pip", VENV]))
    pip = _pip_from_elsewhere()
    _or_trouble(run_quietly([*pip, "install", "--quiet", "pip"]))


def _pip_from_elsewhere() -> list[str | Path]:
    """The start of a pip command for `.venv` on a Python that came without one of its own."""
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "--python", PYTHON]
    say("Fetching pip, which this Python came without")
    if debian.is_here() and debian.unpack(["python3-pip-whl"], WHEELS):
        for wheel in sorted(WHEELS.rglob("pip-*.whl")):
            return [PYTHON, wheel / "pip"]
    raise TroubleError(
        "This Python came without pip, and pip could not be fetched. Connect this machine to "
        "the network, or install python3-venv (Debian's name), and call again."
    )


def install_libraries(requirements: str) -> None:
    """The libraries of one requirements file, each the very file its hash names."""
    _pip("--require-hashes", "-r", PACKAGING / requirements)


def install_app() -> None:
    """The app itself, used from where it stands, so that a change of the source counts at once."""
    _pip("--no-deps", "--no-build-isolation", "--editable", ROOT)


def compile_catalogues() -> None:
    """The translations, from the form people edit to the form the app reads."""
    _or_trouble(run_quietly([PYTHON, PACKAGING / "catalogues.py", "compile"]))


def _pip(*arguments: str | Path) -> None:
    command: Command = [PYTHON, "-m", "pip", "install", "--quiet", *arguments]
    _or_trouble(run_quietly(command, PIP_DISABLE_PIP_VERSION_CHECK="1"))


def _or_trouble(outcome: Outcome) -> None:
    if outcome.status != 0:
        raise TroubleError(meaning_of(outcome.text))


def meaning_of(text: str) -> str:
    """One sentence for what a failed child said; its own last words when nothing fits."""
    for signs, sentence in MEANINGS:
        if any(sign in text for sign in signs):
            return sentence
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) == 1:
        return lines[0]
    _keep(text)
    return f"{lines[-1] if lines else 'No reason given'} (all of it stands in {shown(LOG)})"


def _keep(text: str) -> None:
    WORK.mkdir(exist_ok=True)
    LOG.write_text(text, encoding="utf-8")
