"""One paragraph in several hands: words of the letter in serif, the app's own beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.frozen import Frozen
from ui.look.band import OVERHANG, paint_band
from ui.look.lettering import LINE_HEIGHT, Size, sans, serif
from ui.look.mirrored import draw_lines, in_line, is_turned, painter_of
from ui.look.spoken import give_role
from ui.look.theme import Look


class Hand(Enum):
    """Whose words a run is, and how it is meant."""

    WORDS = auto()  # of the letter: serif
    GONE = auto()  # of an earlier wording, and not of this one: serif, struck through
    CAME = auto()  # of this wording, and not of the earlier one: serif, underlined
    VAGUE = auto()  # of the letter, a time without a date: serif on a band
    FACT = auto()  # the app's, to be seen first: sans in ink
    ASIDE = auto()  # the app's, standing back: sans in quiet ink


class Run(Frozen):
    """A stretch of text in one hand."""

    text: str
    hand: Hand = Hand.FACT


def runs_around(put: Callable[[str], str], quoted: Run) -> list[Run]:
    """A sentence of the app that holds a quotation, which stands in its own hand.

    `put` gives the sentence around the words it is called with.
    """
    before, after = put("\n").split("\n")
    runs = (Run(before, Hand.ASIDE), quoted, Run(after, Hand.ASIDE))
    return [run for run in runs if run.text]


class RunningText(QWidget):
    """Runs of text as one paragraph, as high as its width asks for.

    `inset` leaves room on the left for a band to fade out in.
    """

    def __init__(self, look: Look, runs: Sequence[Run] = (), *, inset: float = 0.0) -> None:
        super().__init__()
        self._inset = inset
        self._set: tuple[int, QTextLayout] | None = None
        self._look = look
        self._runs = tuple(runs)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.text)
        give_role(self, QAccessible.Role.StaticText)

    @property
    def text(self) -> str:
        """All runs read on end."""
        return "".join(run.text for run in self._runs)

    def sizeHint(self) -> QSize:
        """A line or two of a card."""
        return QSize(320, self.heightForWidth(320))

    def heightForWidth(self, width: int) -> int:
        """How high the paragraph is at `width`."""
        return self._laid_out(width).lineCount() * LINE_HEIGHT[Size.TEXT]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bands, then the words on them."""
        painter = painter_of(self)
        layout = self._laid_out(self.width())
        for area in self._vague_areas(layout, turned=is_turned(painter)):
            paint_band(painter, area, self._look.colour("quiet"))
        painter.setPen(self._look.colour("ink"))
        draw_lines(painter, layout, QPointF(0, 0))

    def _laid_out(self, width: int) -> QTextLayout:
        """The paragraph set for `width`; kept, because Qt asks for the height many times."""
        if self._set is None or self._set[0] != width:
            self._set = (width, self._set_for(width))
        return self._set[1]

    def _set_for(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text, sans())
        layout.setFormats(formats_of(self._runs, self._look))
        layout.beginLayout()
        number = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width - self._inset, 40.0))
            slack = (LINE_HEIGHT[Size.TEXT] - line.height()) / 2
            line.setPosition(QPointF(self._inset, number * LINE_HEIGHT[Size.TEXT] + slack))
            number += 1
        layout.endLayout()
        return layout

    def _vague_areas(self, layout: QTextLayout, *, turned: bool) -> list[QRectF]:
        areas, at = [], 0
        for run in self._runs:
            length = len(run.text.encode("utf-16-le")) // 2
            if run.hand is Hand.VAGUE:
                areas += _areas(layout, (at, at + length), turned=turned)
            at += length
        return areas


def formats_of(runs: Sequence[Run], look: Look) -> list[QTextLayout.FormatRange]:
    """How the runs look in their hands, as Qt sets them one after the other."""
    formats, at = [], 0
    for run in runs:
        part = QTextLayout.FormatRange()
        part.start, part.length = at, len(run.text.encode("utf-16-le")) // 2
        part.format = _format(run.hand, look)
        formats.append(part)
        at += part.length
    return formats


def _format(hand: Hand, look: Look) -> QTextCharFormat:
    style = QTextCharFormat()
    is_ours = hand in (Hand.FACT, Hand.ASIDE)
    style.setFont(sans() if is_ours else serif())
    stands_back = hand in (Hand.ASIDE, Hand.GONE)
    style.setForeground(look.colour("quiet" if stands_back else "ink"))
    style.setFontStrikeOut(hand is Hand.GONE)
    style.setFontUnderline(hand is Hand.CAME)
    return style


def _areas(layout: QTextLayout, span: tuple[int, int], *, turned: bool) -> list[QRectF]:
    areas, (start, end) = [], span
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = x_of(line.cursorToX(first)), x_of(line.cursorToX(last))
            left, right = in_line(line, left, right, turned=turned)
            top = number * LINE_HEIGHT[Size.TEXT] + 1
            height = LINE_HEIGHT[Size.TEXT] - 2
            areas.append(QRectF(left - OVERHANG, top, right - left + 2 * OVERHANG, height))
    return areas


def x_of(answer: object) -> float:
    """PySide answers `cursorToX` with the place, or with the place and the cursor."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
