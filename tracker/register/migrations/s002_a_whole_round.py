"""Step 2: all that a round says, from mandate to compliance, and names that can be taken out.

Nothing that stands is touched: new columns are empty or say what was so until
now, because a change that no person made has no place in the history.
"""

from __future__ import annotations

from tracker.register.engines.engine import Engine
from tracker.register.migrations.describing import added_columns, record_tables

#: The fingerprint (`identity.py`) of a register that has taken the steps up to this one.
FINGERPRINT = "6f58f91ad175809a71ad36baafb475aff740fc687b1dff323db6bc51697a8cb7"

#: Tables that others link to come first.
RECORD_TABLES = {
    "person": "name other_names",
    "office": "party_id>>party name other_names",
    "holder": "office_id>office person_id>person from_day? until_day? acting#",
    "mandate": (
        "dossier_id>dossier party_id>party holder_id>holder? on_behalf_id>party? limits"
        " from_day? until_day? audience"
    ),
    "round": "dossier_id>>dossier number# name",
    "round_step": "round_id>round step from_day? until_day? document_id>document? note?",
    "ultimatum": (
        "document_id>>document deadline_id>deadline? consequence_id>passage? decided_by? received?"
    ),
    "answer": "demand_id>>demand document_id>document statement_id>statement state",
    "proviso": "statement_id>statement kind passage_id>passage",
    "statement_party": "statement_id>statement party_id>party part",
    "reading": "statement_id>statement kind text author party_id>party? audience",
    "utterance": "statement_id>>statement speaker heard_by said",
    "confirmation": "statement_id>statement rung document_id>document? source? dated?",
    "relation": "statement_id>>statement kind other_id>statement note?",
    "letting_go": "statement_id>>statement topic_id>topic step#",
    "status_change": (
        "commitment_id>commitment dated life? evidence? office_id>office? statement_id>statement?"
        " document_id>document? source? reason?"
    ),
    "moved_date": (
        "deadline_id>deadline dated words earliest? latest? moment? statement_id>statement?"
        " document_id>document? source? reason"
    ),
    "reminder": "deadline_id>deadline at words? done#",
    "outcome": (
        "dossier_id>dossier round_id>round? kind dated fit advice document_id>document?"
        " statement_id>statement? note? audience"
    ),
    "ballot": (
        "dossier_id>dossier outcome_id>outcome? question form weight decided_by? opens? closes?"
        " embargo? voters#? votes_for#? votes_against#? votes_blank#? decision? decided?"
        " audience"
    ),
    "note": "dossier_id>>dossier kind record text audience",
    "countersignature": "kind record record_version# signer",
}

ADDED = {
    "party": "parent_id>party? names='{}'",
    "topic": "parent_id>topic?",
    "document": "office_id>office? received? embargo?",
    "passage": "lost#=0",
    "statement": "office_id>office? dispute='undisputed' said? embargo?",
    "commitment": "life_on? evidence_on? closed_on?",
    "deadline": (
        "first_words? first_kind? first_earliest? first_latest? first_moment? moves#=0 working?"
        " statutory#=0 audience='organisation'"
    ),
    "demand": "priority?",
    "stored_file": "taken_out#?",
    "meeting": "minutes_id>document? called_off#=0",
    "participant": "office_id>office?",
    "question": "answer_id>statement? audience='organisation'",
}

#: `line` was given new content, sealed by `seal`, when line `by` took a name out of it.
ERASURE = """
CREATE TABLE erasure (
    line INTEGER NOT NULL,
    by INTEGER NOT NULL,
    seal TEXT NOT NULL,
    PRIMARY KEY (line, by)
)
"""

INDEXES = """
CREATE UNIQUE INDEX office_name ON office (party_id, name);
CREATE UNIQUE INDEX round_number ON round (dossier_id, number);
CREATE UNIQUE INDEX ultimatum_once ON ultimatum (document_id);
CREATE UNIQUE INDEX answer_once ON answer (demand_id, document_id);
CREATE UNIQUE INDEX utterance_once ON utterance (statement_id);
CREATE UNIQUE INDEX relation_once ON relation (statement_id, kind, other_id);
CREATE UNIQUE INDEX letting_go_once ON letting_go (statement_id, topic_id, step);
CREATE INDEX note_about ON note (dossier_id, kind, record);
CREATE INDEX countersignature_of ON countersignature (kind, record);
CREATE INDEX deadline_due ON deadline (dossier_id, latest, id);
CREATE INDEX commitment_life ON commitment (life, id);
CREATE INDEX statement_said ON statement (dossier_id, type, entry);
CREATE INDEX document_dated ON document (dossier_id, dated, id);
CREATE INDEX document_in_time ON document (coalesce(dated, '9999-12-31'), id);
CREATE INDEX change_moment ON change (at, number);
DROP INDEX statement_caveat_id;
DROP INDEX statement_office_id;
CREATE INDEX statement_caveat_id ON statement (caveat_id) WHERE caveat_id IS NOT NULL;
CREATE INDEX statement_office_id ON statement (office_id) WHERE office_id IS NOT NULL
"""

