"""A field that changed, as lines: two short values with an arrow between, longer words compared."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF

from tracker.register.rules.entries.wordings import WordingPart, compare
from tracker.reports import WordFate
from ui.desk.compared import in_hands
from ui.desk.runs import Hand, Run, formats_of
from ui.lists.writing import Writing
from ui.look.lettering import sans, serif
from ui.look.quotation import SetText
from ui.look.space import BETWEEN, INSIDE
from ui.look.theme import Look

LINE = 20.0
ARROW = "\N{RIGHTWARDS ARROW}"
#: Of words that stayed, so many characters are shown beside what went or came; of those, this many.
BESIDE, MOST_SHOWN = 48, 320
CUT = " … "
#: What a quotation may begin with; it stays where its beginning is left out.
OPENING = "“„«‘"


class FieldLines:
    """One field for one width: its name, what it was and what it is; paint it as often as needed.

    `is_worded` says that both are words of somebody, which are compared word by word. They are
    when half of them stayed, or when they do not fit beside each other.
    """

    def __init__(
        self, look: Look, name: str, values: tuple[str, str], room: float, *, is_worded: bool
    ) -> None:
        self._look, self._name, self._room = look, name, room
        self._old, self._new = values
        self._x = min(_wide(name, sans()), room / 3) + BETWEEN
        self._text: SetText | None = None
        if is_worded and self._is_better_compared():
            runs = compared(*values)
            self._text = SetText(
                "".join(run.text for run in runs),
                serif(),
                room - self._x,
                formats=formats_of(runs, look),
            )

    @property
    def height(self) -> float:
        """How high its lines are."""
        return LINE if self._text is None else self._text.height

    def paint(self, writing: Writing, at: QPointF) -> None:
        """Old in quiet ink, an arrow, new in ink; or both as one text."""
        writing.line(at, self._name, sans(), "quiet", self._room / 3)
        x = self._x
        if self._text is not None:
            self._text.paint(writing.painter, at + QPointF(x, 0), self._look.colour("ink"))
            return
        half = max((self._room - x) / 2 - 2 * INSIDE, 0)
        x += writing.line(at + QPointF(x, 0), self._old, sans(), "quiet", half) + INSIDE
        x += writing.line(at + QPointF(x, 0), ARROW, sans(), "quiet", self._room - x) + INSIDE
        writing.line(at + QPointF(x, 0), self._new, sans(), "ink", self._room - x)

    def _is_better_compared(self) -> bool:
        half = (self._room - self._x) / 2 - 2 * INSIDE
        fits = all(_wide(value, sans()) <= half for value in (self._old, self._new))
        kept = sum(
            len(part.words) for part in _parts(self._old, self._new) if part.fate is WordFate.KEPT
        )
        return not fits or 2 * kept >= min(len(self._old), len(self._new))


def compared(old: str, new: str) -> Sequence[Run]:
    """Both wordings as one; of long stretches only what stands beside a change."""
    parts = _parts(old, new)
    last = len(parts) - 1
    shortened = [
        WordingPart(part.fate, _shortened(part, is_first=number == 0, is_last=number == last))
        for number, part in enumerate(parts)
    ]
    return tuple(in_hands(shortened)) or (Run("", Hand.WORDS),)


def _shortened(part: WordingPart, *, is_first: bool, is_last: bool) -> str:
    text = part.words
    if part.fate is not WordFate.KEPT:
        return text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN].rstrip() + CUT.rstrip()
    if len(text) <= 2 * BESIDE:
        return text
    sign = text[:1] if is_first and text[:1] in OPENING else ""
    before = "" if is_first else text[:BESIDE].rpartition(" ")[0]
    after = "" if is_last else text[-BESIDE:].partition(" ")[2]
    shown = CUT.join((before, after))
    shown = shown.lstrip() if is_first else shown
    return sign + (shown.rstrip() if is_last else shown)


@lru_cache(maxsize=256)
def _parts(old: str, new: str) -> tuple[WordingPart, ...]:
    return compare(old, new)


def _wide(text: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)
