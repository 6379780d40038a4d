"""Moving a date: what was first said is kept, and every later date with its source and reason."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.errors.terms import NothingMovedError
from tracker.register.operations.following.deadlines import columns_of, first_columns_of
from tracker.register.operations.following.undated import all_terms, refuse_if_taken_back
from tracker.register.questions.following.terms import TermHistory, term_history
from tracker.register.questions.lines import Term
from tracker.register.questions.papers.texts import letter_of
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.following.moving import check_grounds, check_new_words, is_same
from tracker.register.rules.following.sources import UNSOURCED, Source, said
from tracker.register.rules.following.terms import check_term, check_term_words, last_day
from tracker.register.rules.moments import in_utc


class MovedDeadline(Frozen):
    """The later term of a deadline, said on the day `dated`; source and reason are asked."""

    deadline_id: int
    term: Term
    dated: date
    reason: str
    source: Source = UNSOURCED


def move_deadline(
    register: Register, new: MovedDeadline, *, who: str, why: str | None = None
) -> Changed:
    """Move a deadline to the term that a later source gives; the id of the move comes back.

    The term that first stood is kept for ever, the moves are counted, and the
    one of the latest day stands. The words of the term must stand in the
    statement's or document's text that is its source. Errors:
    `MoveWithoutReasonError`, `MoveWithoutSourceError`, `NothingMovedError`,
    `TermNotInTextError`, `DeadlineMissingError`, those of terms (`rules/following/terms.py`), and
    `DatedByItsOwnWordsError`: what was vague gets a day by new words only.
    """
    check_grounds(new.source, new.reason)
    check_term(new.term)
    with register.change("move deadline", who, why) as record:
        known = term_history(register, new.deadline_id)
        record.about(known.dossier_id)
        refuse_if_taken_back(register, new.deadline_id)
        check_new_words(new.term, all_terms(known))
        _check_words_of(register, new)
        is_latest = all(each.dated <= new.dated for each in known.moves)
        if is_latest and is_same(new.term, known.now):
            raise NothingMovedError(words=new.term.words)
        columns = _moved(new.term) if is_latest else {}
        record.change("deadline", new.deadline_id, columns | _counted(known))
        return record.changed(_insert(record, new))


def _check_words_of(register: Register, new: MovedDeadline) -> None:
    """The new words are those of the source, where its text is in the register."""
    document_id = new.source.document_id
    if new.source.statement_id is not None:
        document_id = register.value(
            "SELECT passage.document_id FROM statement"
            " JOIN passage ON passage.id = statement.passage_id"
            " WHERE statement.id = ? AND statement.taken_back = 0",
            new.source.statement_id,
        )
        if document_id is None:
            raise RecordMissingError()
    if document_id is not None:
        check_term_words(new.term, letter_of(register, document_id).text)


def _moved(term: Term) -> dict[str, object]:
    """The new term; a working that led to the earlier date goes with that date."""
    return {**columns_of(term), "working": None, "counted": None}


def _counted(known: TermHistory) -> dict[str, object]:
    """One move more; at the first, the term that stood until now is kept as the first."""
    count: dict[str, object] = {"moves": known.now.moves + 1}
    if known.now.moves:
        return count
    return count | first_columns_of(known.now)


def _insert(record: Recorder, new: MovedDeadline) -> int:
    term = new.term
    return record.insert(
        "moved_date",
        deadline_id=new.deadline_id,
        dated=new.dated,
        words=term.words,
        earliest=term.earliest,
        latest=last_day(term),
        moment=in_utc(term.moment) if term.moment else None,
        statement_id=new.source.statement_id,
        document_id=new.source.document_id,
        source=said(new.source.text),
        reason=new.reason.strip(),
    )
