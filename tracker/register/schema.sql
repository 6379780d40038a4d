CREATE TABLE migration (
    step TEXT NOT NULL PRIMARY KEY,
    applied TEXT NOT NULL
);

CREATE TABLE stored_file (
    sha256 TEXT NOT NULL PRIMARY KEY,
    content BLOB NOT NULL
, taken_out INTEGER);

CREATE TABLE stored_letter (
    sha256 TEXT NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    text TEXT NOT NULL,
    pages TEXT NOT NULL,
    blocks TEXT NOT NULL
, remarks TEXT NOT NULL DEFAULT '[]');

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
, parent_id INTEGER REFERENCES party (id) ON DELETE RESTRICT, names TEXT NOT NULL DEFAULT '{}');

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
, parent_id INTEGER REFERENCES topic (id) ON DELETE RESTRICT);

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
, office_id INTEGER REFERENCES office (id) ON DELETE RESTRICT, received TEXT, embargo TEXT, facts_confirmed INTEGER NOT NULL DEFAULT 0);

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
, lost INTEGER NOT NULL DEFAULT 0);

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
, office_id INTEGER REFERENCES office (id) ON DELETE RESTRICT, dispute TEXT NOT NULL DEFAULT 'undisputed', said TEXT, embargo TEXT);

CREATE INDEX statement_passage_id ON statement (passage_id);

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
, life_on TEXT, evidence_on TEXT, closed_on TEXT);

CREATE INDEX commitment_statement_id ON commitment (statement_id);

CREATE TABLE demand (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL
, priority TEXT);

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
, first_words TEXT, first_kind TEXT, first_earliest TEXT, first_latest TEXT, first_moment TEXT, moves INTEGER NOT NULL DEFAULT 0, working TEXT, statutory INTEGER NOT NULL DEFAULT 0, audience TEXT NOT NULL DEFAULT 'organisation', counted TEXT);

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
, minutes_id INTEGER REFERENCES document (id) ON DELETE RESTRICT, called_off INTEGER NOT NULL DEFAULT 0);

CREATE INDEX meeting_dossier_id ON meeting (dossier_id);

CREATE TABLE participant (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    party_id INTEGER NOT NULL REFERENCES party (id) ON DELETE RESTRICT
, office_id INTEGER REFERENCES office (id) ON DELETE RESTRICT);

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
, treated TEXT);

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
, answer_id INTEGER REFERENCES statement (id) ON DELETE RESTRICT, audience TEXT NOT NULL DEFAULT 'organisation', position INTEGER, dropped INTEGER NOT NULL DEFAULT 0, cause TEXT, asked INTEGER NOT NULL DEFAULT 0);

CREATE INDEX question_meeting_id ON question (meeting_id);

CREATE INDEX question_statement_id ON question (statement_id);

CREATE UNIQUE INDEX seat_once ON seat (dossier_id, party_id);

CREATE INDEX passage_place ON passage (document_id, start_char, end_char);

CREATE UNIQUE INDEX statement_entry ON statement (dossier_id, entry);

CREATE INDEX deadline_latest ON deadline (latest, id);

CREATE INDEX meeting_starts ON meeting (starts, id);

CREATE INDEX change_record ON change (record);

CREATE INDEX change_dossier ON change (dossier, number);

CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the history cannot be rewritten'); END;

CREATE TRIGGER change_is_only_continued BEFORE INSERT ON change WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM change) BEGIN SELECT RAISE(ABORT, 'the history can only be continued'); END;

CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    other_names TEXT NOT NULL
);

