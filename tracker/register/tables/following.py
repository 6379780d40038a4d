"""What is followed: undertakings, demands with their answers, terms."""

from __future__ import annotations

from peewee import IntegerField, TextField

from tracker.register.tables.dossiers import Dossier
from tracker.register.tables.papers import Document, Passage
from tracker.register.tables.people import Office, Party
from tracker.register.tables.records import Record, flag, link, link_if_any, text_if_any, text_or
from tracker.register.tables.statements import Statement


class Commitment(Record):
    """A statement that is followed as an undertaking."""

    statement = link(Statement)
    life = TextField()
    evidence = TextField()
    life_on = text_if_any()
    evidence_on = text_if_any()
    closed_on = text_if_any()

    class Meta:
        """Listed by where they stand."""

        indexes = ((("life", "id"), False),)


class StatusChange(Record):
    """How an undertaking came to stand: on which day, who says so, on what source, and why."""

    commitment = link(Commitment)
    dated = TextField()
    life = text_if_any()
    evidence = text_if_any()
    office = link_if_any(Office)
    statement = link_if_any(Statement)
    document = link_if_any(Document)
    source = text_if_any()
    reason = text_if_any()


class Demand(Record):
    """A statement that is followed as a demand, with its number in its document."""

    statement = link(Statement)
    number = IntegerField()
    priority = text_if_any()


class Answer(Record):
    """How a document answers a demand; no row: not answered."""

    demand = link(Demand, index=False)
    document = link(Document)
    statement = link(Statement)
    state = TextField()

    class Meta:
        """One state per demand and answering document."""

        indexes = ((("demand", "document"), True),)


class Deadline(Record):
    """A term as it stands now, of a statement or set by hand; `first_…` once it was moved."""

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
    first_words = text_if_any()
    first_kind = text_if_any()
    first_earliest = text_if_any()
    first_latest = text_if_any()
    first_moment = text_if_any()
    moves = flag()
    working = text_if_any()
    statutory = flag()
    audience = text_or("organisation")

    class Meta:
        """Deadlines are listed by their last day."""

        indexes = ((("latest", "id"), False), (("dossier", "latest", "id"), False))


class MovedDate(Record):
    """A later date of a deadline: in which words, on what source, and why."""

    deadline = link(Deadline)
    dated = TextField()
    words = TextField()
    earliest = text_if_any()
    latest = text_if_any()
    moment = text_if_any()
    statement = link_if_any(Statement)
    document = link_if_any(Document)
    source = text_if_any()
    reason = TextField()


class Reminder(Record):
    """When to be reminded of a deadline (UTC), in which words; `done` once it was."""

    deadline = link(Deadline)
    at = TextField()
    words = text_if_any()
    done = IntegerField()


class Ultimatum(Record):
    """What makes a document an ultimatum: its term, its consequence, who decided on it."""

    document = link(Document, index=False)
    deadline = link_if_any(Deadline)
    consequence = link_if_any(Passage)
    decided_by = text_if_any()
    received = text_if_any()

    class Meta:
        """At most one per document."""

        indexes = ((("document",), True),)
