"""In which office a statement was made, who held it then, and who holds it now."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from tracker.frozen import Frozen
from tracker.register.fields import day_from, moment_from
from tracker.register.questions.filters import Where
from tracker.register.questions.people.offices import holdings
from tracker.register.register import Register
from tracker.register.rules.following.statuses import RUNNING
from tracker.register.rules.people.hand_overs import Hands, hands_of
from tracker.register.rules.people.holding import Holding
from tracker.vocabulary import Life

#: The office of a statement: its own, or else that of its document where the sender speaks.
#: To be joined after the tables `statement` and `document`.
OFFICE_JOIN = """
JOIN office ON office.id = coalesce(statement.office_id,
    CASE WHEN statement.actor_id = document.sender_id THEN document.office_id END)
"""
_TABLES = f"""
FROM statement
JOIN passage ON passage.id = statement.passage_id
JOIN document ON document.id = passage.document_id
{OFFICE_JOIN}
"""
_LINES = f"""
SELECT statement.id, office.id, office.name, statement.said, document.dated, commitment.life
{_TABLES}
LEFT JOIN commitment ON commitment.statement_id = statement.id
"""


class Speaker(Frozen):
    """In which office a statement was made, and in whose hands that was and is.

    `open`: it is an undertaking that is still to be carried out.
    """

    office_id: int
    office: str
    hands: Hands
    open: bool

    @property
    def held_then(self) -> Holding | None:
        """Who held the office when it was said; None when vacant, or the day is not known."""
        return self.hands.held_then

    @property
    def held_now(self) -> Holding | None:
        """Who holds the office on the day asked for; None when it is vacant."""
        return self.hands.held_now

    @property
    def to_show(self) -> Holding | None:
        """The new holder of what is open; of all else whoever said it. None while vacant."""
        return self.held_now if self.open else self.held_then


def speakers(register: Register, today: date, dossier_id: int | None = None) -> dict[int, Speaker]:
    """Who spoke, by the id of the statement: of all that stand, or of those in a dossier.

    Statements that were made in no office are left out.
    """
    where = Where("statement.taken_back = 0")
    where.equal("statement.dossier_id", dossier_id)
    return _read(register, where, today)


def speaker_of(register: Register, statement_id: int, today: date) -> Speaker | None:
    """Who spoke; None when the statement was made in no office, or was taken back."""
    where = Where("statement.taken_back = 0")
    where.equal("statement.id", statement_id)
    return _read(register, where, today).get(statement_id)


def said_on(said: str | None, dated: str | None) -> date | None:
    """The day of words, from the columns: of the moment (UTC), else of the paper; or None."""
    moment = moment_from(said)
    return moment.date() if moment else day_from(dated)


def _read(register: Register, where: Where, today: date) -> dict[int, Speaker]:
    offices = Where(f"office.id IN (SELECT office.id {_TABLES} {where.sql})")
    offices.values.extend(where.values)
    with register.snapshot():
        rows = register.rows(_LINES + where.sql, *where.values)
        held = holdings(register, offices)
    return {row[0]: _speaker(row, held, today) for row in rows}


def _speaker(row: tuple[Any, ...], held: Mapping[int, tuple[Holding, ...]], today: date) -> Speaker:
    _, office_id, office, said, dated, life = row
    return Speaker(
        office_id=office_id,
        office=office,
        hands=hands_of(held.get(office_id, ()), said_on(said, dated), today),
        open=life is not None and Life(life) in RUNNING,
    )
