"""What makes a document an ultimatum: its term, its consequence, who decided, who received it."""

from __future__ import annotations

from datetime import datetime

from tracker.frozen import Frozen
from tracker.letters.letter import Letter
from tracker.register.errors import RecordMissingError
from tracker.register.errors.ultimatums import (
    UltimatumTermStatutoryError,
    UltimatumTermTwiceError,
)
from tracker.register.operations.following.deadlines import (
    NewDeadline,
    columns_of,
    first_columns_of,
    insert_deadline,
)
from tracker.register.operations.following.undated import (
    check_words_of_document,
    refuse_if_taken_back,
)
from tracker.register.passages import insert_passage
from tracker.register.questions.entries.belonging import refuse_other_dossier
from tracker.register.questions.lines import DocumentLine, Term
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.following.sources import said
from tracker.register.rules.following.terms import check_term, check_term_words
from tracker.register.rules.moments import in_utc
from tracker.register.rules.papers.passages import Range, check_range


class NewUltimatum(Frozen):
    """What makes a document an ultimatum; whatever is not known yet is left out.

    The term is given in its own words, which stand in the document, or as a
    deadline that is there. `consequence` is a range of the document's text,
    `decided_by` the body that decided on it, `received` the moment at which the
    other side had it. `version` is that of the ultimatum as it was seen, where one
    is changed; None: whatever it is by now.
    """

    document_id: int
    term: Term | None = None
    deadline_id: int | None = None
    consequence: Range | None = None
    decided_by: str | None = None
    received: datetime | None = None
    version: int | None = None


class KnownParts(Frozen):
    """The deadline and the passage that an ultimatum has already."""

    deadline_id: int | None = None
    consequence_id: int | None = None


def check_parts(new: NewUltimatum, letter: Letter) -> None:
    """`UltimatumTermTwiceError` or those of terms and passages, unless all stands in `letter`."""
    if new.term is not None:
        if new.deadline_id is not None:
            raise UltimatumTermTwiceError()
        check_term(new.term)
        check_term_words(new.term, letter.text)
    if new.consequence is not None:
        check_range(letter, new.consequence)


def deadline_for(
    register: Register,
    record: Recorder,
    new: NewUltimatum,
    document: DocumentLine,
    known: KnownParts,
) -> int | None:
    """The id of the deadline that is the term, made or corrected if need be; None for no term.

    `OtherDossierError`, or `UltimatumTermStatutoryError`, when it cannot be that one;
    `DatedByItsOwnWordsError` for a day of words that stand without one in the document.
    """
    if new.deadline_id is not None:
        _check_deadline(register, new.deadline_id, document.dossier_id)
        return new.deadline_id
    if new.term is None:
        return None
    check_words_of_document(register, document.id, new.term)
    if known.deadline_id is not None:
        moves = register.value("SELECT moves FROM deadline WHERE id = ?", known.deadline_id)
        # A term that was moved since stays where it is: the document gives what it first was.
        columns = first_columns_of(new.term) if moves else columns_of(new.term)
        record.update("deadline", known.deadline_id, **columns)
        return known.deadline_id
    return insert_deadline(record, _deadline(new.term, document))


def consequence_for(
    register: Register,
    record: Recorder,
    new: NewUltimatum,
    letter: Letter,
    known: KnownParts,
) -> int | None:
    """The id of its passage, or None; other words make a new one, so the old stays what it was."""
    if new.consequence is None:
        return None
    before = register.row(
        "SELECT start_char, end_char FROM passage WHERE id = ? AND lost = 0", known.consequence_id
    )
    if before == new.consequence:
        return known.consequence_id
    return insert_passage(record, new.document_id, letter, new.consequence)


def facts_of(new: NewUltimatum) -> dict[str, object]:
    """What needs no record of its own, as columns."""
    return {
        "decided_by": said(new.decided_by),
        "received": in_utc(new.received) if new.received else None,
    }


def _check_deadline(register: Register, deadline_id: int, dossier_id: int) -> None:
    row = register.row("SELECT dossier_id, statutory FROM deadline WHERE id = ?", deadline_id)
    if row is None:
        raise RecordMissingError()
    refuse_other_dossier(row[0], dossier_id)
    refuse_if_taken_back(register, deadline_id)
    if row[1]:
        raise UltimatumTermStatutoryError()


def _deadline(term: Term, document: DocumentLine) -> NewDeadline:
    """It is the term of the party addressed, where that is one party."""
    addressees = document.addressees
    return NewDeadline(
        dossier_id=document.dossier_id,
        subject=document.title,
        party_id=addressees[0].id if len(addressees) == 1 else None,
        term=term,
    )
