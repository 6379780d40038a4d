"""Ultimatums: documents with a term, and a consequence when it passes unheeded."""

from __future__ import annotations

from tracker.register.changed import Changed
from tracker.register.errors.entries import SpokenKindError
from tracker.register.errors.ultimatums import (
    StillUltimatumError,
    UltimatumExistsError,
    UltimatumMissingError,
    UltimatumReasonMissingError,
)
from tracker.register.operations.following.ultimatum_parts import (
    KnownParts,
    NewUltimatum,
    check_parts,
    consequence_for,
    deadline_for,
    facts_of,
)
from tracker.register.questions.papers.documents import document, document_head
from tracker.register.questions.papers.texts import letter_of
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.reasons import ask_reason
from tracker.vocabulary import DocumentKind

__all__ = ["NewUltimatum", "change_ultimatum", "declare_ultimatum", "withdraw_ultimatum"]


def declare_ultimatum(
    register: Register, new: NewUltimatum, *, who: str, why: str | None = None
) -> Changed:
    """Declare a document an ultimatum, which becomes its kind too; its id comes back.

    It may be declared before its demands are recorded. Its term is never
    lengthened: the General Extension of Time Limits Act speaks of terms set by
    an act or decree only. Errors: `UltimatumExistsError`, `UltimatumTermTwiceError`,
    `UltimatumTermStatutoryError`, `SpokenKindError` for words that somebody noted
    down, and those of terms and passages.
    """
    with register.change("declare ultimatum", who, why) as record:
        line = document(register, new.document_id)
        record.about(line.dossier_id)
        _refuse_spoken(line.kind)
        if _known(register, new.document_id) is not None:
            raise UltimatumExistsError(document=line.title)
        columns = _columns(register, record, new, KnownParts())
        record.update("document", line.id, kind=DocumentKind.ULTIMATUM)
        return record.changed(record.insert("ultimatum", document_id=line.id, **columns))


def change_ultimatum(register: Register, new: NewUltimatum, *, who: str, why: str) -> Changed:
    """Record an ultimatum otherwise, all of it; `why` is asked (`UltimatumReasonMissingError`).

    The words of another term correct the deadline it has. Without a term it has
    none any more, and the deadline stays in the register as one by itself. That the
    other side was given more time is no correction: then the deadline is moved.
    `ChangedMeanwhileError` when it is not at `new.version` any more.
    """
    ask_reason(why, UltimatumReasonMissingError)
    with register.change("change ultimatum", who, why) as record:
        record.about(document_head(register, new.document_id).dossier_id)
        id_, parts = _needed(register, new.document_id)
        record.change("ultimatum", id_, _columns(register, record, new, parts), new.version)
        return record.changed(id_)


def withdraw_ultimatum(
    register: Register,
    document_id: int,
    kind: DocumentKind = DocumentKind.LETTER,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Take back that a document is an ultimatum; it is of `kind` again, its deadline stays.

    `SpokenKindError` when it would become spoken words, `StillUltimatumError` when it
    would stay an ultimatum.
    """
    _refuse_spoken(kind)
    if kind is DocumentKind.ULTIMATUM:
        raise StillUltimatumError()
    with register.change("withdraw ultimatum", who, why) as record:
        record.about(document_head(register, document_id).dossier_id)
        id_, _ = _needed(register, document_id)
        record.remove("ultimatum", id_)
        record.update("document", document_id, kind=kind)
        return record.changed(id_)


def _refuse_spoken(kind: DocumentKind) -> None:
    if kind is DocumentKind.SPOKEN:
        raise SpokenKindError()


def _columns(
    register: Register, record: Recorder, new: NewUltimatum, known: KnownParts
) -> dict[str, object]:
    letter = letter_of(register, new.document_id)
    check_parts(new, letter)
    line = document(register, new.document_id)
    return {
        "deadline_id": deadline_for(register, record, new, line, known),
        "consequence_id": consequence_for(register, record, new, letter, known),
        **facts_of(new),
    }


def _known(register: Register, document_id: int) -> tuple[int, KnownParts] | None:
    row = register.row(
        "SELECT id, deadline_id, consequence_id FROM ultimatum WHERE document_id = ?", document_id
    )
    return None if row is None else (row[0], KnownParts(row[1], row[2]))


def _needed(register: Register, document_id: int) -> tuple[int, KnownParts]:
    known = _known(register, document_id)
    if known is None:
        raise UltimatumMissingError()
    return known
