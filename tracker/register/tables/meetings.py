"""Meetings, what they end in, and what members say of it."""

from __future__ import annotations

from peewee import IntegerField, TextField

from tracker.register.tables.dossiers import Dossier, Round, Topic
from tracker.register.tables.papers import Document
from tracker.register.tables.people import Office, Party
from tracker.register.tables.records import Record, flag, link, link_if_any, text_if_any, text_or
from tracker.register.tables.statements import Statement


class Meeting(Record):
    """A meeting."""

    dossier = link(Dossier)
    title = TextField()
    starts = TextField()
    ends = TextField(null=True)
    place = TextField(null=True)
    audience = TextField()
    minutes = link_if_any(Document)
    called_off = flag()

    class Meta:
        """The next meeting is asked for on every start."""

        indexes = ((("starts", "id"), False),)


class Participant(Record):
    """A party at a meeting."""

    meeting = link(Meeting)
    party = link(Party)
    office = link_if_any(Office)


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
    answer = link_if_any(Statement)
    audience = text_or("organisation")


class Outcome(Record):
    """What talks ended in, and what goes with that kind of outcome."""

    dossier = link(Dossier)
    round = link_if_any(Round)
    kind = TextField()
    dated = TextField()
    fit = TextField()
    advice = TextField()
    document = link_if_any(Document)
    statement = link_if_any(Statement)
    note = text_if_any()
    audience = TextField()


class Ballot(Record):
    """A member ballot: its question, form and weight; totals only, never a name."""

    dossier = link(Dossier)
    outcome = link_if_any(Outcome)
    question = TextField()
    form = TextField()
    weight = TextField()
    decided_by = text_if_any()
    opens = text_if_any()
    closes = text_if_any()
    embargo = text_if_any()
    voters = IntegerField(null=True)
    votes_for = IntegerField(null=True)
    votes_against = IntegerField(null=True)
    votes_blank = IntegerField(null=True)
    decision = text_if_any()
    decided = text_if_any()
    audience = TextField()
