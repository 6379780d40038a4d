"""Step 10: what the first screen asks for every day is looked up instead of looked for.

The terms to ask about on a day: most vague terms of a large register lie far from it. The demands
that wait longest: they stand in the oldest letters. How many demands there are: all but the few
that were taken back. Each was read to find that out.
"""

from __future__ import annotations

from tracker.register.engines.engine import Engine

#: The fingerprint (`identity.py`) of a register that has taken the steps up to this one.
FINGERPRINT = "2eb5d86ad5222b66eb458e23ea3bd3305380b0fdef8285f2b8393524ef66e110"

RECORD_TABLES: dict[str, str] = {}

#: Nothing is added to tables that were there.
ADDED: dict[str, str] = {}

INDEXES = """
CREATE INDEX deadline_ask_again ON deadline (ask_again, id);
CREATE INDEX document_day ON document (dated, id);
CREATE INDEX statement_taken_back ON statement (id) WHERE taken_back = 1
"""

#: Nothing here guards the history.
GUARDS: dict[str, tuple[str, ...]] = {"sqlite": (), "postgres": ()}


def apply(database: Engine) -> None:
    """Make the indexes."""
    for statement in INDEXES.split(";"):
        database.define(statement.strip())
