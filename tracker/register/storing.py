"""Files and letters by their content: kept once, under their SHA-256, and never changed.

Undo does not take them away, so that doing it again needs no second copy in
the history.
"""

from __future__ import annotations

import hashlib
import json

from tracker.letters.letter import Block, BlockKind, Letter, Remark
from tracker.register.fields import keepable, to_json
from tracker.register.register import Register

#: The columns of a letter, in the order of the table.
LETTER = "media_type, text, pages, blocks, remarks"


#: The remarks of a letter about which there is nothing to say.
NO_REMARKS = "[]"


def store_file(register: Register, sha256: str, content: bytes) -> None:
    """Keep the bytes of a file under their SHA-256, unless they are there.

    Bytes that were taken out once, because of a name, are there again when they are added again.
    """
    register.rows(
        "INSERT INTO stored_file (sha256, content) VALUES (?, ?) ON CONFLICT (sha256)"
        " DO UPDATE SET content = excluded.content, taken_out = NULL"
        " WHERE stored_file.taken_out IS NOT NULL",
        sha256,
        content,
    )


def store_letter(register: Register, letter: Letter) -> str:
    """Keep a letter's text with its pages and blocks; the SHA-256 it is kept under.

    `TextNotKeepableError` for a text that no database keeps.
    """
    keepable(letter.text)
    columns = columns_of(letter)
    sha256 = digest_of(columns)
    register.rows(
        f"INSERT INTO stored_letter (sha256, {LETTER}) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608
        " ON CONFLICT DO NOTHING",
        sha256,
        *columns,
    )
    return sha256


def columns_of(letter: Letter) -> tuple[str, str, str, str, str]:
    """A letter as the columns `LETTER`."""
    blocks = [_plain(block) for block in letter.blocks]
    remarks = [str(remark) for remark in letter.remarks]
    return letter.media_type, letter.text, to_json(letter.pages), to_json(blocks), to_json(remarks)


def _plain(block: Block) -> list[object]:
    """A block as a list; a mark is there only where the block has one, as in older registers."""
    kept = [str(block.kind), block.start, block.end, block.page, block.number, block.continues]
    return kept if block.mark is None else [*kept, block.mark]


def letter_from(media_type: str, text: str, pages: str, blocks: str, remarks: str) -> Letter:
    """The letter kept as these columns, equal to the one that was given."""
    return Letter(
        media_type=media_type,
        text=text,
        pages=tuple((start, end) for start, end in json.loads(pages)),
        blocks=tuple(Block(BlockKind(kind), *rest) for kind, *rest in json.loads(blocks)),
        remarks=tuple(Remark(remark) for remark in json.loads(remarks)),
    )


def digest_of(columns: tuple[str, ...]) -> str:
    """The SHA-256 of all of a letter's columns.

    Without remarks it is that of the others: letters kept before there were any
    stay under the name they have.
    """
    *others, remarks = columns
    whole = others if remarks == NO_REMARKS else columns
    return hashlib.sha256(to_json(whole).encode()).hexdigest()
