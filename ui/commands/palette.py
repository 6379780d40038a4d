"""All that can be done now, found by a few typed letters and done with Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from ui.commands.commands import Command, fitting
from ui.lists.row import Row
from ui.lists.view import LineList
from ui.lists.writing import Writing
from ui.look.drafts import passing
from ui.look.lettering import Size, sans
from ui.look.parts import in_column, in_row
from ui.look.plain_text import give_name, running_label
from ui.look.space import APART, BETWEEN, INSIDE, ROW
from ui.look.theme import Look

WIDTH = 620
MOST_SHOWN = 11  #: rows that are seen at once
KEYS_ROOM = 150.0

_TO_THE_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class CommandRow(Row[Command]):
    """A command: what it does, where it belongs, and its keys at the right."""

    def tell(self, line: Command) -> str:
        """Title, group and keys."""
        return ", ".join(part for part in (line.title, line.group, line.keys) if part)

    def height(self, line: Command, width: float) -> int:
        """One line of text."""
        return ROW

    def paint(self, painter: QPainter, area: QRectF, line: Command) -> None:
        """Draw the row."""
        writing = Writing(painter, self.look)
        top = area.top() + 6
        room = area.width() - KEYS_ROOM if line.keys else area.width()
        wide = writing.line(QPointF(area.left(), top), line.title, sans(), "ink", room)
        beside = area.left() + wide + BETWEEN
        left = area.left() + room - beside
        if left > APART:
            small = sans(Size.SMALL)
            writing.line(QPointF(beside, top + 1), line.group, small, "quiet", left)
        at = QPointF(area.right(), top + 1)
        writing.right(at, line.keys, sans(Size.SMALL), "quiet", KEYS_ROOM)


class CommandPalette(QDialog):
    """Opens over the top of its window; does the command one chose, once it is gone."""

    def __init__(self, look: Look, commands: Sequence[Command], window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self._commands = look, commands
        self.line = QLineEdit()
        passing(self.line)
        self.list: LineList[Command] = LineList(CommandRow(look), margin=BETWEEN)
        self._none = running_label("", sans(), "quiet")
        self._lay_out()
        self._write_texts()
        self.line.textChanged.connect(self._show_fitting)
        self.line.installEventFilter(self)
        self.list.opened.connect(self._do)
        self._show_fitting()

    def open_over(self, window: QWidget) -> None:
        """Open at the top of the window, in its middle."""
        width = min(WIDTH, window.width() - 2 * BETWEEN)
        self.setFixedWidth(width)
        corner = QPoint((window.width() - width) // 2, APART)
        self.move(window.mapToGlobal(corner))
        self.open()
        self.line.setFocus()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """From the line the arrows lead through the list, and Enter does what is chosen."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if Qt.Key(event.key()) in _TO_THE_LIST:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self.list.current_line())
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _lay_out(self) -> None:
        self.setObjectName("palette")
        self.list.setFixedHeight(MOST_SHOWN * ROW)
        self.list.setProperty("kind", "lines")  # the palette itself has the frame
        above = in_row(self.line)
        above.setContentsMargins(BETWEEN, 0, BETWEEN, 0)
        self._none.setContentsMargins(BETWEEN, 0, BETWEEN, 0)
        column = in_column(above, self.list, self._none, gap=INSIDE)
        column.setContentsMargins(1, BETWEEN, 1, INSIDE)
        self.setLayout(column)

    def _write_texts(self) -> None:
        words = self._look.words
        self.setWindowTitle(words.text("All commands"))
        self.line.setPlaceholderText(words.text("What do you want to do?"))
        give_name(self.line, words.text("What do you want to do?"))
        self.list.name(words.text("All commands"))
        self._none.setText(words.text("Nothing that can be done here is called so."))

    def _show_fitting(self) -> None:
        found = fitting(self._commands, self.line.text())
        self.list.show_lines(found)
        self.list.show_selected(0 if found else None)
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)

    def _do(self, command: Command | None) -> None:
        if command is not None:
            self.accept()
            command.act()