CREATE TABLE office (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    party_id INTEGER NOT NULL REFERENCES party (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    other_names TEXT NOT NULL
);

CREATE TABLE holder (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    office_id INTEGER NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    from_day TEXT,
    until_day TEXT,
    acting INTEGER NOT NULL
);

CREATE INDEX holder_office_id ON holder (office_id);

CREATE INDEX holder_person_id ON holder (person_id);

CREATE TABLE mandate (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE RESTRICT,
    party_id INTEGER NOT NULL REFERENCES party (id) ON DELETE RESTRICT,
    holder_id INTEGER REFERENCES holder (id) ON DELETE RESTRICT,
    on_behalf_id INTEGER REFERENCES party (id) ON DELETE RESTRICT,
    limits TEXT NOT NULL,
    from_day TEXT,
    until_day TEXT,
    audience TEXT NOT NULL
);

CREATE INDEX mandate_dossier_id ON mandate (dossier_id);

CREATE INDEX mandate_party_id ON mandate (party_id);

CREATE INDEX mandate_holder_id ON mandate (holder_id);

CREATE INDEX mandate_on_behalf_id ON mandate (on_behalf_id);

CREATE TABLE round (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    name TEXT NOT NULL
);

CREATE TABLE round_step (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    round_id INTEGER NOT NULL REFERENCES round (id) ON DELETE RESTRICT,
    step TEXT NOT NULL,
    from_day TEXT,
    until_day TEXT,
    document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
    note TEXT
);

CREATE INDEX round_step_round_id ON round_step (round_id);

CREATE INDEX round_step_document_id ON round_step (document_id);

CREATE TABLE ultimatum (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
    deadline_id INTEGER REFERENCES deadline (id) ON DELETE RESTRICT,
    consequence_id INTEGER REFERENCES passage (id) ON DELETE RESTRICT,
    decided_by TEXT,
    received TEXT
);

CREATE INDEX ultimatum_deadline_id ON ultimatum (deadline_id);

CREATE INDEX ultimatum_consequence_id ON ultimatum (consequence_id);

CREATE TABLE answer (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    demand_id INTEGER NOT NULL REFERENCES demand (id) ON DELETE RESTRICT,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
    state TEXT NOT NULL
);

CREATE INDEX answer_document_id ON answer (document_id);

CREATE INDEX answer_statement_id ON answer (statement_id);

CREATE TABLE proviso (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    passage_id INTEGER NOT NULL REFERENCES passage (id) ON DELETE RESTRICT
);

CREATE INDEX proviso_statement_id ON proviso (statement_id);

CREATE INDEX proviso_passage_id ON proviso (passage_id);

CREATE TABLE statement_party (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
    party_id INTEGER NOT NULL REFERENCES party (id) ON DELETE RESTRICT,
    part TEXT NOT NULL
);

CREATE INDEX statement_party_statement_id ON statement_party (statement_id);

CREATE INDEX statement_party_party_id ON statement_party (party_id);

CREATE TABLE reading (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    author TEXT NOT NULL,
    party_id INTEGER REFERENCES party (id) ON DELETE RESTRICT,
    audience TEXT NOT NULL
);

CREATE INDEX reading_statement_id ON reading (statement_id);

CREATE INDEX reading_party_id ON reading (party_id);

CREATE TABLE utterance (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
    speaker TEXT NOT NULL,
    heard_by TEXT NOT NULL,
    said TEXT NOT NULL
);

CREATE TABLE confirmation (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
    rung TEXT NOT NULL,
    document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
    source TEXT,
    dated TEXT
);

CREATE INDEX confirmation_statement_id ON confirmation (statement_id);

CREATE INDEX confirmation_document_id ON confirmation (document_id);

CREATE TABLE relation (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    other_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
    note TEXT
);

CREATE INDEX relation_other_id ON relation (other_id);

CREATE TABLE letting_go (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
    topic_id INTEGER NOT NULL REFERENCES topic (id) ON DELETE RESTRICT,
    step INTEGER NOT NULL
);

CREATE INDEX letting_go_topic_id ON letting_go (topic_id);

CREATE TABLE status_change (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    commitment_id INTEGER NOT NULL REFERENCES commitment (id) ON DELETE RESTRICT,
    dated TEXT NOT NULL,
    life TEXT,
    evidence TEXT,
    office_id INTEGER REFERENCES office (id) ON DELETE RESTRICT,
    statement_id INTEGER REFERENCES statement (id) ON DELETE RESTRICT,
    document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
    source TEXT,
    reason TEXT
);

CREATE INDEX status_change_commitment_id ON status_change (commitment_id);

CREATE INDEX status_change_office_id ON status_change (office_id);

CREATE INDEX status_change_statement_id ON status_change (statement_id);

CREATE INDEX status_change_document_id ON status_change (document_id);

CREATE TABLE moved_date (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    deadline_id INTEGER NOT NULL REFERENCES deadline (id) ON DELETE RESTRICT,
    dated TEXT NOT NULL,
    words TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    moment TEXT,
    statement_id INTEGER REFERENCES statement (id) ON DELETE RESTRICT,
    document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
    source TEXT,
    reason TEXT NOT NULL
);

CREATE INDEX moved_date_deadline_id ON moved_date (deadline_id);

CREATE INDEX moved_date_statement_id ON moved_date (statement_id);

CREATE INDEX moved_date_document_id ON moved_date (document_id);

CREATE TABLE reminder (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    deadline_id INTEGER NOT NULL REFERENCES deadline (id) ON DELETE RESTRICT,
    at TEXT NOT NULL,
    words TEXT,
    done INTEGER NOT NULL
);

CREATE INDEX reminder_deadline_id ON reminder (deadline_id);

CREATE TABLE outcome (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE RESTRICT,
    round_id INTEGER REFERENCES round (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    dated TEXT NOT NULL,
    fit TEXT NOT NULL,
    advice TEXT NOT NULL,
    document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
    statement_id INTEGER REFERENCES statement (id) ON DELETE RESTRICT,
    note TEXT,
    audience TEXT NOT NULL
);

CREATE INDEX outcome_dossier_id ON outcome (dossier_id);

CREATE INDEX outcome_round_id ON outcome (round_id);

CREATE INDEX outcome_document_id ON outcome (document_id);

CREATE INDEX outcome_statement_id ON outcome (statement_id);

CREATE TABLE ballot (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE RESTRICT,
    outcome_id INTEGER REFERENCES outcome (id) ON DELETE RESTRICT,
    question TEXT NOT NULL,
    form TEXT NOT NULL,
    weight TEXT NOT NULL,
    decided_by TEXT,
    opens TEXT,
    closes TEXT,
    embargo TEXT,
    voters INTEGER,
    votes_for INTEGER,
    votes_against INTEGER,
    votes_blank INTEGER,
    decision TEXT,
    decided TEXT,
    audience TEXT NOT NULL
);

CREATE INDEX ballot_dossier_id ON ballot (dossier_id);

CREATE INDEX ballot_outcome_id ON ballot (outcome_id);

CREATE TABLE note (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    text TEXT NOT NULL,
    audience TEXT NOT NULL
);

CREATE TABLE countersignature (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    record_version INTEGER NOT NULL,
    signer TEXT NOT NULL
);

CREATE INDEX party_parent_id ON party (parent_id);

CREATE INDEX topic_parent_id ON topic (parent_id);

CREATE INDEX document_office_id ON document (office_id);

CREATE INDEX meeting_minutes_id ON meeting (minutes_id);

CREATE INDEX participant_office_id ON participant (office_id);

CREATE INDEX question_answer_id ON question (answer_id);

CREATE TABLE erasure (
    line INTEGER NOT NULL,
    by INTEGER NOT NULL,
    seal TEXT NOT NULL,
    PRIMARY KEY (line, by)
);

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

CREATE INDEX statement_caveat_id ON statement (caveat_id) WHERE caveat_id IS NOT NULL;

CREATE INDEX statement_office_id ON statement (office_id) WHERE office_id IS NOT NULL;

CREATE TRIGGER change_is_never_updated BEFORE UPDATE ON change WHEN OLD.number <> NEW.number OR OLD.action <> NEW.action OR OLD.reverses IS NOT NEW.reverses OR OLD.dossier IS NOT NEW.dossier OR OLD.at <> NEW.at OR OLD.operation <> NEW.operation OR OLD.kind <> NEW.kind OR OLD.record <> NEW.record OR OLD.seal <> NEW.seal OR OLD.chain <> NEW.chain OR NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.line = OLD.number AND erasure.by = 1 + (SELECT max(number) FROM change)) BEGIN SELECT RAISE(ABORT, 'the history cannot be rewritten'); END;

CREATE TRIGGER erasure_is_announced BEFORE INSERT ON erasure WHEN NEW.by <> 1 + (SELECT coalesce(max(number), 0) FROM change) BEGIN SELECT RAISE(ABORT, 'the history cannot be rewritten'); END;

CREATE TRIGGER erasure_is_never_updated BEFORE UPDATE ON erasure BEGIN SELECT RAISE(ABORT, 'the history cannot be rewritten'); END;

CREATE TRIGGER erasure_is_never_deleted BEFORE DELETE ON erasure BEGIN SELECT RAISE(ABORT, 'the history cannot be rewritten'); END;

CREATE TABLE checked_point (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
    point TEXT NOT NULL,
    said TEXT NOT NULL,
    passage_id INTEGER REFERENCES passage (id) ON DELETE RESTRICT,
    note TEXT
);

CREATE INDEX checked_point_passage_id ON checked_point (passage_id);

CREATE TABLE free_day (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    calendar TEXT NOT NULL,
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    source TEXT
);

CREATE UNIQUE INDEX checked_point_once ON checked_point (document_id, point);

CREATE UNIQUE INDEX free_day_once ON free_day (calendar, day);

CREATE INDEX deadline_counted ON deadline (statutory, id) WHERE counted IS NOT NULL;

CREATE TABLE calendar_period (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    dossier_id INTEGER REFERENCES dossier (id) ON DELETE RESTRICT,
    layer TEXT NOT NULL,
    name TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    audience TEXT NOT NULL
);

CREATE INDEX calendar_period_first ON calendar_period (dossier_id, first_day, id);

CREATE TABLE raised_question (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
    cause TEXT NOT NULL,
    passage_id INTEGER NOT NULL REFERENCES passage (id) ON DELETE RESTRICT,
    question_id INTEGER REFERENCES question (id) ON DELETE RESTRICT
);

CREATE INDEX raised_question_passage_id ON raised_question (passage_id);

CREATE INDEX raised_question_question_id ON raised_question (question_id);

CREATE INDEX raised_question_document ON raised_question (document_id, id);

CREATE TABLE saved_view (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    asked TEXT NOT NULL
);

CREATE TABLE search_entry (
    place INTEGER NOT NULL PRIMARY KEY,
    kind INTEGER NOT NULL,
    record INTEGER NOT NULL,
    facets TEXT NOT NULL
);

CREATE TABLE search_word (word TEXT NOT NULL PRIMARY KEY);

CREATE UNIQUE INDEX search_entry_of ON search_entry (kind, record);

CREATE VIRTUAL TABLE search_words USING fts5 (
    words, stems, facets, content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE talk_note (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    agenda_item_id INTEGER REFERENCES agenda_item (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    text TEXT,
    statement_id INTEGER REFERENCES statement (id) ON DELETE RESTRICT,
    party_id INTEGER REFERENCES party (id) ON DELETE RESTRICT,
    due TEXT,
    audience TEXT NOT NULL
);

CREATE INDEX talk_note_meeting_id ON talk_note (meeting_id);

CREATE INDEX talk_note_agenda_item_id ON talk_note (agenda_item_id);

CREATE INDEX talk_note_statement_id ON talk_note (statement_id);

CREATE INDEX talk_note_party_id ON talk_note (party_id);

CREATE INDEX change_who ON change (who, number);

CREATE INDEX deadline_ask_again ON deadline (ask_again, id);

CREATE INDEX document_day ON document (dated, id);

CREATE INDEX statement_taken_back ON statement (id) WHERE taken_back = 1;
