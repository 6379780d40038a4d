"""Step 8: what was taken down of talks: said, agreed, left open, to be done, point by point.

Points of agendas kept until now are neither dealt with nor put off, and no question was asked yet.
"""

from __future__ import annotations

from tracker.register.engines.engine import Engine
from tracker.register.migrations.describing import added_columns, record_tables

#: The fingerprint (`identity.py`) of a register that has taken the steps up to this one.
FINGERPRINT = "38cc94839d5d9443cc903efe05958c23f070f56b1f3267a2071ffda729a5eeb0"

RECORD_TABLES = {
    "talk_note": "meeting_id>meeting agenda_item_id>agenda_item? kind text? statement_id>statement?"
    " party_id>party? due? audience",
}

ADDED = {
    "agenda_item": "treated?",
    "question": "asked#=0",
}

#: Nothing here guards the history.
GUARDS: dict[str, tuple[str, ...]] = {"sqlite": (), "postgres": ()}


def apply(database: Engine) -> None:
    """Make the new table and the columns."""
    for statement in [*record_tables(RECORD_TABLES), *added_columns(ADDED)]:
        database.define(statement)
