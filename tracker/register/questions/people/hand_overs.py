"""The report of a hand-over: which open undertakings came to another holder of their office."""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.frozen import Frozen
from tracker.register.questions.filters import Where
from tracker.register.questions.people.offices import holdings
from tracker.register.questions.people.speakers import OFFICE_JOIN, said_on
from tracker.register.register import Register
from tracker.register.rules.following.statuses import RUNNING
from tracker.register.rules.people.hand_overs import Hands, hands_of, has_changed_hands
from tracker.register.rules.people.periods import day_before
from tracker.vocabulary import Audience, Life, StatementType

#: Offices in which somebody's time began or ended so that another day has another holder.
_MOVED = """
office.id IN (SELECT office_id FROM holder
    WHERE (from_day >= ? AND from_day <= ?) OR (until_day >= ? AND until_day <= ?))
"""
_OPEN = ", ".join(f"'{life}'" for life in sorted(RUNNING))
_LINES = f"""
SELECT commitment.id, statement.id, statement.dossier_id, statement.entry, statement.type,
    passage.quote, caveat.quote, commitment.life, statement.audience,
    office.id, office.name, party.short, statement.said, document.dated
FROM commitment
JOIN statement ON statement.id = commitment.statement_id
JOIN passage ON passage.id = statement.passage_id
JOIN document ON document.id = passage.document_id
{OFFICE_JOIN}
JOIN party ON party.id = office.party_id
LEFT JOIN passage AS caveat ON caveat.id = statement.caveat_id
"""  # noqa: S608 - names of our own tables
_STANDING = (
    "statement.taken_back = 0",
    "commitment.closed_on IS NULL",
    f"commitment.life IN ({_OPEN})",
)


class HandedOver(Frozen):
    """An open undertaking that changed hands: its words with their caveat, and both holders.

    `said` is the day of the words, None when it is not known; `party` the short
    name of the party whose office it is.
    """

    commitment_id: int
    statement_id: int
    dossier_id: int
    entry: int
    type: StatementType
    quote: str
    caveat: str | None
    life: Life
    audience: Audience
    office_id: int
    office: str
    party: str
    said: date | None
    hands: Hands


def changed_hands(
    register: Register, since: date, until: date, dossier_id: int | None = None
) -> list[HandedOver]:
    """All open undertakings whose office came to another holder from `since` to `until`.

    Both days are included; `until` is also the day that "now" means in `hands`.
    By dossier and entry. The rule stands in `rules/people/hand_overs.py`.
    """
    first, last = since.isoformat(), until.isoformat()
    days = (first, last, day_before(since).isoformat(), last)
    moved = Where(_MOVED)
    moved.values.extend(days)
    where = Where(*_STANDING, _MOVED)
    where.values.extend(days)
    where.equal("statement.dossier_id", dossier_id)
    order = " ORDER BY statement.dossier_id, statement.entry, commitment.id"
    with register.snapshot():
        rows = register.rows(_LINES + where.sql + order, *where.values)
        held = holdings(register, moved)
    lines = []
    for row in rows:
        said = said_on(*row[12:])
        holders = held.get(row[9], ())
        if has_changed_hands(holders, said, since, until):
            lines.append(_line(row, said, hands_of(holders, said, until)))
    return lines


def _line(row: tuple[Any, ...], said: date | None, hands: Hands) -> HandedOver:
    return HandedOver(
        commitment_id=row[0],
        statement_id=row[1],
        dossier_id=row[2],
        entry=row[3],
        type=StatementType(row[4]),
        quote=row[5],
        caveat=row[6],
        life=Life(row[7]),
        audience=Audience(row[8]),
        office_id=row[9],
        office=row[10],
        party=row[11],
        said=said,
        hands=hands,
    )
