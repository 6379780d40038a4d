"""What stands above the salutation of an office document: lines of one block, and the header."""

from __future__ import annotations

from tracker.letters.fixed_words import fixed_words
from tracker.letters.readers.office.setting import Setting
from tracker.letters.readers.parts import is_salutation
from tracker.letters.readers.printed import Look, Printed

_LONGEST_LINE = 80
_WITHIN = 40


def with_head_in_lines(setting: Setting) -> list[Printed]:
    """The blocks; above the salutation, paragraphs that an empty one does not part are lines.

    Many type an address with a new paragraph for each line. Where no paragraph
    is empty nothing tells which of them belong together.
    """
    ends = _salutation(setting.blocks)
    head, rest = setting.blocks[:ends], setting.blocks[ends:]
    if not any(0 < gap < ends for gap in setting.gaps):
        return head + rest
    grouped: list[Printed] = []
    for index, block in enumerate(head):
        if grouped and index not in setting.gaps and _are_lines(grouped[-1], block):
            grouped[-1] = grouped[-1].with_lines(grouped[-1].lines + block.lines)
        else:
            grouped.append(block)
    return grouped + rest


def _salutation(blocks: list[Printed]) -> int:
    words = fixed_words()
    near = enumerate(blocks[:_WITHIN])
    return next((i for i, block in near if is_salutation(block.lines[0], words)), 0)


def _are_lines(before: Printed, block: Printed) -> bool:
    both = (before, block)
    short = all(len(line) <= _LONGEST_LINE for printed in both for line in printed.lines)
    return short and all(b.look is Look.TEXT for b in both) and before.page == block.page


def said_only_in(header: list[Printed], blocks: list[Printed]) -> list[Printed]:
    """The lines of the first page's header that the text below it does not have.

    What stands left, in the middle and right in a header has a block each.
    """
    below = "\n".join(line for block in blocks for line in block.lines)
    kept = [
        part.with_lines(tuple(line for line in part.lines if line not in below))
        for block in header
        for part in _apart(block)
    ]
    return [block for block in kept if block.lines]


def _apart(block: Printed) -> list[Printed]:
    """The block, or where tabs part its words, these each by themselves."""
    words = [words.strip() for line in block.lines for words in line.split("\t")]
    if len(words) == len(block.lines):
        return [block]
    return [block.with_lines((found,)) for found in words if found]
