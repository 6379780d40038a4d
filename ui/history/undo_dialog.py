"""Before all steps after one are taken back: which they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from tracker.register.questions.keeping.past import Step
from tracker.words.language import capital
from tracker.words.steps import step_in_words
from ui.forms.form_dialog import FormDialog
from ui.look.plain_text import running_label
from ui.look.theme import Look

MOST_STEPS = 14  #: named one by one; of more it says how many


class UndoDialog(FormDialog):
    """Emits `agreed` when it may be done, and closes."""

    agreed = Signal()

    def __init__(
        self, look: Look, steps: Sequence[Step], count: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        words = look.words
        self.head(
            words.text("Undo to here"),
            words.count("Undo {count} step", "Undo {count} steps", count),
        )
        self.listed = running_label("\n".join(self._said(steps, count)))
        hint = words.text(
            "This is one step of its own: the history keeps everything, and undo brings it all "
            "back. A name that was taken out does not come back."
        )
        self.lay_out(self.listed, under=running_label(hint, role="quiet"))

    def _said(self, steps: Sequence[Step], count: int) -> list[str]:
        words = self.look.words
        said = [
            words.text(
                "{step} – {who}, {when}",
                step=capital(step_in_words(each.operation, words)),
                who=each.who,
                when=words.moment(each.at.astimezone()),
            )
            for each in steps[:MOST_STEPS]
        ]
        more = count - len(said)
        if more > 0:
            said.append(words.count("and {count} more step", "and {count} more steps", more))
        return said

    def value(self) -> None:
        """Nothing is chosen here: one agrees to it or not."""

    def accept(self) -> None:
        """It may be done; how far that is, is told elsewhere."""
        self.agreed.emit()
        QDialog.accept(self)
