"""Deadlines: terms that are watched, in their own words."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.errors.terms import DeadlineElsewhereError
from tracker.register.operations.following.undated import check_words_of_statement
from tracker.register.questions.lines import Term
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.following.terms import check_term, last_day
from tracker.register.rules.moments import in_utc
from tracker.register.rules.names import required
from tracker.vocabulary import Audience


class NewDeadline(Frozen):
    """A term set by hand: about what, whose, in which words."""

    dossier_id: int
    subject: str
    party_id: int | None
    term: Term
    statement_id: int | None = None
    audience: Audience = Audience.ORGANISATION


def set_deadline(
    register: Register, new: NewDeadline, *, who: str, why: str | None = None
) -> Changed:
    """Set a deadline; its id comes back. The rules of terms hold (`rules/following/terms.py`).

    `DeadlineElsewhereError` for the statement of another dossier, `RecordMissingError`
    for one that was taken back, and
    `DatedByItsOwnWordsError` for a day of words that stand without one there.
    """
    check_term(new.term)
    with register.change("set deadline", who, why) as record:
        record.about(new.dossier_id)
        if new.statement_id is not None:
            _check_dossier(register, new.dossier_id, new.statement_id)
            check_words_of_statement(register, new.statement_id, new.term)
        return record.changed(insert_deadline(record, new))


def _check_dossier(register: Register, dossier_id: int, statement_id: int) -> None:
    row = register.row("SELECT dossier_id, taken_back FROM statement WHERE id = ?", statement_id)
    if row is None or row[1]:
        raise RecordMissingError()
    if row[0] != dossier_id:
        raise DeadlineElsewhereError()


def insert_deadline(record: Recorder, new: NewDeadline) -> int:
    """Write a deadline whose term was checked, as part of another operation; its id."""
    return record.insert(
        "deadline",
        dossier_id=new.dossier_id,
        statement_id=new.statement_id,
        subject=required("subject", new.subject),
        party_id=new.party_id,
        audience=new.audience,
        **columns_of(new.term),
    )


def columns_of(term: Term) -> dict[str, object]:
    """A term as the columns of the table `deadline`.

    A moment brings its day along, taken in its own zone: once in UTC it could be another.
    """
    return {
        "words": term.words,
        "kind": term.kind,
        "earliest": term.earliest,
        "latest": last_day(term),
        "moment": in_utc(term.moment) if term.moment else None,
        "window_earliest": term.window_earliest,
        "window_latest": term.window_latest,
        "reason": term.reason,
        "ask_again": term.ask_again,
    }


def first_columns_of(term: Term) -> dict[str, object]:
    """A term as the columns of what a moved deadline first was."""
    columns = columns_of(term)
    kept = ("words", "kind", "earliest", "latest", "moment")
    return {f"first_{column}": columns[column] for column in kept}
