"""Negotiations: who sits where, what they are about, in which round they are."""

from __future__ import annotations

from peewee import IntegerField, TextField

from tracker.register.tables.people import Holder, Party
from tracker.register.tables.records import Record, link, link_if_any, text_if_any


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
    parent = link_if_any("self")


class Mandate(Record):
    """On whose behalf a party's negotiator speaks, and within which limits."""

    dossier = link(Dossier)
    party = link(Party)
    holder = link_if_any(Holder)
    on_behalf = link_if_any(Party)
    limits = TextField()
    from_day = text_if_any()
    until_day = text_if_any()
    audience = TextField()


class Round(Record):
    """One round of a negotiation, numbered within its dossier."""

    dossier = link(Dossier, index=False)
    number = IntegerField()
    name = TextField()

    class Meta:
        """A number is given once."""

        indexes = ((("dossier", "number"), True),)


class Note(Record):
    """A text of one's own about a record (`kind` its table, `record` its uid)."""

    dossier = link(Dossier, index=False)
    kind = TextField()
    record = TextField()
    text = TextField()
    audience = TextField()

    class Meta:
        """Read together with what they are about."""

        indexes = ((("dossier", "kind", "record"), False),)
