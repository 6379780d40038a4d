"""The glossary: all words of the field with what they mean, and a box to find among them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from tracker.words.glossary import Term, matching, terms_in
from tracker.words.language import capital
from ui.lists.panel import ListPanel
from ui.lists.row import Row
from ui.lists.writing import Writing
from ui.look.lettering import MEDIUM, Size, sans
from ui.look.parts import in_column, in_row, remark
from ui.look.plain_text import give_name
from ui.look.quotation import SetText
from ui.look.space import APART, BETWEEN, INSIDE, READING_WIDTH
from ui.screen import Heading, Screen
from ui.session import Session

TERM_COLUMN = 300.0
ABOVE, LINE = 8.0, 20.0


class TermRow(Row[Term]):
    """A term, what it belongs to, and its meaning in as many lines as it needs."""

    def tell(self, line: Term) -> str:
        """All of it."""
        return f"{capital(line.term)}. {line.group}. {line.meaning}"

    def height(self, line: Term, width: float) -> int:
        """As high as the meaning, and never less than the name with its group."""
        return round(2 * ABOVE + max(self._set(line, width).height, LINE + 18))

    def paint(self, painter: QPainter, area: QRectF, line: Term) -> None:
        """Draw the row."""
        writing = Writing(painter, self.look)
        at, room = area.topLeft() + QPointF(0, ABOVE), TERM_COLUMN - BETWEEN
        writing.line(at, capital(line.term), sans(weight=MEDIUM), "ink", room)
        writing.line(at + QPointF(0, LINE), line.group, sans(Size.SMALL), "quiet", room)
        beside = at + QPointF(TERM_COLUMN, 0)
        self._set(line, area.width()).paint(painter, beside, self.look.colour("ink"))

    def _set(self, line: Term, width: float) -> SetText:
        return SetText(line.meaning, sans(), min(width - TERM_COLUMN, float(READING_WIDTH)))


class GlossaryScreen(Screen):
    """All terms; needs nothing of the register."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.panel: ListPanel[Term] = ListPanel(TermRow(session.look))
        self.box = QLineEdit()
        self.box.setClearButtonEnabled(True)
        self.box.setFixedWidth(280)
        self.box.textChanged.connect(self._find)
        self.counted = remark()
        top = in_row(self.box, self.counted, None, gap=BETWEEN)
        top.setContentsMargins(APART, 0, APART, INSIDE)
        self.setLayout(in_column(top, self.panel, gap=0))
        self.write_texts()

    def write_texts(self) -> None:
        """Title, names and the terms themselves, in the language of the moment."""
        words = self.session.look.words
        self.head(Heading(words.text("Glossary")))
        self.panel.list.name(words.text("Glossary"))
        self.box.setPlaceholderText(words.text("Find a word"))
        give_name(self.box, words.text("Find a word"))
        self.panel.empty.write(
            words.text("No word like this"),
            words.text("Try fewer words, or only the beginning of one."),
        )
        self._find()

    def focus_first(self) -> None:
        """Begin in the box."""
        self.box.setFocus()

    def read_again(self) -> None:
        """The glossary comes with the app; there is nothing to ask."""
        self.ready.emit()

    def _find(self) -> None:
        words = self.session.look.words
        found = matching(terms_in(words.language).values(), self.box.text())
        self.counted.setText(words.count("{count} word", "{count} words", len(found)))
        self.panel.show_lines(found)
