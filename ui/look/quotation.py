"""Somebody's words set as a quotation: hanging mark, serif, and the caveat tied beneath.

The caveat is part of the layout: there is no way to set a promise without it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.frozen import Frozen
from tracker.words import Words
from ui.look.band import paint_band
from ui.look.lettering import LINE_HEIGHT, SEMIBOLD, Size, sans, serif
from ui.look.mirrored import (
    draw_lines,
    in_line,
    is_turned,
    painter_of,
    reads_as_the_app,
    write,
)
from ui.look.space import CAVEAT_INDENT
from ui.look.spoken import give_role
from ui.look.theme import Look

Span = tuple[int, int]  # from which character up to which

NARROW = 130.0  #: less room than this beside its label is too little for a caveat
TIE_WIDTH, TIE_HEIGHT = 12.0, 13.0  #: the corner of ink between promise and caveat


class Quoted(Frozen):
    """What is set: the words, the caveat that belongs to them, and a vague term among them.

    `marks` and `caveat_marks` are ranges of characters that were looked for and found.
    """

    words: str
    caveat: str | None = None
    vague: str | None = None
    marks: tuple[Span, ...] = ()
    caveat_marks: tuple[Span, ...] = ()


class Quotation:
    """A quotation laid out for one width; paint it as often as needed."""

    def __init__(
        self,
        quoted: Quoted,
        words: Words,
        width: float,
        size: Size = Size.HEAD,
        found: QTextCharFormat | None = None,
    ) -> None:
        """`found` is how marked words look; without it they look like the others."""
        self._size = size
        opening, _ = words.quoted("\n").split("\n")
        hang = QFontMetricsF(serif(size)).horizontalAdvance(opening)
        self._lines = SetText(
            words.quoted(quoted.words),
            serif(size),
            width,
            hang=hang,
            formats=formats_of(quoted.marks, found, len(opening)),
        )
        self._vague = quoted.vague or ""
        self._caveat = _CaveatLines(quoted, words, width, found) if quoted.caveat else None
        self.height = self._lines.height + (self._caveat.height if self._caveat else 0.0)

    def paint(self, painter: QPainter, at: QPointF, ink: QColor, quiet: QColor) -> None:
        """Draw with the left edge of the text at `at`; the opening mark hangs left of it."""
        for area in self._lines.areas_of(self._vague, turned=is_turned(painter)):
            paint_band(painter, area.translated(at), quiet)
        self._lines.paint(painter, at, ink)
        if self._caveat:
            self._caveat.paint(painter, at + QPointF(0, self._lines.height), ink)


class SetText:
    """Text in lines of the house's line height. `hang` moves the first line out to the left."""

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        *,
        hang: float = 0.0,
        formats: Sequence[QTextLayout.FormatRange] = (),
    ) -> None:
        self._text = text
        self._line_height = float(LINE_HEIGHT[Size(font.pixelSize())])
        self._layout = QTextLayout(text, font)
        self._layout.setTextOption(_wrapping())
        self._layout.setFormats(list(formats))
        self._layout.beginLayout()
        count = 0
        while (line := self._layout.createLine()).isValid():
            # Where the mark is not at the side at which lines begin, nothing hangs out.
            out = hang if count == 0 and reads_as_the_app(text) else 0.0
            line.setLineWidth(max(width, 40.0) + out)
            slack = (self._line_height - line.height()) / 2
            line.setPosition(QPointF(-out, count * self._line_height + slack))
            count += 1
        self._layout.endLayout()
        self.height = count * self._line_height

    def paint(self, painter: QPainter, at: QPointF, ink: QColor) -> None:
        """Draw all lines with the top left corner of the text at `at`."""
        painter.setPen(ink)
        draw_lines(painter, self._layout, at)

    def areas_of(self, words: str, *, turned: bool = False) -> list[QRectF]:
        """Where `words` first stand in the text, an area per line; empty when they do not.

        On a painter that is `turned` they stand elsewhere.
        """
        start = self._text.find(words) if words else -1
        if start < 0:
            return []
        end = start + len(words)
        return [
            self._area(index, (start, end), turned=turned)
            for index in range(self._layout.lineCount())
            if self._crosses(index, start, end)
        ]

    def _crosses(self, index: int, start: int, end: int) -> bool:
        line = self._layout.lineAt(index)
        return line.textStart() < end and start < line.textStart() + line.textLength()

    def _area(self, index: int, span: Span, *, turned: bool) -> QRectF:
        (start, end), line = span, self._layout.lineAt(index)
        left = _x_of(line.cursorToX(max(start, line.textStart())))
        right = _x_of(line.cursorToX(min(end, line.textStart() + line.textLength())))
        left, right = in_line(line, left, right, turned=turned)
        top = index * self._line_height + 1
        return QRectF(left - 8, top, right - left + 16, self._line_height - 2)


