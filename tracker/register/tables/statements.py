"""What was said: passages read by a person, and all that belongs to the reading."""

from __future__ import annotations

from peewee import IntegerField, TextField

from tracker.register.tables.dossiers import Dossier, Topic
from tracker.register.tables.papers import Document, Passage
from tracker.register.tables.people import Office, Party
from tracker.register.tables.records import Record, link, link_if_any, text_if_any, text_or


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
    taken_back = IntegerField()
    office = link_if_any(Office)
    dispute = text_or("undisputed")
    said = text_if_any()
    embargo = text_if_any()

    class Meta:
        """One entry number per dossier, never given twice."""

        indexes = ((("dossier", "entry"), True), (("dossier", "type", "entry"), False))


class StatementAddressee(Record):
    """To whom a statement is made."""

    statement = link(Statement)
    party = link(Party)


class StatementTopic(Record):
    """What a statement is about."""

    statement = link(Statement)
    topic = link(Topic)


class StatementParty(Record):
    """What else a party is in a statement: bound by it, served by it, or named only."""

    statement = link(Statement)
    party = link(Party)
    part = TextField()


class Proviso(Record):
    """Words beside the caveat that limit a statement."""

    statement = link(Statement)
    kind = TextField()
    passage = link(Passage)


class Reading(Record):
    """A paraphrase, or what somebody takes the words to mean; `party` where it is theirs."""

    statement = link(Statement)
    kind = TextField()
    text = TextField()
    author = TextField()
    party = link_if_any(Party)
    audience = TextField()


class Utterance(Record):
    """Who said an oral statement, who heard it, and when (UTC)."""

    statement = link(Statement, index=False)
    speaker = TextField()
    heard_by = TextField()
    said = TextField()

    class Meta:
        """At most one per statement."""

        indexes = ((("statement",), True),)


class Confirmation(Record):
    """A rung of the confirmation ladder that a statement has, and the source of that rung."""

    statement = link(Statement)
    rung = TextField()
    document = link_if_any(Document)
    source = text_if_any()
    dated = text_if_any()


class Relation(Record):
    """How a statement bears on an `other`, earlier one."""

    statement = link(Statement, index=False)
    kind = TextField()
    other = link(Statement)
    note = text_if_any()

    class Meta:
        """Said once."""

        indexes = ((("statement", "kind", "other"), True),)


class LettingGo(Record):
    """A step of the ladder of letting go (0 to 9) that the words of a statement stand for."""

    statement = link(Statement, index=False)
    topic = link(Topic)
    step = IntegerField()

    class Meta:
        """Steps of one statement combine; each is named once."""

        indexes = ((("statement", "topic", "step"), True),)


class Countersignature(Record):
    """A second pair of eyes: a record as it stood at `record_version`, seen by `signer`."""

    kind = TextField()
    record = TextField()
    record_version = IntegerField()
    signer = TextField()

    class Meta:
        """Read together with what was seen."""

        indexes = ((("kind", "record"), False),)
