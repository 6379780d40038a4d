"""How demands and answers are painted: each demand beside what each response does with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from tracker.register.questions.following.matrix import MatrixRow
from tracker.register.questions.lines import DocumentLine
from tracker.vocabulary import AnswerState
from ui.commitment.cell_words import (
    LINE,
    TEXT_STARTS,
    Graded,
    GradedCell,
    as_quoted,
)
from ui.dossier.pages.matrix_reading import DemandSheet, cell_at
from ui.lists.grid_cells import Cells, Head
from ui.lists.writing import Writing
from ui.look.lettering import MEDIUM, SEMIBOLD, Size, sans
from ui.look.quotation import HANG, Quotation, SetText, spoken
from ui.look.space import INSIDE, READING_WIDTH, UNIT
from ui.look.theme import Look

NUMBER = 22.0  #: the column of the number of a demand
WORDS_START = NUMBER + HANG - UNIT
LEAST_DEMAND, LEAST_ANSWER = 180.0, 190.0
DEMAND_SHARE, SILENT_SHARE = 0.75, 0.55  #: of the width of an answer in words


class MatrixCells(Cells[MatrixRow]):
    """The cells of one sheet: the demand, then each response; one column where none responds."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._sheet: DemandSheet | None = None
        self._asked: frozenset[int] = frozenset()
        self._meeting = ""

    def use(self, sheet: DemandSheet, asked: frozenset[int], meeting: str) -> None:
        """Paint this sheet; `asked` are the statements questions of a `meeting` rise from."""
        self._sheet, self._asked, self._meeting = sheet, asked, meeting

    def heads(self) -> Sequence[Head]:
        """The demand with who makes it, and each response with how it meets the demands."""
        words, sheet = self.look.words, self._sheet
        if sheet is None:
            return ()
        demand = Head(words.text("Demand"), self._signed(sheet.document), inset=WORDS_START)
        if not sheet.responding:
            return demand, Head(words.text("Answer"), inset=TEXT_STARTS)
        return demand, *(self._response(sheet, at) for at in range(len(sheet.responding)))

    def widths(self, room: float) -> Sequence[float]:
        """Words need room; a response that is silent on everything needs less."""
        sheet = self._sheet
        if sheet is None:
            return ()
        shares = [DEMAND_SHARE, *self._shares(sheet)]
        least = [LEAST_DEMAND] + [LEAST_ANSWER] * (len(shares) - 1)
        whole = max(room, sum(least))
        given = [whole * share / sum(shares) for share in shares]
        over = sum(max(low - width, 0) for low, width in zip(least, given, strict=True))
        wide = sum(max(width - low, 0) for low, width in zip(least, given, strict=True)) or 1.0
        return [
            low if width <= low else width - over * (width - low) / wide
            for low, width in zip(least, given, strict=True)
        ]

    def tell(self, row: MatrixRow, column: int) -> str:
        """The demand, or what a response does with it, in words."""
        words = self.look.words
        if column == 0:
            return words.text(
                "Demand {number}: {quotation} {state}",
                number=row.number,
                quotation=spoken(as_quoted(row.statement), words),
                state=self._remark(row),
            )
        cell = cell_at(row, column)
        if cell is None or cell.statement is None:
            return " ".join(filter(None, (self._silence(column), self._asked_words(row))))
        return Graded(words.title(cell.state), cell.statement).tell(words)

    def height(self, row: MatrixRow, column: int, width: float) -> float:
        """All of the words and the caveat."""
        if column == 0:
            remark = self._remark(row)
            under = self._small(remark, width).height if remark else 0.0
            return self._demand(row, width).height + under
        if (graded := self._graded(row, column, width)) is not None:
            return graded.height
        asked = self._asked_words(row)
        return LINE + (UNIT + self._small(asked, width).height if asked else 0.0)

    def paint(self, painter: QPainter, area: QRectF, row: MatrixRow, column: int) -> None:
        """Draw the demand, the answer, or that there is none."""
        at, width = area.topLeft(), area.width()
        if column == 0:
            self._paint_demand(painter, at, row, width)
        elif (graded := self._graded(row, column, width)) is not None:
            graded.paint(painter, at)
        else:
            self._paint_silence(painter, at, self._silence(column), width)
            self._paint_asked(painter, at, row, width)

    def _paint_demand(self, painter: QPainter, at: QPointF, row: MatrixRow, width: float) -> None:
        look = self.look
        ink, quiet = look.colour("ink"), look.colour("quiet")
        number = look.words.number(row.number)
        Writing(painter, look).line(at, number, sans(weight=SEMIBOLD), "ink", NUMBER)
        demand, start = self._demand(row, width), at + QPointF(WORDS_START, 0)
        demand.paint(painter, start, ink, quiet)
        if remark := self._remark(row):
            under = start + QPointF(0, demand.height)
            self._small(remark, width).paint(painter, under, quiet)

    def _is_unread(self, column: int) -> bool:
        """Whether nobody has read the response yet: then nobody knows what it answers."""
        papers = self._sheet.responding if self._sheet else ()
        return 0 < column <= len(papers) and papers[column - 1].is_unread

    def _silence(self, column: int) -> str:
        words = self.look.words
        if self._is_unread(column):
            return words.text("Not read yet")
        return words.title(AnswerState.NOT_ANSWERED)

    def _paint_silence(self, painter: QPainter, at: QPointF, text: str, width: float) -> None:
        look, font = self.look, sans(weight=MEDIUM)
        start, role = at + QPointF(TEXT_STARTS, 0), "quiet"
        if text == look.words.title(AnswerState.NOT_ANSWERED):
            role, room = "attention", QFontMetricsF(font).horizontalAdvance(text)
            ground = QRectF(start.x() - INSIDE, start.y(), room + 2 * INSIDE, LINE)
            painter.fillRect(ground, look.colour("attention_ground"))
        Writing(painter, look).line(start, text, font, role, width - TEXT_STARTS)

    def _paint_asked(self, painter: QPainter, at: QPointF, row: MatrixRow, width: float) -> None:
        if asked := self._asked_words(row):
            under = at + QPointF(TEXT_STARTS, LINE + UNIT)
            self._small(asked, width).paint(painter, under, self.look.colour("quiet"))

    def _graded(self, row: MatrixRow, column: int, width: float) -> GradedCell | None:
        cell = cell_at(row, column)
        if cell is None or cell.statement is None:
            return None
        return GradedCell(
            self.look, Graded(self.look.words.title(cell.state), cell.statement), width
        )

    def _demand(self, row: MatrixRow, width: float) -> Quotation:
        quoted = as_quoted(row.statement)
        room = min(width - WORDS_START, READING_WIDTH)
        return Quotation(quoted, self.look.words, room, Size.TEXT)

    def _small(self, text: str, width: float) -> SetText:
        return SetText(text, sans(Size.SMALL), width - WORDS_START)

    def _remark(self, row: MatrixRow) -> str:
        """Where several papers respond, the one state of the demand; and what it is worth to us."""
        words, parts = self.look.words, []
        if len(row.answers) > 1:
            parts.append(
                words.text("As of the latest answer: {state}", state=words.label(row.state))
            )
        if row.priority is not None:
            parts.append(words.label(row.priority))
        return " · ".join(parts)

    def _asked_words(self, row: MatrixRow) -> str:
        if row.statement.id not in self._asked:
            return ""
        return self.look.words.text("to be asked at {meeting}", meeting=self._meeting)

    def _response(self, sheet: DemandSheet, at: int) -> Head:
        words, paper = self.look.words, sheet.responding[at]
        name = paper.sender.name if paper.sender else paper.title
        counts = [words.so_many(some, words.label(it)) for it, some in sheet.counts(at).items()]
        if paper.is_unread:
            counts = [words.text("not read yet")]
        day = [words.short_day(paper.dated)] if paper.dated else []
        remark = " · ".join([*day, ", ".join(counts)])
        return Head(words.text("Answer of {party}", party=name), remark, inset=TEXT_STARTS)

    def _signed(self, document: DocumentLine) -> str:
        words = self.look.words
        parts = [
            document.sender.short if document.sender else "",
            words.short_day(document.dated) if document.dated else "",
        ]
        return ", ".join(filter(None, parts))

    def _shares(self, sheet: DemandSheet) -> Sequence[float]:
        if not sheet.responding:
            return (1.0,)
        return [
            SILENT_SHARE if set(sheet.counts(at)) <= {AnswerState.NOT_ANSWERED} else 1.0
            for at in range(len(sheet.responding))
        ]
