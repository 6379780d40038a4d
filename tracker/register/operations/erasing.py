"""Erasing a person: offices, statements and history stay, the name is gone."""

from __future__ import annotations

import re
from enum import StrEnum

from tracker.register.changed import Changed
from tracker.register.erasing.letters import (
    forget_letter,
    letters_with_name,
    mask_letter,
    passages_of_others,
    take_out_file,
)
from tracker.register.erasing.lines import KIND, digest_of_erasure, erase_in_lines
from tracker.register.erasing.records import erase_in_records
from tracker.register.erasing.texts import Texts
from tracker.register.errors import RecordMissingError
from tracker.register.fields import names_from, to_json
from tracker.register.register import Register
from tracker.register.rules.masking import name_pattern


class InLetters(StrEnum):
    """What becomes of letters of others in which the name stands."""

    #: They are evidence and stay whole: text, quotations and file.
    KEEP = "keep"
    #: The name is masked in text and quotations, and the file is taken out.
    MASK = "mask"


def erase_person(
    register: Register, person_id: int, letters: InLetters, *, who: str, why: str | None = None
) -> Changed:
    """Take all names of a person out of the register; the person's id comes back.

    Offices, periods, statements and every line of the history stay, with black
    squares where a name stood; the space it stood in is cleared. It cannot be
    undone. Copies made earlier still have the name. `RecordMissingError` when
    there is no such person, `NotSweptError` when the space is in use elsewhere.
    """
    with register.change("erase person", who, why) as record:
        uid, pattern = _person(register, person_id)
        by = record.next_line
        texts = _with_letters(register, pattern, letters, by)
        erase_in_records(register, texts)
        lines = erase_in_lines(register, texts, by)
        said = {"lines": lines, "digest": digest_of_erasure(register, by)}
        record.announce(KIND, uid, to_json(said))
        _forget(register, texts)
        record.sweep = True
        return record.changed(person_id)


def letters_that_name(register: Register, person_id: int) -> tuple[str, ...]:
    """The titles of the documents of others in whose words a person is named: look first.

    `RecordMissingError` when there is no such person.
    """
    _, pattern = _person(register, person_id)
    return tuple(paper.title for paper in letters_with_name(register, pattern))


def _person(register: Register, person_id: int) -> tuple[str, re.Pattern[str]]:
    row = register.row("SELECT uid, name, other_names FROM person WHERE id = ?", person_id)
    if row is None:
        raise RecordMissingError()
    uid, name, other_names = row
    return uid, name_pattern((name, *names_from(other_names)))


def _with_letters(
    register: Register, pattern: re.Pattern[str], letters: InLetters, by: int
) -> Texts:
    """Mask the letters first: records and lines then follow their new digests."""
    keep = letters is InLetters.KEEP
    digests = {}
    for paper in letters_with_name(register, pattern, ours_only=keep):
        digests[paper.letter] = mask_letter(register, paper.letter, pattern)
        take_out_file(register, paper.file, by)
    return Texts(pattern, digests, passages_of_others(register) if keep else frozenset())


def _forget(register: Register, texts: Texts) -> None:
    register.letters.clear()
    for sha256 in texts.digests:
        forget_letter(register, sha256)
