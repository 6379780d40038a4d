"""What parties are in a statement: addressed by it, bound by it, served by it, or named only."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.questions.entries.belonging import statement_head
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.vocabulary import Part

Named = TypeVar("Named", bound=Hashable)


class Parts(Frozen):
    """The parties in each part; one party may have several."""

    bound: tuple[int, ...] = ()
    beneficiaries: tuple[int, ...] = ()
    named: tuple[int, ...] = ()

    @property
    def pairs(self) -> list[tuple[Part, int]]:
        """Each part with a party in it, once."""
        of = {Part.BOUND: self.bound, Part.BENEFICIARY: self.beneficiaries, Part.NAMED: self.named}
        return [(part, party) for part, ids in of.items() for party in dict.fromkeys(ids)]


def set_parts(
    register: Register, statement_id: int, parts: Parts, *, who: str, why: str | None = None
) -> Changed:
    """Say who is bound, served or named by a statement, in the place of what was said before.

    `RecordMissingError` for a party that is not in the register.
    """
    with register.change("set parts", who, why) as record:
        record.about(statement_head(register, statement_id).dossier_id)
        rows = register.rows(
            "SELECT id, part, party_id FROM statement_party WHERE statement_id = ? ORDER BY id",
            statement_id,
        )
        known = {(Part(part), party_id): id_ for id_, part, party_id in rows}
        for part, party_id in _left(record, "statement_party", known, parts.pairs):
            record.insert(
                "statement_party", statement_id=statement_id, part=part, party_id=party_id
            )
        return record.changed(statement_id)


def set_addressees(
    register: Register,
    statement_id: int,
    party_ids: tuple[int, ...],
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Say to whom a statement is made, in the place of what was said before.

    `RecordMissingError` for a party that is not in the register.
    """
    with register.change("set addressees", who, why) as record:
        record.about(statement_head(register, statement_id).dossier_id)
        rows = register.rows(
            "SELECT party_id, id FROM statement_addressee WHERE statement_id = ? ORDER BY id",
            statement_id,
        )
        for party_id in _left(record, "statement_addressee", dict(rows), party_ids):
            record.insert("statement_addressee", statement_id=statement_id, party_id=party_id)
        return record.changed(statement_id)


def _left(
    record: Recorder, table: str, known: Mapping[Named, int], wanted: Iterable[Named]
) -> list[Named]:
    """What is wanted and not known yet; the rows of what is known and not wanted are removed."""
    asked = list(dict.fromkeys(wanted))
    for name, row_id in known.items():
        if name not in asked:
            record.remove(table, row_id)
    return [name for name in asked if name not in known]
