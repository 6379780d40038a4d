"""The head of a letter as lines: everything above the salutation, or the title without one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.letters.fixed_words import fixed_words
from tracker.letters.letter import Block, BlockKind, Letter
from tracker.letters.proposal import Span

#: Without a salutation the head is what stands above the first paragraph.
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW})
_HEAD = frozenset({BlockKind.ADDRESS, BlockKind.DATA, BlockKind.HEADING})


@dataclass(frozen=True, slots=True)
class Head:
    """The blocks of the head in order, and each line of them with its place."""

    blocks: tuple[Block, ...]
    lines: tuple[Span, ...]

    def labelled(self, kind: str) -> Iterator[Span]:
        """What stands behind each label of `kind`, on its line or on the next one."""
        words = fixed_words()
        for index, line in enumerate(self.lines):
            found = words.labels[kind].match(line.words)
            if not found:
                continue
            value = _rest(line, found.end())
            if not value.words and index + 1 < len(self.lines):
                value = self.lines[index + 1]
            if value.words and not words.label(value.words):
                yield value


def head_of(letter: Letter) -> Head:
    """The head of `letter`."""
    blocks = tuple(_head_blocks(letter))
    return Head(blocks, tuple(line for block in blocks for line in lines_of(letter, block)))


def lines_of(letter: Letter, block: Block) -> Iterator[Span]:
    """The lines of a block with their places."""
    for found in re.finditer(r"[^\n]+", letter.text[block.start : block.end]):
        yield Span(block.start + found.start(), block.start + found.end(), found[0])


def span(letter: Letter, start: int, end: int) -> Span:
    """The words at a place."""
    return Span(start, end, letter.text[start:end])


def _head_blocks(letter: Letter) -> Iterator[Block]:
    has_salutation = any(block.kind is BlockKind.SALUTATION for block in letter.blocks)
    for block in letter.blocks:
        ends = block.kind is BlockKind.SALUTATION if has_salutation else block.kind in _RUNNING
        if ends:
            return
        if block.kind in _HEAD:
            yield block


def _rest(line: Span, offset: int) -> Span:
    words = line.words[offset:].strip()
    start = line.start + line.words.index(words, offset) if words else line.end
    return Span(start, start + len(words), words)
