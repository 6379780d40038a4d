"""The tables of a register, as they are now; how they came to be stands in `migrations`.

Every record has a `uid`, given before it is saved and kept for ever, and a
`version` that goes up with each change. Rows of these models stay inside
`tracker.register`.
"""

from __future__ import annotations

from typing import Any

from peewee import (
    AutoField,
    BlobField,
    BooleanField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)


class Stored(Model):
    """Any table of the register; none is bound to a database, because several can be open."""

    class Meta:
        """Table names as in SQL: words parted by underscores."""

        legacy_table_names = False


class Record(Stored):
    """A row with an identity of its own, whose changes are kept in the history."""

    id = AutoField()
    uid = TextField(unique=True)
    version = IntegerField()


def link(to: type[Record], *, index: bool = True) -> ForeignKeyField[Any]:
    """A link to another record, which cannot be removed as long as the link is there.

    It needs no `index` of its own where it stands first in another.
    """
    return ForeignKeyField(to, on_delete="RESTRICT", backref="+", index=index)


def link_if_any(to: type[Record]) -> ForeignKeyField[Any]:
    """The same, or nothing."""
    return ForeignKeyField(to, null=True, on_delete="RESTRICT", backref="+")


class Migration(Stored):
    """Which steps made this register."""

    step = TextField(primary_key=True)
    applied = TextField()


class StoredFile(Stored):
    """The bytes of a file, once however many documents hold it. Never changed."""

    sha256 = TextField(primary_key=True)
    content = BlobField()


class StoredLetter(Stored):
    """A letter as it was read, under the SHA-256 of all of it. Never changed."""

    sha256 = TextField(primary_key=True)
    media_type = TextField()
    text = TextField()
    pages = TextField()
    blocks = TextField()


class Party(Record):
    """An organisation."""

    name = TextField()
    short = TextField()
    side = TextField()
    other_names = TextField()


class Dossier(Record):
    """A negotiation."""

    name = TextField()
    language = TextField()


class Seat(Record):
    """A party at the table of a dossier, and its role there."""

    dossier = link(Dossier, index=False)
    party = link(Party)
    role = TextField()

    class Meta:
        """One seat per party and dossier."""

        indexes = ((("dossier", "party"), True),)


class Topic(Record):
    """What is talked about in a dossier."""

    dossier = link(Dossier)
    name = TextField()
    other_names = TextField()


class Document(Record):
    """A paper: its facts, and where its file and its text are kept."""

    dossier = link(Dossier)
    kind = TextField()
    title = TextField()
    file_name = TextField()
    file_sha256 = ForeignKeyField(
        StoredFile, column_name="file_sha256", on_delete="RESTRICT", backref="+"
    )
    letter_sha256 = ForeignKeyField(
        StoredLetter, column_name="letter_sha256", on_delete="RESTRICT", backref="+"
    )
    sender = link_if_any(Party)
    dated = TextField(null=True)
    reference = TextField(null=True)
    subject = TextField(null=True)
    language = TextField()
    parliamentary_references = TextField()
    audience = TextField()


class DocumentAddressee(Record):
    """To whom a document is addressed."""

    document = link(Document)
    party = link(Party)


class Citation(Record):
    """An earlier paper that a document names; `cited` once it is known which."""

    document = link(Document)
    relation = TextField()
    dated = TextField(null=True)
    reference = TextField(null=True)
    words = TextField()
    cited = link_if_any(Document)


class Passage(Record):
    """An exact stretch of a document's text."""

    document = link(Document, index=False)
    start_char = IntegerField()
    end_char = IntegerField()
    page = IntegerField()
    paragraph = IntegerField(null=True)
    quote = TextField()
    words_before = TextField()
    words_after = TextField()

    class Meta:
        """Looked up by place."""

        indexes = ((("document", "start_char", "end_char"), False),)


