"""Erasing a person: offices, statements and history stay, the name is gone."""

from __future__ import annotations

import re
from enum import StrEnum

from tracker.register.changed import Changed
from tracker.register.erasing.letters import (
    Masking,
    forget_letter,
    letters_with_name,
    mask_letter,
    masking_of,
    take_out_file,
)
from tracker.register.erasing.lines import (
    KIND,
    announcement,
    digest_of_erasure,
    erase_in_lines,
)
from tracker.register.erasing.names import names_of_person
from tracker.register.erasing.papers import Papers, papers_ever_kept
from tracker.register.erasing.records import erase_in_records
from tracker.register.erasing.texts import Texts
from tracker.register.register import Register


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
    undone. Copies made earlier still have the name. Which letters name the person,
    `questions/keeping/named_letters.py` tells beforehand. `RecordMissingError` when
    there is no such person, `NotSweptError` when the space is in use elsewhere.
    """
    with register.change("erase person", who, why) as record:
        uid, pattern = names_of_person(register, person_id)
        by = record.next_line
        papers = papers_ever_kept(register)
        named = letters_with_name(register, pattern)
        masking = masking_of(papers, named, ours_only=letters is InLetters.KEEP)
        texts = _with_letters(register, pattern, papers, masking)
        erase_in_records(register, texts)
        lines = erase_in_lines(register, texts, by)
        said = announcement(digest_of_erasure(register, by), lines, masking.files)
        record.announce(KIND, uid, said, texts.masked)
        _let_go(register, masking, by)
        record.sweep = True
        return record.changed(person_id)


def _with_letters(
    register: Register, pattern: re.Pattern[str], papers: Papers, masking: Masking
) -> Texts:
    """Mask the letters first: records and lines then follow them."""
    letters = {sha256: mask_letter(register, sha256, pattern) for sha256 in sorted(masking.letters)}
    passages = {
        passage: [letters[sha256] for sha256 in papers.letters[document] & set(letters)]
        for passage, document in papers.documents.items()
        if not papers.letters[document].isdisjoint(letters)
    }
    return Texts(pattern, letters, passages, masking.kept)


def _let_go(register: Register, masking: Masking, by: int) -> None:
    register.letters.clear()
    for sha256 in masking.files:
        take_out_file(register, sha256, by)
    for sha256 in masking.forgotten:
        forget_letter(register, sha256)