#: Until now a line could never be changed. Now its content can be, once, by the line
#: that is about to be written next and says so; its number, moment, seal and chain never.
GUARDS = {
    "sqlite": (
        "DROP TRIGGER change_is_never_updated",
        "CREATE TRIGGER change_is_never_updated BEFORE UPDATE ON change WHEN"
        " OLD.number <> NEW.number OR OLD.action <> NEW.action"
        " OR OLD.reverses IS NOT NEW.reverses OR OLD.dossier IS NOT NEW.dossier"
        " OR OLD.at <> NEW.at OR OLD.operation <> NEW.operation OR OLD.kind <> NEW.kind"
        " OR OLD.record <> NEW.record OR OLD.seal <> NEW.seal OR OLD.chain <> NEW.chain"
        " OR NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.line = OLD.number"
        " AND erasure.by = 1 + (SELECT max(number) FROM change)) BEGIN"
        " SELECT RAISE(ABORT, 'the history cannot be rewritten'); END",
        "CREATE TRIGGER erasure_is_announced BEFORE INSERT ON erasure"
        " WHEN NEW.by <> 1 + (SELECT coalesce(max(number), 0) FROM change) BEGIN"
        " SELECT RAISE(ABORT, 'the history cannot be rewritten'); END",
        "CREATE TRIGGER erasure_is_never_updated BEFORE UPDATE ON erasure BEGIN"
        " SELECT RAISE(ABORT, 'the history cannot be rewritten'); END",
        "CREATE TRIGGER erasure_is_never_deleted BEFORE DELETE ON erasure BEGIN"
        " SELECT RAISE(ABORT, 'the history cannot be rewritten'); END",
    ),
    "postgres": (
        "DROP TRIGGER change_is_never_updated ON change",
        "CREATE FUNCTION history_is_only_erased_by_name() RETURNS trigger LANGUAGE plpgsql"
        " SET search_path FROM CURRENT AS $$ BEGIN"
        " IF (OLD.number, OLD.action, OLD.reverses, OLD.dossier, OLD.at, OLD.operation, OLD.kind,"
        " OLD.record, OLD.seal, OLD.chain) IS DISTINCT FROM"
        " (NEW.number, NEW.action, NEW.reverses, NEW.dossier, NEW.at, NEW.operation, NEW.kind,"
        " NEW.record, NEW.seal, NEW.chain)"
        " OR NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.line = OLD.number"
        " AND erasure.by = 1 + (SELECT max(number) FROM change)) THEN"
        " RAISE EXCEPTION 'the history cannot be rewritten'"
        " USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$",
        "CREATE FUNCTION erasure_is_announced() RETURNS trigger LANGUAGE plpgsql"
        " SET search_path FROM CURRENT AS $$ BEGIN"
        ' IF NEW."by" <> 1 + (SELECT coalesce(max(number), 0) FROM change) THEN'
        " RAISE EXCEPTION 'the history cannot be rewritten'"
        " USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$",
        "CREATE TRIGGER change_is_never_updated BEFORE UPDATE ON change"
        " FOR EACH ROW EXECUTE FUNCTION history_is_only_erased_by_name()",
        "CREATE TRIGGER erasure_is_announced BEFORE INSERT ON erasure"
        " FOR EACH ROW EXECUTE FUNCTION erasure_is_announced()",
        "CREATE TRIGGER erasure_is_never_updated BEFORE UPDATE ON erasure"
        " FOR EACH ROW EXECUTE FUNCTION history_is_never_rewritten()",
        "CREATE TRIGGER erasure_is_never_deleted BEFORE DELETE ON erasure"
        " FOR EACH ROW EXECUTE FUNCTION history_is_never_rewritten()",
        "CREATE TRIGGER erasure_is_never_emptied BEFORE TRUNCATE ON erasure"
        " FOR EACH STATEMENT EXECUTE FUNCTION history_is_never_rewritten()",
    ),
}


def apply(database: Engine) -> None:
    """Make the new tables, columns, indexes and guards."""
    statements = [
        *record_tables(RECORD_TABLES),
        *added_columns(ADDED),
        ERASURE,
        *INDEXES.split(";"),
        *GUARDS[database.kind],
    ]
    for statement in statements:
        database.define(statement.strip())
