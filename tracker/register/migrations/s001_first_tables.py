"""Step 1: the first tables, and the guards that close the history against rewriting."""

from __future__ import annotations

from tracker.register.engines.engine import Engine
from tracker.register.migrations.describing import record_tables

#: The fingerprint (`identity.py`) of a register that has taken the steps up to this one.
FINGERPRINT = "be5eaaac71e94cd45d6cf06e0055dae64411079c19b100017195c41ad7c5067e"

PLAIN_TABLES = """
CREATE TABLE migration (
    step TEXT NOT NULL PRIMARY KEY,
    applied TEXT NOT NULL
);
CREATE TABLE stored_file (
    sha256 TEXT NOT NULL PRIMARY KEY,
    content BLOB NOT NULL
);
CREATE TABLE stored_letter (
    sha256 TEXT NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    text TEXT NOT NULL,
    pages TEXT NOT NULL,
    blocks TEXT NOT NULL
);
CREATE TABLE change (
    number INTEGER NOT NULL PRIMARY KEY,
    action INTEGER NOT NULL,
    reverses INTEGER,
    dossier INTEGER,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    operation TEXT NOT NULL,
    why TEXT,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    before TEXT,
    after TEXT,
    salt TEXT NOT NULL,
    seal TEXT NOT NULL,
    chain TEXT NOT NULL
)
"""

#: In the words of `describing.py`.
RECORD_TABLES = {
    "party": "name short side other_names",
    "dossier": "name language",
    "seat": "dossier_id>>dossier party_id>party role",
    "topic": "dossier_id>dossier name other_names",
    "document": (
        "dossier_id>dossier kind title file_name file_sha256>stored_file"
        " letter_sha256>stored_letter sender_id>party? dated? reference? subject? language"
        " parliamentary_references audience"
    ),
    "document_addressee": "document_id>document party_id>party",
    "citation": "document_id>document relation dated? reference? words cited_id>document?",
    "passage": (
        "document_id>>document start_char# end_char# page# paragraph#?"
        " quote words_before words_after"
    ),
    "statement": (
        "dossier_id>>dossier entry# passage_id>passage caveat_id>passage? type strength rank"
        " actor_id>party? deciding confirmation audience taken_back#"
    ),
    "statement_addressee": "statement_id>statement party_id>party",
    "statement_topic": "statement_id>statement topic_id>topic",
    "commitment": "statement_id>statement life evidence",
    "demand": "statement_id>statement number#",
    "deadline": (
        "dossier_id>dossier statement_id>statement? subject party_id>party? words kind earliest?"
        " latest? moment? window_earliest? window_latest? reason? ask_again?"
    ),
    "set_aside": "document_id>document start_char# end_char#",
    "meeting": "dossier_id>dossier title starts ends? place? audience",
    "participant": "meeting_id>meeting party_id>party",
    "agenda_item": "meeting_id>meeting number# title line_to_take?",
    "agenda_topic": "agenda_item_id>agenda_item topic_id>topic",
    "question": "meeting_id>meeting text statement_id>statement?",
}

#: Nothing was there to add columns to.
ADDED: dict[str, str] = {}

#: Indexes besides those of the links.
INDEXES = """
CREATE UNIQUE INDEX seat_once ON seat (dossier_id, party_id);
CREATE INDEX passage_place ON passage (document_id, start_char, end_char);
CREATE UNIQUE INDEX statement_entry ON statement (dossier_id, entry);
CREATE INDEX deadline_latest ON deadline (latest, id);
CREATE INDEX meeting_starts ON meeting (starts, id);
CREATE INDEX change_record ON change (record);
CREATE INDEX change_dossier ON change (dossier, number)
"""

#: Written for each kind of database. In SQLite REPLACE deletes without asking a delete
#: guard, hence the third; in PostgreSQL a table can be emptied at once, hence the last.
GUARDS = {
    "sqlite": (
        "CREATE TRIGGER change_is_never_updated BEFORE UPDATE ON change BEGIN"
        " SELECT RAISE(ABORT, 'the history cannot be rewritten'); END",
        "CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change BEGIN"
        " SELECT RAISE(ABORT, 'the history cannot be rewritten'); END",
        "CREATE TRIGGER change_is_only_continued BEFORE INSERT ON change"
        " WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM change) BEGIN"
        " SELECT RAISE(ABORT, 'the history can only be continued'); END",
    ),
    "postgres": (
        "CREATE FUNCTION history_is_never_rewritten() RETURNS trigger LANGUAGE plpgsql"
        " SET search_path FROM CURRENT AS $$ BEGIN"
        " RAISE EXCEPTION 'the history cannot be rewritten'"
        " USING ERRCODE = 'integrity_constraint_violation'; END $$",
        "CREATE FUNCTION history_is_only_continued() RETURNS trigger LANGUAGE plpgsql"
        " SET search_path FROM CURRENT AS $$ BEGIN"
        " IF NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM change) THEN"
        " RAISE EXCEPTION 'the history can only be continued'"
        " USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$",
        "CREATE TRIGGER change_is_never_updated BEFORE UPDATE ON change"
        " FOR EACH ROW EXECUTE FUNCTION history_is_never_rewritten()",
        "CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change"
        " FOR EACH ROW EXECUTE FUNCTION history_is_never_rewritten()",
        "CREATE TRIGGER change_is_only_continued BEFORE INSERT ON change"
        " FOR EACH ROW EXECUTE FUNCTION history_is_only_continued()",
        "CREATE TRIGGER change_is_never_emptied BEFORE TRUNCATE ON change"
        " FOR EACH STATEMENT EXECUTE FUNCTION history_is_never_rewritten()",
    ),
}


def apply(database: Engine) -> None:
    """Make the tables, indexes and guards."""
    statements = [
        *PLAIN_TABLES.split(";"),
        *record_tables(RECORD_TABLES),
        *INDEXES.split(";"),
        *GUARDS[database.kind],
    ]
    for statement in statements:
        database.define(statement.strip())
