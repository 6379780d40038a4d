"""One picture of a page given to Tesseract, which runs with as little as can be."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Event

from tracker.letters.child import child, program_alone
from tracker.letters.limits import MEBIBYTE, SYSTEM_CAPS_MEMORY, Limits
from tracker.letters.recognising.tesseract import Tesseract, environment
from tracker.letters.worker import answer_of

#: Dots on an inch of paper: what Tesseract was taught with.
RESOLUTION = 300

#: A full page takes four seconds; a slow computer and a poor scan ten times that.
PAGE_SECONDS = 60.0
_MEMORY_BYTES = 1024 * MEBIBYTE
#: A page of small print makes a tenth of it.
_MOST_TOLD_BYTES = MEBIBYTE

_STARTER = "tracker.letters.recognising.in_starter"
#: What a program that came with the system reads: its languages, and where its libraries lie.
_OF_THE_SYSTEM = (
    *("/usr/share/tesseract-ocr", "/usr/share/tessdata", "/usr/local/share/tessdata"),
    *("/opt/homebrew", "/opt/local", "/nix/store", "/etc/ld.so.cache"),
)


def words_in(
    picture: bytes,
    tesseract: Tesseract,
    *,
    stop: Event | None = None,
    seconds: float = PAGE_SECONDS,
) -> str:
    """What Tesseract tells of a picture: words with their places, as it writes them (TSV).

    Untrusted, as it read a stranger's picture. Raises RefusedError as
    `tracker.letters.worker.ask_worker` does.
    """
    memory = None if SYSTEM_CAPS_MEMORY else _MEMORY_BYTES
    limits = Limits(seconds, memory, _MOST_TOLD_BYTES)
    started, asked = _start(tesseract, int(seconds))
    with started as process:
        return answer_of(process, asked + picture, limits, stop).decode("utf-8", "replace")


def _start(
    tesseract: Tesseract, seconds: int
) -> tuple[AbstractContextManager[subprocess.Popen[bytes]], bytes]:
    """The process that is Tesseract, or becomes it, and what it is to read before the picture."""
    words = _words(tesseract.languages)
    if sys.platform == "win32":  # no process there becomes another program
        return program_alone([str(tesseract.program), *words], environment()), b""
    program = tesseract.program.resolve()
    asked = {
        "program": str(program),
        "words": words,
        "environment": environment(),
        "folders": [*_OF_THE_SYSTEM, *_folders(tesseract, program)],
        "seconds": seconds,
        "memory": _MEMORY_BYTES,
    }
    return child(_STARTER), json.dumps(asked).encode() + b"\n"


def _words(languages: Sequence[str]) -> list[str]:
    return ["stdin", "stdout", "-l", "+".join(languages), "--dpi", str(RESOLUTION), "tsv"]


def _folders(tesseract: Tesseract, program: Path) -> list[str]:
    """Where its languages lie, and its libraries where it was not installed with the system."""
    told = environment().get("TESSDATA_PREFIX")
    languages = [str(tesseract.folder)] if tesseract.folder else []
    return [*languages, *([told] if told else []), str(program.parents[1] / "lib")]
