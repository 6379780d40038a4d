"""All that makes one document an ultimatum, or may: to declare it, and to change it later."""

from __future__ import annotations

from datetime import datetime

from tracker.frozen import Frozen
from tracker.letters.letter import Letter
from tracker.register.fields import moment_from
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import DeadlineLine, DocumentLine, StatementLine
from tracker.register.questions.papers.documents import document
from tracker.register.questions.papers.texts import letter_of
from tracker.register.register import Register
from tracker.register.rules.papers.passages import Range
from tracker.vocabulary import StatementType

_DECLARED = """
SELECT ultimatum.version, ultimatum.deadline_id, ultimatum.decided_by, ultimatum.received,
    passage.start_char, passage.end_char
FROM ultimatum LEFT JOIN passage ON passage.id = ultimatum.consequence_id AND passage.lost = 0
WHERE ultimatum.document_id = ?
"""


class Declared(Frozen):
    """What somebody said of an ultimatum; `consequence` is a range of the text of its letter."""

    version: int
    deadline_id: int | None
    decided_by: str | None
    received: datetime | None
    consequence: Range | None


class UltimatumPage(Frozen):
    """A document with its words, what it demands, and which deadlines may be its term.

    `declared` is None for one that nobody declared an ultimatum. Those of its own
    words come first among the deadlines; no statutory one is there. `likely_deadline_id`
    is the first of these with a last day, None where there is none.
    """

    document: DocumentLine
    letter: Letter
    declared: Declared | None
    deadlines: tuple[DeadlineLine, ...]
    demands: tuple[StatementLine, ...]
    likely_deadline_id: int | None


def ultimatum_page(register: Register, document_id: int) -> UltimatumPage:
    """The page of one document; `DocumentMissingError` where there is none."""
    with register.snapshot():
        line = document(register, document_id)
        held = statements(register, document_id=document_id)
        own = {statement.id for statement in held}
        terms = [each for each in deadlines(register, line.dossier_id) if not each.statutory]
        likely = (t.id for t in terms if t.statement_id in own and t.term.latest is not None)
        return UltimatumPage(
            document=line,
            letter=letter_of(register, document_id),
            declared=_declared(register, document_id),
            deadlines=tuple(sorted(terms, key=lambda term: term.statement_id not in own)),
            demands=tuple(each for each in held if each.type is StatementType.DEMAND),
            likely_deadline_id=next(likely, None),
        )


def _declared(register: Register, document_id: int) -> Declared | None:
    row = register.row(_DECLARED, document_id)
    if row is None:
        return None
    version, deadline_id, decided_by, received, start, end = row
    consequence = None if start is None else (start, end)
    return Declared(version, deadline_id, decided_by, moment_from(received), consequence)
