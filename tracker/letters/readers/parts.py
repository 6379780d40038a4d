"""Which part each block plays: letterhead, data, salutation, running text, closing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from tracker.frozen import Frozen, replace
from tracker.letters.fixed_words import FixedWords, fixed_words
from tracker.letters.letter import BlockKind
from tracker.letters.postal import has_postal_code
from tracker.letters.readers.printed import Look, Printed
from tracker.letters.readers.punctuation import ends_sentence

#: The salutation stands among the first blocks, and it is no whole sentence.
_SALUTATION_WITHIN = 40
_LONGEST_SALUTATION = 120
_LONGEST_COURTESY = 280
#: A line with a closing courtesy and nothing else.
_LONGEST_COURTESY_LINE = 80
_LONGEST_SIGNATURE = 60
#: A block as long as this after the signatures is an annex, not a name.
_ANNEX_FROM = 300

#: A line that is nothing but a date, perhaps after the name of a town.
_DATE_LINE = re.compile(
    r"(?:[^\W\d][\w.-]*,? +(?:le +|den +)?)?"
    r"(?:\d{1,2}(?:\.|er|st|nd|rd|th)? +[^\W\d]+\.?|[^\W\d]+ +\d{1,2},|\d{1,2}[-/.]\d{1,2}[-/.])"
    r" *(?:19|20)\d\d"
)


_RUNNING = {Look.ITEM: BlockKind.ITEM, Look.ROW: BlockKind.ROW}


class _Places(Frozen):
    """Where the text of a letter opens, and its two greetings, as numbers of blocks."""

    opening: int
    salutation: int | None
    closing: int | None


def with_parts(blocks: list[Printed]) -> list[tuple[Printed, BlockKind]]:
    """Each block with its part; greetings set close to a paragraph come apart from it."""
    words = fixed_words()
    blocks = [part for block in blocks for part in _salutation_apart(block, words)]
    blocks = [part for block in blocks for part in _courtesy_apart(block, words)]
    salutation = _salutation(blocks, words)
    if salutation is None:
        blocks = _title_in_lines(blocks)
    closing = _closing(blocks, 0 if salutation is None else salutation + 1, words)
    opening = _title_ends(blocks) if salutation is None else salutation
    if closing is None and salutation is not None:
        closing = _bare_signature(blocks, salutation + 1)
    places = _Places(opening, salutation, closing)
    blocks = [_cells_as_lines(b) if i < opening else b for i, b in enumerate(blocks)]
    return [(block, _part(block, index, places)) for index, block in enumerate(blocks)]


def _part(block: Printed, index: int, places: _Places) -> BlockKind:
    if block.note:
        return BlockKind.FOOTNOTE
    if index == places.salutation:
        return BlockKind.SALUTATION
    if index < places.opening:
        return _part_of_head(block, fixed_words(), titled=places.salutation is None)
    if block.look is Look.HEADING:
        return BlockKind.HEADING
    if places.closing is not None and index >= places.closing and _length(block) < _ANNEX_FROM:
        return BlockKind.CLOSING
    return _RUNNING.get(block.look, BlockKind.PARAGRAPH)


def _part_of_head(block: Printed, words: FixedWords, *, titled: bool) -> BlockKind:
    if any(words.label(line) or _DATE_LINE.fullmatch(line.strip()) for line in block.lines):
        return BlockKind.DATA
    if block.look is Look.HEADING or titled:
        return BlockKind.HEADING
    if _length(block) > _LONGEST_SALUTATION and len(block.lines) == 1:
        return BlockKind.PARAGRAPH
    return BlockKind.ADDRESS


def _cells_as_lines(block: Printed) -> Printed:
    """In the head a row only lays out lines; a cell may hold several."""
    if block.look is not Look.ROW:
        return block
    lines = [line for cell in block.lines for line in cell.split("\n") if line]
    return replace(block, lines=tuple(lines), look=Look.TEXT)


def _salutation_apart(block: Printed, words: FixedWords) -> Iterator[Printed]:
    first, *rest = block.lines
    if rest and is_salutation(first, words) and not has_postal_code(rest):
        yield block.with_lines((first,))
        block = block.with_lines(tuple(rest))
    yield block


def _courtesy_apart(block: Printed, words: FixedWords) -> Iterator[Printed]:
    """The block, cut before a line that is nothing but a closing courtesy."""
    for index, line in enumerate(block.lines[1:], 1):
        if len(line) > _LONGEST_COURTESY_LINE:
            continue
        courtesy = words.starts["closing"].match(line)
        if courtesy and not line[courtesy.end() :].strip(" ,"):
            yield block.with_lines(block.lines[:index])
            yield block.with_lines(block.lines[index:])
            return
    yield block


def is_salutation(line: str, words: FixedWords) -> bool:
    """Whether a line greets the reader: it opens so, is short and is no sentence."""
    short = len(line) <= _LONGEST_SALUTATION and not line.rstrip().endswith((".", "?"))
    return short and bool(words.starts["salutation"].match(line))


def _salutation(blocks: list[Printed], words: FixedWords) -> int | None:
    near = enumerate(blocks[:_SALUTATION_WITHIN])
    return next(
        (i for i, b in near if len(b.lines) == 1 and is_salutation(b.lines[0], words)), None
    )


def _closing(blocks: list[Printed], first: int, words: FixedWords) -> int | None:
    """The last block that opens with a closing courtesy."""
    for index in range(len(blocks) - 1, first - 1, -1):
        block = blocks[index]
        if _length(block) <= _LONGEST_COURTESY and words.starts["closing"].match(block.lines[0]):
            return index
    return None


def _bare_signature(blocks: list[Printed], first: int) -> int | None:
    """Where a letter is signed without a courtesy: its last short blocks that are no sentences."""
    signed = None
    for index in range(len(blocks) - 1, first - 1, -1):
        if blocks[index].note:
            continue
        if not _may_be_signature(blocks[index]):
            break
        signed = index
    return signed


def _may_be_signature(block: Printed) -> bool:
    short = _length(block) <= _LONGEST_SIGNATURE * len(block.lines)
    return block.look is Look.TEXT and short and not ends_sentence(block.lines[-1])


def _title_ends(blocks: list[Printed]) -> int:
    """How many blocks stand above the text of a paper without a salutation."""
    if mail_head := _mail_head_ends(blocks):
        return mail_head
    for index, block in enumerate(blocks[:6]):
        last = block.lines[-1]
        is_running = block.look in _RUNNING and not _gives_data(block)
        if is_running or _length(block) > 120 or ends_sentence(last):
            return index
    return min(1, len(blocks))


def _mail_head_ends(blocks: list[Printed]) -> int:
    """How many blocks say from whom a mail is, to whom, when and about what; 0 when it is none."""
    words = fixed_words()
    labelled = list(takewhile(lambda block: words.label(block.lines[0]), blocks))
    kinds = {label[0] for b in labelled for line in b.lines if (label := words.label(line))}
    return len(labelled) if {"from", "to"} <= kinds else 0


def _gives_data(block: Printed) -> bool:
    """Whether a row has a label and what it stands for side by side."""
    return block.look is Look.ROW and fixed_words().label(block.lines[0]) is not None


def _title_in_lines(blocks: list[Printed]) -> list[Printed]:
    """The blocks with those of the title cut into their lines: each is a heading of its own."""
    ends = _title_ends(blocks)
    head = map(_cells_as_lines, blocks[:ends])
    title = [block.with_lines((line,)) for block in head for line in block.lines]
    return title + blocks[ends:]


def _length(block: Printed) -> int:
    return sum(len(line) for line in block.lines)
