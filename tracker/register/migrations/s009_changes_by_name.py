"""Step 9: what one person changed is looked up instead of looked for; so are words on a server.

With it the index of words is filled anew, so that lines to take, lines of records,
outcomes and ballots of registers made before are found too.
"""

from __future__ import annotations

from tracker.register.engines.engine import Engine

#: The fingerprint (`identity.py`) of a register that has taken the steps up to this one.
FINGERPRINT = "14a027589cdc57aa291226e6b8c5f97d9468bd0532db07e284459695cf078f3c"

RECORD_TABLES: dict[str, str] = {}

#: Nothing is added to tables that were there.
ADDED: dict[str, str] = {}

INDEXES = """
CREATE INDEX change_who ON change (who, number)
"""

#: On a server what is new in the index of words would wait on a list that every search reads
#: through, some 25 ms each; a letter that is kept can wait for that once.
ON_SERVERS = "ALTER INDEX search_entry_words SET (fastupdate = off)"

#: Nothing here guards the history.
GUARDS: dict[str, tuple[str, ...]] = {"sqlite": (), "postgres": ()}


def apply(database: Engine) -> None:
    """Make the index, and have the other one looked up at once."""
    for statement in INDEXES.split(";"):
        database.define(statement.strip())
    if database.kind == "postgres":
        database.define(ON_SERVERS)
