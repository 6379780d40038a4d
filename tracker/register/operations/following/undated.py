"""Terms that are there no more, and words without a day, which never get one by themselves."""

from __future__ import annotations

from tracker.register.errors.terms import DeadlineMissingError
from tracker.register.questions.following.terms import TermHistory, term_histories
from tracker.register.questions.lines import Term
from tracker.register.register import Register
from tracker.register.rules.following.moving import check_new_words

_OF_STATEMENT = "SELECT id FROM deadline WHERE statement_id = ? ORDER BY id"
_TAKEN_BACK = """
SELECT deadline.id FROM deadline JOIN statement ON statement.id = deadline.statement_id
WHERE deadline.id = ? AND statement.taken_back = 1
"""
_OF_DOCUMENT = """
SELECT deadline.id FROM deadline
JOIN statement ON statement.id = deadline.statement_id AND statement.taken_back = 0
JOIN passage ON passage.id = statement.passage_id WHERE passage.document_id = ?
    AND (deadline.latest IS NULL AND deadline.earliest IS NULL OR deadline.moves > 0)
UNION SELECT deadline_id FROM ultimatum WHERE document_id = ? AND deadline_id IS NOT NULL
"""


def check_words_of_statement(register: Register, statement_id: int, term: Term) -> None:
    """`DatedByItsOwnWordsError` when `term` gives a day to words of a term the statement has."""
    _check(register, term, register.rows(_OF_STATEMENT, statement_id))


def check_words_of_document(register: Register, document_id: int, term: Term) -> None:
    """The same for the terms of all statements of a document, and that of its ultimatum."""
    _check(register, term, register.rows(_OF_DOCUMENT, document_id, document_id))


def refuse_if_taken_back(register: Register, deadline_id: int) -> None:
    """`DeadlineMissingError` for the term of a statement that was taken back."""
    if register.value(_TAKEN_BACK, deadline_id) is not None:
        raise DeadlineMissingError()


def all_terms(known: TermHistory) -> tuple[Term, ...]:
    """The term as it stands, as it first stood, and every later one."""
    return (known.now, known.first, *(each.term for each in known.moves))


def _check(register: Register, term: Term, ids: list[tuple[int]]) -> None:
    for known in term_histories(register, [id_ for (id_,) in ids]).values():
        check_new_words(term, all_terms(known))
