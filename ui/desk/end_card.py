"""What stands where no passage is at hand: while proposals are looked for, and at the end."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.desk.card import HANG_ROWS, Card
from ui.desk.checklist_view import ChecklistView
from ui.desk.state import Progress
from ui.look.key_button import KeyButton
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.mirrored import give_margins
from ui.look.parts import button, in_row
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import BETWEEN
from ui.look.theme import Look


class SearchCard(Card):
    """The letter can be read already; what it proposes is being looked for."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        title = look.words.text("Looking for what this letter says …")
        headline = plain_label(title, sans(), "quiet")
        give_margins(headline, HANG_ROWS, 0, 0, 0)
        self.column.addWidget(headline)
        give_name(self, title)


class EndCard(Card):
    """All proposals are read, or there were none; `finished` goes back to the dossier."""

    finished = Signal()

    def __init__(self, look: Look, progress: Progress) -> None:
        super().__init__(look)
        title = self._title(progress)
        headline = plain_label(title, sans(Size.LARGE, SEMIBOLD))
        sentence = running_label(self._sentence(progress), sans(), "ink")
        next_step = running_label(self._next_step(progress), sans(), "quiet")
        back = button("primary", self.finished.emit)
        back.setText(look.words.text("Back to the dossier"))
        for part in (headline, sentence, next_step):
            give_margins(part, HANG_ROWS, 0, 0, 0)
            self.column.addWidget(part)
        self._keys = in_row(back, None, gap=BETWEEN)
        give_margins(self._keys, HANG_ROWS, 8, 0, 8)
        self.column.addLayout(self._keys)
        self.checklist: ChecklistView | None = None
        give_name(self, title, sentence.text())

    def show_checklist(self, view: ChecklistView) -> None:
        """Show what the letter does not say and what to ask, in the place of what was shown."""
        before, self.checklist = self.checklist, view
        if before is None and view.rows:
            on = KeyButton(self._look, "J", self._look.words.text("go through the list"))
            on.clicked.connect(lambda _checked=False: self._first())
            self._keys.insertWidget(1, on)
        if before is not None:
            self.column.removeWidget(before)
            before.hide()
            before.deleteLater()
        self.column.addWidget(view)
        view.show()

    def _first(self) -> None:
        if self.checklist:
            self.checklist.step(1)

    def _title(self, progress: Progress) -> str:
        if progress.all == 0:
            return self._look.words.text("Nothing is proposed in this letter")
        return self._look.words.text("All proposals read")

    def _sentence(self, progress: Progress) -> str:
        words = self._look.words
        if progress.all == 0:
            return words.text("Select words in the letter and press N to register them.")
        kept = words.count(
            "{count} passage is registered", "{count} passages are registered", progress.accepted
        )
        aside = words.count("{count} is rejected", "{count} are rejected", progress.set_aside)
        return words.text("{kept}, {aside}.", kept=kept, aside=aside)

    def _next_step(self, progress: Progress) -> str:
        if progress.accepted == 0:
            return ""
        return self._look.words.text(
            "In the dossier you find what was undertaken, and can plan the meeting about it."
        )
