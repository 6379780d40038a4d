"""Taking a person's name out of the register: what happens, and which letters name the person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from tracker.register.operations.keeping.erasing import InLetters
from ui.forms.form_dialog import FormDialog
from ui.look.parts import in_column
from ui.look.plain_text import running_label
from ui.look.space import INSIDE
from ui.look.theme import Look

MOST_LETTERS = 8  #: named one by one; of more it says how many


class EraseDialog(FormDialog):
    """Gives what becomes of letters, and the reason; it cannot be undone."""

    def __init__(
        self, look: Look, person: str, letters: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        words = look.words
        self.keep_letters = QRadioButton(words.text("Keep these letters whole: they are evidence"))
        self.mask_letters = QRadioButton(
            words.text("Black the name out in them too, and take their files out")
        )
        self.keep_letters.setChecked(True)
        self.why = QLineEdit()
        self.sure = QCheckBox(words.text("I know that this cannot be undone"))
        self.sure.toggled.connect(self.check)
        self.head(
            words.text("Take the name {person} out", person=person),
            words.text("Take the name out for good"),
        )
        self.keep.setDefault(False)
        self.add(words.text("Reason, without the name"), self.why)
        self.beside(self.sure)
        self.lay_out(*self._explained(person), self._in_letters(letters))

    def _explained(self, person: str) -> list[QWidget]:
        words = self.look.words
        said = (
            words.text(
                "Black squares come in the place of every name of {person}, also in the history "
                "and in our own notes of what was said. Offices, days and statements stay, and "
                "the history still verifies.",
                person=person,
            ),
            words.text(
                "This cannot be undone. Copies of the register and papers made earlier still "
                "have the name."
            ),
        )
        return [running_label(each) for each in said]

    def _in_letters(self, letters: Sequence[str]) -> QWidget:
        """Which letters of others name the person, and what becomes of them."""
        words, part = self.look.words, QWidget()
        column: QVBoxLayout = in_column(gap=INSIDE)
        part.setLayout(column)
        if not letters:
            column.addWidget(running_label(words.text("No letter of others names this person.")))
            return part
        text = words.count(
            "{count} letter of others names this person:",
            "{count} letters of others name this person:",
            len(letters),
        )
        named = ["– " + each for each in letters[:MOST_LETTERS]]
        more = len(letters) - MOST_LETTERS
        if more > 0:
            named.append(words.count("and {count} more", "and {count} more", more))
        column.addWidget(running_label("\n".join((text, *named))))
        column.addWidget(self.keep_letters)
        column.addWidget(self.mask_letters)
        return part

    def is_complete(self) -> bool:
        """Whoever does it said so twice."""
        return self.sure.isChecked()

    def value(self) -> tuple[InLetters, str | None]:
        """What becomes of letters, and why it is done."""
        letters = InLetters.MASK if self.mask_letters.isChecked() else InLetters.KEEP
        return letters, self.why.text().strip() or None
