"""Step 4: what a letter says and does not say, days that are free, and how a term was counted.

Letters kept until now were not gone through, and no term was counted by the app.
"""

from __future__ import annotations

from tracker.register.engines.engine import Engine
from tracker.register.migrations.describing import added_columns, record_tables

#: The fingerprint (`identity.py`) of a register that has taken the steps up to this one.
FINGERPRINT = "6e856d0333479982beaf7cc248bd870646c6c9f074f43509c7d58181ca122ffa"

RECORD_TABLES = {
    "checked_point": "document_id>>document point said passage_id>passage? note?",
    "free_day": "calendar day name source?",
}

ADDED = {
    "deadline": "counted?",
}

INDEXES = """
CREATE UNIQUE INDEX checked_point_once ON checked_point (document_id, point);
CREATE UNIQUE INDEX free_day_once ON free_day (calendar, day);
CREATE INDEX deadline_counted ON deadline (statutory, id) WHERE counted IS NOT NULL
"""

#: Nothing here guards the history.
GUARDS: dict[str, tuple[str, ...]] = {"sqlite": (), "postgres": ()}


def apply(database: Engine) -> None:
    """Make the new tables, the column and the indexes."""
    for statement in [
        *record_tables(RECORD_TABLES),
        *added_columns(ADDED),
        *INDEXES.split(";"),
    ]:
        database.define(statement.strip())
