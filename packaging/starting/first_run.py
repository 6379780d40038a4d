"""The main job without a screen: a letter goes in, a timeline and a briefing come out."""

from __future__ import annotations

from pathlib import Path

from starting.children import Command, run_quietly
from starting.installing import meaning_of
from starting.places import OUT, OVERLEG, PACKAGING, PYTHON, shown
from starting.speech import TroubleError, say

LETTER = OUT / "letter.md"
REGISTER = OUT / "first.overleg"
DOSSIER = "Work and Security"


def make_first_register() -> None:
    """Bring an invented letter into a new register and make what people take to a meeting."""
    _clear()
    say("There is no screen here, so Overleg works without its window:")
    _do([PYTHON, PACKAGING / "example_letter.py", LETTER])
    _say_made(LETTER, "an invented letter that came in this week")
    _overleg("new", REGISTER)
    _overleg("import", REGISTER, LETTER, "--dossier", DOSSIER, "--accept")
    _say_made(REGISTER, "a register with the letter and what it promises, word for word")
    for name in ("timeline.svg", "timeline.png"):
        _overleg("timeline", REGISTER, "-o", OUT / name)
        _say_made(OUT / name, "who said what, and by when")
    _overleg("brief", REGISTER, "-o", OUT / "briefing.pdf")
    _say_made(OUT / "briefing.pdf", "what they actually promised, to take to the meeting")
    say(f"Look further with: {shown(OVERLEG)} list {shown(REGISTER)} commitments")


def _clear() -> None:
    """Take away what an earlier run made, with the files SQLite keeps beside a register."""
    OUT.mkdir(exist_ok=True)
    for leftover in (LETTER, *OUT.glob(f"{REGISTER.name}*")):
        leftover.unlink(missing_ok=True)


def _overleg(verb: str, *arguments: str | Path) -> None:
    """Call the command line of the app."""
    _do([OVERLEG, verb, *arguments])


def _do(command: Command) -> None:
    """Run one step; its own sentence becomes the trouble."""
    outcome = run_quietly(command)
    if outcome.status != 0:
        raise TroubleError(meaning_of(outcome.text))


def _say_made(path: Path, what: str) -> None:
    say(f"  {shown(path):20} {what} ({max(1, path.stat().st_size // 1024)} KB)")