class _CaveatLines:
    """The caveat under a promise: its label, its words in single marks, and the tie."""

    def __init__(
        self, quoted: Quoted, words: Words, width: float, found: QTextCharFormat | None
    ) -> None:
        self._label = words.text("Caveat")
        self._label_width = QFontMetricsF(_label_font()).horizontalAdvance(self._label) + 6
        text = words.quoted_inside(quoted.caveat or "")
        room = width - CAVEAT_INDENT - self._label_width
        # In a narrow column the words stand under their label instead of beside it.
        self._is_narrow = room < NARROW
        if self._is_narrow:
            room = width - CAVEAT_INDENT
        formats = formats_of(quoted.caveat_marks, found, 1)
        self._lines = SetText(text, serif(Size.TEXT), room, formats=formats)
        self._down = float(LINE_HEIGHT[Size.SMALL]) if self._is_narrow else 0.0
        self.height = self._lines.height + 4 + self._down

    def paint(self, painter: QPainter, at: QPointF, ink: QColor) -> None:
        painter.setPen(QPen(ink, 1.0))
        left, top = round(at.x()) + 4.5, round(at.y()) + 0.5
        painter.drawLine(QPointF(left, top), QPointF(left, top + TIE_HEIGHT))
        painter.drawLine(
            QPointF(left, top + TIE_HEIGHT), QPointF(left + TIE_WIDTH, top + TIE_HEIGHT)
        )
        start = at + QPointF(CAVEAT_INDENT, 4)
        painter.setFont(_label_font())
        write(painter, start + QPointF(0, 14.5), self._label)
        beside = 0.0 if self._is_narrow else self._label_width
        self._lines.paint(painter, start + QPointF(beside, self._down), ink)


class QuotationView(QWidget):
    """A quotation as a part of a screen; as high as its width asks for."""

    def __init__(
        self, look: Look, quoted: Quoted, size: Size = Size.HEAD, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._quoted, self._size = look, quoted, size
        give_role(self, QAccessible.Role.Paragraph)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tell()
        look.changed.connect(self._tell)

    def show_quoted(self, quoted: Quoted) -> None:
        """Show other words."""
        self._quoted = quoted
        self._tell()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """A column of reading width."""
        return QSize(400, self.heightForWidth(400))

    def heightForWidth(self, width: int) -> int:
        """How high the words and their caveat are at `width`."""
        return round(self._laid_out(width).height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the quotation."""
        painter = painter_of(self)
        ink, quiet = self._look.colour("ink"), self._look.colour("quiet")
        self._laid_out(self.width()).paint(painter, QPointF(HANG, 0), ink, quiet)

    def _laid_out(self, width: int) -> Quotation:
        return Quotation(self._quoted, self._look.words, width - HANG, self._size)

    def _tell(self) -> None:
        self.setAccessibleName(spoken(self._quoted, self._look.words))
        self.update()


HANG = 18.0  #: room left of a quotation for its opening mark, also the wide French one, in pixels


def formats_of(
    marks: Sequence[Span], found: QTextCharFormat | None, moved: int = 0
) -> list[QTextLayout.FormatRange]:
    """The marks of a text as Qt sets them, `moved` by what was put before it; none without."""
    if found is None:
        return []
    ranges = []
    for start, end in marks:
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = start + moved, end - start, found
        ranges.append(one)
    return ranges


def found_format(look: Look) -> QTextCharFormat:
    """How words look that were looked for: semibold, on the ground of attention."""
    made = QTextCharFormat()
    made.setBackground(look.colour("attention_ground"))
    made.setForeground(look.colour("ink"))
    made.setFontWeight(SEMIBOLD)
    return made


def spoken(quoted: Quoted, words: Words) -> str:
    """The quotation as a screen reader says it, the caveat always with it."""
    if quoted.caveat is None:
        return words.quoted(quoted.words)
    return words.text(
        "{quotation} Caveat: {caveat}",
        quotation=words.quoted(quoted.words),
        caveat=words.quoted(quoted.caveat),
    )


def _label_font() -> QFont:
    return sans(Size.SMALL, SEMIBOLD)


def _wrapping() -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    return option


def _x_of(answer: object) -> float:
    """PySide answers `cursorToX` with the place, or with the place and the cursor."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
