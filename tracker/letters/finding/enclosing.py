"""What a letter says comes with it: enclosures, in its head or below its signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from tracker.frozen import Frozen
from tracker.letters.facts import Found
from tracker.letters.finding.head import MOST_LINES, Head, lines_of, rest_of, within
from tracker.letters.fixed_words import fixed_words
from tracker.letters.letter import Block, BlockKind, Letter
from tracker.letters.proposal import Span

_LONGEST = 160
#: The number or the dash before an enclosure in a list.
_COUNTED = re.compile(r"\s*(?:\(?\d{1,2}\s*[.):–-]|[-–•*])\s*(?=\S)")
_AFTER_SIGNATURE = frozenset({BlockKind.CLOSING, BlockKind.ITEM, BlockKind.HEADING})
#: "Bijlage 1" over a text is the title of that text, not something enclosed.
_TITLE_OF_ANNEX = re.compile(r"\d{1,2}|[A-Z]")


class _Line(Frozen):
    """A line, and whether it stands below the signatures: there a list goes on to the end."""

    span: Span
    is_below: bool = False

    @property
    def label(self) -> re.Match[str] | None:
        """The word for enclosures at its start; None where it begins otherwise."""
        return fixed_words().labels["enclosures"].match(self.span.words)

    @property
    def is_counted(self) -> bool:
        """Whether it carries a number or a dash."""
        return _COUNTED.match(self.span.words) is not None


def enclosures(letter: Letter, head: Head) -> tuple[Found[str], ...]:
    """Each enclosure by its title; where no title is given, how many there are."""
    above = [_Line(line) for line in head.lines]
    tail = (line for block in _tail(letter) for line in lines_of(letter, block))
    below = [_Line(line, is_below=True) for line in islice(tail, MOST_LINES)]
    found = [each for number in range(len(above)) for each in _at(above, number)]
    for number, line in enumerate(below):
        if not _is_title_of_annex(line):
            found.extend(_at(below, number))
    titles = tuple(each for each in found if not each.value.isdecimal())
    return titles or tuple(found)


def _tail(letter: Letter) -> Iterator[Block]:
    """What stands from the closing courtesy on, up to the text of an annex."""
    blocks = iter(letter.blocks)
    for block in blocks:
        if block.kind is BlockKind.CLOSING:
            yield block
            break
    for block in blocks:
        if block.kind not in _AFTER_SIGNATURE:
            return
        yield block


def _at(lines: list[_Line], index: int) -> Iterator[Found[str]]:
    """What the label at a line names: on that line, or as the list below it."""
    label = lines[index].label
    if label is None:
        return
    named = rest_of(lines[index].span, label.end())
    listed = list(_listed(lines[index + 1 :], alone=not named.words))
    if named.words and not (named.words.isdecimal() and listed):
        for title in filter(None, re.split(r"\s*;\s*", named.words)):
            yield from _one(within(named, title))
    else:
        yield from (found for line in listed for found in _one(line))


def _listed(lines: list[_Line], *, alone: bool) -> Iterator[Span]:
    """The lines below a label: those that are counted, or that a label alone leads in."""
    for number, line in enumerate(lines):
        is_led_in = alone and (number == 0 or line.is_below)
        if fixed_words().label(line.span.words) or not (line.is_counted or is_led_in):
            return
        yield line.span


def _one(line: Span) -> Iterator[Found[str]]:
    counted = _COUNTED.match(line.words)
    title = rest_of(line, counted.end() if counted else 0)
    if title.words and len(title.words) <= _LONGEST:
        yield Found(title.words, title)


def _is_title_of_annex(line: _Line) -> bool:
    label = line.label
    if label is None or label[0].rstrip().endswith((":", ";", "(n)")):
        return False
    return bool(_TITLE_OF_ANNEX.fullmatch(line.span.words[label.end() :].strip()))
