"""Reading a letter again from its file: what reads otherwise is shown before it is kept."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from tracker.desk.reading_again import ReadAgain, Reworded
from tracker.letters.letter import Letter
from ui.forms.form_dialog import FormDialog
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.parts import in_column
from ui.look.plain_text import running_label
from ui.look.quotation import QuotationView, Quoted
from ui.look.space import INSIDE, UNIT
from ui.look.theme import Look

_MOST_SHOWN = 3  #: stretches, and lost words, that are shown in full
_LONGEST = 240  #: characters of a stretch


class RereadingDialog(FormDialog):
    """Puts the text as it is read now in the place of the earlier one; a reason is asked."""

    def __init__(self, look: Look, found: ReadAgain, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._found, words = found, look.words
        self.why = QLineEdit()
        self.why.setPlaceholderText(words.text("What was wrong with the earlier text"))
        self.why.textChanged.connect(self.check)
        self.head(words.text("Read the letter again"), words.text("Keep the text as it reads now"))
        self.add(words.text("Reason"), self.why)
        self.lay_out(self._about())

    def value(self) -> tuple[Letter, str]:
        """The letter as it is read now, and why it is kept."""
        return self._found.letter, self.why.text().strip()

    def is_complete(self) -> bool:
        """A text is replaced for a reason."""
        return bool(self.why.text().strip())

    def _about(self) -> QWidget:
        words, found = self.look.words, self._found
        parts: list[QWidget] = [
            running_label(found.document.title, sans(Size.HEAD, SEMIBOLD)),
            running_label(self._told(), sans(), "ink"),
            *(part for each in found.reworded[:_MOST_SHOWN] for part in self._stretch(each)),
            running_label(self._told_of_lost(), sans(), "ink"),
            *(self._quotation(line.quote) for line in found.lost[:_MOST_SHOWN]),
        ]
        told = words.text("The file itself stays as it came. Undo brings the earlier text back.")
        parts.append(running_label(told, sans(Size.SMALL), "quiet"))
        whole = QWidget()
        whole.setLayout(in_column(*parts, gap=INSIDE))
        return whole

    def _told(self) -> str:
        words, reworded = self.look.words, self._found.reworded
        if not reworded:
            return words.text("The words are the same; their places on the pages are others.")
        return words.count(
            "The file reads otherwise now in {count} place.",
            "The file reads otherwise now in {count} places.",
            len(reworded),
        )

    def _told_of_lost(self) -> str:
        words, lost = self.look.words, self._found.lost
        if not lost:
            return words.text("All words that are registered are found again.")
        return words.count(
            "{count} entry is not found in it any more; its words are kept as they were.",
            "{count} entries are not found in it any more; their words are kept as they were.",
            len(lost),
        )

    def _stretch(self, each: Reworded) -> list[QWidget]:
        """Before and now, under each other."""
        words = self.look.words
        told = ((words.text("Before"), each.earlier), (words.text("Now"), each.later))
        found: list[QWidget] = []
        for title, text in told:
            if text:
                column = in_column(
                    running_label(title, sans(Size.SMALL), "quiet"),
                    self._quotation(text),
                    gap=UNIT,
                )
                part = QWidget()
                part.setLayout(column)
                found.append(part)
        return found

    def _quotation(self, text: str) -> QuotationView:
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"
        return QuotationView(self.look, Quoted(shown), Size.TEXT)
