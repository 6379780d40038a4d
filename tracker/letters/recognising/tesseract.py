"""Tesseract as it is installed here, which recognises words in pictures; the app brings none.

It is a program of its own that a person installs, or not.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from tracker.frozen import Frozen, replace

#: The languages of our letters by its names, the most likely first.
_LANGUAGES = {"nl": "nld", "en": "eng", "fr": "fra", "de": "deu"}

#: Where it lies when it is not in the path of an app that was started by a click.
_ELSEWHERE = (
    *(Path(folder) for folder in ("/opt/homebrew/bin", "/usr/local/bin", "/opt/local/bin")),
    *(Path(os.environ[name]) / "Tesseract-OCR" for name in ("PROGRAMFILES",) if name in os.environ),
)

#: It says in which folder it found its languages, then names them, one on a line.
_FOLDER = re.compile(r'"(.+)"')
_MOST_SECONDS = 10.0


class Tesseract(Frozen):
    """The program, the folder of its languages where that is known, and those that we use."""

    program: Path
    folder: Path | None
    languages: tuple[str, ...]

    def led_by(self, language: str) -> Tesseract:
        """The same with this language (nl, en, fr, de) first: its accents come out right."""
        first = _LANGUAGES[language]
        return replace(self, languages=tuple(sorted(self.languages, key=lambda one: one != first)))


def can_recognise() -> bool:
    """Whether words in pictures can be recognised here."""
    return installed() is not None


def installed() -> Tesseract | None:
    """Tesseract with those of our languages that it knows; None where it is not or knows none."""
    program = _program()
    told = _languages_told(program) if program else ""
    known = {line.strip() for line in told.splitlines()}
    languages = tuple(language for language in _LANGUAGES.values() if language in known)
    if not program or not languages:
        return None
    named = _FOLDER.search(told)
    folder = Path(named[1]) if named else None
    return Tesseract(program, folder if folder and folder.is_dir() else None, languages)


def environment() -> dict[str, str]:
    """What Tesseract finds in its environment: one thread, and what it needs to start at all."""
    kept = ("TESSDATA_PREFIX", "SYSTEMROOT", "WINDIR")
    found = {name: os.environ[name] for name in kept if name in os.environ}
    return found | {"OMP_THREAD_LIMIT": "1"}


def _program() -> Path | None:
    """The program; never one that only lies in the folder we happen to stand in."""
    for path in (None, os.pathsep.join(map(str, _ELSEWHERE))):
        found = shutil.which("tesseract", path=path)
        if found and Path(found).is_absolute():
            return Path(found)
    return None


def _languages_told(program: Path) -> str:
    """What the program says of its languages; older ones say it as an error."""
    try:
        run = subprocess.run(  # noqa: S603 - the program that was asked for, our own words
            [program, "--list-langs"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=environment(),
            timeout=_MOST_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return (run.stdout + b"\n" + run.stderr).decode("utf-8", "replace")
