"""A letter of the example as it would have come by post: set on A4 with its letterhead.

It is set from the blocks of the letter itself, so that its text is that of the
letter, and always to the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any, TypeAlias

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from tracker.frozen import Frozen
from tracker.letters.fixed_words import fixed_words
from tracker.letters.letter import Block, BlockKind, Letter
from tracker.tagged.faces import SANS, SANS_SEMIBOLD, SERIF, SERIF_SEMIBOLD, ready

_WIDTH, _HEIGHT = A4
_LEFT, _MEASURE = 70.0, 390.0
_SIDE = 482.0  #: where the column begins that repeats date and reference
_TOP, _BELOW_HEAD, _FOOT = 782.0, 742.0, 104.0
_INK, _QUIET = "#1E2226", "#5B636B"

#: reportlab has no types.
Paper: TypeAlias = Any
_canvas: Any = Canvas
_split: Any = simpleSplit


class _Style(Frozen):
    face: str
    size: float
    leading: float
    after: float
    indent: float = 0.0


_TEXT = _Style(SERIF, 11, 17, 9)
_SMALL = _Style(SERIF, 9.5, 13, 22)
_HEAD = _Style(SANS_SEMIBOLD, 13, 17, 40)
_STYLES = {
    BlockKind.ADDRESS: _SMALL,
    BlockKind.DATA: _SMALL,
    BlockKind.SALUTATION: _Style(SERIF, 11, 17, 10),
    BlockKind.HEADING: _Style(SERIF_SEMIBOLD, 11, 17, 3),
    BlockKind.ITEM: _Style(SERIF, 11, 17, 4, indent=12),
    BlockKind.CLOSING: _Style(SERIF, 11, 17, 22),
}


def printed(letter: Letter, title: str) -> bytes:
    """The letter as a PDF; later pages repeat its date and reference beside the text."""
    made = BytesIO()
    canvas = _canvas(made, pagesize=A4, invariant=1, initialFontName=ready(SERIF))
    canvas.setTitle(title)
    sheet = _Sheet(canvas, tuple(_repeated(letter)))
    for number, block in enumerate(letter.blocks):
        sheet.put(letter.text[block.start : block.end], block, is_first=number == 0)
    sheet.finish()
    canvas.save()
    return made.getvalue()


def _repeated(letter: Letter) -> Iterator[str]:
    """Label and value of the date and the reference, as the letter's own head has them."""
    data = (block for block in letter.blocks if block.kind is BlockKind.DATA)
    for block in data:
        lines = letter.text[block.start : block.end].split("\n")
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            kind, value = fixed_words().label(line) or ("", "")
            if kind in ("date", "reference"):
                yield line.removesuffix(value).rstrip(" :")
                yield value or following


class _Sheet:
    """The page being filled, from the top down."""

    def __init__(self, canvas: Paper, repeated: tuple[str, ...]) -> None:
        self._canvas, self._repeated = canvas, repeated
        self._top, self._number = _TOP, 1

    def put(self, words: str, block: Block, *, is_first: bool) -> None:
        """Set a block below the one before; on the next page where it does not fit whole."""
        lines, style = words.split("\n"), _STYLES.get(block.kind, _TEXT)
        if is_first:
            self._lines(lines[:1], _HEAD)
            lines = lines[1:]
        wrapped = [part for line in lines for part in self._wrapped(line, style)]
        if self._top - len(wrapped) * style.leading < _FOOT:
            self._turn()
        self._lines(wrapped, style)
        self._top -= _HEAD.after if is_first else style.after

    def finish(self) -> None:
        """End the last page."""
        self._canvas.setFont(ready(SANS), 8)
        self._canvas.setFillColor(_QUIET)
        self._canvas.drawRightString(_LEFT + _MEASURE, 44, str(self._number))
        self._canvas.showPage()

    def _lines(self, lines: list[str], style: _Style) -> None:
        self._canvas.setFont(ready(style.face), style.size)
        self._canvas.setFillColor(_INK)
        for number, words in enumerate(lines):
            self._canvas.drawString(_LEFT + style.indent * bool(number), self._top, words)
            self._top -= style.leading

    def _wrapped(self, line: str, style: _Style) -> list[str]:
        room = _MEASURE - style.indent
        wrapped: list[str] = _split(line, ready(style.face), style.size, room)
        return wrapped

    def _turn(self) -> None:
        self.finish()
        self._number += 1
        self._top = _BELOW_HEAD
        self._canvas.setFillColor(_QUIET)
        for number, words in enumerate(self._repeated):
            self._canvas.setFont(ready(SANS if number % 2 else SANS_SEMIBOLD), 7.5)
            self._canvas.drawString(_SIDE, _BELOW_HEAD - 10 * number, words)
