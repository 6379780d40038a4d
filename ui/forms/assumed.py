"""Fields for what somebody assumes vague words to mean: a window with its reason, a day to ask."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from tracker.register.operations.following.assuming import Window
from tracker.register.questions.lines import Term
from ui.forms.fields import DayField
from ui.look.theme import Look


class AssumedFields(QObject):
    """Fields for a dialog, with the name of each in `rows`; those that name themselves have none.

    `changed` when they say something else.
    """

    changed = Signal()

    def __init__(self, look: Look, term: Term | None, today: date, dialog: QWidget) -> None:
        super().__init__(dialog)
        words = look.words
        latest, ask_again = (term.window_latest, term.ask_again) if term else (None, None)
        earliest = term.window_earliest if term else None
        self.has_window = QCheckBox(words.text("Assume a window"))
        self.has_window.setChecked(latest is not None)
        self.first, self.last = DayField(words, earliest or today), DayField(words, latest or today)
        self.reason = QLineEdit((term.reason if term else None) or "")
        self.asks = QCheckBox(words.text("Ask again"))
        self.asks.setChecked(ask_again is not None)
        self.ask_again = DayField(words, ask_again or today)
        self.rows: tuple[tuple[str, QWidget], ...] = (
            ("", self.has_window),
            (words.text("Not before"), self.first),
            (words.text("At the latest"), self.last),
            (words.text("Reason"), self.reason),
            ("", self.asks),
            (words.text("Ask again on"), self.ask_again),
        )
        for box in (self.has_window, self.asks):
            box.toggled.connect(self._mind)
        self.reason.textChanged.connect(self._mind)
        self._mind()

    @property
    def window_assumed(self) -> Window:
        """What is assumed, as the fields say."""
        wants, asks = self.has_window.isChecked(), self.asks.isChecked()
        return Window(
            self.first.day if wants else None,
            self.last.day if wants else None,
            self.reason.text().strip() or None,
            self.ask_again.day if asks else None,
        )

    @property
    def is_complete(self) -> bool:
        """A window has its reason."""
        return not self.has_window.isChecked() or bool(self.reason.text().strip())

    def _mind(self) -> None:
        """Ask only for what is wanted."""
        for field in (self.first, self.last):
            field.setEnabled(self.has_window.isChecked())
        self.ask_again.setEnabled(self.asks.isChecked())
        self.changed.emit()
