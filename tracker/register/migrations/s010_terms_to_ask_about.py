"""Step 10: the terms to ask about on a day are looked up instead of looked for.

The first screen and the reminders ask for them; most vague terms of a large register lie far
from the day, and each was read.
"""

from __future__ import annotations

from tracker.register.engines.engine import Engine

#: The fingerprint (`identity.py`) of a register that has taken the steps up to this one.
FINGERPRINT = "739feda96591cea124f6f787543c85e0760c79ee56855909630ddac42611d1c7"

RECORD_TABLES: dict[str, str] = {}

#: Nothing is added to tables that were there.
ADDED: dict[str, str] = {}

INDEXES = """
CREATE INDEX deadline_ask_again ON deadline (ask_again, id)
"""

#: Nothing here guards the history.
GUARDS: dict[str, tuple[str, ...]] = {"sqlite": (), "postgres": ()}


def apply(database: Engine) -> None:
    """Make the index."""
    for statement in INDEXES.split(";"):
        database.define(statement.strip())
