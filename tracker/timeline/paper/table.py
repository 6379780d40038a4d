"""The table after the picture: everything it shows, in the order of its days, as real rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tracker.frozen import Frozen, replace
from tracker.tagged import Element, Run, TaggedCanvas
from tracker.tagged.canvas import Place
from tracker.tagged.cleaning import printable
from tracker.tagged.elbow import CAVEAT_INDENT, Elbowed
from tracker.tagged.lines import Lettering
from tracker.tagged.paging import Block, Pager, Pages, draw_pages
from tracker.tagged.pieces import Cell, Part, Piece, Row, Rule, Stack, Text, set_text
from tracker.tagged.shapes import Pen
from tracker.timeline.describing import TableRow, as_table
from tracker.timeline.events import TimelineContent
from tracker.timeline.layout.picture import Role
from tracker.timeline.paper.dress import Dress, dress_of
from tracker.timeline.paper.sheet import LEFT, RIGHT, known_in_words
from tracker.timeline.paper.wanted import FORMATS, Paper, Source, Wanted
from tracker.words import Words
from tracker.words.language import capital


class TableLetterings:
    """The letterings of the table in one house style."""

    def __init__(self, dress: Dress) -> None:
        make = dress.lettering
        self.title = make("heads", 13, 17.5)
        self.text, self.bold = make("sans", 8.5, 11.5), make("sans_bold", 8.5, 11.5)
        self.quote, self.head = make("serif", 9, 12), make("sans_bold", 8, 10.5)
        self.note = make("sans", 7.5, 9.5, quiet=True)
        self.rule = Pen(0.8, dress.ink(Role.INK))
        self.hairline = Pen(0.4, dress.ink(Role.HAIRLINE))


WIDTH, HEIGHT, _ = FORMATS[Paper.A4]
GAP = 9.0
ABOVE, UNDER = 4.0, 4.5


class Column(NamedTuple):
    """Where a column stands from the left edge of the text, and how wide it is."""

    left: float
    width: float


def _columns(*widths: float) -> tuple[Column, ...]:
    """Columns of these shares of the text's width, side by side."""
    whole = WIDTH - LEFT - RIGHT
    lefts = [sum(widths[:at]) / sum(widths) * whole for at in range(len(widths))]
    return tuple(
        Column(left, width / sum(widths) * whole - GAP)
        for left, width in zip(lefts, widths, strict=True)
    )


DAY, ENTRY, PARTY, KIND, WORDS, TERM, PLACE = COLUMNS = _columns(93, 54, 98, 88, 240, 80, 98)


class TablePage(Frozen):
    """The page of a table: A4 landscape."""

    left: float = LEFT
    body_top: float = 62.0
    body_bottom: float = HEIGHT - 48.0
    head_baseline: float = 36.0
    foot_baseline: float = HEIGHT - 26.0
    width: float = WIDTH - LEFT - RIGHT


PAGE = TablePage()


def add_table(canvas: TaggedCanvas, content: TimelineContent, words: Words, wanted: Wanted) -> None:
    """Draw the table on new pages of A4 landscape, the first of which is there and empty."""
    canvas.resize(WIDTH, HEIGHT)
    letters = TableLetterings(dress_of(wanted.dress))
    blocks = list(_Table(canvas.document, content, words, wanted).blocks())
    pages = Pages(Pager(PAGE, PAGE.body_top).place(blocks))

    def furniture(canvas: TaggedCanvas, number: int, count: int) -> None:
        page = words.text("Table, page {page} of {pages}", page=number, pages=count)
        known = known_in_words(content, words)
        title = printable(dress_of(wanted.dress).named(content.title), 90)
        notice = printable(content.notice, 70)
        _edges(canvas, PAGE.head_baseline, (notice, letters.head), (title, letters.note))
        _edges(canvas, PAGE.foot_baseline, (known, letters.note), (page, letters.note))

    draw_pages(canvas, PAGE, pages, furniture)


def _edges(
    canvas: TaggedCanvas, baseline: float, left: tuple[str, Lettering], right: tuple[str, Lettering]
) -> None:
    """A text at each edge of the page, for the eye."""
    first, last = (Run(text, lettering.style) for text, lettering in (left, right))
    canvas.write_artifact(Place(PAGE.left, baseline), [first])
    canvas.write_artifact(Place(PAGE.left + PAGE.width - last.width, baseline), [last])


