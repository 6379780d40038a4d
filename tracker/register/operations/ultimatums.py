"""Ultimatums: documents with a term, and a consequence when it passes unheeded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tracker.letters.letter import Letter
from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.errors.ultimatums import (
    UltimatumExistsError,
    UltimatumMissingError,
    UltimatumReasonMissingError,
    UltimatumTermStatutoryError,
    UltimatumTermTwiceError,
)
from tracker.register.operations.deadlines import NewDeadline, columns_of, insert_deadline
from tracker.register.passages import insert_passage
from tracker.register.questions.belonging import refuse_other_dossier
from tracker.register.questions.documents import document_head
from tracker.register.questions.lines import Term
from tracker.register.questions.texts import letter_of
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.moments import in_utc
from tracker.register.rules.passages import Range, check_range
from tracker.register.rules.terms import check_term, check_term_words
from tracker.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class NewUltimatum:
    """What makes a document an ultimatum; whatever is not known yet is left out.

    The term is given in its own words, which stand in the document, or as a
    deadline that is there. `consequence` is a range of the document's text,
    `decided_by` the body that decided on it, `received` the moment at which the
    other side had it.
    """

    document_id: int
    term: Term | None = None
    deadline_id: int | None = None
    consequence: Range | None = None
    decided_by: str | None = None
    received: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    id: int
    deadline_id: int | None
    consequence_id: int | None


def declare_ultimatum(
    register: Register, new: NewUltimatum, *, who: str, why: str | None = None
) -> Changed:
    """Declare a document an ultimatum, which becomes its kind too; its id comes back.

    It may be declared before its demands are recorded. Its term is never
    lengthened: the General Extension of Time Limits Act speaks of terms set by
    an act or decree only. Errors: `UltimatumExistsError`, `UltimatumTermTwiceError`,
    `UltimatumTermStatutoryError` and those of terms and passages.
    """
    letter = letter_of(register, new.document_id)
    _check(new, letter)
    with register.change("declare ultimatum", who, why) as record:
        dossier_id = document_head(register, new.document_id).dossier_id
        record.about(dossier_id)
        if _known(register, new.document_id) is not None:
            raise UltimatumExistsError(document=_title(register, new.document_id))
        record.update("document", new.document_id, kind=DocumentKind.ULTIMATUM)
        made = record.insert(
            "ultimatum",
            document_id=new.document_id,
            deadline_id=_deadline(register, record, new, dossier_id, None),
            consequence_id=_consequence(register, record, new, letter, None),
            **_facts(new),
        )
        return record.changed(made)


def change_ultimatum(register: Register, new: NewUltimatum, *, who: str, why: str) -> Changed:
    """Record an ultimatum otherwise, all of it; `why` is asked (`UltimatumReasonMissingError`).

    The words of another term correct the deadline it has. Without a term it has
    none any more, and the deadline stays in the register as one by itself. That the
    other side was given more time is no correction: then the deadline is moved.
    """
    if not (why and why.strip()):
        raise UltimatumReasonMissingError()
    letter = letter_of(register, new.document_id)
    _check(new, letter)
    with register.change("change ultimatum", who, why) as record:
        dossier_id = document_head(register, new.document_id).dossier_id
        record.about(dossier_id)
        known = _needed(register, new.document_id)
        record.update(
            "ultimatum",
            known.id,
            deadline_id=_deadline(register, record, new, dossier_id, known.deadline_id),
            consequence_id=_consequence(register, record, new, letter, known.consequence_id),
            **_facts(new),
        )
        return record.changed(known.id)


def withdraw_ultimatum(
    register: Register,
    document_id: int,
    kind: DocumentKind = DocumentKind.LETTER,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Take back that a document is an ultimatum; it is of `kind` again, its deadline stays."""
    with register.change("withdraw ultimatum", who, why) as record:
        record.about(document_head(register, document_id).dossier_id)
        known = _needed(register, document_id)
        record.remove("ultimatum", known.id)
        record.update("document", document_id, kind=kind)
        return record.changed(known.id)


def _check(new: NewUltimatum, letter: Letter) -> None:
    if new.term is not None:
        if new.deadline_id is not None:
            raise UltimatumTermTwiceError()
        check_term(new.term)
        check_term_words(new.term, letter.text)
    if new.consequence is not None:
        check_range(letter, new.consequence)


def _known(register: Register, document_id: int) -> _Known | None:
    row = register.row(
        "SELECT id, deadline_id, consequence_id FROM ultimatum WHERE document_id = ?", document_id
    )
    return None if row is None else _Known(*row)


def _needed(register: Register, document_id: int) -> _Known:
    known = _known(register, document_id)
    if known is None:
        raise UltimatumMissingError()
    return known


def _facts(new: NewUltimatum) -> dict[str, object]:
    return {
        "decided_by": (new.decided_by or "").strip() or None,
        "received": in_utc(new.received) if new.received else None,
    }


def _deadline(
    register: Register,
    record: Recorder,
    new: NewUltimatum,
    dossier_id: int,
    known: int | None,
) -> int | None:
    """The id of the deadline that is the term of an ultimatum, made or corrected if need be."""
    if new.deadline_id is not None:
        _check_deadline(register, new.deadline_id, dossier_id)
        return new.deadline_id
    if new.term is None:
        return None
    if known is not None:
        record.update("deadline", known, **columns_of(new.term))
        return known
    deadline = NewDeadline(
        dossier_id=dossier_id,
        subject=_title(register, new.document_id),
        party_id=_only_addressee(register, new.document_id),
        term=new.term,
    )
    return insert_deadline(record, deadline)


def _check_deadline(register: Register, deadline_id: int, dossier_id: int) -> None:
    row = register.row("SELECT dossier_id, statutory FROM deadline WHERE id = ?", deadline_id)
    if row is None:
        raise RecordMissingError()
    refuse_other_dossier(row[0], dossier_id)
    if row[1]:
        raise UltimatumTermStatutoryError()


def _consequence(
    register: Register,
    record: Recorder,
    new: NewUltimatum,
    letter: Letter,
    known: int | None,
) -> int | None:
    """A new passage is made for other words, so that the old one stays what it was."""
    if new.consequence is None:
        return None
    before = register.row("SELECT start_char, end_char FROM passage WHERE id = ?", known)
    if before == new.consequence:
        return known
    return insert_passage(record, new.document_id, letter, new.consequence)


def _only_addressee(register: Register, document_id: int) -> int | None:
    """Whose term it is: the party addressed, where that is one party."""
    rows = register.rows(
        "SELECT party_id FROM document_addressee WHERE document_id = ?", document_id
    )
    return rows[0][0] if len(rows) == 1 else None


def _title(register: Register, document_id: int) -> str:
    return str(register.value("SELECT title FROM document WHERE id = ?", document_id))
