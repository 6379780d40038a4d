"""The tables of a register, as they are now; how they came to be stands in `migrations`.

Every record has a `uid`, given before it is saved and kept for ever, and a
`version` that goes up with each change. Rows of these models stay inside
`tracker.register`.
"""

from __future__ import annotations

from tracker.register.fields import Plain
from tracker.register.tables import (
    dossiers,
    following,
    keeping,
    meetings,
    papers,
    people,
    statements,
)
from tracker.register.tables.records import Record, Stored

#: Every table, in an order in which each comes after those it links to.
TABLES: tuple[type[Stored], ...] = (
    keeping.Migration, keeping.StoredFile, keeping.StoredLetter,
    people.Party, people.Person, people.Office, people.Holder,
    dossiers.Dossier, dossiers.Seat, dossiers.Topic, dossiers.Mandate, dossiers.Round,
    dossiers.Note,
    papers.Document, papers.DocumentAddressee, papers.Citation, papers.Passage, papers.SetAside,
    papers.RoundStep,
    statements.Statement, statements.StatementAddressee, statements.StatementTopic,
    statements.StatementParty, statements.Proviso, statements.Reading, statements.Utterance,
    statements.Confirmation, statements.Relation, statements.LettingGo,
    statements.Countersignature,
    following.Commitment, following.StatusChange, following.Demand, following.Answer,
    following.Deadline, following.MovedDate, following.Reminder, following.Ultimatum,
    meetings.Meeting, meetings.Participant, meetings.AgendaItem, meetings.AgendaTopic,
    meetings.Question, meetings.Outcome, meetings.Ballot,
    keeping.Change, keeping.Erasure,
)  # fmt: skip

#: The tables whose changes are kept in the history, by their name in SQL.
_RECORDS = {
    table._meta.table_name: table._meta.sorted_fields
    for table in TABLES
    if issubclass(table, Record)
}

#: Their columns.
COLUMNS: dict[str, tuple[str, ...]] = {
    name: tuple(field.column_name for field in fields) for name, fields in _RECORDS.items()
}

#: What a column holds in records made before it was there, per table; None where not named.
DEFAULTS: dict[str, dict[str, Plain]] = {
    name: {field.column_name: field.default for field in fields if field.default is not None}
    for name, fields in _RECORDS.items()
}

#: Columns that hold identities, terms of closed lists, days and moments: codes, never a name.
CODED = frozenset(
    {
        "uid", "record", "kind", "type", "strength", "rank", "confirmation", "audience", "dispute",
        "side", "role", "language", "relation", "part", "rung", "state", "priority", "life",
        "evidence", "step", "fit", "advice", "form", "weight", "media_type", "file_sha256",
        "letter_sha256", "dated", "received", "embargo", "said", "life_on", "evidence_on",
        "closed_on", "earliest", "latest", "moment", "window_earliest", "window_latest",
        "ask_again", "first_kind", "first_earliest", "first_latest", "first_moment", "from_day",
        "until_day", "at", "starts", "ends", "opens", "closes", "decided", "deciding",
    }
)  # fmt: skip

#: Columns that hold several texts, as JSON: a list, or one per language.
LISTED = frozenset({"other_names", "names", "heard_by", "parliamentary_references"})
