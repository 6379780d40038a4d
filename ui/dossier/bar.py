"""The one bar over timeline and lists: in which lanes, narrowed to what, and what to make of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QPushButton, QWidget

from tracker.frozen import replace
from tracker.timeline.events import Grouping, TimelineChoices
from ui.dossier.chips import ChipRow
from ui.dossier.filter_panel import FilterPanel
from ui.look.mirrored import give_margins
from ui.look.parts import button, in_column, in_row
from ui.look.plain_text import give_name
from ui.look.space import APART, INSIDE, UNIT
from ui.look.theme import Look
from ui.places.viewing import Viewing


class DossierBar(QWidget):
    """Emits `wanted` with the `Change` one asks for."""

    wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._create_widgets()
        self._lay_out()
        self._connect()
        look.changed.connect(self._write_texts)
        self._write_texts()

    def _create_widgets(self) -> None:
        self.lanes: dict[Grouping, QPushButton] = {}
        self._group = QButtonGroup(self)
        for grouping in Grouping:
            made = button("choice")
            made.setCheckable(True)
            self._group.addButton(made)
            self.lanes[grouping] = made
        self.filter_button = button("choice", self.open_filter)
        self.panel = FilterPanel(self._look, self)
        self.chips = ChipRow(self._look)

    def _lay_out(self) -> None:
        self._choices_row, self._tools_row = QWidget(), QWidget()
        lanes = in_row(*self.lanes.values(), gap=UNIT)
        self._choices_row.setLayout(in_row(lanes, self.filter_button, gap=INSIDE))
        self._tools = in_row(gap=UNIT)
        self._tools_row.setLayout(self._tools)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(UNIT)
        self._row.addWidget(self._choices_row, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addWidget(self._tools_row, 0, Qt.AlignmentFlag.AlignRight)
        whole = in_column(self._row, self.chips, gap=UNIT)
        # The words of the first button stand on the margin of the content, not its edge.
        give_margins(whole, APART - INSIDE, 0, APART, 0)
        self.setLayout(whole)

    def _connect(self) -> None:
        for grouping, made in self.lanes.items():
            made.clicked.connect(
                lambda _checked=False, one=grouping: self.wanted.emit(
                    lambda viewing: replace(viewing, grouping=one)
                )
            )
        self.chips.wanted.connect(self.wanted)
        self.panel.wanted.connect(self.wanted)

    def add_tool(self, tool: QPushButton) -> None:
        """Put a button at the right end."""
        self._tools.addWidget(tool)

    def minimumSizeHint(self) -> QSize:
        """A narrow window has choices and tools below each other."""
        parts = (self._choices_row, self._tools_row, self.chips)
        margins = self.contentsMargins().left() + self.contentsMargins().right()
        least = max(part.minimumSizeHint().width() for part in parts)
        return QSize(least + margins, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def show_viewing(self, viewing: Viewing, choices: TimelineChoices) -> None:
        """Show how one looks now, and what can be chosen."""
        self.lanes[viewing.grouping].setChecked(True)
        self.panel.show_viewing(viewing, choices)
        self.chips.show_viewing(viewing, choices)

    def _arrange(self) -> None:
        room = self._row.contentsRect().width()
        wanted = sum(part.sizeHint().width() for part in (self._choices_row, self._tools_row))
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if wanted > room > 0 else way.LeftToRight)
        side = Qt.AlignmentFlag.AlignLeft if wanted > room > 0 else Qt.AlignmentFlag.AlignRight
        self._row.setAlignment(self._tools_row, side)

    def open_filter(self) -> None:
        """Open the filter under its button."""
        self.panel.open_below(self.filter_button)

    def _write_texts(self) -> None:
        words = self._look.words
        for grouping, text, name in (
            (Grouping.PARTY, words.text("By party"), words.text("Lanes by party")),
            (Grouping.TOPIC, words.text("By topic"), words.text("Lanes by topic")),
            (Grouping.KIND, words.text("By kind"), words.text("Lanes by kind")),
        ):
            self.lanes[grouping].setText(text)
            give_name(self.lanes[grouping], name)
        self.filter_button.setText(words.text("Filter…"))
        give_name(self.filter_button, words.text("Filter timeline and lists"))
        self._arrange()
