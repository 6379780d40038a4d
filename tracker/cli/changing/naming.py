"""What a number or a name in a field refers to, found in the register."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from tracker.cli.asked import dossier_called, only_dossier, party_called, topics_called
from tracker.cli.changing.errors import NameTwiceError, NameUnknownError, NothingFollowedError
from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.following.followed import followed_of
from tracker.register.questions.keeping.entry_changes import statement_of_entry
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.people.offices import offices
from tracker.register.questions.people.people import people
from tracker.register.rules.names import same_name

#: What each field that holds a number refers to, where that has a name to be found by.
NAMED = {
    "dossier": "dossier", "party": "party", "parties": "party", "sender": "party",
    "actor": "party", "addressees": "party", "participants": "party", "on_behalf": "party",
    "bound": "party", "beneficiaries": "party", "named": "party", "parent": "party",
    "topic": "topic", "office": "office", "person": "person", "document": "document",
    "cited": "document",
}  # fmt: skip

#: Fields that can be given as `#N`, the number of an entry: itself, or what is followed of it.
OF_ENTRY = {
    "statement": "statement", "other": "statement", "commitment": "commitment",
    "demand": "demand", "deadline": "deadline",
}  # fmt: skip


class Names:
    """Finds what names and entry numbers mean in one register.

    `dossier` is the name of the dossier in which entries and topics are looked up; None
    stands for the only one there is.
    """

    def __init__(self, register: Register, dossier: str | None) -> None:
        self._register = register
        self._dossier = dossier
        self._finding: dict[str, Callable[[str], int]] = {
            "dossier": lambda name: dossier_called(register, name).id,
            "party": lambda name: party_called(register, name).id,
            "topic": self._topic,
            "office": self._office,
            "person": self._person,
            "document": self._document,
        }

    @property
    def dossier_id(self) -> int:
        """The dossier that is meant; the errors of `only_dossier`."""
        return only_dossier(self._register, self._dossier).id

    def id_of(self, field: str, value: str) -> int | None:
        """The id that `value` stands for in a field; None where it is no number and no name.

        `NameUnknownError`, `NameTwiceError` and those of `asked.py` for a name that
        nothing has, or several things have.
        """
        if value.isdigit():
            return int(value)
        if value.startswith("#") and value[1:].isdigit() and field in OF_ENTRY:
            return self._of_entry(OF_ENTRY[field], int(value[1:]))
        if field in NAMED:
            return self._finding[NAMED[field]](value)
        return None

    def _of_entry(self, kind: str, entry: int) -> int:
        statement_id = statement_of_entry(self._register, self.dossier_id, entry)
        if kind == "statement":
            return statement_id
        found = followed_of(self._register, kind, statement_id)
        if found is None:
            raise NothingFollowedError(entry=entry, kind=kind)
        return found

    def _topic(self, name: str) -> int:
        if self._dossier is None:
            among = [line.id for line in dossiers(self._register)]
        else:
            among = [self.dossier_id]
        return _the_one(name, [line.id for line in topics_called(self._register, among, name)])

    def _office(self, name: str) -> int:
        known = offices(self._register, date.today())
        return _called(
            "office", name, ((each.id, (each.name, *each.other_names)) for each in known)
        )

    def _person(self, name: str) -> int:
        known = people(self._register)
        return _called(
            "person", name, ((each.id, (each.name, *each.other_names)) for each in known)
        )

    def _document(self, name: str) -> int:
        dossier_id = None if self._dossier is None else self.dossier_id
        known = documents(self._register, dossier_id)
        return _called(
            "document", name, ((each.id, (each.title, each.reference or "")) for each in known)
        )


def _called(kind: str, name: str, known: Iterable[tuple[int, tuple[str, ...]]]) -> int:
    those = list(known)
    ids = [id_ for id_, names in those if any(same_name(each, name) for each in names)]
    if not ids:
        names = "; ".join(names[0] for _, names in those) or "—"
        raise NameUnknownError(kind=kind, name=name, names=names)
    return _the_one(name, ids)


def _the_one(name: str, ids: list[int]) -> int:
    if len(ids) > 1:
        raise NameTwiceError(name=name, numbers=", ".join(str(id_) for id_ in ids))
    return ids[0]
