"""The head of a letter as lines: everything above the salutation, or the title without one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from tracker.frozen import Frozen
from tracker.letters.finding.columns import in_one_column
from tracker.letters.fixed_words import fixed_words
from tracker.letters.letter import Block, BlockKind, Letter
from tracker.letters.proposal import Span

#: Without a salutation the head is what stands above the first paragraph.
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW})
_HEAD = frozenset({BlockKind.ADDRESS, BlockKind.DATA, BlockKind.HEADING})


#: No head and no row of signatures is longer; more lines of a strange file are left.
MOST_LINES = 500


class Head(Frozen):
    """The blocks of the head in order, and each line of them with its place."""

    blocks: tuple[Block, ...]
    lines: tuple[Span, ...]

    def labelled(self, kind: str) -> Iterator[Span]:
        """What stands behind each label of `kind`, on its line or on the next one.

        Labels that stand under one another without a value leave it open whose
        the next line is, so none of them has one.
        """
        label = fixed_words().labels[kind]
        for index, line in enumerate(self.lines):
            if not (found := label.match(line.words)):
                continue
            value = rest_of(line, found.end())
            if value.words:
                if not _is_label_of_another(value.words, kind):
                    yield value
            elif following := self._below(index):
                yield following

    def unlabelled(self) -> Iterator[Span]:
        """The lines that carry no label and are not the value of one."""
        words = fixed_words()
        values = {value for index in range(len(self.lines)) if (value := self._below(index))}
        return (line for line in self.lines if line not in values and not words.label(line.words))

    def _below(self, index: int) -> Span | None:
        """The line under a label that stands alone; None where it may be another's."""
        above = self.lines[index - 1] if index else None
        if not _stands_alone(self.lines[index]) or index + 1 == len(self.lines):
            return None
        below = self.lines[index + 1]
        is_one_of_many = above is not None and _stands_alone(above)
        return None if is_one_of_many or fixed_words().label(below.words) else below


def head_of(letter: Letter) -> Head:
    """The head of `letter`."""
    blocks = tuple(islice(_head_blocks(letter), MOST_LINES))
    lines = (line for block in blocks for line in lines_of(letter, block))
    return Head(blocks, tuple(in_one_column(tuple(islice(lines, MOST_LINES)))))


def closing_lines(letter: Letter) -> Iterator[Span]:
    """The lines from the closing courtesy to the last signature."""
    closing = (block for block in letter.blocks if block.kind is BlockKind.CLOSING)
    return islice((line for block in closing for line in lines_of(letter, block)), MOST_LINES)


def lines_of(letter: Letter, block: Block) -> Iterator[Span]:
    """The lines of a block with their places."""
    for found in re.finditer(r"[^\n]+", letter.text[block.start : block.end]):
        yield Span(block.start + found.start(), block.start + found.end(), found[0])


def span(letter: Letter, start: int, end: int) -> Span:
    """The words at a place."""
    return Span(start, end, letter.text[start:end])


def rest_of(line: Span, offset: int) -> Span:
    """What stands in a line from `offset` on, without the space around it."""
    return within(line, line.words[offset:].strip(), offset)


def within(line: Span, words: str, offset: int = 0) -> Span:
    """Where `words`, which stand in a line, are in the letter."""
    start = line.start + line.words.index(words, offset) if words else line.end
    return Span(start, start + len(words), words)


def _head_blocks(letter: Letter) -> Iterator[Block]:
    has_salutation = any(block.kind is BlockKind.SALUTATION for block in letter.blocks)
    for block in letter.blocks:
        ends = block.kind is BlockKind.SALUTATION if has_salutation else block.kind in _RUNNING
        if ends:
            return
        if block.kind in _HEAD:
            yield block


def _stands_alone(line: Span) -> bool:
    label = fixed_words().label(line.words)
    return label is not None and not label[1]


def _is_label_of_another(value: str, kind: str) -> bool:
    """Whether what stands behind a label is the next label; a subject may begin with one."""
    label = fixed_words().label(value)
    return label is not None and (kind != "subject" or not label[1])
