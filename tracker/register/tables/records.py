"""What every table of a register has, and how one links to another."""

from __future__ import annotations

from typing import Any, Literal

from peewee import AutoField, ForeignKeyField, IntegerField, Model, TextField


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


def link_if_any(to: type[Record] | Literal["self"]) -> ForeignKeyField[Any]:
    """The same, or nothing; "self" for another record of the same table."""
    return ForeignKeyField(to, null=True, on_delete="RESTRICT", backref="+")


def flag() -> IntegerField:
    """Yes (1) or no (0); no unless told otherwise."""
    return IntegerField(default=0)


def text_or(otherwise: str) -> TextField:
    """Text that is `otherwise` unless told."""
    return TextField(default=otherwise)


def text_if_any() -> TextField:
    """Text, or nothing."""
    return TextField(null=True)
