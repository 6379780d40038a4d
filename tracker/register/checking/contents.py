"""Files and letters: still the same as when they were added, byte for byte."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from tracker.register.checking.findings import Finding
from tracker.register.erasing.lines import announced
from tracker.register.register import Register
from tracker.register.storing import LETTER, digest_of
from tracker.words.marks import N_

_DOCUMENTS = "SELECT title, file_name, file_sha256, letter_sha256 FROM document ORDER BY id"


def check_files(register: Register) -> Iterator[Finding]:
    """Documents whose stored file is missing or altered, by name; taken out for a name is not."""
    said = announced(register)
    for title, name, sha256, _ in register.rows(_DOCUMENTS):
        # One at a time: all files together need not fit in memory.
        row = register.row("SELECT content, taken_out FROM stored_file WHERE sha256 = ?", sha256)
        content, taken_out = row or (None, None)
        named = {"document": title, "file": name}
        if content == b"" and taken_out in said and sha256 in said[taken_out].files:
            continue
        if content is None:
            yield Finding(N_("The file {file} of “{document}” is missing."), named)
        elif not isinstance(content, bytes) or _digest(content) != sha256:
            yield Finding(N_("The file {file} of “{document}” was altered."), named)


def check_letters(register: Register) -> Iterator[Finding]:
    """Documents whose text, pages or blocks are missing or altered, by name."""
    for title, _, _, sha256 in register.rows(_DOCUMENTS):
        columns = register.row(
            f"SELECT {LETTER} FROM stored_letter WHERE sha256 = ?",  # noqa: S608 - own columns
            sha256,
        )
        if columns is None:
            yield Finding(N_("The text of “{document}” is missing."), {"document": title})
        elif digest_of(columns) != sha256:
            yield Finding(N_("The text of “{document}” was altered."), {"document": title})


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
