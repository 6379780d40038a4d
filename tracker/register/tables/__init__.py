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
