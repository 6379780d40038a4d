"""Step 5: periods of a calendar, such as a recess, that lie under a timeline."""

from __future__ import annotations

from tracker.register.engines.engine import Engine
from tracker.register.migrations.describing import record_tables

#: The fingerprint (`identity.py`) of a register that has taken the steps up to this one.
FINGERPRINT = "f0dd47fd42051bd578e5cd366556e71f118a69178d5a087193ad85b7e5fd3502"

RECORD_TABLES = {
    "calendar_period": "dossier_id>>dossier? layer name first_day last_day audience",
}

#: Nothing is added to tables that were there.
ADDED: dict[str, str] = {}

INDEXES = """
CREATE INDEX calendar_period_first ON calendar_period (dossier_id, first_day, id)
"""

#: Nothing here guards the history.
GUARDS: dict[str, tuple[str, ...]] = {"sqlite": (), "postgres": ()}


def apply(database: Engine) -> None:
    """Make the new table and its index."""
    for statement in [*record_tables(RECORD_TABLES), *INDEXES.split(";")]:
        database.define(statement.strip())
