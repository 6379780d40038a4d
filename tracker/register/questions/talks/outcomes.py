"""What talks ended in."""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.frozen import Frozen
from tracker.register.questions.filters import Where
from tracker.register.register import Register
from tracker.register.rules.talks.outcomes import GOES_WITH
from tracker.vocabulary import Advice, Audience, MandateFit, OutcomeKind

_LINES = """
SELECT outcome.id, outcome.dossier_id, outcome.kind, outcome.dated, outcome.fit, outcome.advice,
    outcome.note, outcome.audience, outcome.version, outcome.round_id, round.name,
    outcome.document_id, document.title, statement.id, statement.entry
FROM outcome
LEFT JOIN round ON round.id = outcome.round_id
LEFT JOIN document ON document.id = outcome.document_id
LEFT JOIN statement ON statement.id = outcome.statement_id AND statement.taken_back = 0
"""
_ORDER = " ORDER BY outcome.dated, outcome.id"


class OutcomeLine(Frozen):
    """What talks ended in, with its fit to the mandate and what members are advised.

    Its sources are a document and the entry that says so, None where not given
    or taken back since.
    """

    id: int
    dossier_id: int
    kind: OutcomeKind
    dated: date
    fit: MandateFit
    advice: Advice
    note: str | None
    audience: Audience
    version: int
    round_id: int | None
    round: str | None  # name
    document_id: int | None
    document: str | None  # title
    statement_id: int | None
    entry: int | None

    @property
    def one_sided(self) -> bool:
        """Whether one side alone made it, as with a final offer."""
        return GOES_WITH[self.kind].one_sided


def outcomes(register: Register, dossier_id: int | None = None) -> list[OutcomeLine]:
    """All outcomes, or those of a dossier, oldest first."""
    where = Where()
    where.equal("outcome.dossier_id", dossier_id)
    return [_line(row) for row in register.rows(_LINES + where.sql + _ORDER, *where.values)]


def _line(row: tuple[Any, ...]) -> OutcomeLine:
    id_, dossier_id, kind, dated, fit, advice, note, audience, version, *sources = row
    return OutcomeLine(
        id_,
        dossier_id,
        OutcomeKind(kind),
        date.fromisoformat(dated),
        MandateFit(fit),
        Advice(advice),
        note,
        Audience(audience),
        version,
        *sources,
    )
