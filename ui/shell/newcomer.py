"""What whoever starts the app for the first time chooses: a language, and a name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFormLayout, QLineEdit, QRadioButton, QWidget

from ui.computer.account import name_of_person
from ui.look.drafts import passing
from ui.look.lettering import Size, sans
from ui.look.naming import NAMES
from ui.look.parts import in_column, in_row
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import AROUND, BETWEEN, UNIT
from ui.look.theme import Look

LONGEST_NAME = 80
WAYS_WIDTH = 208  #: of the buttons below, so that all fields and sentences begin under each other


class Newcomer(QWidget):
    """Emits `language_chosen` at once. The `name` is the proposed one until it is written over."""

    language_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._group = QButtonGroup(self)
        self.languages = {language: self._box(language) for language in NAMES}
        self.line = QLineEdit(name_of_person())
        passing(self.line)
        self.line.setMaxLength(LONGEST_NAME)
        self._lay_out()
        look.changed.connect(self._write_texts)
        self._write_texts()

    @property
    def name(self) -> str:
        """The name as it stands, without the space around it."""
        return self.line.text().strip()

    def _box(self, language: str) -> QRadioButton:
        box = QRadioButton(NAMES[language])
        box.clicked.connect(lambda: self.language_chosen.emit(language))
        self._group.addButton(box)
        return box

    def _lay_out(self) -> None:
        self._language_label, self._name_label = plain_label(), plain_label()
        self._name_label.setBuddy(self.line)
        self._name_label.setMinimumWidth(WAYS_WIDTH)
        self._remark = running_label("", sans(Size.SMALL), "quiet")
        form = QFormLayout()
        form.setVerticalSpacing(BETWEEN)
        form.setHorizontalSpacing(BETWEEN)
        form.setContentsMargins(0, 0, 0, AROUND)
        form.addRow(self._language_label, in_row(*self.languages.values(), None, gap=AROUND))
        form.addRow(self._name_label, in_column(self.line, self._remark, gap=UNIT))
        self.setLayout(form)

    def _write_texts(self) -> None:
        words = self._look.words
        self._language_label.setText(words.text("Language"))
        self._name_label.setText(words.text("Your name"))
        self._remark.setText(
            words.text(
                "Written with every change you make, so that others see who did it. "
                "You can change it later."
            )
        )
        give_name(self.line, words.text("Your name"), self._remark.text())
        for language, box in self.languages.items():
            give_name(box, NAMES[language], words.text("Language"))
            box.setChecked(language == words.language)
