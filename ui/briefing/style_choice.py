"""Which house style a paper is set in: one that comes along, or a file of one's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from tracker.styles.names import SHIPPED, USUAL
from tracker.words import Words
from ui.look.parts import as_field
from ui.look.plain_text import give_tip

ANOTHER = ""  #: the data of the line that asks for a file


class StyleChoice(QComboBox):
    """A choice of styles that begins with the one used last; its file may be gone since.

    Emits `chosen` with the name of a style, or the path of its file.
    """

    chosen = Signal(str)

    def __init__(self, words: Words, style: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_field(self)
        self._words = words
        for name, title in SHIPPED.items():
            self.addItem(words.text(title), name)
        self.addItem(words.text("Another file…"), ANOTHER)
        self.use(style)
        self.activated.connect(self._note)

    @property
    def style_name(self) -> str:
        """The name of the style that is chosen, or the path of its file."""
        return self._chosen

    def use(self, style: str) -> None:
        """Choose a style; the usual one where its file is gone."""
        self._use(style if style in SHIPPED or Path(style).is_file() else USUAL)

    def _use(self, style: str) -> None:
        if self.findData(style) < 0:
            self.insertItem(self.count() - 1, Path(style).name, style)
        self.setCurrentIndex(self.findData(style))
        self._chosen = style
        give_tip(self, "" if style in SHIPPED else style)

    def _choose(self, style: str) -> None:
        self._use(style)
        self.chosen.emit(style)

    def _note(self, index: int) -> None:
        style = self.itemData(index)
        if style != ANOTHER:
            self._choose(style)
            return
        self._use(self._chosen)  # until a file is chosen
        self._ask_file()

    def _ask_file(self) -> None:
        words = self._words
        folder = "" if self._chosen in SHIPPED else str(Path(self._chosen).parent)
        title, kinds = words.text("Choose a house style"), words.text("House styles (*.toml)")
        dialog = QFileDialog(self, title, folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._choose)
        dialog.open()
