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
);

CREATE TABLE party (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    short TEXT NOT NULL,
    side TEXT NOT NULL,
    other_names TEXT NOT NULL
);

CREATE TABLE dossier (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    language TEXT NOT NULL
);

CREATE TABLE seat (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE RESTRICT,
    party_id INTEGER NOT NULL REFERENCES party (id) ON DELETE RESTRICT,
    role TEXT NOT NULL
);

CREATE INDEX seat_party_id ON seat (party_id);

CREATE TABLE topic (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    other_names TEXT NOT NULL
);

CREATE INDEX topic_dossier_id ON topic (dossier_id);

CREATE TABLE document (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL REFERENCES stored_file (sha256) ON DELETE RESTRICT,
    letter_sha256 TEXT NOT NULL REFERENCES stored_letter (sha256) ON DELETE RESTRICT,
    sender_id INTEGER REFERENCES party (id) ON DELETE RESTRICT,
    dated TEXT,
    reference TEXT,
    subject TEXT,
    language TEXT NOT NULL,
    parliamentary_references TEXT NOT NULL,
    audience TEXT NOT NULL
);

CREATE INDEX document_dossier_id ON document (dossier_id);

CREATE INDEX document_file_sha256 ON document (file_sha256);

CREATE INDEX document_letter_sha256 ON document (letter_sha256);

CREATE INDEX document_sender_id ON document (sender_id);

CREATE TABLE document_addressee (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
    party_id INTEGER NOT NULL REFERENCES party (id) ON DELETE RESTRICT
);

CREATE INDEX document_addressee_document_id ON document_addressee (document_id);

CREATE INDEX document_addressee_party_id ON document_addressee (party_id);

CREATE TABLE citation (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
    relation TEXT NOT NULL,
    dated TEXT,
    reference TEXT,
    words TEXT NOT NULL,
    cited_id INTEGER REFERENCES document (id) ON DELETE RESTRICT
);

CREATE INDEX citation_document_id ON citation (document_id);

CREATE INDEX citation_cited_id ON citation (cited_id);

CREATE TABLE passage (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    page INTEGER NOT NULL,
    paragraph INTEGER,
    quote TEXT NOT NULL,
    words_before TEXT NOT NULL,
    words_after TEXT NOT NULL
);

CREATE TABLE statement (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE RESTRICT,
    entry INTEGER NOT NULL,
    passage_id INTEGER NOT NULL REFERENCES passage (id) ON DELETE RESTRICT,
    caveat_id INTEGER REFERENCES passage (id) ON DELETE RESTRICT,
    type TEXT NOT NULL,
    strength TEXT NOT NULL,
    rank TEXT NOT NULL,
    actor_id INTEGER REFERENCES party (id) ON DELETE RESTRICT,
    deciding TEXT NOT NULL,
    confirmation TEXT NOT NULL,
    audience TEXT NOT NULL,
    taken_back INTEGER NOT NULL
);

CREATE INDEX statement_passage_id ON statement (passage_id);

CREATE INDEX statement_caveat_id ON statement (caveat_id);

CREATE INDEX statement_actor_id ON statement (actor_id);

CREATE TABLE statement_addressee (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
    party_id INTEGER NOT NULL REFERENCES party (id) ON DELETE RESTRICT
);

CREATE INDEX statement_addressee_statement_id ON statement_addressee (statement_id);

CREATE INDEX statement_addressee_party_id ON statement_addressee (party_id);

CREATE TABLE statement_topic (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
    topic_id INTEGER NOT NULL REFERENCES topic (id) ON DELETE RESTRICT
);

CREATE INDEX statement_topic_statement_id ON statement_topic (statement_id);

CREATE INDEX statement_topic_topic_id ON statement_topic (topic_id);

CREATE TABLE commitment (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
    life TEXT NOT NULL,
    evidence TEXT NOT NULL
);

CREATE INDEX commitment_statement_id ON commitment (statement_id);

CREATE TABLE demand (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL
);

CREATE INDEX demand_statement_id ON demand (statement_id);

CREATE TABLE deadline (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE RESTRICT,
    statement_id INTEGER REFERENCES statement (id) ON DELETE RESTRICT,
    subject TEXT NOT NULL,
    party_id INTEGER REFERENCES party (id) ON DELETE RESTRICT,
    words TEXT NOT NULL,
    kind TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    moment TEXT,
    window_earliest TEXT,
    window_latest TEXT,
    reason TEXT,
    ask_again TEXT
);

CREATE INDEX deadline_dossier_id ON deadline (dossier_id);

CREATE INDEX deadline_statement_id ON deadline (statement_id);

CREATE INDEX deadline_party_id ON deadline (party_id);

CREATE TABLE set_aside (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL
);

CREATE INDEX set_aside_document_id ON set_aside (document_id);

CREATE TABLE meeting (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE RESTRICT,
    title TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT,
    place TEXT,
    audience TEXT NOT NULL
);

CREATE INDEX meeting_dossier_id ON meeting (dossier_id);

CREATE TABLE participant (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    party_id INTEGER NOT NULL REFERENCES party (id) ON DELETE RESTRICT
);

CREATE INDEX participant_meeting_id ON participant (meeting_id);

CREATE INDEX participant_party_id ON participant (party_id);

CREATE TABLE agenda_item (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    line_to_take TEXT
);

CREATE INDEX agenda_item_meeting_id ON agenda_item (meeting_id);

CREATE TABLE agenda_topic (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE RESTRICT,
    topic_id INTEGER NOT NULL REFERENCES topic (id) ON DELETE RESTRICT
);

CREATE INDEX agenda_topic_agenda_item_id ON agenda_topic (agenda_item_id);

CREATE INDEX agenda_topic_topic_id ON agenda_topic (topic_id);

CREATE TABLE question (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    text TEXT NOT NULL,
    statement_id INTEGER REFERENCES statement (id) ON DELETE RESTRICT
);

CREATE INDEX question_meeting_id ON question (meeting_id);

CREATE INDEX question_statement_id ON question (statement_id);

CREATE UNIQUE INDEX seat_once ON seat (dossier_id, party_id);

CREATE INDEX passage_place ON passage (document_id, start_char, end_char);

CREATE UNIQUE INDEX statement_entry ON statement (dossier_id, entry);

CREATE INDEX deadline_latest ON deadline (latest, id);

CREATE INDEX meeting_starts ON meeting (starts, id);

CREATE INDEX change_record ON change (record);

CREATE INDEX change_dossier ON change (dossier, number);

CREATE TRIGGER change_is_never_updated BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the history cannot be rewritten'); END;

CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the history cannot be rewritten'); END;

CREATE TRIGGER change_is_only_continued BEFORE INSERT ON change WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM change) BEGIN SELECT RAISE(ABORT, 'the history can only be continued'); END;
