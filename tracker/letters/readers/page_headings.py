"""What is printed again on every page, and the pages it gives away.

An official letter repeats its date and reference at the head of each next
page. In a file without pages these headings show where the pages ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.frozen import replace
from tracker.letters.fixed_words import FixedWords, fixed_words
from tracker.letters.readers.parts import is_salutation
from tracker.letters.readers.printed import Look, Printed

#: Labels that may stand in a page heading; a subject line is repeated now and then.
_REPEATED = frozenset({"date", "reference", "subject", "their_reference"})

_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:(?P<label>[^\W\d]+\.?)\s*)?\d{1,4}(?:\s*(?:/|van|of|sur|de|von)\s*\d{1,4})?[-–—\s]*",
    re.IGNORECASE,
)


def without_page_headings(blocks: list[Printed]) -> list[Printed]:
    """The blocks without repeated headings and page numbers.

    In a file without pages each run of headings starts a new page; the blocks
    come back with the page they stand on, or with None if there were no
    headings.
    """
    words = fixed_words()
    head_ends = _head_ends(blocks, words)
    head = "\n".join(line for block in blocks[:head_ends] for line in block.lines)
    runs = list(_heading_runs(blocks, head_ends, head, words))
    kept = _kept(blocks, runs)
    numbered = blocks[0].page is not None if blocks else False
    return [b for b in kept if not _is_page_number(b, words)] if numbered else kept


def _head_ends(blocks: list[Printed], words: FixedWords) -> int:
    """The first block after the salutation, or after the opening blocks without one."""
    for index, block in enumerate(blocks[:40]):
        if any(is_salutation(line, words) for line in block.lines):
            return index + 1
    return min(4, len(blocks))


def _heading_runs(
    blocks: list[Printed], first: int, head: str, words: FixedWords
) -> Iterator[range]:
    """Runs of blocks that only repeat labels and values of the letter's own head."""
    index = first
    while index < len(blocks):
        end, labels, values = index, 0, 0
        while end < len(blocks) and (repeats := _repeats(blocks[end], head, words)):
            labels, values, end = labels + repeats[0], values + repeats[1], end + 1
        if labels and values:
            yield range(index, end)
        index = max(end, index + 1)


def _repeats(block: Printed, head: str, words: FixedWords) -> tuple[int, int] | None:
    """How many labels and values of the head the block repeats; None if it says more."""
    labels = values = 0
    for line in block.lines:
        label = words.label(line)
        known = label is not None and label[0] in _REPEATED
        value = label[1] if known and label else line.strip()
        if value and value not in head and not _is_number(line, words):
            return None
        labels, values = labels + known, values + bool(value)
    return (labels, values) if block.look is not Look.ITEM else None


def _kept(blocks: list[Printed], runs: list[range]) -> list[Printed]:
    if not runs or blocks[0].page is not None:
        dropped = {index for run in runs for index in run}
        return [block for index, block in enumerate(blocks) if index not in dropped]
    starts, kept, page = {run.start: run for run in runs}, list[Printed](), 1
    index = 0
    while index < len(blocks):
        if run := starts.get(index):
            page, index = page + 1, run.stop
            continue
        kept.append(replace(blocks[index], page=page))
        index += 1
    return kept


def _is_page_number(block: Printed, words: FixedWords) -> bool:
    return len(block.lines) == 1 and _is_number(block.lines[0], words)


def _is_number(line: str, words: FixedWords) -> bool:
    found = _PAGE_NUMBER.fullmatch(line.strip())
    return bool(found and (not found["label"] or words.labels["page"].match(line)))
