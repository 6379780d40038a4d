"""Who there is: parties, their offices, and the persons who hold them."""

from __future__ import annotations

from peewee import IntegerField, TextField

from tracker.register.tables.records import Record, link, link_if_any, text_if_any, text_or


class Party(Record):
    """An organisation."""

    name = TextField()
    short = TextField()
    side = TextField()
    other_names = TextField()
    parent = link_if_any("self")
    names = text_or("{}")


class Person(Record):
    """Somebody who holds or held an office; nothing is kept of a person but names."""

    name = TextField()
    other_names = TextField()


class Office(Record):
    """An office of a party: what is undertaken in it passes to whoever holds it."""

    party = link(Party, index=False)
    name = TextField()
    other_names = TextField()

    class Meta:
        """One office of a name per party."""

        indexes = ((("party", "name"), True),)


class Holder(Record):
    """Who holds an office, from and until which day, both included; `acting` for now."""

    office = link(Office)
    person = link(Person)
    from_day = text_if_any()
    until_day = text_if_any()
    acting = IntegerField()