class _Table:
    """Makes the rows of one table."""

    def __init__(
        self, document: Element, content: TimelineContent, words: Words, wanted: Wanted
    ) -> None:
        self._document = document
        self._content = content
        self._words = words
        self._sources, self._letters = wanted.sources, TableLetterings(dress_of(wanted.dress))
        self._quotes = {event.key: event.quote for event in content.events}
        self._marks = words.quoted("\0").split("\0")

    def blocks(self) -> Iterator[Block]:
        """Title, head, rows, the rule under the last, and what is left out."""
        words = self._words
        title = words.text("The same, entry by entry")
        yield Block(
            _text(title, self._letters.title, PAGE.width, Element("H2", self._document)),
            keeps_next=True,
        )
        table = Element("Table", self._document)
        yield Block(self._head(Element("TR", table)), above=10, keeps_next=True)
        again, rows = self._head(None), as_table(self._content, words)
        for number, row in enumerate(rows):
            piece = self._row(row, table)
            padded = Stack((Part(ABOVE, piece),))
            yield Block(
                self._ruled(padded) if number else padded,
                above=UNDER if number else 0,
                again=again,
                resumed=padded,
                keeps_next=number == len(rows) - 1,
            )
        yield Block(Rule(PAGE.width, self._letters.rule), above=UNDER)
        if self._content.undated:
            left_out = words.count(
                "{count} entry without a date is left out.",
                "{count} entries without a date are left out.",
                self._content.undated,
            )
            yield Block(
                _text(left_out, self._letters.note, PAGE.width, Element("P", self._document)),
                above=6,
            )

    def _head(self, row: Element | None) -> Piece:
        """The heads of the columns; without a row repeated ones, which nobody reads aloud."""
        words = self._words
        names = (
            words.text("Day"),
            words.text("Entry"),
            words.text("Party"),
            words.text("Type"),
            words.text("Words"),
            words.text("Term"),
            words.text("Where it stands"),
        )
        cells = tuple(
            Cell(
                column.left,
                _text(
                    name,
                    self._letters.head,
                    column.width,
                    row and Element("TH", row, scope="Column"),
                ),
            )
            for name, column in zip(names, COLUMNS, strict=True)
        )
        return Stack((Part(0, Row(cells)), Part(4, Rule(PAGE.width, self._letters.rule))))

    def _row(self, row: TableRow, table: Element) -> Row:
        line = Element("TR", table)
        source = self._sources.get(row.key, Source())
        cells = (
            Cell(
                DAY.left,
                _text(row.day, self._letters.text, DAY.width, Element("TH", line, scope="Row")),
            ),
            Cell(ENTRY.left, self._cell(source.entry, self._letters.bold, ENTRY, line)),
            Cell(PARTY.left, self._cell(row.party, self._letters.text, PARTY, line)),
            Cell(KIND.left, self._cell(capital(row.kind), self._letters.text, KIND, line)),
            Cell(WORDS.left, self._said(row, source, Element("TD", line))),
            Cell(TERM.left, self._cell(row.term, self._letters.text, TERM, line)),
            Cell(PLACE.left, self._cell(printable(source.place), self._letters.note, PLACE, line)),
        )
        again = (Cell(DAY.left, _text(row.day, self._letters.text, DAY.width, None)),)
        return Row(cells, main=4, continued=again)

    def _said(self, row: TableRow, source: Source, cell: Element) -> Piece:
        """Somebody's words in serif, or what the app calls the thing; the caveat hangs under it."""
        quote = self._quotes[row.key]
        block = Element("BlockQuote", cell) if quote else cell
        said = self._quoted(quote, source, block) if quote else None
        parts = [
            Part(0, said or _text(row.words, self._letters.text, WORDS.width, Element("P", block)))
        ]
        if row.caveat:
            parts.append(Part(2, self._caveat(row.caveat, source, block)))
        return Stack(tuple(parts))

    def _ruled(self, piece: Piece) -> Stack:
        return Stack((Part(0, Rule(PAGE.width, self._letters.hairline)), Part(0, piece)))

    def _cell(self, text: str, lettering: Lettering, column: Column, line: Element) -> Text:
        element = Element("TD", line)
        if text:
            return _text(text, lettering, column.width, element)
        return _text("–", self._letters.note, column.width, element)

    def _quoted(self, quote: str, source: Source, block: Element) -> Text:
        """The words between quotation marks, all lines beginning at one edge."""
        opening, closing = self._marks
        paragraph = Element("P", block, language=self._foreign(source))
        hanging = Run(opening, self._letters.quote.style)
        text = set_text(
            [Run(quote + closing, self._letters.quote.style)],
            self._letters.quote,
            WORDS.width,
            paragraph,
        )
        return hung(text, hanging)

    def _caveat(self, caveat: str, source: Source, block: Element) -> Elbowed:
        runs = [
            Run(self._words.text("Caveat") + "\N{NO-BREAK SPACE} ", self._letters.head.style),
            Run(caveat, self._letters.quote.style, language=self._foreign(source)),
        ]
        text = set_text(runs, self._letters.quote, WORDS.width - CAVEAT_INDENT, Element("P", block))
        return Elbowed(text)

    def _foreign(self, source: Source) -> str | None:
        """The language of the words where it is known and not that of the paper."""
        return None if source.language == self._words.language else source.language


def hung(text: Text, mark: Run) -> Text:
    """`text` with `mark` left of its first line."""
    first, *others = text.lines
    opened = first._replace(runs=(mark, *first.runs), hang=mark.width)
    return replace(text, lines=(opened, *others))


def _text(text: str, lettering: Lettering, width: float, element: Element | None) -> Text:
    return set_text([Run(text, lettering.style)], lettering, width, element)
