"""What is printed again in the margins of the pages, which is no part of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tracker.letters.readers.pdf.lines import Line

#: The part of a page's height that its margins take.
_MARGIN = 0.1
#: In steps from line to line: what stands nearer to the text, in its size, belongs to it.
_BESIDE = 1.3
#: Printed on at least this part of the pages.
_OFTEN = 0.25
_SAME_HEIGHT = 2.0

_DATE = re.compile(r"\b\d{1,2}\.? [^\W\d]+\.? \d{4}\b")
_ROMAN = re.compile(r"(?<!\w)[ivxlc]+(?!\w)", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_LONGEST_NUMBER = 24


def without_running_lines(pages: list[list[Line]], page_height: float) -> list[list[Line]]:
    """The pages without what is printed again at the same height of their margins.

    Numbers and dates make no difference, so "2 of 4" and "3 of 4" are the same.
    A line that stands with the text, in its size and at its distance, is text;
    it is tried from the text outwards.
    What stands at the head is kept on the first page, which has the letterhead.
    """
    low, high = page_height * _MARGIN, page_height * (1 - _MARGIN)
    margins = [[x for x in lines if not low <= x.baseline <= high] for lines in pages]
    places = Counter(place for lines in margins for place in {_place(line) for line in lines})
    often = max(2, round(len(pages) * _OFTEN))

    def repeated(line: Line) -> bool:
        words, height = _place(line)
        return sum(places[words, height + near] for near in (-1, 0, 1)) >= often

    kept = []
    for number, lines in enumerate(pages):
        gone = {
            line for line in margins[number] if (line.baseline < low or number) and repeated(line)
        }
        for line in sorted(gone, key=lambda line: abs(line.baseline - page_height / 2)):
            if _in_text(line, lines, gone):
                gone.discard(line)
        kept.append([line for line in lines if line not in gone])
    return kept


def _place(line: Line) -> tuple[str, int]:
    words = _DATE.sub("0", line.words)
    if len(words) <= _LONGEST_NUMBER:
        words = _ROMAN.sub("0", words)
    return _FIGURES.sub("0", words), round(line.baseline / _SAME_HEIGHT)


def _in_text(line: Line, lines: Sequence[Line], gone: set[Line]) -> bool:
    """Whether `line` is set as the text next to it is."""
    return any(
        abs(line.baseline - other.baseline) <= _BESIDE * 1.25 * line.size
        and line.baseline != other.baseline
        and abs(line.size - other.size) < 0.1
        and abs(line.left - other.left) < line.size
        for other in lines
        if other not in gone
    )
