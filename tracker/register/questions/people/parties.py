"""Which organisations there are, who sits where, and what is talked about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tracker.register.fields import names_from
from tracker.register.questions.lines import PartyLine, TopicLine
from tracker.register.register import Register
from tracker.vocabulary import Side

COLUMNS = "party.id, party.name, party.short, party.side, party.other_names"


def parties(register: Register, dossier_id: int | None = None) -> list[PartyLine]:
    """All parties, or those at the table of one dossier, by name."""
    if dossier_id is None:
        rows = register.rows(f"SELECT {COLUMNS} FROM party ORDER BY name, id")  # noqa: S608
    else:
        rows = register.rows(
            f"SELECT {COLUMNS} FROM seat JOIN party ON party.id = seat.party_id"  # noqa: S608
            " WHERE seat.dossier_id = ? ORDER BY party.name, party.id",
            dossier_id,
        )
    return [party_from(*row) for row in rows]


def topics(register: Register, dossier_id: int) -> list[TopicLine]:
    """The topics of a dossier, in the order in which they came up."""
    rows = register.rows(
        "SELECT id, name, other_names FROM topic WHERE dossier_id = ? ORDER BY id", dossier_id
    )
    return [TopicLine(id_, name, names_from(others)) for id_, name, others in rows]


def parties_by_id(register: Register, ids: Iterable[int | None]) -> Mapping[int, PartyLine]:
    """The parties with these ids, in one question; None among the ids is passed over."""
    wanted = sorted({id_ for id_ in ids if id_ is not None})
    if not wanted:
        return {}
    places = ", ".join("?" * len(wanted))
    rows = register.rows(
        f"SELECT {COLUMNS} FROM party WHERE id IN ({places})",  # noqa: S608 - question marks
        *wanted,
    )
    return {row[0]: party_from(*row) for row in rows}


def party_from(id_: int, name: str, short: str, side: str, other_names: str) -> PartyLine:
    """A party from its columns."""
    return PartyLine(id_, name, short, Side(side), names_from(other_names))
