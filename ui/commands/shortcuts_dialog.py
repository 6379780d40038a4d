"""All keys at a glance: those of the app, and those of lists, letters and timelines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from tracker.words import Words
from ui.commands.key_table import GROUPS, KeyGroup
from ui.look.key_names import shown
from ui.look.lettering import MEDIUM, sans
from ui.look.parts import heading, in_column, in_row
from ui.look.plain_text import give_name, running_label
from ui.look.scrolled import ScrolledPage
from ui.look.space import APART, AROUND, BETWEEN, UNIT
from ui.look.theme import Look

WIDTH, HEIGHT = 860, 620
KEYS_WIDTH = 136

#: A line of the overview: the keys as they are shown, and what they do.
Line = tuple[str, str]


class ShortcutsDialog(QDialog):
    """Shows the keys of `actions` first, then those of the groups, in two columns."""

    def __init__(self, look: Look, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        words = look.words
        self.setWindowTitle(words.text("Keyboard shortcuts"))
        groups = [(words.text(group.title), _told(group, words)) for group in GROUPS]
        everywhere = (words.text("Everywhere"), list(_lines_of(actions)))
        left, right = self._column([everywhere, *groups[:2]]), self._column(groups[2:])
        beside = in_row(left, right, gap=APART)
        beside.setStretch(0, 1)
        beside.setStretch(1, 1)
        columns = in_column(beside)
        columns.insertSpacing(0, AROUND)
        columns.addStretch(1)
        self.page = ScrolledPage(columns)
        give_name(self.page, words.text("Keyboard shortcuts"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(words.text("Close"))
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(APART, 0, APART, AROUND)
        whole = in_column(self.page, buttons, gap=BETWEEN)
        self.setLayout(whole)
        self.resize(WIDTH, HEIGHT)

    def _column(self, groups: Sequence[tuple[str, Sequence[Line]]]) -> QVBoxLayout:
        column = in_column(gap=UNIT)
        for title, lines in groups:
            column.addWidget(heading(title))
            column.addLayout(_grid(lines))
            column.addSpacing(BETWEEN)
        column.addStretch(1)
        return column


def _told(group: KeyGroup, words: Words) -> list[Line]:
    return [(_joined(line.keys), words.text(line.does)) for line in group.keys]


def _grid(lines: Sequence[Line]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(UNIT)
    grid.setHorizontalSpacing(BETWEEN)
    grid.setColumnStretch(1, 1)
    for row, (keys, does) in enumerate(lines):
        top = Qt.AlignmentFlag.AlignTop
        shown_keys = running_label(keys, sans(weight=MEDIUM))
        shown_keys.setFixedWidth(KEYS_WIDTH)
        grid.addWidget(shown_keys, row, 0, top)
        grid.addWidget(running_label(does), row, 1, top)
    return grid


def _lines_of(actions: Sequence[QAction]) -> Iterator[Line]:
    for action in actions:
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        if keys:
            yield keys, action.iconText()


def _joined(keys: Sequence[str]) -> str:
    return "   ".join(shown(key) for key in keys)
