"""What one letter leaves unanswered: worked out from demands and answers, never entered."""

from __future__ import annotations

from tracker.register.questions.following.matrix import MatrixRow, matrix
from tracker.register.questions.papers.documents import document
from tracker.register.register import Register
from tracker.vocabulary import AnswerState


def left_unanswered(register: Register, document_id: int) -> list[MatrixRow]:
    """The demands to which a letter responds as a whole, and which it does not answer.

    By date of the document they are made in and their number there; none for a
    letter that answers no demands. `DocumentMissingError` where there is none.
    """
    line = document(register, document_id)
    return [
        row
        for row in matrix(register, line.dossier_id)
        if any(
            cell.response.document_id == document_id and cell.state is AnswerState.NOT_ANSWERED
            for cell in row.answers
        )
    ]
