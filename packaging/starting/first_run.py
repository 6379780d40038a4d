"""The main job without a screen: a letter goes in, a timeline and a briefing come out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from starting.children import run_quietly
from starting.installing import meaning_of
from starting.places import OUT, OVERLEG, ROOT, shown
from starting.speech import TroubleError, say

LETTERS = ROOT / "resources" / "example" / "letters"
REGISTER = OUT / "first.overleg"
DOSSIER = "First dossier"


def make_first_register() -> None:
    """Read the letter that comes with the app into a new register, and print what it says."""
    letter = example_letter()
    _clear(REGISTER)
    say("There is no screen here, so the work is done without a window:")
    _overleg("new", REGISTER)
    _overleg("import", REGISTER, letter, "--dossier", DOSSIER, "--accept")
    say(f"  {shown(REGISTER):24} a register holding {shown(letter)} and what it says")
    for name in ("timeline.svg", "timeline.png"):
        _overleg("timeline", REGISTER, "-o", OUT / name)
        _say_made(OUT / name, "who said what when, as a picture")
    _overleg("brief", REGISTER, "-o", OUT / "briefing.pdf")
    _say_made(OUT / "briefing.pdf", "what was promised, in which words, by when")
    say(f"Look further with: {shown(OVERLEG)} list {shown(REGISTER)} commitments")


def example_letter() -> Path:
    """The first of the letters that come with the app."""
    return min(path for path in LETTERS.iterdir() if path.suffix != ".md")


def _clear(register: Path) -> None:
    """Take away what an earlier run made, with the files SQLite keeps beside a register."""
    OUT.mkdir(exist_ok=True)
    for leftover in OUT.glob(f"{register.name}*"):
        leftover.unlink()


def _overleg(verb: str, *arguments: str | Path) -> None:
    """Call the command line of the app; its own sentence becomes the trouble."""
    command: Sequence[str | Path] = [OVERLEG, verb, *arguments]
    outcome = run_quietly(command)
    if outcome.status != 0:
        raise TroubleError(meaning_of(outcome.text))


def _say_made(path: Path, what: str) -> None:
    say(f"  {shown(path):24} {what} ({max(1, path.stat().st_size // 1024)} KB)")
