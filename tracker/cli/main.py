"""The edge of the command: from arguments to an exit status, with no traceback in between."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from tracker.addresses import Address, address_from
from tracker.cli.table import COMMANDS, FAILED
from tracker.errors import TrackerError
from tracker.words import Words, language_of_system, words_in

#: Opens the desktop app on a register (None: the last one) and returns its exit status.
OpenWindow = Callable[[Address | None], int]


def run(open_window: OpenWindow, arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments` (None: those of this process).

    Returns 0 when the work is done, 1 when it failed, with one sentence on
    standard error, and 2 for wrong use.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    words = words_in(language_of_system())
    try:
        if _asks_for_the_window(given):
            return open_window(address_from(given[0]) if given else None)
        from tracker.cli.commands import carry_out  # the window does not wait for it

        return carry_out(given, words)
    except TrackerError as error:
        return _fail(error.sentence(words))
    except Exception as error:  # the one edge: a mistake of ours becomes a sentence
        return _fail(_own_mistake(error, words))


def _asks_for_the_window(given: Sequence[str]) -> bool:
    """Nothing at all, or one word that is neither a command nor an option."""
    return not given or (
        len(given) == 1 and not given[0].startswith("-") and given[0] not in COMMANDS
    )


def _own_mistake(error: Exception, words: Words) -> str:
    """The sentence for a mistake of the program; with OVERLEG_DEBUG set it is raised again."""
    if os.environ.get("OVERLEG_DEBUG"):
        raise error
    return words.text(
        "Overleg made a mistake of its own ({kind}) and stopped; what was being written was "
        "taken back. Set OVERLEG_DEBUG=1 and run it again to see where.",
        kind=type(error).__name__,
    )


def _fail(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return FAILED
