"""What the worker sends back, checked before a letter is made of it.

The worker has looked at a file from outside, so its answer is as untrusted as
the file: every type and every position is looked at again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, TypeVar

from tracker.frozen import Frozen
from tracker.letters.kinds import FileKind
from tracker.letters.letter import Block, BlockKind, Letter, Remark
from tracker.letters.readers.contents import Enclosed
from tracker.letters.readers.refused import Reason, RefusedError

Plain = TypeVar("Plain", str, int, bool)


class Arrival(Frozen):
    """What came out of a file: its letter, and the files inside it in their order."""

    letter: Letter
    enclosed: tuple[Enclosed, ...]


def arrived(untrusted_answer: bytes) -> Arrival:
    """The letter in the worker's answer, and what came with it.

    Raises RefusedError with the worker's own reason, or NOT_READABLE where the
    answer is not one that our reader gives.
    """
    line, _, rest = untrusted_answer.partition(b"\n")
    try:
        answer = json.loads(line)
        if "refused" in answer:
            raise RefusedError(Reason(answer["refused"]))
        letter = _letter(answer["letter"])
        _check_places(letter)
        enclosed = tuple(_enclosed(answer["enclosed"], rest))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise RefusedError(Reason.NOT_READABLE) from error
    return Arrival(letter, enclosed)


def _enclosed(untrusted: list[list[Any]], content: bytes) -> Iterator[Enclosed]:
    """The files whose bytes follow each other in `content`; ValueError unless they fill it."""
    start = 0
    for name, length in untrusted:
        end = start + _of(int, length)
        if not start <= end <= len(content):
            raise ValueError("a file inside is longer than what was sent")
        _of(str, name).encode("utf-8")
        yield Enclosed(name, content[start:end])
        start = end
    if start != len(content):
        raise ValueError("more was sent than the files inside")


def _letter(untrusted: dict[str, Any]) -> Letter:
    return Letter(
        media_type=FileKind(untrusted["media_type"]).value,
        text=_of(str, untrusted["text"]),
        pages=tuple((_of(int, start), _of(int, end)) for start, end in untrusted["pages"]),
        blocks=tuple(_block(block) for block in untrusted["blocks"]),
        remarks=tuple(Remark(remark) for remark in untrusted["remarks"]),
    )


def _block(untrusted: dict[str, Any]) -> Block:
    number, mark = untrusted["number"], untrusted["mark"]
    return Block(
        kind=BlockKind(untrusted["kind"]),
        start=_of(int, untrusted["start"]),
        end=_of(int, untrusted["end"]),
        page=_of(int, untrusted["page"]),
        number=None if number is None else _of(int, number),
        continues=_of(bool, untrusted["continues"]),
        mark=None if mark is None else _of(int, mark),
    )


def _of(kind: type[Plain], value: object) -> Plain:
    if type(value) is not kind:
        raise TypeError(value)
    return value


def _check_places(letter: Letter) -> None:
    """Raise ValueError unless pages and blocks lie in order inside the text."""
    letter.text.encode("utf-8")  # a lone surrogate cannot be kept in a register
    pages = len(letter.pages)
    ends = [0, *(end for _, end in letter.pages)]
    if not letter.text.strip() or not pages or ends[-1] != len(letter.text):
        raise ValueError("the pages do not make up the text")
    if any(start != before for (start, _), before in zip(letter.pages, ends, strict=False)):
        raise ValueError("the pages do not join")
    edges = [edge for block in letter.blocks for edge in (block.start, block.end)]
    if any(before > after for before, after in pairwise([0, *edges, len(letter.text)])):
        raise ValueError("blocks lie outside the text or over one another")
    if any(not 1 <= block.page <= pages for block in letter.blocks):
        raise ValueError("a block stands on no page")
    if any(not 0 <= block.mark <= len(letter.text) for block in letter.blocks if block.mark):
        raise ValueError("a note's mark lies outside the text")
