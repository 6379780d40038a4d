"""A sentence whose figures can be read from across the table: the clock of an ultimatum."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.mirrored import painter_of, write
from ui.look.plain_text import give_name
from ui.look.theme import Look

FIGURE = 40  #: height of the figures, in pixels: the one size above the scale
HEIGHT = 44
_RUNS = re.compile(r"\d+|\D+")


class FiguresView(QWidget):
    """One line, its figures large and its words beside them, in the colour of attention."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._sentence = look, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence

    def say(self, sentence: str) -> None:
        """Say something else."""
        if sentence != self._sentence:
            self._sentence = sentence
            give_name(self, sentence)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as the sentence."""
        width = sum(QFontMetricsF(font).horizontalAdvance(run) for run, font in self._runs())
        return QSize(round(width) + 2, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write figures and words on one baseline."""
        painter = painter_of(self)
        painter.setPen(self._look.colour("attention"))
        x, baseline = 0.0, HEIGHT - 8.0
        for run, font in self._runs():
            painter.setFont(font)
            write(painter, QPointF(x, baseline), run)
            x += QFontMetricsF(font).horizontalAdvance(run)

    def _runs(self) -> list[tuple[str, QFont]]:
        large, small = sans(Size.LARGE, SEMIBOLD), sans(Size.LARGE)
        large.setPixelSize(FIGURE)
        return [(run, large if run.isdigit() else small) for run in _RUNS.findall(self._sentence)]
