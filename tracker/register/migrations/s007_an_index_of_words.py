"""Step 7: an index over all words of a register, and searches that somebody keeps.

The index holds nothing that does not stand elsewhere, and no history: it is filled
anew by whoever takes the last step there is, once that is taken.
"""

from __future__ import annotations

from tracker.register.engines.engine import Engine
from tracker.register.migrations.describing import record_tables

#: The fingerprint (`identity.py`) of a register that has taken the steps up to this one.
FINGERPRINT = "3a5a3e53db10e4599cf71a47469927a6413ed6488eeb4f974402780778eacfb2"

RECORD_TABLES = {
    "saved_view": "name asked",
}

#: Nothing is added to tables that were there.
ADDED: dict[str, str] = {}

#: `place` sorts by day, so that the newest comes first without sorting.
TABLES = """
CREATE TABLE search_entry (
    place INTEGER NOT NULL PRIMARY KEY,
    kind INTEGER NOT NULL,
    record INTEGER NOT NULL,
    facets TEXT NOT NULL
);
CREATE TABLE search_word (word TEXT NOT NULL PRIMARY KEY);
CREATE UNIQUE INDEX search_entry_of ON search_entry (kind, record)
"""

#: The words themselves, each kind of database in its own way; both hold no text.
WORDS = {
    "sqlite": """
CREATE VIRTUAL TABLE search_words USING fts5 (
    words, stems, facets, content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 0'
)
""",
    "postgres": """
ALTER TABLE search_entry ADD COLUMN words tsvector NOT NULL;
CREATE INDEX search_entry_words ON search_entry USING gin (words)
""",
}

#: Nothing here guards the history.
GUARDS: dict[str, tuple[str, ...]] = {"sqlite": (), "postgres": ()}


def apply(database: Engine) -> None:
    """Make the tables, the index of words and the indexes beside it."""
    for statement in [
        *record_tables(RECORD_TABLES),
        *TABLES.split(";"),
        *WORDS[database.kind].split(";"),
    ]:
        database.define(statement.strip())
