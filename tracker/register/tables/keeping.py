"""What a register keeps beside its records: files, letters, its steps, its history."""

from __future__ import annotations

from peewee import BlobField, CompositeKey, IntegerField, TextField

from tracker.register.tables.records import Stored


class Migration(Stored):
    """Which steps made this register."""

    step = TextField(primary_key=True)
    applied = TextField()


class StoredFile(Stored):
    """The bytes of a file, once however many documents hold it. Never changed.

    `taken_out` is the line of the history that emptied it, because a name had to go.
    """

    sha256 = TextField(primary_key=True)
    content = BlobField()
    taken_out = IntegerField(null=True)


class StoredLetter(Stored):
    """A letter as it was read, under the SHA-256 of all of it. Never changed."""

    sha256 = TextField(primary_key=True)
    media_type = TextField()
    text = TextField()
    pages = TextField()
    blocks = TextField()


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
        """Asked for: what changed last in a dossier, what was known when, what went together."""

        indexes = (
            (("dossier", "number"), False),
            (("at", "number"), False),
        )


class Erasure(Stored):
    """A line of the history that was sealed anew, and the line that took a name out of it."""

    line = IntegerField()
    by = IntegerField()
    seal = TextField()

    class Meta:
        """Once per line and name."""

        primary_key = CompositeKey("line", "by")
