"""Letters made for a test: text in paragraphs, items of a list behind a dash."""

from __future__ import annotations

from tracker.letters.letter import Block, BlockKind, Letter


def make_letter(*blocks: str) -> Letter:
    """A letter with these blocks of running text; one that begins with a dash is a list item."""
    placed, text = [], ""
    for number, block in enumerate(blocks, 1):
        kind = BlockKind.ITEM if block.startswith("- ") else BlockKind.PARAGRAPH
        start = len(text) + (2 if text else 0)
        text = f"{text}\n\n{block}" if text else block
        placed.append(Block(kind, start, len(text), 1, number))
    return Letter("text/plain", text, ((0, len(text)),), tuple(placed))
