"""A fact in doubt: what it may be, for a person to choose; nothing is chosen beforehand."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton

from tracker.letters.facts import Found
from tracker.letters.proposal import Span
from ui.desk.fact_row import FactRow, in_letter
from ui.desk.facts_lines import FactLine, day_written, shown_value
from ui.desk.runs import RunningText
from ui.look.lettering import serif
from ui.look.parts import in_row
from ui.look.plain_text import give_name
from ui.look.space import BETWEEN, INSIDE
from ui.look.theme import Look


class Option(QRadioButton):
    """One of the choices; `reached` when the keyboard comes to it."""

    reached = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.reached.emit()


class FactChoice(FactRow):
    """The choices of one fact; `chosen` comes with every change."""

    chosen = Signal()

    def __init__(self, look: Look, line: FactLine) -> None:
        super().__init__(look, line)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._group = QButtonGroup(self)
        self._values: dict[Option, object] = {}
        self._own = self._add_option(look.words.text("Otherwise:"))
        self._written = QLineEdit()
        self._lay_out()
        self._group.buttonToggled.connect(lambda _button, _on: self.chosen.emit())

    @property
    def is_open(self) -> bool:
        """Whether nothing is chosen, or what was written cannot be read."""
        checked = self._group.checkedButton()
        return checked is None or (checked is self._own and self._own_value() is None)

    @property
    def value(self) -> object:
        """What was chosen; None where the letter does not say it, or as long as it is open."""
        checked = self._group.checkedButton()
        if checked is self._own:
            return self._own_value()
        return self._values.get(checked) if isinstance(checked, Option) else None

    @property
    def takes_own(self) -> bool:
        """Whether something else than the choices can be written."""
        return self.line.name != "answers_to"

    def take_focus(self) -> None:
        """The keyboard to what is chosen, or to the first choice."""
        checked = self._group.checkedButton() or next(iter(self._values))
        checked.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        words = self._look.words
        shown: Span | None = None
        for found in self.line.choices:
            option = self._option_of(found)
            self._values[option] = found.value
            self.content.addLayout(self._beside(option, found, is_new=found.span != shown))
            shown = found.span
        nothing = self._add_option(words.text("Not in the letter"))
        self._values[nothing] = None
        self.content.addWidget(nothing)
        self._own.setVisible(self.takes_own)
        self._written.setVisible(self.takes_own)
        self._written.setPlaceholderText(self._asked_for())
        give_name(self._written, self._look.words.text("Otherwise:"), self.line.label)
        self._written.textEdited.connect(self._write)
        self.content.addLayout(in_row(self._own, self._written, gap=INSIDE))

    def _beside(self, option: Option, found: Found[object], *, is_new: bool) -> QHBoxLayout:
        """A choice, and beside it its words unless it says just those, or they stand above."""
        row = in_row(option, gap=BETWEEN)
        if is_new and found.value != found.span.words:
            row.addWidget(RunningText(self._look, [in_letter(self._look.words, found.span)]), 1)
        else:
            row.addStretch(1)
        return row

    def _option_of(self, found: Found[object]) -> Option:
        """What it may be; where that is the letter's own words it stands as these do."""
        words = self._look.words
        if found.value != found.span.words:
            return self._add_option(shown_value(found.value, words))
        option = self._add_option(words.quoted(found.span.words))
        option.setFont(serif())
        return option

    def _add_option(self, text: str) -> Option:
        option = Option(text.replace("&", "&&"))
        self._group.addButton(option)
        option.reached.connect(self.reached)
        give_name(option, text, self.line.label)
        return option

    def _asked_for(self) -> str:
        asked = self._look.words.text("a date with its year")
        return asked if self.line.name == "dated" else ""

    def _write(self, text: str) -> None:
        self._own.setChecked(bool(text.strip()) or self._own.isChecked())
        self.chosen.emit()

    def _own_value(self) -> object:
        text = self._written.text().strip()
        if self.line.name == "dated":
            return day_written(text, self._look.words)
        return text or None


def still_open(rows: list[FactRow]) -> Iterator[FactChoice]:
    """The choices that nobody made yet."""
    return (row for row in rows if isinstance(row, FactChoice) and row.is_open)
