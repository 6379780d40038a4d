"""The rows of the table of promises: one for each entry, and one for each demand without any."""

from __future__ import annotations

from typing import NamedTuple

from tracker.briefing.content import Demand, Entry, Item, Repeat
from tracker.briefing.paper.marks import STRENGTH_MARKS, Mark
from tracker.briefing.sections.density import Density
from tracker.briefing.sections.entries import continued_note, quotation_with_caveat
from tracker.briefing.sections.promise_cells import PromiseCells, stack
from tracker.briefing.sections.promise_columns import (
    LONGEST_TOPIC,
    MARK,
    PLACE,
    STRENGTH,
    Columns,
    topic_title,
)
from tracker.briefing.sections.setting import PLACE as USED
from tracker.briefing.sections.setting import Setting, tied
from tracker.frozen import Frozen
from tracker.tagged import Element
from tracker.tagged.cleaning import printable
from tracker.tagged.paging import Anchor
from tracker.tagged.pieces import Cell, Row, Text
from tracker.vocabulary import AnswerState, Strength


class PromiseRow(NamedTuple):
    """A row, and how it stands at the head of a page, where it names its topic again."""

    row: Row
    resumed: Row
    anchor: Anchor
    opens_topic: bool


class _Topic(Frozen):
    """A topic and the demands without a promise on it; `head` heads all its rows."""

    item: Item
    bare: tuple[Demand, ...]
    head: Element

    def is_first(self, entry: Entry) -> bool:
        """Whether the row of `entry` is the one that names the topic."""
        return entry is [*self.item.entries, *(demand.entry for demand in self.bare)][0]

    def repeats(self, entry: Entry) -> tuple[Repeat, ...]:
        """Where the words of `entry` are said again."""
        return tuple(repeat for repeat in self.item.repeats if repeat.of == entry.number)


class PromiseRows:
    """Makes the rows of one table."""

    def __init__(
        self, setting: Setting, table: Element, columns: Columns, density: Density
    ) -> None:
        self._setting = setting
        self._table = table
        self._columns = columns
        self._density = density
        self._cells = PromiseCells(setting, density)
        entries = (entry for item in setting.briefing.items for entry in item.entries)
        repeats = (repeat.entry for repeat in setting.briefing.repeats)
        self._printed = {entry.number for entry in (*entries, *repeats)}

    def of(self, item: Item) -> list[PromiseRow]:
        """Each entry of a topic, then the demands on it to which nobody promised anything."""
        bare = tuple(d for d in item.demands if not self._printed & set(d.replies))
        head = Element("TH", scope="Row", rows=len(item.entries) + len(bare))
        topic = _Topic(item, bare, head)
        return [
            *(self._entry(topic, entry) for entry in item.entries),
            *(self._bare(topic, demand) for demand in bare),
        ]

    def _entry(self, topic: _Topic, entry: Entry) -> PromiseRow:
        setting, row, density = self._setting, Element("TR", self._table), self._density
        said, width = Element("TD", row), self._columns.words_width
        letterings = (density.quote, density.caveat)
        quotation = quotation_with_caveat(setting, entry, width, said, letterings)
        cells = [
            Cell(self._columns.words, quotation),
            Cell(STRENGTH, self._cells.strength(entry, Element("TD", row))),
            Cell(PLACE, self._cells.place(entry, topic.repeats(entry), Element("TD", row))),
        ]
        if entry.reading is not None:
            cells.append(self._mark(entry.reading.strength))
        return self._row(topic, entry, said, cells)

    def _bare(self, topic: _Topic, demand: Demand) -> PromiseRow:
        """Set in sans, because nobody wrote it."""
        setting, row = self._setting, Element("TR", self._table)
        says, width = Element("TD", row), self._columns.words_width
        state = None if demand.replies else AnswerState.NOT_ANSWERED
        text = setting.text(self._says(demand), self._density.text, width, says)
        cells = [
            Cell(self._columns.words, text),
            Cell(STRENGTH, self._cells.no_strength(state, Element("TD", row))),
            Cell(PLACE, self._cells.place(demand.entry, (), Element("TD", row))),
            self._mark(Strength.NONE),
        ]
        return self._row(topic, demand.entry, says, cells)

    def _says(self, demand: Demand) -> str:
        words, known = self._setting.words, self._setting.briefing.known_up_to
        if not demand.replies:
            day = tied(words.day(known))
            return words.text("No words. Nothing registered up to {day} speaks to it.", day=day)
        return words.count(
            "No promise. {count} other passage speaks to it.",
            "No promise. {count} other passages speak to it.",
            len(demand.replies),
        )

    def _row(self, topic: _Topic, entry: Entry, said: Element, cells: list[Cell]) -> PromiseRow:
        """The cells beside their topic; it is named once, and again for the eye on a new page."""
        is_first = topic.is_first(entry)
        if is_first:
            topic.head.parent = said.parent
        others = self._others(topic, entry, said)
        named = [*self._named(topic), *others] if is_first else others
        again = [*self._named_again(topic), *others]
        anchor = Anchor(f"{USED}-{entry.number}")
        continued = (
            Cell(0, stack(*self._named_again(topic))),
            Cell(PLACE, continued_note(self._setting, entry)),
        )
        row = Row((*_beside(named), *cells), len(named[:1]), continued)
        if is_first:
            return PromiseRow(row, row, anchor, opens_topic=True)
        resumed = Row((*_beside(again), *cells), 1, continued)
        return PromiseRow(row, resumed, anchor, opens_topic=False)

    def _named(self, topic: _Topic) -> list[Text]:
        """The topic, and under it the numbers of the demands it is about."""
        words, demands = self._setting.words, topic.item.demands
        texts = [self._topic_text(topic_title(self._setting, topic.item), topic.head)]
        if demands:
            numbers = words.both([str(demand.number) for demand in demands])
            note = words.count(
                "Demand {numbers}", "Demands {numbers}", len(demands), numbers=numbers
            )
            texts.append(self._note(note, topic.head))
        elif self._setting.briefing.all_demands:
            texts.append(self._note(words.text("No demand"), topic.head))
        return texts

    def _named_again(self, topic: _Topic) -> list[Text]:
        title = topic_title(self._setting, topic.item)
        says = self._setting.words.text("{title} (continued)", title=title)
        return [self._topic_text(says, None)]

    def _others(self, topic: _Topic, entry: Entry, cell: Element) -> list[Text]:
        """The other topics of the words, and whether they are those of the words before them."""
        words, texts = self._setting.words, []
        if others := [name for name in entry.bears_on if name != topic.item.title]:
            names = printable(words.both(others), LONGEST_TOPIC)
            texts.append(self._note(words.text("also {topics}", topics=names), cell))
        if entry.topics_before:
            texts.append(self._note(words.text("by the words before"), cell))
        return texts

    def _topic_text(self, text: str, head: Element | None) -> Text:
        element = head and Element("P", head)
        return self._setting.text(text, self._density.bold, self._columns.topic_width, element)

    def _note(self, text: str, cell: Element) -> Text:
        width = self._columns.topic_width
        return self._setting.text(text, self._density.note, width, Element("P", cell))

    def _mark(self, strength: Strength) -> Cell:
        return Cell(MARK, Mark(STRENGTH_MARKS[strength], self._setting.style.black))


def _beside(texts: list[Text]) -> tuple[Cell, ...]:
    return (Cell(0, stack(*texts)),) if texts else ()
