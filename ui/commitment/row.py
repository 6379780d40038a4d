"""An undertaking as a row: its words with their caveat, and three statuses side by side."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from tracker.frozen import Frozen
from tracker.register.questions.lines import CommitmentLine, StatementLine, Term
from tracker.vocabulary import SPOKEN, AgainstDate, TimeKind
from tracker.words import Words
from ui.lists.row import Row
from ui.lists.writing import Writing
from ui.look.band import band_behind, paint_band
from ui.look.lettering import LINE_HEIGHT, MEDIUM, SEMIBOLD, Size, sans, serif
from ui.look.marks import paint_strength, side_colour
from ui.look.quotation import Quotation, Quoted, SetText, spoken
from ui.look.space import AROUND, BETWEEN, INSIDE, MARK_BOX, READING_WIDTH, UNIT

TEXT_STARTS = MARK_BOX + INSIDE  #: where words begin, right of the mark
ABOVE, BELOW = 12, 14  #: space in a row over and under its words
LEAST = 84  #: no row is lower: three lines stand in its columns
NARROW = 860.0  #: of less than this the words would get too little
TO_ATTEND = frozenset({AgainstDate.ASK, AgainstDate.DUE_SOON})


class Columns(Frozen):
    """Where the columns of a commitment start, in pixels from the left of the content."""

    words: float
    words_room: float
    term: float
    says: float
    evidence: float
    place: float
    right: float
    is_narrow: bool = False  # too narrow for columns: how it stands is written under the words

    @classmethod
    def of(cls, width: float) -> Columns:
        """The columns at a content width: the words take what the others leave."""
        if width < NARROW:
            room = width - TEXT_STARTS
            return cls(TEXT_STARTS, room, 0.0, 0.0, 0.0, 0.0, width, is_narrow=True)
        place = width - 136
        evidence = place - 152
        says = evidence - 116
        term = says - 176
        room = term - AROUND - TEXT_STARTS
        spare = max(room - READING_WIDTH, 0.0) / 4  # what is over widens the four gaps alike
        return cls(
            words=TEXT_STARTS,
            words_room=min(room, READING_WIDTH),
            term=term - 3 * spare,
            says=says - 2 * spare,
            evidence=evidence - spare,
            place=place,
            right=width,
        )


class CommitmentRow(Row[CommitmentLine]):
    """How an undertaking stands in the list of commitments."""

    def tell(self, line: CommitmentLine) -> str:
        """Type, strength, words with caveat, term, statuses and place, as read aloud."""
        words, statement = self.look.words, line.statement
        return words.text(
            "{type}, {strength}. {quotation} {term}. {life}, {evidence}. Entry {entry}, {place}",
            type=words.title(statement.type),
            strength=words.label(statement.strength),
            quotation=spoken(quoted(statement), words),
            term=term_in_words(statement.term, words),
            life=words.label(line.life),
            evidence=words.label(line.evidence),
            entry=statement.entry,
            place=place_in_words(statement, words),
        )

    def height(self, line: CommitmentLine, width: float) -> int:
        """High enough for all of the words and the caveat."""
        columns = Columns.of(width)
        quotation = self._quotation(line, columns)
        if columns.is_narrow:
            under = self._standing(line, columns).height + UNIT
            return round(ABOVE + 22 + quotation.height + under + BELOW)
        return max(LEAST, round(ABOVE + 22 + quotation.height + BELOW))

    def paint(self, painter: QPainter, area: QRectF, line: CommitmentLine) -> None:
        """Draw the row."""
        columns = Columns.of(area.width())
        top = area.topLeft() + QPointF(0, ABOVE)
        writing = Writing(painter, self.look)
        self._paint_grade(writing, top, line.statement, columns)
        self._paint_words(painter, top, line, columns)
        if columns.is_narrow:
            self._paint_standing(painter, top, line, columns)
            return
        self._paint_term(writing, top + QPointF(columns.term, 0), line)
        self._paint_statuses(writing, top, line, columns)
        self._paint_place(writing, top + QPointF(columns.right, 0), line.statement)

    def _paint_grade(
        self, writing: Writing, top: QPointF, statement: StatementLine, columns: Columns
    ) -> None:
        side = statement.actor.side if statement.actor else None
        centre = top + QPointF(MARK_BOX / 2, 10)
        colour = side_colour(self.look.palette, side)
        said = statement.confirmation in SPOKEN
        paint_strength(writing.painter, statement.strength, centre, colour, spoken=said)
        words, at = self.look.words, top + QPointF(columns.words, 0)
        room = columns.words_room
        grade = words.text(
            "{type}, {strength}",
            type=words.title(statement.type),
            strength=words.label(statement.strength),
        )
        used = writing.line(at, grade, sans(weight=SEMIBOLD), "ink", room) + BETWEEN
        if statement.actor:
            start = at + QPointF(used, 1)
            writing.line(start, statement.actor.name, sans(Size.SMALL), "quiet", room - used)

    def _paint_words(
        self, painter: QPainter, top: QPointF, line: CommitmentLine, columns: Columns
    ) -> None:
        at = top + QPointF(columns.words, 22)
        ink, quiet = self.look.colour("ink"), self.look.colour("quiet")
        self._quotation(line, columns).paint(painter, at, ink, quiet)

    def _standing(self, line: CommitmentLine, columns: Columns) -> SetText:
        """How it stands, in one sentence under the words; where it stands in its letter."""
        words, statement = self.look.words, line.statement
        parts = [term_in_words(statement.term, words)]
        if statement.term is not None:
            parts.append(words.label(line.against_date))
        parts += [
            words.text("they say: {status}", status=words.label(line.life)),
            words.text("the papers say: {status}", status=words.label(line.evidence)),
            words.text("Entry {entry}", entry=statement.entry),
            place_in_words(statement, words),
        ]
        return SetText(" · ".join(parts), sans(Size.SMALL), columns.words_room)

    def _paint_standing(
        self, painter: QPainter, top: QPointF, line: CommitmentLine, columns: Columns
    ) -> None:
        under = top + QPointF(columns.words, 22 + self._quotation(line, columns).height + UNIT)
        role = "attention" if line.against_date in TO_ATTEND else "quiet"
        self._standing(line, columns).paint(painter, under, self.look.colour(role))

    def _paint_term(self, writing: Writing, at: QPointF, line: CommitmentLine) -> None:
        term, room = line.statement.term, 160.0
        if term is None or term.latest is not None:
            text, role = term_in_words(term, self.look.words), "ink" if term else "quiet"
            under = at + QPointF(0, writing.in_lines(at, text, sans(), role, room))
        else:
            self._paint_vague(writing, at, term.words, room)
            under = at + QPointF(0, LINE_HEIGHT[Size.TEXT])
        if line.against_date in TO_ATTEND:
            self._paint_attention(writing, under + QPointF(0, 4), line.against_date)
        elif term is not None:
            standing = self.look.words.label(line.against_date)
            writing.line(under + QPointF(0, 1), standing, sans(Size.SMALL), "quiet", room)

    def _paint_vague(self, writing: Writing, at: QPointF, words: str, room: float) -> None:
        width = min(QFontMetricsF(serif()).horizontalAdvance(words), room)
        band = band_behind(at + QPointF(0, 14.5), width, 20)
        paint_band(writing.painter, band, self.look.colour("quiet"))
        writing.line(at, words, serif(), "ink", room)

    def _paint_attention(self, writing: Writing, at: QPointF, standing: AgainstDate) -> None:
        text, font = self.look.words.title(standing), sans(Size.SMALL, MEDIUM)
        width = QFontMetricsF(font).horizontalAdvance(text) + 2 * INSIDE
        ground = QRectF(at.x() - INSIDE, at.y(), width, 18)
        writing.painter.fillRect(ground, self.look.colour("attention_ground"))
        writing.line(at, text, font, "attention", width)

    def _paint_statuses(
        self, writing: Writing, top: QPointF, line: CommitmentLine, columns: Columns
    ) -> None:
        words = self.look.words
        says, evidence = words.title(line.life), words.title(line.evidence)
        writing.line(top + QPointF(columns.says, 0), says, sans(), "ink", 96)
        writing.line(top + QPointF(columns.evidence, 0), evidence, sans(), "ink", 136)

    def _paint_place(self, writing: Writing, at: QPointF, statement: StatementLine) -> None:
        words, small = self.look.words, sans(Size.SMALL)
        entry = words.text("Entry {entry}", entry=statement.entry)
        writing.right(at + QPointF(0, 1), entry, sans(Size.SMALL, MEDIUM), "ink", 130)
        writing.right(at + QPointF(0, 21), place_in_words(statement, words), small, "quiet", 130)
        if statement.place.dated:
            day = words.short_day(statement.place.dated)
            writing.right(at + QPointF(0, 39), day, small, "quiet", 130)

    def _quotation(self, line: CommitmentLine, columns: Columns) -> Quotation:
        return Quotation(quoted(line.statement), self.look.words, columns.words_room)


def term_in_words(term: Term | None, words: Words) -> str:
    """When it is due: the day, the last possible day, their own words, or that none is named."""
    if term is None:
        return words.text("no date named")
    if term.latest is None:
        return words.quoted(term.words)
    if term.kind is TimeKind.EXACT and term.earliest == term.latest:
        return words.short_day(term.latest)
    return words.text("at the latest {day}", day=words.short_day(term.latest))


def place_in_words(statement: StatementLine, words: Words) -> str:
    """Where the words stand in their letter, as short as a margin asks for."""
    place = statement.place
    if place.paragraph is None:
        return words.text("p. {page}", page=place.page)
    return words.text("p. {page}, par. {paragraph}", page=place.page, paragraph=place.paragraph)


def quoted(statement: StatementLine) -> Quoted:
    """The words of a statement as they are set, with the caveat that belongs to them."""
    vague = statement.term.words if statement.term and statement.term.latest is None else None
    return Quoted(statement.quote, statement.caveat, vague)
