"""What a person can ask for."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from starting import display, environment, first_run, recogniser, screen, server
from starting.children import Command, run_openly
from starting.environment import APP, TOOLS
from starting.places import OVERLEG, PACKAGING, PYTHON
from starting.speech import TroubleError, say, sentence_of

HELP = """\
python3 packaging/start.py VERB

  setup    make everything ready in this folder
  run      open Overleg; without a screen, do its main job and show what came out
  test     run the tests, without a screen (more words go to pytest: test tests/tracker -k dates)
  check    format, lint, types, import contracts, translations, then the tests
           (check --without-tests leaves them out)
  bench    measure how fast the app is
  help     this page

Each verb makes ready what it needs first; there is no need to call setup by hand."""

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}

# A clone that somebody else set up can be tested too; only the memory of the last run is lost.
FORGIVING = ("-W", "ignore::pytest.PytestCacheWarning")

# All tests take half the time this way. Somebody who asks for a few wants to watch or debug them.
SHARED = ("-n", "2", "--dist", "worksteal")

# Its own command would write a cache, which a clone of somebody else does not allow.
IMPORT_CONTRACTS = (
    "from importlinter.cli import lint_imports;"
    "raise SystemExit(lint_imports(no_cache=True, no_logo=True))"
)

CHECKS: tuple[tuple[str, Command], ...] = (
    ("format", [PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."]),
    ("lint", [PYTHON, "-m", "ruff", "check", "--quiet", "."]),
    ("types", [PYTHON, "-m", "mypy"]),
    ("import contracts", [PYTHON, "-c", IMPORT_CONTRACTS]),
    ("translations", [PYTHON, PACKAGING / "catalogues.py", "missing"]),
)


def set_up(_words: Sequence[str]) -> int:
    """Everything ready, for use and for work on the app."""
    environment.prepare(TOOLS)
    screen.ready_without_screen()
    say("Ready. Try: python3 packaging/start.py run")
    return 0


def run(_words: Sequence[str]) -> int:
    """The window where there is a screen, the main job into `out/` where there is none."""
    environment.prepare(APP)
    if screen.can_be_used():
        return run_openly([OVERLEG])
    first_run.make_first_register()
    return 0


def test(words: Sequence[str]) -> int:
    """The exit status of pytest, which gets `words`; without any, two processes share all tests."""
    environment.prepare(TOOLS)
    screen.ready_without_screen()
    server.ready_for_tests()
    recogniser.ready_for_tests()
    display.ready_for_tests()
    return run_openly([PYTHON, "-m", "pytest", *FORGIVING, *(words or SHARED)], **OFFSCREEN)


def check(words: Sequence[str]) -> int:
    """0 when everything holds; every check is made, so that one call shows all there is to do."""
    environment.prepare(TOOLS)
    failed = []
    for name, command in CHECKS:
        say(f"Checking {name}")
        if run_openly(command) != 0:
            failed.append(name)
    if "--without-tests" not in words and test([]) != 0:
        failed.append("tests")
    say(f"Not in order: {', '.join(failed)}." if failed else "Everything is in order.")
    return 1 if failed else 0


def bench(words: Sequence[str]) -> int:
    """The exit status of the measurements, which get `words`."""
    environment.prepare(TOOLS)
    screen.ready_without_screen()
    return run_openly([PYTHON, "-m", "tests.bench", *words], **OFFSCREEN)


def show_help(_words: Sequence[str]) -> int:
    """The page of verbs."""
    say(HELP)
    return 0


VERBS = {
    "setup": set_up,
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "help": show_help,
}


def main(words: Sequence[str]) -> int:
    """Do what the first word asks for: 0 done, 1 it failed, 2 there is no such verb."""
    verb = words[0].lstrip("-") if words else "help"
    if verb not in VERBS:
        print(f"There is no verb '{verb}'. Use one of these:\n\n{HELP}", file=sys.stderr)
        return 2
    try:
        return VERBS[verb](words[1:])
    except TroubleError as trouble:
        print(trouble, file=sys.stderr)
    except OSError as error:
        sentence = sentence_of(error)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped. Call again to go on.", file=sys.stderr)
    return 1
