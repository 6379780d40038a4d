"""How a letter relates to another, as a row: in which way, to which letter, or in which words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from tracker.register.questions.papers.citations import CitationLine
from tracker.vocabulary import DocumentRelation
from tracker.words.language import capital
from tracker.words.marks import N_
from ui.lists.row import Row
from ui.lists.writing import Writing
from ui.look.lettering import MEDIUM, Size, sans
from ui.look.space import INSIDE
from ui.look.theme import Look

HEIGHT = 56
_RELATION = 128.0  #: width of the column that says in which way

#: The relation as the other letter has it.
_TURNED = {
    DocumentRelation.ANSWERS: N_("answered by"),
    DocumentRelation.CITES: N_("cited by"),
    DocumentRelation.RESTATES: N_("restated by"),
    DocumentRelation.ANNEX_OF: N_("has the annex"),
}


class RelationRow(Row[CitationLine]):
    """How a relation stands in the list of those of one letter."""

    def __init__(self, look: Look, document_id: int) -> None:
        super().__init__(look)
        self._document_id = document_id

    def tell(self, line: CitationLine) -> str:
        """The relation, the letter, and what is to be known of it."""
        return self.look.words.text(
            "{relation}: {letter}. {words}",
            relation=self._relation(line),
            letter=self._letter(line),
            words=self._under(line),
        )

    def height(self, line: CitationLine, width: float) -> int:
        """Every relation has the same height."""
        return HEIGHT

    def paint(self, painter: QPainter, area: QRectF, line: CitationLine) -> None:
        """Draw the row."""
        writing = Writing(painter, self.look)
        top = area.topLeft() + QPointF(0, INSIDE)
        writing.line(top, self._relation(line), sans(), "quiet", _RELATION - INSIDE)
        at, room = top + QPointF(_RELATION, 0), area.width() - _RELATION
        writing.line(at, self._letter(line), sans(weight=MEDIUM), "ink", room)
        writing.line(at + QPointF(0, 20), self._under(line), sans(Size.SMALL), "quiet", room)

    def _relation(self, line: CitationLine) -> str:
        words = self.look.words
        if line.document_id == self._document_id:
            return words.title(line.relation)
        return capital(words.text(_TURNED[line.relation]))

    def _letter(self, line: CitationLine) -> str:
        """The other letter by its title; by what is said of it as long as it is not known."""
        words = self.look.words
        if line.document_id != self._document_id:
            return line.document
        if line.cited is not None:
            return line.cited
        if line.dated:
            return capital(words.text("the letter of {day}", day=line.dated))
        return line.reference or words.quoted(line.words)

    def _under(self, line: CitationLine) -> str:
        words = self.look.words
        said = words.quoted(" ".join(line.words.split())) if line.words else ""
        if line.cited_id is None:
            return words.text("{words}: it is not known yet which letter that is", words=said)
        return said
