"""How positions are painted: under each topic, what each party said of it last, and since when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from tracker.frozen import Frozen
from tracker.register.questions.entries.positions import PositionLine
from tracker.register.questions.lines import PartyLine, StatementLine
from tracker.vocabulary import Side
from tracker.words.language import capital
from ui.commitment.cell_words import Graded, GradedCell
from ui.lists.grid_cells import Cells, Head
from ui.lists.writing import Writing
from ui.look.lettering import Size, sans
from ui.look.quotation import SetText
from ui.look.space import BETWEEN, INSIDE, UNIT
from ui.look.theme import Look

LEAST = 148.0  #: no column is narrower: more parties are scrolled to
DAY_LINE = 18.0
INSET = 8.0  #: where words begin in a narrow column; their opening mark hangs left of it
MOST_SAID = 2  #: statements of one day in a cell; the others stand with the older ones


class TopicRow(Frozen):
    """A topic and who said what of it last, by party; a row without any only names the topic."""

    topic_id: int
    topic: str
    stands: Mapping[int, PositionLine]

    @property
    def is_heading(self) -> bool:
        """Whether it only names the topic of the row below it."""
        return not self.stands


def rows_of(lines: Iterable[PositionLine], keys: frozenset[str] | None) -> list[TopicRow]:
    """A heading and a row for every topic of which filters leave anything."""
    rows = []
    for topic_id, group in groupby(lines, key=lambda line: line.topic_id):
        left = {line.party.id: line for line in group if keys is None or _is_left(line, keys)}
        if left:
            topic = next(iter(left.values())).topic
            rows += [TopicRow(topic_id, topic, {}), TopicRow(topic_id, topic, left)]
    return rows


def parties_of(lines: Iterable[PositionLine]) -> list[PartyLine]:
    """Those who take a position, by the side they sit on and by name."""
    found = {line.party.id: line.party for line in lines}
    order = list(Side)
    return sorted(found.values(), key=lambda party: (order.index(party.side), party.name))


def keys_of(line: PositionLine) -> list[str]:
    """The keys of the marks of a position."""
    return [f"statement:{said.id}" for said in line.statements]


class PositionCells(Cells[TopicRow]):
    """A column per party; older words are one key away."""

    gap = BETWEEN

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.parties: Sequence[PartyLine] = ()

    def use(self, parties: Sequence[PartyLine]) -> None:
        """Have these parties as columns."""
        self.parties = parties

    def heads(self) -> Sequence[Head]:
        """The parties."""
        return [Head(party.name, side=party.side, short=party.short) for party in self.parties]

    def widths(self, room: float) -> Sequence[float]:
        """All alike."""
        count = max(len(self.parties), 1)
        return [max(room / count, LEAST)] * len(self.parties)

    def heading(self, row: TopicRow) -> str:
        """The topic."""
        return capital(row.topic) if row.is_heading else ""

    def tell(self, row: TopicRow, column: int) -> str:
        """Who said what on which topic last, and when."""
        words = self.look.words
        if row.is_heading:
            return capital(row.topic)
        stand = self.stand(row, column)
        if stand is None:
            return words.text("nothing said")
        said = " ".join(self._graded(each).tell(words) for each in stand.statements)
        return " ".join(filter(None, (f"{self._since(stand)}.", said, self._earlier(stand))))

    def stand(self, row: TopicRow, column: int) -> PositionLine | None:
        """Where the party of a column stands; None where it said nothing."""
        return row.stands.get(self.parties[column].id) if column < len(self.parties) else None

    def height(self, row: TopicRow, column: int, width: float) -> float:
        """The day, the words of that day, and that there are older ones."""
        stand = self.stand(row, column)
        if stand is None:
            return DAY_LINE
        said = sum(cell.height + INSIDE for cell in self._cells_of(stand, width))
        earlier = self._earlier(stand)
        under = SetText(earlier, sans(Size.SMALL), width).height if earlier else 0.0
        return DAY_LINE + UNIT + said + under

    def paint(self, painter: QPainter, area: QRectF, row: TopicRow, column: int) -> None:
        """Draw where a party stands, or that it said nothing."""
        at, width, look = area.topLeft(), area.width(), self.look
        writing, small = Writing(painter, look), sans(Size.SMALL)
        stand = self.stand(row, column)
        if stand is None:
            writing.line(at, look.words.text("nothing said"), small, "quiet", width)
            return
        writing.line(at, self._since(stand), small, "quiet", width)
        at += QPointF(0, DAY_LINE + UNIT)
        for cell in self._cells_of(stand, width):
            cell.paint(painter, at)
            at += QPointF(0, cell.height + INSIDE)
        if earlier := self._earlier(stand):
            SetText(earlier, small, width).paint(painter, at, look.colour("accent"))

    def _cells_of(self, stand: PositionLine, width: float) -> list[GradedCell]:
        return [
            GradedCell(self.look, self._graded(said), width, INSET)
            for said in stand.statements[:MOST_SAID]
        ]

    def _graded(self, said: StatementLine) -> Graded:
        return Graded(self.look.words.title(said.type), said)

    def _since(self, stand: PositionLine) -> str:
        words = self.look.words
        return words.short_day(stand.since) if stand.since else words.text("no date")

    def _earlier(self, stand: PositionLine) -> str:
        words = self.look.words
        parts = []
        if (more := len(stand.statements) - MOST_SAID) > 0:
            parts.append(words.count("{count} more that day", "{count} more that day", more))
        if stand.earlier:
            parts.append(words.count("{count} earlier", "{count} earlier", stand.earlier))
        return ", ".join(parts)


def _is_left(line: PositionLine, keys: frozenset[str]) -> bool:
    return not keys.isdisjoint(keys_of(line))
