"""Everything about one entry, for the page that shows it."""

from __future__ import annotations

from datetime import datetime

from tracker.frozen import Frozen
from tracker.register.fields import names_from
from tracker.register.questions.dossiers.notes import NoteLine, notes_of
from tracker.register.questions.entries.confirmations import ConfirmationLine, confirmations_of
from tracker.register.questions.entries.countersignatures import (
    CountersignatureLine,
    countersignatures,
)
from tracker.register.questions.entries.own_words import OwnWordsLine, own_words_of
from tracker.register.questions.entries.parts import PartsLine, parts_of
from tracker.register.questions.entries.relations import Relations, relations_of
from tracker.register.questions.entries.statements import statement
from tracker.register.questions.lines import StatementLine
from tracker.register.register import Register
from tracker.vocabulary import Proviso

_UTTERANCE = "SELECT speaker, heard_by, said FROM utterance WHERE statement_id = ?"
_OFFICE = (
    "SELECT office.id, office.name FROM office"
    " JOIN statement ON statement.office_id = office.id WHERE statement.id = ?"
)
_PROVISOS = """
SELECT proviso.id, proviso.kind, passage.quote, passage.start_char, passage.end_char, passage.lost
FROM proviso JOIN passage ON passage.id = proviso.passage_id
WHERE proviso.statement_id = ? ORDER BY passage.start_char, proviso.id
"""


class UtteranceLine(Frozen):
    """Who said an oral statement, who heard it, and when (UTC)."""

    speaker: str
    heard_by: tuple[str, ...]
    said: datetime


class ProvisoLine(Frozen):
    """Limiting words, and where they stand; None when they are not found there any more."""

    id: int
    kind: Proviso
    quote: str
    place: tuple[int, int] | None


class EntryPage(Frozen):
    """A statement with all that goes with it. `uid` is what notes and signatures name it by.

    `utterance` is None for words that stand in a paper, `office` when no office is named.
    """

    line: StatementLine
    uid: str
    office: str | None
    office_id: int | None
    utterance: UtteranceLine | None
    confirmations: tuple[ConfirmationLine, ...]
    own_words: tuple[OwnWordsLine, ...]
    provisos: tuple[ProvisoLine, ...]
    parts: PartsLine
    relations: Relations
    countersignatures: tuple[CountersignatureLine, ...]
    notes: tuple[NoteLine, ...]


def entry_page(register: Register, statement_id: int) -> EntryPage:
    """A statement with everything about it; rungs highest first, all else as it came.

    `StatementMissingError` when it was taken back or never was.
    """
    with register.snapshot():
        line = statement(register, statement_id)
        uid = register.value("SELECT uid FROM statement WHERE id = ?", statement_id)
        office = register.row(_OFFICE, statement_id)
        return EntryPage(
            line=line,
            uid=uid,
            office=office[1] if office else None,
            office_id=office[0] if office else None,
            utterance=_utterance(register, statement_id),
            confirmations=tuple(confirmations_of(register, statement_id)),
            own_words=tuple(own_words_of(register, statement_id)),
            provisos=_provisos(register, statement_id),
            parts=parts_of(register, statement_id),
            relations=relations_of(register, statement_id),
            countersignatures=tuple(countersignatures(register, "statement", uid)),
            notes=tuple(notes_of(register, "statement", uid)),
        )


def _utterance(register: Register, statement_id: int) -> UtteranceLine | None:
    row = register.row(_UTTERANCE, statement_id)
    if row is None:
        return None
    speaker, heard_by, said = row
    return UtteranceLine(speaker, names_from(heard_by), datetime.fromisoformat(said))


def _provisos(register: Register, statement_id: int) -> tuple[ProvisoLine, ...]:
    return tuple(
        ProvisoLine(id_, Proviso(kind), quote, None if lost else (start, end))
        for id_, kind, quote, start, end, lost in register.rows(_PROVISOS, statement_id)
    )
