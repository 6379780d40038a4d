"""Fields that dialogs share: a day, a choice out of a closed list with what it means, a text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QPlainTextEdit, QWidget

from tracker.register.questions.lines import PartyLine
from tracker.words import Words
from tracker.words.definitions import DEFINITIONS, definition_of
from ui.look.day_field import write_day
from ui.look.lettering import LINE_HEIGHT, Size, sans
from ui.look.parts import as_field, as_long_choice, in_column
from ui.look.plain_text import running_label
from ui.look.space import BETWEEN, UNIT

E = TypeVar("E", bound=Enum)


class DayField(QDateEdit):
    """A day, as people write it in the language of the app."""

    def __init__(self, words: Words, day: date) -> None:
        super().__init__(QDate(day.year, day.month, day.day))
        as_field(self)
        self.setCalendarPopup(True)
        write_day(self, words)

    @property
    def day(self) -> date:
        """The day that stands in the field."""
        return cast(date, self.date().toPython())


class PartyChoice(QComboBox):
    """A party out of those there are, or nobody named."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        as_long_choice(self)

    def offer(self, parties: Iterable[PartyLine], chosen: int | None = None) -> None:
        """Offer these; the one with the id `chosen` stands first in the field, None for nobody."""
        self.clear()
        self.addItem(self._words.text("Nobody named"), None)
        for party in parties:
            self.addItem(party.name, party.id)
        self.setCurrentIndex(max(self.findData(chosen), 0))

    @property
    def party_id(self) -> int | None:
        """The id of the party; None for nobody."""
        chosen: int | None = self.currentData()
        return chosen


class TermChoice(QWidget, Generic[E]):
    """One term out of a closed list, and under it what that term means."""

    changed = Signal()

    def __init__(self, words: Words, terms: Iterable[E], chosen: E) -> None:
        super().__init__()
        self._words, self._terms = words, list(terms)
        self.box = as_field(QComboBox())
        for term in self._terms:
            self.box.addItem(words.title(term))
        self.box.setCurrentIndex(self._terms.index(chosen))
        self._meaning = running_label("", sans(Size.SMALL), "quiet")
        self.setLayout(in_column(self.box, self._meaning, gap=UNIT))
        self.setFocusProxy(self.box)
        self.box.currentIndexChanged.connect(self._tell)
        self._tell()

    @property
    def term(self) -> E:
        """The chosen term."""
        return self._terms[self.box.currentIndex()]

    def choose(self, term: E) -> None:
        """Choose another term."""
        self.box.setCurrentIndex(self._terms.index(term))

    def _tell(self, _at: int = 0) -> None:
        is_defined = type(self.term) in DEFINITIONS
        self._meaning.setText(definition_of(self.term, self._words) if is_defined else "")
        self._meaning.setVisible(is_defined)
        self.changed.emit()


class TextField(QPlainTextEdit):
    """A few lines to write in; Tab goes on to the next field."""

    def __init__(self, text: str = "", lines: int = 3) -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(lines * LINE_HEIGHT[Size.TEXT] + BETWEEN)

    @property
    def written(self) -> str:
        """The text without blanks around it."""
        return self.toPlainText().strip()
