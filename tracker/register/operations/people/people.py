"""Persons: nothing is kept of them but names."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors.people import HeldByNamesakeError
from tracker.register.questions.filters import Where
from tracker.register.questions.people.offices import holdings
from tracker.register.register import Register
from tracker.register.rules.names import required, same_name
from tracker.register.rules.people.periods import overlap


class NewPerson(Frozen):
    """A person; `other_names` are what else letters call them. Persons may share a name."""

    name: str
    other_names: tuple[str, ...] = ()


class PersonNames(Frozen):
    """All names of a person from now on; `version` as it was seen, None: whatever it is by now."""

    name: str
    other_names: tuple[str, ...] = ()
    version: int | None = None


def add_person(register: Register, new: NewPerson, *, who: str, why: str | None = None) -> Changed:
    """Add a person to the register; the id comes back. A name that is in use is fine."""
    with register.change("add person", who, why) as record:
        made = record.insert("person", name=required("name", new.name), other_names=new.other_names)
        return record.changed(made)


def rename_person(
    register: Register, person_id: int, names: PersonNames, *, who: str, why: str | None = None
) -> Changed:
    """Give a person other names; the id comes back.

    `HeldByNamesakeError` when somebody of that name holds one of their offices
    at the same time.
    """
    with register.change("rename person", who, why) as record:
        name = required("name", names.name)
        columns = {"name": name, "other_names": names.other_names}
        record.change("person", person_id, columns, names.version)
        _refuse_namesakes(register, person_id, name)
        return record.changed(person_id)


def _refuse_namesakes(register: Register, person_id: int, name: str) -> None:
    where = Where("office.id IN (SELECT office_id FROM holder WHERE person_id = ?)")
    where.values.append(person_id)
    for office_id, held in holdings(register, where).items():
        own = [each for each in held if each.person_id == person_id]
        for other in held:
            meets = any(overlap(each.period, other.period) for each in own)
            if other.person_id != person_id and meets and same_name(other.person, name):
                office = register.value("SELECT name FROM office WHERE id = ?", office_id)
                raise HeldByNamesakeError(person=other.person, office=office)
