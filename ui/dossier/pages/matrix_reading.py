"""What the page of demands against answers shows, asked of the register in one go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import groupby

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.following.matrix import AnswerCell, MatrixRow, matrix
from tracker.register.questions.lines import DocumentLine, MeetingLine
from tracker.register.questions.papers.documents import document
from tracker.register.questions.talks.meeting_questions import questions_of
from tracker.register.questions.talks.meetings import next_meeting
from tracker.vocabulary import AnswerState


class DemandSheet(Frozen):
    """The demands of one paper, and the papers that respond to it, oldest first."""

    document: DocumentLine
    responding: tuple[DocumentLine, ...]
    rows: tuple[MatrixRow, ...]

    def counts(self, at: int) -> Mapping[AnswerState, int]:
        """How many demands stand how in the response at this place, in the order of the states."""
        found = Counter(row.answers[at].state for row in self.rows)
        return {state: found[state] for state in AnswerState if found[state]}

    @property
    def unanswered(self) -> int:
        """How many of its demands nothing answers."""
        return sum(row.state is AnswerState.NOT_ANSWERED for row in self.rows)


class MatrixReading(Frozen):
    """The demands of a dossier by the paper they are made in, the latest paper first.

    `meeting` is the next one, None without any; `asked` the statements that a question on
    its list rises from.
    """

    sheets: tuple[DemandSheet, ...]
    meeting: MeetingLine | None = None
    asked: frozenset[int] = frozenset()


def read_matrix(register: Register, dossier_id: int, now: datetime) -> MatrixReading:
    """Demands and answers as they stand, with what is to be asked at the meeting next to `now`."""
    rows = matrix(register, dossier_id)
    by_paper = groupby(rows, key=lambda row: row.statement.place.document_id)
    sheets = [_sheet(register, id_, tuple(group)) for id_, group in by_paper]
    meeting = next_meeting(register, now, dossier_id)
    asked = questions_of(register, meeting.id, dropped=False) if meeting else ()
    about = frozenset(line.statement_id for line in asked if line.statement_id is not None)
    return MatrixReading(tuple(reversed(sheets)), meeting, about)


def narrowed(sheet: DemandSheet, keys: frozenset[str] | None) -> tuple[MatrixRow, ...]:
    """The demands of a sheet of which something is left: their own words or those of an answer."""
    if keys is None:
        return sheet.rows
    return tuple(row for row in sheet.rows if not keys.isdisjoint(keys_of(row)))


def keys_of(row: MatrixRow) -> list[str]:
    """The keys of the marks of a demand and of all answers to it."""
    said = [row.statement, *(cell.statement for cell in row.answers)]
    return [f"statement:{line.id}" for line in said if line is not None]


def cell_at(row: MatrixRow, column: int) -> AnswerCell | None:
    """The answer in a column; None for the demand itself, and where no paper responds."""
    return row.answers[column - 1] if 0 < column <= len(row.answers) else None


def _sheet(register: Register, document_id: int, rows: Sequence[MatrixRow]) -> DemandSheet:
    responding = [document(register, cell.response.document_id) for cell in rows[0].answers]
    return DemandSheet(document(register, document_id), tuple(responding), tuple(rows))
