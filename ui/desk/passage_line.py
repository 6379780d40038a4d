"""One passage as one line of the queue, its caveat hanging under it."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from tracker.letters.proposal import Proposal
from tracker.vocabulary import Side, StatementType
from tracker.words import Words
from ui.desk.card import quoted
from ui.desk.state import Fate, Passage
from ui.look.lettering import Size, sans, serif
from ui.look.marks import paint_strength, side_colour
from ui.look.mirrored import painter_of, write_within
from ui.look.plain_text import give_name
from ui.look.quotation import Quotation, Quoted, spoken
from ui.look.theme import Look

_MARK, _TYPE = 44, 56  #: columns, from the left
_AFTER_TYPE, _BEFORE_FATE = 20, 20  #: air after the longest type, and before the decision
_LEAST_WORDS = 150
_TOP = 6


class PassageLine(QAbstractButton):
    """A passage that is not the one at hand; a click or Space goes to it."""

    def __init__(self, look: Look, passage: Passage, reading: Proposal, side: Side | None) -> None:
        super().__init__()
        self._look, self._passage, self._reading = look, passage, reading
        self._side = side
        self._set: tuple[int, Quotation] | None = None
        self._words_at = _words_at(look.words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tell()

    @property
    def room_for_type(self) -> float:
        """How wide the column of types is, in pixels."""
        return self._words_at - _TYPE

    def sizeHint(self) -> QSize:
        """As wide as the queue."""
        return QSize(560, self.heightForWidth(560))

    def heightForWidth(self, width: int) -> int:
        """One line, and its caveat in full."""
        return round(self._laid_out(width).height) + 2 * _TOP

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw number, mark, type, words with caveat, and what was decided."""
        painter = painter_of(self)
        if self.underMouse() or self.hasFocus():
            painter.fillRect(self.rect(), self._look.colour("selected"))
        self._draw_columns(painter)
        ink, quiet = self._look.colour("ink"), self._look.colour("quiet")
        self._laid_out(self.width()).paint(painter, QPointF(self._words_at, _TOP), ink, quiet)
        painter.setPen(QPen(self._look.colour("hairline"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _draw_columns(self, painter: QPainter) -> None:
        """Entry and decision in small quiet figures at the edges, mark and type between."""
        middle = Qt.AlignmentFlag.AlignVCenter
        left, right = Qt.AlignmentFlag.AlignLeft | middle, Qt.AlignmentFlag.AlignRight | middle
        at = QPointF(_MARK, _TOP + 10.0)
        paint_strength(painter, self._reading.strength, at, self._colour())
        edges = QRectF(0, _TOP, self.width(), 20)
        painter.setFont(sans(Size.SMALL))
        painter.setPen(self._look.colour("quiet"))
        write_within(painter, edges, left, self._entry())
        write_within(painter, edges, right, self._fate())
        painter.setFont(sans())
        painter.setPen(self._look.colour("ink"))
        room = QRectF(_TYPE, _TOP, self.room_for_type, 20)
        write_within(painter, room, left, self._look.words.title(self._reading.type))

    def _laid_out(self, width: int) -> Quotation:
        """The words set for `width`; kept, because Qt asks for the height many times."""
        if self._set is None or self._set[0] != width:
            self._set = (width, self._set_for(width))
        return self._set[1]

    def _set_for(self, width: int) -> Quotation:
        whole = quoted(self._reading)
        room = max(width - self._words_at - self._fate_room(), _LEAST_WORDS)
        line = _on_one_line(whole.words, room - 24)
        vague = whole.vague if whole.vague and whole.vague in line else None
        return Quotation(Quoted(line, whole.caveat, vague), self._look.words, room, Size.TEXT)

    def _colour(self) -> QColor:
        colour = QColor(side_colour(self._look.palette, self._side))
        colour.setAlphaF(0.6 if self._passage.fate is Fate.OPEN else 1.0)
        return colour

    def _entry(self) -> str:
        return str(self._passage.statement.entry) if self._passage.statement else ""

    def _fate(self) -> str:
        return _decision(self._look.words, self._passage.fate)

    def _fate_room(self) -> float:
        """What the decision needs at the right; an open passage has the room for its words."""
        return QFontMetricsF(sans(Size.SMALL)).horizontalAdvance(self._fate()) + _BEFORE_FATE

    def _tell(self) -> None:
        words = self._look.words
        name = words.text(
            "{type}, {strength}: {words}",
            type=words.title(self._reading.type),
            strength=words.label(self._reading.strength),
            words=spoken(quoted(self._reading), words),
        )
        give_name(self, name, self._fate())


@cache
def _words_at(words: Words) -> float:
    """Where the words start, so that no type of the language is cut."""
    types = QFontMetricsF(sans())
    longest = max(types.horizontalAdvance(words.title(kind)) for kind in StatementType)
    return _TYPE + longest + _AFTER_TYPE


def _decision(words: Words, fate: Fate) -> str:
    return {
        Fate.OPEN: "",
        Fate.ACCEPTED: words.text("accepted"),
        Fate.SET_ASIDE: words.text("rejected"),
    }[fate]


def _on_one_line(text: str, width: float) -> str:
    """`text` cut to one line at a word, with the dots that say so."""
    metrics = QFontMetricsF(serif(Size.TEXT))
    if metrics.horizontalAdvance(text) <= width:
        return text
    shown = ""
    for word in text.split():
        if metrics.horizontalAdvance(f"{shown} {word} …") > width:
            break
        shown = f"{shown} {word}".strip()
    return f"{shown} …"
