"""One letter of the example, as it would have come in by now, for the first run.

    python packaging/example_letter.py FILE

Needs the app installed: its dates are moved to this week as the example's are.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from tracker.example.moving import moved_to
from tracker.example.telling import facts_in
from tracker.places import resource
from tracker.words import words_in

LANGUAGE = "en"
LETTER = "answer.md"


def letter_of(today: date) -> str:
    """The cabinet's answer to the ultimatum, its dates set around `today`."""
    facts = facts_in(LANGUAGE)[0]
    template = resource("example", "letters", LANGUAGE, LETTER).read_text("utf-8")
    return moved_to(today, facts["today"], words_in(LANGUAGE)).filled(template)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(letter_of(date.today()), encoding="utf-8")
