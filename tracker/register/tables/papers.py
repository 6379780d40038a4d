"""Papers, and the exact stretches of their text."""

from __future__ import annotations

from peewee import ForeignKeyField, IntegerField, TextField

from tracker.register.tables.dossiers import Dossier, Round
from tracker.register.tables.keeping import StoredFile, StoredLetter
from tracker.register.tables.people import Office, Party
from tracker.register.tables.records import Record, flag, link, link_if_any, text_if_any


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
    office = link_if_any(Office)
    received = text_if_any()
    embargo = text_if_any()

    class Meta:
        """Listed by date."""

        indexes = ((("dossier", "dated", "id"), False),)


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
    lost = flag()

    class Meta:
        """Looked up by place."""

        indexes = ((("document", "start_char", "end_char"), False),)


class SetAside(Record):
    """A place in a document where somebody rejected the proposal."""

    document = link(Document)
    start_char = IntegerField()
    end_char = IntegerField()


class RoundStep(Record):
    """A step of a round, and the paper that marks it."""

    round = link(Round)
    step = TextField()
    from_day = text_if_any()
    until_day = text_if_any()
    document = link_if_any(Document)
    note = text_if_any()
