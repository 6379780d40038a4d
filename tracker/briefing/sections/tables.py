"""A table on paper: heads that are repeated, rows that stay whole, groups named once."""

from __future__ import annotations

from tracker.briefing.composition import Place, Plain, Row, Table, Tone
from tracker.briefing.paper.measures import MM
from tracker.briefing.sections.cells import CellSetter, has_marks
from tracker.briefing.sections.setting import PLACE, Setting
from tracker.frozen import Frozen
from tracker.tagged import Element
from tracker.tagged.abreast import Abreast
from tracker.tagged.cleaning import printable
from tracker.tagged.faces import widths_in
from tracker.tagged.paging import Anchor, Block
from tracker.tagged.pieces import Cell, Part, Piece, Rule, Stack
from tracker.tagged.shapes import Pen

GUTTER = 4.5 * MM
ABOVE_TABLE, ABOVE_TITLE, UNDER_TITLE = 18.0, 26.0, 8.0
LONGEST_GROUP = 160
WIDEST_NAME = 45 * MM

#: Where a table with a title begins.
TABLE = "table"


class Stands(Frozen):
    """Where a column stands from the left edge of the text, and whether shapes stand in it."""

    left: float
    width: float
    marked: bool


class TableSetter:
    """Sets one table; `named` keeps which entries already are a target of links."""

    def __init__(self, setting: Setting, table: Table, cells: CellSetter, named: set[int]) -> None:
        self._setting = setting
        self._table = table
        self._cells = cells
        self._named = named
        self._density = cells.density
        self._columns = _columns(setting.sheet.text_width, table, self._longest_word())
        self._element = Element("Table", setting.document)

    def _longest_word(self) -> float:
        """The width of the longest word that names a row or a group of rows, up to a bound."""
        rows, style = self._table.rows, self._density.bold.style
        if self._table.groups:
            names, style = [row.group for row in rows], self._setting.style.bold.style
        else:
            items = (item for row in rows for item in row.cells[0])
            names = [i.text for i in items if isinstance(i, Plain) and i.tone is Tone.BOLD]
        words = {word for name in names for word in printable(name, LONGEST_GROUP).split(" ")}
        known = widths_in(style.face)
        return min(max((known[word] for word in words), default=0) * style.size, WIDEST_NAME)

    def blocks(self) -> list[Block]:
        """Title, head, rows and the rule that closes them; nothing without rows."""
        rows = self._table.rows
        if not rows:
            return []
        above = UNDER_TITLE if self._table.title else ABOVE_TABLE
        head = Block(self._head(Element("TR", self._element)), above=above, keeps_next=True)
        again = self._again()
        made = [self._row(number, again) for number in range(len(rows))]
        rule = Rule(self._setting.sheet.text_width, Pen(0.8, self._setting.style.line))
        return [*self._title(), head, *made, Block(rule, above=self._density.under)]

    def _title(self) -> list[Block]:
        """The title of the table, a line of the outline too, and what is said under it."""
        title, under, setting = self._table.title, self._table.under, self._setting
        if not title:
            return []
        # With an annex the table stands inside a section that has a head of its own.
        is_part = self._cells.has_annex
        element = Element("H3" if is_part else "H2", setting.document)
        width = setting.sheet.text_width
        parts = [Part(0, setting.text(title, setting.style.section, width, element))]
        if under:
            note = setting.text(under, setting.style.aside, width, Element("P", setting.document))
            parts.append(Part(1, note))
        anchors = () if is_part else (Anchor(f"{TABLE}-{title}", title, 1),)
        return [Block(Stack(tuple(parts)), ABOVE_TITLE, keeps_next=True, anchors=anchors)]

    def _head(self, row: Element | None) -> Piece:
        """The heads of the columns; without a row the repeated ones, which nobody reads aloud."""
        style, cells = self._setting.style, []
        for column, stands in zip(self._table.columns, self._columns, strict=True):
            element = row and Element("TH", row, scope="Column")
            texts = [(column.title, style.note_bold), (column.under, style.note)]
            parts = [
                Part(0, self._setting.text(text, lettering, stands.width, element))
                for text, lettering in texts
                if text
            ]
            cells.append(Cell(stands.left, Stack(tuple(parts))))
        rule = Rule(self._setting.sheet.text_width, Pen(0.8, style.line))
        return Stack((Part(0, Abreast(tuple(cells))), Part(4, rule)))

    def _again(self) -> Piece:
        """The head on a further page, under the title of what goes on there; for the eye only."""
        head, words, width = self._head(None), self._setting.words, self._setting.sheet.text_width
        if not self._table.title:
            return head
        says = words.text("{title} (continued)", title=self._table.title)
        title = self._setting.text(says, self._setting.style.bold, width, None)
        return Stack((Part(0, title), Part(UNDER_TITLE, head)))

    def _row(self, number: int, again: Piece) -> Block:
        rows, row = self._table.rows, self._table.rows[number]
        opens = not self._table.groups or number == 0 or rows[number - 1].group != row.group
        tagged = Element("TR", self._element)
        group = self._group(number, tagged) if self._table.groups and opens else []
        cells = self._body(row, tagged)
        piece = self._padded([*group, *cells])
        resumed = piece
        if self._table.groups and not opens:
            resumed = self._padded([self._group_again(row), *cells])
        return Block(
            self._framed(piece, opens=opens) if number else piece,
            above=self._density.under if number else 0,
            anchors=self._anchors(row),
            again=again,
            resumed=resumed,
            keeps_next=number == len(rows) - 1,
        )

    def _body(self, row: Row, tagged: Element) -> list[Cell]:
        """The cells of a row; the first one heads it where no group does."""
        offset = 1 if self._table.groups else 0
        cells = []
        for number, (cell, stands) in enumerate(
            zip(row.cells, self._columns[offset:], strict=True)
        ):
            is_head = number == 0 and not self._table.groups
            element = Element("TH" if is_head else "TD", tagged, scope="Row" if is_head else None)
            piece = self._cells.cell(cell, stands.width, element, indented=stands.marked)
            cells.append(Cell(stands.left, piece))
        return cells

    def _group(self, number: int, tagged: Element) -> list[Cell]:
        """The name of a group, heading all its rows."""
        rows, name = self._table.rows, self._table.rows[number].group
        count = 1
        while number + count < len(rows) and rows[number + count].group == name:
            count += 1
        element = Element("P", Element("TH", tagged, scope="Row", rows=count))
        bold, stands = self._setting.style.bold, self._columns[0]
        text = self._setting.text(name[:LONGEST_GROUP], bold, stands.width, element)
        return [Cell(0, text)]

    def _group_again(self, row: Row) -> Cell:
        style, words, width = self._setting.style, self._setting.words, self._columns[0].width
        name = self._setting.text(row.group[:LONGEST_GROUP], style.bold, width, None)
        note = self._setting.text(words.text("(continued)"), style.note, width, None)
        return Cell(0, Stack((Part(0, name), Part(0, note))))

    def _framed(self, piece: Stack, *, opens: bool) -> Stack:
        """A row under a hairline that is as wide as what is new."""
        left = 0.0 if opens else self._columns[1].left
        rule = Rule(self._setting.sheet.text_width - left, Pen(0.4, self._setting.style.rule))
        return Stack((Part(0, Abreast((Cell(left, rule),))), *piece.parts))

    def _padded(self, cells: list[Cell]) -> Stack:
        return Stack((Part(self._density.above, Abreast(tuple(cells))),))

    def _anchors(self, row: Row) -> tuple[Anchor, ...]:
        """The entries that stand here first."""
        numbers = [
            item.entry.number for cell in row.cells for item in cell if isinstance(item, Place)
        ]
        new = [number for number in dict.fromkeys(numbers) if number not in self._named]
        self._named.update(new)
        return tuple(Anchor(f"{PLACE}-{number}") for number in new)


def _columns(width: float, table: Table, longest_word: float) -> list[Stands]:
    """Each as wide as its share; the first at least so that the longest word in it stays whole."""
    first, *others = [column.share for column in table.columns]
    opening = max(width * first / (first + sum(others)), longest_word + GUTTER + 0.1)
    wholes = [opening, *((width - opening) * share / sum(others) for share in others)]
    offset = 1 if table.groups else 0
    found, left = [], 0.0
    for number, whole in enumerate(wholes):
        is_last = number == len(wholes) - 1
        at = number - offset
        marked = at >= 0 and has_marks(row.cells[at] for row in table.rows)
        found.append(Stands(left, whole - (0 if is_last else GUTTER), marked))
        left += whole
    return found
