"""Relating a letter to another, and saying which letter its words mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from tracker.register.operations.papers.citing import NewCitation
from tracker.register.questions.lines import DocumentLine
from tracker.register.questions.papers.citations import CitationLine
from tracker.register.rules.papers.citations import Dated, the_one_cited
from tracker.register.rules.papers.passages import Range
from tracker.vocabulary import DocumentRelation
from ui.forms.fields import TermChoice
from ui.forms.form_dialog import FormDialog
from ui.forms.letter_choice import LetterChoice
from ui.letters.relations_dialog import RelationsReading
from ui.letters.words_field import WordsField
from ui.letters.words_of_letter import sentences_of
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.parts import in_column
from ui.look.plain_text import running_label
from ui.look.quotation import QuotationView, Quoted
from ui.look.space import UNIT
from ui.look.theme import Look


class RelateDialog(FormDialog):
    """In which way a letter bears on another, and in which of its words.

    A letter that is not here yet is waited for: by its words, its date or its reference.
    """

    def __init__(
        self,
        look: Look,
        reading: RelationsReading,
        parent: QWidget | None = None,
        *,
        selected: Range | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._reading, words = reading, look.words
        self.relation = TermChoice(words, DocumentRelation, next(iter(DocumentRelation)))
        self.other = LetterChoice(
            words, reading.others, words.text("A letter that is not here yet")
        )
        if reading.others:
            self.other.choose(reading.others[-1].id)
        self.said = WordsField(look, reading.letter, list(sentences_of(reading.letter)))
        self.reference = QLineEdit()
        self.head(words.text("Relate it to another letter"), words.text("Relate the two"))
        self.add(words.text("This letter"), self.relation)
        self.add(words.text("The other letter"), self.other)
        self.add(words.text("In the words"), self.said)
        self.add(words.text("Its reference"), self.reference)
        self.other.currentIndexChanged.connect(self._turn)
        self.said.changed.connect(self.check)
        self.lay_out(_title_of(reading.document))
        if selected is not None:
            self.said.show_place(selected)
        self._turn()

    def value(self) -> NewCitation:
        """The relation as it stands in the fields."""
        return NewCitation(
            self._reading.document.id,
            self.relation.term,
            cited_id=self.other.letter_id,
            words=self.said.words,
            reference=self.reference.text().strip() or None,
        )

    def is_complete(self) -> bool:
        """A letter is chosen, or there are words of this one that name it."""
        return self.said.is_clear and bool(self.other.letter_id or self.said.words)

    def _turn(self, _at: int = 0) -> None:
        self.show_rows(self.reference, shown=self.other.letter_id is None)
        self.check()


class WhichLetterDialog(FormDialog):
    """Which letter the words of another mean; where nobody knows, they go on waiting."""

    def __init__(
        self,
        look: Look,
        reading: RelationsReading,
        line: CitationLine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self.line, words = line, look.words
        self.other = LetterChoice(words, reading.others, words.text("It is not known yet"))
        self.other.choose(line.cited_id or _likely(line, reading.others))
        self.head(words.text("Which letter it is"), words.text("It is this letter"))
        self.add(words.text("It is"), self.other)
        self.other.currentIndexChanged.connect(self.check)
        said = QuotationView(look, Quoted(" ".join(line.words.split())), Size.TEXT)
        said.setVisible(bool(line.words))
        self.lay_out(_title_of(reading.document), said)

    def value(self) -> tuple[int, int | None]:
        """Of which relation, and which letter it is."""
        return self.line.id, self.other.letter_id

    def is_complete(self) -> bool:
        """Something else is said than before; without words there has to be a letter."""
        is_other = self.other.letter_id != self.line.cited_id
        return is_other and bool(self.other.letter_id or self.line.words)


def _likely(line: CitationLine, letters: Sequence[DocumentLine]) -> int | None:
    """The one letter that fits its date or reference; None where none or more than one does."""
    known = [Dated(each.id, each.dated, each.reference) for each in letters]
    return the_one_cited(line.dated, line.reference, known)


def _title_of(line: DocumentLine) -> QWidget:
    whole = QWidget()
    whole.setLayout(in_column(running_label(line.title, sans(Size.HEAD, SEMIBOLD)), gap=UNIT))
    return whole
