"""What a paper is put together from when it is no list of items: tables, blocks and remarks.

A composition says what stands where and nothing of points and faces, so that other writers
than that of PDF can follow it. Somebody's words come as `Quoted` only, which carry their
limits with them, and wherever words stand, their `Place` stands too.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from tracker.briefing.content import Entry
from tracker.frozen import Frozen
from tracker.register.questions.lines import Term
from tracker.vocabulary import Strength


class Tone(StrEnum):
    """How loud a text of our own is."""

    INK = "ink"
    BOLD = "bold"
    QUIET = "quiet"
    NOTE = "note"  # small and quiet


class Sign(StrEnum):
    """A shape that is none of strength."""

    COMING = "coming"  # a day that is still to come
    PAST = "past"


class Plain(Frozen):
    """A text of our own, or a name."""

    text: str
    tone: Tone = Tone.INK


class Quoted(Frozen):
    """Somebody's words, with everything that limits them."""

    entry: Entry


class Place(Frozen):
    """The number of an entry and where its words stand; `brief` where a head names the paper."""

    entry: Entry
    brief: bool = False


class Standing(Frozen):
    """How something stands: a shape, its name, and what else is said of it in quiet ink."""

    mark: Strength | Sign | None
    name: str
    more: str = ""


class TimeWords(Frozen):
    """Time words without a day, on their band; `language` that of the words."""

    term: Term
    language: str


class Opinion(Frozen):
    """What somebody takes words to mean, under the name of whoever reads them so."""

    text: str
    author: str


Item = Plain | Quoted | Place | Standing | TimeWords | Opinion
Cell = tuple[Item, ...]


class Column(Frozen):
    """A column: its head, a second line under that, and its share of the width."""

    title: str
    share: float
    under: str = ""


class Row(Frozen):
    """Cells from left to right, the first one heading the row.

    Rows one after another of the same `group` share a cell of that name at their left.
    """

    cells: tuple[Cell, ...]
    group: str = ""


class Table(Frozen):
    """Rows under heads. With `groups`, the first column holds the names of the groups."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    title: str = ""
    under: str = ""
    groups: bool = False

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries whose place is given in it, in order."""
        items = (item for row in self.rows for cell in row.cells for item in cell)
        return tuple(item.entry for item in items if isinstance(item, Place))


class Remark(Frozen):
    """A sentence of our own under what it is about."""

    text: str


class Facts(Frozen):
    """What is so, each under its name."""

    title: str
    facts: tuple[tuple[str, str], ...]


class Pair(Frozen):
    """The same words as several read them: readings side by side, then what is agreed of them."""

    number: int
    topic: str
    entry: Entry
    readings: tuple[Opinion, ...]
    agreed: str


class Signing(Frozen):
    """Room for each party to sign that the sheet renders its reading correctly."""

    parties: tuple[str, ...]


Part = Table | Remark | Facts | Pair | Signing


class Composition(Frozen):
    """Title, the line under it, the sentences that say it all, then part after part.

    `key` explains a word of the parts that is no shape and no face.
    """

    title: str
    under: str
    lead: str
    parts: tuple[Part, ...]
    key: str = ""

    @property
    def items(self) -> Iterator[Item]:
        """Everything that stands in the cells of its tables, in order."""
        for part in self.parts:
            for row in part.rows if isinstance(part, Table) else ():
                for cell in row.cells:
                    yield from cell

    def __iter__(self) -> Iterator[Part]:
        return iter(self.parts)
