"""The reader that goes with a kind of file, and the letter its contents make."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from itertools import islice

from tracker.letters.kinds import FileKind
from tracker.letters.letter import Letter
from tracker.letters.readers.assembling import letter_of
from tracker.letters.readers.contents import Contents
from tracker.letters.readers.decoding import MOST_CHARACTERS, MOST_LINES
from tracker.letters.readers.refused import Reason, RefusedError

#: No letter has as many blocks, and each costs time.
MOST_BLOCKS = 50_000

#: From the bytes of a file, and the password that opens it, to what it holds.
Reader = Callable[[bytes, str | None], Contents]

#: Each module has a `contents_of`; it is imported only for its own kind, to keep the worker quick.
_READERS = {
    FileKind.PDF: "pdf.reading",
    FileKind.DOCX: "office.word.reading",
    FileKind.ODT: "office.odf.reading",
    FileKind.RTF: "rtf",
    FileKind.HTML: "html",
    FileKind.EML: "mail.eml",
    FileKind.MSG: "mail.msg",
    FileKind.MARKDOWN: "markdown",
    FileKind.TEXT: "plain",
}


def reader_of(kind: FileKind, recognised: Mapping[int, str] | None = None) -> Reader:
    """The reader of a kind of file, with all it needs already imported.

    `recognised` is what Tesseract tells of pages of a PDF, for its reader.
    It raises RefusedError for a file under a password, damaged, or with too much
    in it; WRONG_KIND where no reader takes the kind.
    """
    module = _READERS.get(kind)
    if module is None:
        raise RefusedError(Reason.WRONG_KIND)
    reader: Callable[..., Contents]
    reader = import_module(f"tracker.letters.readers.{module}").contents_of
    return partial(reader, recognised=recognised) if recognised else reader


def letter_in(contents: Contents) -> Letter:
    """The letter that the contents of a file make.

    Raises RefusedError for a file without text or with too much of it.
    """
    blocks = list(islice(contents.blocks, MOST_BLOCKS + 1))
    if len(blocks) > MOST_BLOCKS or sum(len(block.lines) for block in blocks) > MOST_LINES:
        raise RefusedError(Reason.TOO_LONG)
    letter = letter_of(contents.media_type, blocks, contents.remarks)
    if not letter.text.strip():
        raise RefusedError(Reason.NO_TEXT)
    if len(letter.text) > MOST_CHARACTERS:
        raise RefusedError(Reason.TOO_LONG)
    return letter
