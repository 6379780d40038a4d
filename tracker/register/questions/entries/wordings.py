"""All wordings of one undertaking: restated, amended, superseded; softened or hardened."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.errors import StatementMissingError
from tracker.register.questions.entries.statement_rows import read_statements
from tracker.register.questions.filters import Where
from tracker.register.questions.lines import StatementLine
from tracker.register.register import Register
from tracker.register.rules.entries.relations import WORDINGS
from tracker.register.rules.entries.wordings import WordingPart, compare, movement
from tracker.reports import Movement

_KINDS = "(" + ", ".join(f"'{kind}'" for kind in WORDINGS) + ")"
#: The first wordings behind a statement, then everything that goes back to one of them.
_CHAIN = f"""
WITH RECURSIVE origin (id) AS (
    SELECT statement.id FROM statement WHERE statement.id = ?
    UNION
    SELECT earlier.id FROM relation JOIN origin ON relation.statement_id = origin.id
    JOIN statement AS earlier ON earlier.id = relation.other_id
    WHERE relation.kind IN {_KINDS} AND earlier.taken_back = 0
), wording (id) AS (
    SELECT id FROM origin
    UNION
    SELECT later.id FROM relation JOIN wording ON relation.other_id = wording.id
    JOIN statement AS later ON later.id = relation.statement_id
    WHERE relation.kind IN {_KINDS} AND later.taken_back = 0
)
SELECT id FROM wording ORDER BY id
"""  # noqa: S608 - our own vocabulary
_BY_DAY = (
    "coalesce(statement.said, document.dated, '9999-12-31'), document.id, passage.start_char,"
    " passage.end_char, statement.dossier_id, statement.entry"
)


class Wording(Frozen):
    """One wording of an undertaking, against the one before; None for the first.

    `compared` are the words that stayed, went and came; `movement` says whether
    it obliges less or more than the one before.
    """

    statement: StatementLine
    compared: tuple[WordingPart, ...] | None
    movement: Movement | None


def wording_chain(register: Register, statement_id: int) -> list[Wording]:
    """All wordings of what a statement says, earliest first; it is among them.

    They are what goes back to the same first words through restating, amending or
    superseding. `StatementMissingError` when it was taken back or never was.
    """
    with register.snapshot():
        ids = [id_ for (id_,) in register.rows(_CHAIN, statement_id)]
        where = Where()
        where.among("statement.id", ids)
        lines = [line for line, _ in read_statements(register, where, order=_BY_DAY)]
    if statement_id not in {line.id for line in lines}:
        raise StatementMissingError()
    earlier: list[StatementLine | None] = [None, *lines[:-1]]
    return [_against(one, line) for one, line in zip(earlier, lines, strict=True)]


def _against(earlier: StatementLine | None, line: StatementLine) -> Wording:
    if earlier is None:
        return Wording(line, None, None)
    return Wording(
        line, compare(earlier.quote, line.quote), movement(earlier.strength, line.strength)
    )
