"""The reader that goes with a kind of file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from tracker.letters.kinds import FileKind
from tracker.letters.letter import Letter
from tracker.letters.readers.assembling import letter_of
from tracker.letters.readers.decoding import decoded
from tracker.letters.readers.printed import Printed
from tracker.letters.readers.refused import Reason, RefusedError

#: The longest text that is read, in characters.
MOST_CHARACTERS = 5_000_000
#: No letter has as many blocks, and each costs time.
MOST_BLOCKS = 50_000


def reader_of(kind: FileKind) -> Callable[[bytes], Letter]:
    """A function from bytes to a letter, with all it needs already imported.

    The function raises RefusedError for a file without text, with too much of
    it, under a password or damaged.
    """
    blocks_of = _blocks_of(kind)

    def read(content: bytes) -> Letter:
        blocks = list(islice(blocks_of(content), MOST_BLOCKS + 1))
        if len(blocks) > MOST_BLOCKS:
            raise RefusedError(Reason.TOO_LONG)
        letter = letter_of(kind.value, blocks)
        if not letter.text.strip():
            raise RefusedError(Reason.NO_TEXT)
        if len(letter.text) > MOST_CHARACTERS:
            raise RefusedError(Reason.TOO_LONG)
        return letter

    return read


def _blocks_of(kind: FileKind) -> Callable[[bytes], Iterable[Printed]]:
    """The reader itself; each is imported only for its own kind, to keep the worker quick."""
    if kind is FileKind.PDF:
        from tracker.letters.readers.pdf import pdf_blocks

        return pdf_blocks
    if kind is FileKind.MARKDOWN:
        from tracker.letters.readers.markdown import markdown_blocks

        return lambda content: markdown_blocks(_text(content))
    from tracker.letters.readers.plain import plain_blocks

    return lambda content: plain_blocks(_text(content))


def _text(content: bytes) -> str:
    text = decoded(content)
    if text is None:
        raise RefusedError(Reason.NOT_READABLE)
    if len(text) > MOST_CHARACTERS:
        raise RefusedError(Reason.TOO_LONG)
    return text
