"""Step 6: the order of a meeting's questions, those dropped, and what letters raise and a person
decided on.

Questions kept until now stand in the order in which they were put on the list.
"""

from __future__ import annotations

from tracker.register.engines.engine import Engine
from tracker.register.migrations.describing import added_columns, record_tables

#: The fingerprint (`identity.py`) of a register that has taken the steps up to this one.
FINGERPRINT = "b1e17a3e2a1825a683605f0bc0f98d5617de370718aebdac4ed45211a7b5a19b"

RECORD_TABLES = {
    "raised_question": "document_id>>document cause passage_id>passage question_id>question?",
}

ADDED = {
    "question": "position#? dropped#=0 cause?",
}

INDEXES = """
CREATE INDEX raised_question_document ON raised_question (document_id, id)
"""

#: Nothing here guards the history.
GUARDS: dict[str, tuple[str, ...]] = {"sqlite": (), "postgres": ()}


def apply(database: Engine) -> None:
    """Make the new table, the columns and the index."""
    for statement in [
        *record_tables(RECORD_TABLES),
        *added_columns(ADDED),
        *INDEXES.split(";"),
    ]:
        database.define(statement.strip())
