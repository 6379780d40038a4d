"""Damages letters at random and reads them, for as long as one likes.

    python -m tests.fuzz [kind] [seconds]

Kinds are pdf, docx, odt, rtf, html, eml, msg, markdown and text; without one all
of them get so many seconds in turn. The first file that ends otherwise than as a
letter or a reason, or takes more than `MOST_SECONDS`, stays in `out/fuzz`.

Where the library atheris is installed, the damage goes where it reaches code that
was not reached before.
"""

from __future__ import annotations

import faulthandler
import subprocess
import sys
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from time import monotonic

try:
    import atheris
except ImportError:
    atheris = None

FOUND = Path("out/fuzz")
SECONDS, MOST_SECONDS = 60, 20
KINDS = ("pdf", "docx", "odt", "rtf", "html", "eml", "msg", "markdown", "text")


def main(kind: str = "", seconds: str = str(SECONDS)) -> int:
    """Damage files of one kind, or in processes of their own those of each; 0 if all went well."""
    FOUND.mkdir(parents=True, exist_ok=True)
    if kind in KINDS:
        (led if atheris else unled)(kind, int(seconds))
        return 0
    seconds = kind or seconds
    asked = ([sys.executable, "-m", "tests.fuzz", each, seconds] for each in KINDS)
    return sum(subprocess.run(each, check=False).returncode != 0 for each in asked)


def unled(kind: str, seconds: int) -> None:
    """Damage by chance alone; the file that is being read lies in `out/fuzz`."""
    from tests.damaging import FileKind, damaged, read_or_refused, samples

    of_kind, last = FileKind[kind.upper()], FOUND / f"{kind}-last"
    began = monotonic()
    for number in count():
        if monotonic() - began > seconds:
            break
        chance = Random(number)
        content = damaged(chance.choice(samples(of_kind)), chance)
        last.write_bytes(content)
        faulthandler.dump_traceback_later(MOST_SECONDS, exit=True)
        read_or_refused(of_kind, content)
    faulthandler.cancel_dump_traceback_later()
    last.unlink()
    sys.stdout.write(f"{kind}: {number} damaged files were read or refused\n")


def led(kind: str, seconds: int) -> None:
    """Damage by chance and by what it reaches; the library ends this process."""
    with atheris.instrument_imports(include=["tracker.letters", "olefile", "email"]):
        from tests.damaging import MOST_BYTES, FileKind, damaged, read_or_refused, samples

    def changed(content: bytes, most: int, seed: int) -> bytes:
        if seed % 4 == 0 and not content.startswith(b"PK"):
            return bytes(atheris.Mutate(content, most))
        return damaged(content, Random(seed))[:most]

    of_kind, seeds = FileKind[kind.upper()], FOUND / f"seeds-{kind}"
    seeds.mkdir(exist_ok=True)
    for number, content in enumerate(samples(of_kind)):
        (seeds / str(number)).write_bytes(content)
    options = {
        "artifact_prefix": f"{FOUND}/{kind}-",
        "max_total_time": seconds,
        "max_len": MOST_BYTES,
        "timeout": MOST_SECONDS,
        "rss_limit_mb": 2048,
    }
    asked = [sys.argv[0], *(f"-{name}={value}" for name, value in options.items()), str(seeds)]
    atheris.Setup(asked, partial(read_or_refused, of_kind), custom_mutator=changed)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
