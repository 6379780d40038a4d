"""The words and the file of a document."""

from __future__ import annotations

from tracker.letters.letter import Letter
from tracker.register.errors import DocumentMissingError
from tracker.register.questions.lines import StoredFile
from tracker.register.register import Register
from tracker.register.storing import LETTER, letter_from


def letter_of(register: Register, document_id: int) -> Letter:
    """The letter as it was read, equal to the one added; `DocumentMissingError` without one."""
    sha256 = register.value("SELECT letter_sha256 FROM document WHERE id = ?", document_id)
    if sha256 is None:
        raise DocumentMissingError()
    known = register.letters.get(sha256)
    if known is None:
        columns = register.row(
            f"SELECT {LETTER} FROM stored_letter WHERE sha256 = ?",  # noqa: S608 - own columns
            sha256,
        )
        if columns is None:
            raise DocumentMissingError()
        known = letter_from(*columns)
        register.remember(sha256, known)
    return known


def file_of(register: Register, document_id: int) -> StoredFile:
    """The document's file, byte for byte; `DocumentMissingError` when there is none."""
    row = register.row(
        "SELECT document.file_name, stored_file.sha256, stored_file.content FROM document"
        " JOIN stored_file ON stored_file.sha256 = document.file_sha256 WHERE document.id = ?",
        document_id,
    )
    if row is None:
        raise DocumentMissingError()
    name, sha256, content = row
    return StoredFile(name, sha256, bytes(content))
