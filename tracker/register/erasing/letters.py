"""Letters and files: the words kept at their places without the name, the bytes taken out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tracker.register.recorder import columns_in
from tracker.register.register import Register
from tracker.register.rules.masking import masked
from tracker.register.storing import LETTER, letter_from, store_letter
from tracker.vocabulary import DocumentKind

SPOKEN = str(DocumentKind.SPOKEN)


@dataclass(frozen=True, slots=True)
class Paper:
    """A document by its title, with the SHA-256 of its letter and of its file."""

    title: str
    letter: str
    file: str


def passages_of_others(register: Register) -> frozenset[str]:
    """The uids of all passages ever kept, but those of our own notes of what was said."""
    spoken = {id_ for (id_,) in register.rows("SELECT id FROM document WHERE kind = ?", SPOKEN)}
    made = register.rows(
        "SELECT record, after FROM change WHERE kind = 'passage' AND before IS NULL"
    )
    return frozenset(uid for uid, after in made if columns_in(after)["document_id"] not in spoken)


def letters_with_name(
    register: Register, pattern: re.Pattern[str], *, ours_only: bool = False
) -> list[Paper]:
    """The documents in whose text the name stands; `ours_only` looks at spoken words alone."""
    documents = register.rows(
        "SELECT title, kind, letter_sha256, file_sha256 FROM document ORDER BY id"
    )
    return [
        Paper(title, letter, file)
        for title, kind, letter, file in documents
        # One text at a time: all letters together need not fit in memory.
        if (kind == SPOKEN or not ours_only) and pattern.search(_text_of(register, letter))
    ]


def mask_letter(register: Register, sha256: str, pattern: re.Pattern[str]) -> str:
    """Keep the letter with the name in squares beside the old one; its new SHA-256."""
    columns = register.row(
        f"SELECT {LETTER} FROM stored_letter WHERE sha256 = ?",  # noqa: S608 - own columns
        sha256,
    )
    assert columns is not None  # noqa: S101 - a document links to it
    letter = letter_from(*columns)
    return store_letter(register, replace(letter, text=masked(letter.text, pattern)))


def take_out_file(register: Register, sha256: str, by: int) -> None:
    """Empty a file that holds the name; line `by` says so."""
    register.rows(
        "UPDATE stored_file SET content = ?, taken_out = ? WHERE sha256 = ?", b"", by, sha256
    )


def forget_letter(register: Register, sha256: str) -> None:
    """Remove a letter that no document has any more."""
    register.rows("DELETE FROM stored_letter WHERE sha256 = ?", sha256)


def _text_of(register: Register, sha256: str) -> str:
    return str(register.value("SELECT text FROM stored_letter WHERE sha256 = ?", sha256) or "")
