"""The pages of a PDF made into blocks: columns, rows of tables, paragraphs, items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tracker.letters.readers.items import split_items
from tracker.letters.readers.pdf.columns import Region, regions
from tracker.letters.readers.pdf.lines import Line
from tracker.letters.readers.pdf.paragraphs import paragraphs, usual_step
from tracker.letters.readers.pdf.running import without_running_lines
from tracker.letters.readers.pdf.sheet import Sheet
from tracker.letters.readers.printed import NOTE_MARK, Look, Printed
from tracker.letters.readers.punctuation import ends_sentence

_Group = tuple[bool, list[Line]]


def blocks_of(sheets: Sequence[Sheet]) -> Iterator[Printed]:
    """The blocks of all pages, in reading order, without what the margins repeat."""
    height = sheets[-1].height if sheets else 0.0
    pages = without_running_lines([sheet.lines for sheet in sheets], height)
    parts = [regions(lines, sheet.width) for lines, sheet in zip(pages, sheets, strict=True)]
    step = usual_step([region.lines for page in parts for region in page])
    leaning = Counter(line.words for sheet in sheets for line in sheet.leaning)
    for number, (page, sheet) in enumerate(zip(parts, sheets, strict=True), 1):
        for is_row, group in _groups(page, step):
            yield from _printed(is_row, group, number)
        for line in sheet.leaning:
            if leaning[line.words] == 1:
                yield Printed((line.words,), page=number)


def _printed(is_row: bool, group: list[Line], number: int) -> Iterator[Printed]:
    words = tuple(line.words for line in group)
    if is_row:
        yield Printed(words, Look.ROW, number)
    else:
        yield from split_items(Printed(words, page=number), dashes=True)


def _groups(page: Sequence[Region], step: float) -> list[_Group]:
    """The paragraphs and rows of a page; a paragraph that runs on in a next column is one."""
    groups: list[_Group] = []
    for region in page:
        found = (
            [(True, region.lines)]
            if region.is_row
            else [(False, group) for group in paragraphs(region.lines, step)]
        )
        if region.flows and found and groups and _runs_on(groups[-1], found[0]):
            groups[-1][1].extend(found.pop(0)[1])
        groups += found
    return groups


def _runs_on(before: _Group, after: _Group) -> bool:
    """Whether the foot of a column ended inside a sentence that goes on in the next."""
    last, first = before[1][-1], after[1][0]
    same = not before[0] and not after[0] and abs(last.size - first.size) < 0.1 * last.size
    note = NOTE_MARK.match(before[1][0].words) or NOTE_MARK.match(first.words)
    return same and not note and not ends_sentence(last.words)
