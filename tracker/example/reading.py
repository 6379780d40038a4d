"""A letter of the example, from its words to a file and what is read in that file.

The files are made here, a moment before they are read: nothing of them comes from
outside, so that no process of its own has to be started for each.
"""

from __future__ import annotations

from pathlib import Path

from tracker.example.printing import printed
from tracker.example.typing import typed
from tracker.frozen import Frozen
from tracker.letters.facts import Facts
from tracker.letters.finding.facts import facts_of
from tracker.letters.kinds import FileKind
from tracker.letters.letter import Letter
from tracker.letters.readers.choosing import letter_in, reader_of


class Paper(Frozen):
    """A letter as it was read in its file: its words, its facts, the name and the bytes."""

    letter: Letter
    facts: Facts
    file_name: str
    content: bytes


#: What each form of paper is, and how it is made of a letter and its title.
_FORMS = {"pdf": (FileKind.PDF, printed), "docx": (FileKind.DOCX, typed)}


def paper_of(text: str, name: str, form: str, title: str) -> Paper:
    """The letter written as Markdown in `text`, made into a file of `form` and read from it."""
    kind, make = _FORMS[form]
    content = make(_letter(text.encode(), FileKind.MARKDOWN), title)
    letter = _letter(content, kind)
    return Paper(letter, facts_of(letter), f"{Path(name).stem}.{form}", content)


def _letter(content: bytes, kind: FileKind) -> Letter:
    return letter_in(reader_of(kind)(content, None))
