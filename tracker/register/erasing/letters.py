"""Letters and files: the words kept at their places without the name, the bytes taken out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tracker.frozen import Frozen, replace
from tracker.register.erasing.papers import Papers
from tracker.register.register import Register
from tracker.register.rules.keeping.masking import masked
from tracker.register.storing import LETTER, letter_from, store_letter


class Masking(Frozen):
    """What is to be done: `letters` masked, `files` emptied, `forgotten` letters removed.

    All of them by SHA-256. The documents and passages in `kept` (by uid) stay as they are.
    """

    letters: frozenset[str]
    files: frozenset[str]
    forgotten: frozenset[str]
    kept: frozenset[str]


def letters_with_name(register: Register, pattern: re.Pattern[str]) -> frozenset[str]:
    """The SHA-256 of all letters kept in which the name stands, whatever document has them."""
    kept = register.rows("SELECT sha256 FROM stored_letter ORDER BY sha256")
    # One text at a time: all letters together need not fit in memory.
    return frozenset(sha256 for (sha256,) in kept if pattern.search(_text_of(register, sha256)))


def titles_of(register: Register, letters: Iterable[str]) -> tuple[str, ...]:
    """The titles of the documents that have any of these letters now."""
    wanted = frozenset(letters)
    documents = register.rows("SELECT title, letter_sha256 FROM document ORDER BY id")
    return tuple(title for title, letter in documents if letter in wanted)


def masking_of(papers: Papers, named: frozenset[str], *, ours_only: bool) -> Masking:
    """What masking means for letters in which a name stands; `ours_only` for spoken words alone.

    What a document that is kept whole shares with another one stays for it.
    """
    kept = frozenset(set(papers.letters) - papers.spoken) if ours_only else frozenset()
    ours = {uid: letters & named for uid, letters in papers.letters.items() if uid not in kept}
    letters = frozenset().union(*ours.values())
    files = frozenset().union(*(papers.files[uid] for uid, found in ours.items() if found))
    return Masking(
        letters=letters,
        files=files.difference(*(papers.files[uid] for uid in kept)),
        forgotten=letters.difference(*(papers.letters[uid] for uid in kept)),
        kept=kept | {passage for passage, uid in papers.documents.items() if uid in kept},
    )


class MaskedLetter(Frozen):
    """A letter by its new SHA-256, with its text as it was and as it is, of the same length."""

    sha256: str
    before: str
    after: str


def mask_letter(register: Register, sha256: str, pattern: re.Pattern[str]) -> MaskedLetter:
    """Keep the letter with the name in squares beside the old one."""
    columns = register.row(
        f"SELECT {LETTER} FROM stored_letter WHERE sha256 = ?",  # noqa: S608 - own columns
        sha256,
    )
    assert columns is not None  # noqa: S101 - it was found by its text
    letter = letter_from(*columns)
    after = masked(letter.text, pattern)
    return MaskedLetter(
        store_letter(register, replace(letter, text=after)), before=letter.text, after=after
    )


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