class Statement(Record):
    """A passage read by a person."""

    dossier = link(Dossier, index=False)
    entry = IntegerField()
    passage = link(Passage)
    caveat = link_if_any(Passage)
    type = TextField()
    strength = TextField()
    rank = TextField()
    actor = link_if_any(Party)
    deciding = TextField()
    confirmation = TextField()
    audience = TextField()
    taken_back = BooleanField()

    class Meta:
        """One entry number per dossier, never given twice."""

        indexes = ((("dossier", "entry"), True),)


class StatementAddressee(Record):
    """To whom a statement is made."""

    statement = link(Statement)
    party = link(Party)


class StatementTopic(Record):
    """What a statement is about."""

    statement = link(Statement)
    topic = link(Topic)


class Commitment(Record):
    """A statement that is followed as an undertaking."""

    statement = link(Statement)
    life = TextField()
    evidence = TextField()


class Demand(Record):
    """A statement that is followed as a demand, with its number in its document."""

    statement = link(Statement)
    number = IntegerField()


class Deadline(Record):
    """A term in its own words: of a statement, or set by hand."""

    dossier = link(Dossier)
    statement = link_if_any(Statement)
    subject = TextField()
    party = link_if_any(Party)
    words = TextField()
    kind = TextField()
    earliest = TextField(null=True)
    latest = TextField(null=True)
    moment = TextField(null=True)
    window_earliest = TextField(null=True)
    window_latest = TextField(null=True)
    reason = TextField(null=True)
    ask_again = TextField(null=True)

    class Meta:
        """Deadlines are listed by their last day."""

        indexes = ((("latest", "id"), False),)


class SetAside(Record):
    """A place in a document where somebody rejected the proposal."""

    document = link(Document)
    start_char = IntegerField()
    end_char = IntegerField()


class Meeting(Record):
    """A meeting."""

    dossier = link(Dossier)
    title = TextField()
    starts = TextField()
    ends = TextField(null=True)
    place = TextField(null=True)
    audience = TextField()

    class Meta:
        """The next meeting is asked for on every start."""

        indexes = ((("starts", "id"), False),)


class Participant(Record):
    """A party at a meeting."""

    meeting = link(Meeting)
    party = link(Party)


class AgendaItem(Record):
    """A point of a meeting's agenda."""

    meeting = link(Meeting)
    number = IntegerField()
    title = TextField()
    line_to_take = TextField(null=True)


class AgendaTopic(Record):
    """A topic on an agenda's point."""

    agenda_item = link(AgendaItem)
    topic = link(Topic)


class Question(Record):
    """A question to ask at a meeting."""

    meeting = link(Meeting)
    text = TextField()
    statement = link_if_any(Statement)


class Change(Stored):
    """One line of the history: see `history.py` for how lines are sealed and chained."""

    number = IntegerField(primary_key=True)
    action = IntegerField()
    reverses = IntegerField(null=True)
    dossier = IntegerField(null=True)
    at = TextField()
    who = TextField()
    operation = TextField()
    why = TextField(null=True)
    kind = TextField()
    record = TextField(index=True)
    before = TextField(null=True)
    after = TextField(null=True)
    salt = TextField()
    seal = TextField()
    chain = TextField()

    class Meta:
        """Asked for: what was last changed in a dossier."""

        indexes = ((("dossier", "number"), False),)


#: Every table, in an order in which each comes after those it links to.
TABLES: tuple[type[Stored], ...] = (
    Migration, StoredFile, StoredLetter, Party, Dossier, Seat, Topic, Document,
    DocumentAddressee, Citation, Passage, Statement, StatementAddressee, StatementTopic,
    Commitment, Demand, Deadline, SetAside, Meeting, Participant, AgendaItem, AgendaTopic,
    Question, Change,
)  # fmt: skip

#: The columns of each table whose changes are kept, by the table's name in SQL.
COLUMNS: dict[str, tuple[str, ...]] = {
    table._meta.table_name: tuple(field.column_name for field in table._meta.sorted_fields)
    for table in TABLES
    if issubclass(table, Record)
}
