"""Both directions: what was undertaken to us, by us, and between others."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.questions.entries.statement_rows import Followed, read_statements
from tracker.register.questions.filters import Where
from tracker.register.questions.lines import StatementLine
from tracker.register.register import Register
from tracker.register.rules.people.directions import direction_of
from tracker.vocabulary import Direction, Evidence, Life

_US = "SELECT party_id FROM seat WHERE dossier_id = ? AND role = 'us'"
#: The parties that stand above a party, at any distance.
_ABOVE = """
WITH RECURSIVE above (id) AS (
    SELECT parent_id FROM party WHERE id = ?
    UNION SELECT party.parent_id FROM party JOIN above ON above.id = party.id
)
SELECT id FROM above WHERE id IS NOT NULL ORDER BY id
"""
_COMMITMENT = Followed("commitment", ("id", "life", "evidence"))


class Undertaking(Frozen):
    """An undertaking that is followed, and its direction seen from whom the dossier is kept for."""

    id: int
    statement: StatementLine
    life: Life
    evidence: Evidence
    direction: Direction


def us_in(register: Register, dossier_id: int) -> int | None:
    """The id of the party a dossier is kept for; None for nobody."""
    us: int | None = register.value(_US, dossier_id)
    return us


def undertakings(
    register: Register, dossier_id: int, direction: Direction | None = None
) -> list[Undertaking]:
    """The undertakings in a dossier, or those in one direction, by entry.

    The rule of directions stands in `rules/people/directions.py`.
    """
    where = Where()
    where.equal("statement.dossier_id", dossier_id)
    with register.snapshot():
        us_id = us_in(register, dossier_id)
        part_of = frozenset(id_ for (id_,) in register.rows(_ABOVE, us_id))
        rows = read_statements(register, where, order="statement.entry", followed=_COMMITMENT)
    lines = [
        Undertaking(id_, line, Life(life), Evidence(evidence), _direction(line, us_id, part_of))
        for line, (id_, life, evidence) in rows
    ]
    return [line for line in lines if direction in (None, line.direction)]


def _direction(line: StatementLine, us_id: int | None, part_of: frozenset[int]) -> Direction:
    actor_id = None if line.actor is None else line.actor.id
    return direction_of(actor_id, {each.id for each in line.addressees}, us_id, part_of)
