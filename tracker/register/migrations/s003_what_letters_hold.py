"""Step 3: what a letter holds besides its words, and whether a person looked at its facts.

Letters kept until now have no remarks, and nobody was asked about their facts.
"""

from __future__ import annotations

from tracker.register.engines.engine import Engine
from tracker.register.migrations.describing import added_columns

#: The fingerprint (`identity.py`) of a register that has taken the steps up to this one.
FINGERPRINT = "700c2693ae182bb803f7a8c1c4ef0ac05324a1d11014cb570480a728237e1b03"

RECORD_TABLES: dict[str, str] = {}

ADDED = {
    "stored_letter": "remarks='[]'",
    "document": "facts_confirmed#=0",
}

#: Nothing here guards the history.
GUARDS: dict[str, tuple[str, ...]] = {"sqlite": (), "postgres": ()}


def apply(database: Engine) -> None:
    """Add the columns."""
    for statement in added_columns(ADDED):
        database.define(statement)
