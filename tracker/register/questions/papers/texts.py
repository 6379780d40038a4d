"""The words and the file of a document."""

from __future__ import annotations

from tracker.letters.letter import Letter
from tracker.register.errors import DocumentMissingError
from tracker.register.errors.erasing import FileTakenOutError
from tracker.register.questions.lines import StoredFile
from tracker.register.register import Register
from tracker.register.storing import LETTER, letter_from


def letter_of(register: Register, document_id: int) -> Letter:
    """The letter as it was read, equal to the one added; `DocumentMissingError` without one."""
    sha256 = register.value("SELECT letter_sha256 FROM document WHERE id = ?", document_id)
    if sha256 is None:
        raise DocumentMissingError()
    present = register.present
    known = present.letters.get(sha256)
    if known is None:
        columns = present.row(
            f"SELECT {LETTER} FROM stored_letter WHERE sha256 = ?",  # noqa: S608 - own columns
            sha256,
        )
        if columns is None:
            raise DocumentMissingError()
        known = letter_from(*columns)
        present.remember(sha256, known)
    return known


def file_of(register: Register, document_id: int) -> StoredFile:
    """The document's file, byte for byte; `DocumentMissingError` when there is none.

    `FileTakenOutError` when it held a name that had to go.
    """
    head = register.row("SELECT file_name, file_sha256 FROM document WHERE id = ?", document_id)
    if head is None:
        raise DocumentMissingError()
    name, sha256 = head
    kept = register.present.row(
        "SELECT content, taken_out FROM stored_file WHERE sha256 = ?", sha256
    )
    if kept is None:
        raise DocumentMissingError()
    content, taken_out = kept
    if taken_out is not None:
        raise FileTakenOutError(file=name)
    return StoredFile(name, sha256, bytes(content))
