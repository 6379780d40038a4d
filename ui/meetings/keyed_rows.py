"""Rows that one walks through with the arrows, and keys that act on the row at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.look.columns import refill
from ui.look.key_strip import Act
from ui.look.parts import in_column
from ui.look.theme import Look
from ui.meetings.question_rows import QuestionRow, RowKey

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class KeyedRows(QWidget):
    """Rows between other parts; the row at hand is the same when they are shown anew."""

    reached = Signal(QWidget)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.rows: list[QuestionRow] = []
        self.current: QuestionRow | None = None
        self.parts = in_column(gap=0)
        self.whole = in_column(self.parts, gap=0)
        self.setLayout(self.whole)

    def keys(self) -> Mapping[Qt.Key, Act]:
        """What each key does; those with Alt are in `alt_keys`."""
        return {}

    def alt_keys(self) -> Mapping[Qt.Key, Act]:
        """What each key does with Alt."""
        return {}

    def put(self, parts: Iterable[QWidget], rows: Sequence[QuestionRow]) -> None:
        """Show `parts`, among which are `rows`; the row at hand and what is written there stay."""
        self.renew(rows, lambda: refill(self.parts, parts))

    def renew(self, rows: Sequence[QuestionRow], fill: Callable[[], object]) -> None:
        """As `put`, where `fill` shows the rows in more than the one column of parts."""
        here = self.current
        at = self.rows.index(here) if here in self.rows else 0
        key, draft = here.key if here else None, self._draft()
        had_focus = here is not None and (here.hasFocus() or here.field.hasFocus())
        if had_focus:
            self.setFocus()  # or it would pass to another list as the rows go
        self.current, self.rows = None, list(rows)
        for row in self.rows:
            row.reached.connect(self._reach)
            row.field.kept.connect(self.keep_words)
        fill()
        if had_focus:
            self._return_to(key, at, draft)

    def keep_words(self) -> None:
        """Keep what was written in the row at hand."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from row to row; the other keys act on the one at hand."""
        key = Qt.Key(event.key())
        with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        act = (self.alt_keys() if with_alt else self.keys()).get(key)
        if self.current is None or self.current.is_editing:
            event.ignore()
        elif act is not None:
            act()
        elif key in STEPS and not with_alt:
            self._step(STEPS[key])
        else:
            event.ignore()

    def _step(self, by: int) -> None:
        if self.current in self.rows:
            there = self.rows.index(self.current) + by
            if 0 <= there < len(self.rows):
                self.rows[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _reach(self, row: QuestionRow) -> None:
        if self.current and self.current is not row:
            self.current.light(lit=False)
        self.current = row
        row.light(lit=True)
        # Only once it is laid out does a new row stand anywhere.
        QTimer.singleShot(0, row, lambda: self.reached.emit(row))

    def _draft(self) -> str | None:
        row = self.current
        return row.field.toPlainText() if row and row.is_editing else None

    def _return_to(self, key: RowKey | None, at: int, draft: str | None) -> None:
        same = next((row for row in self.rows if row.key == key), None)
        if same is not None and draft is not None:
            self._reach(same)
            same.edit(begin=True, draft=draft)
        elif self.rows:
            (same or self.rows[min(at, len(self.rows) - 1)]).setFocus()
