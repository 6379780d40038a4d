"""The rows of the table of promises: one for each entry, and one for each silence."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from tracker.briefing.content import Demand, Entry, Item
from tracker.briefing.paper.cleaning import printable
from tracker.briefing.paper.marks import STRENGTH_MARKS, Mark
from tracker.briefing.paper.measures import MM
from tracker.briefing.paper.pieces import Cell, Part, Piece, Row, Stack, Text, set_text
from tracker.briefing.paper.style import Lettering
from tracker.briefing.sections.entries import continued_note, quotation_with_caveat
from tracker.briefing.sections.references import due, short_reference
from tracker.briefing.sections.setting import Setting, tied
from tracker.briefing.sections.strengths import band
from tracker.tagged import Element, Run
from tracker.vocabulary import AnswerState, Strength

GUTTER = 4 * MM
NARROWEST_TOPIC, WIDEST_TOPIC = 25 * MM, 40 * MM
WORDS_RIGHT = 101.5 * MM
MARK, STRENGTH, STRENGTH_WIDTH = 105.5 * MM, 110.5 * MM, 33 * MM
PLACE, PLACE_WIDTH = 147 * MM, 23 * MM
LONGEST_TOPIC = 120


class Columns(NamedTuple):
    """The width of the topics, and where the words stand beside them."""

    topic_width: float

    @property
    def words(self) -> float:
        """Left edge of the words."""
        return self.topic_width + GUTTER

    @property
    def words_width(self) -> float:
        """What is left for the words."""
        return WORDS_RIGHT - self.words


def columns_for(setting: Setting) -> Columns:
    """Columns in which the longest word of a topic stands whole, if that can be."""
    style = setting.style.bold.style
    topics = " ".join(topic_title(setting, item) for item in setting.briefing.items)
    longest = max((Run(word, style).width for word in topics.split()), default=0.0)
    return Columns(min(max(longest + 1, NARROWEST_TOPIC), WIDEST_TOPIC))


def topic_title(setting: Setting, item: Item) -> str:
    """The topic's name, or words for what has none."""
    return printable(item.title, LONGEST_TOPIC) or setting.words.text("Without a topic")


class PromiseRows:
    """Makes the rows, with the words in the lettering of `quote`."""

    def __init__(
        self, setting: Setting, table: Element, columns: Columns, quote: Lettering
    ) -> None:
        self._setting = setting
        self._table = table
        self._columns = columns
        self._quote = quote

    def of(self, item: Item) -> list[Row]:
        """Each entry of a topic, then the demands on it that nobody spoke to."""
        silent = [demand for demand in item.demands if not demand.replies]
        return [
            *(self._entry(item, entry) for entry in item.entries),
            *(self._silence(item, demand) for demand in silent),
        ]

    def _entry(self, item: Item, entry: Entry) -> Row:
        setting, row = self._setting, Element("TR", self._table)
        said = quotation_with_caveat(
            setting, entry, self._columns.words_width, Element("TD", row), self._quote
        )
        cells = [
            Cell(0, self._topic(item, item.demands, row)),
            Cell(self._columns.words, said),
            Cell(STRENGTH, self._strength(entry, Element("TD", row))),
            Cell(PLACE, self._place(entry, Element("TD", row))),
        ]
        if entry.reading is not None:
            cells.append(self._mark(entry.reading.strength))
        return Row(tuple(cells), main=1, continued=(Cell(PLACE, continued_note(setting, entry)),))

    def _silence(self, item: Item, demand: Demand) -> Row:
        """Set in sans, because nobody wrote it."""
        setting, row = self._setting, Element("TR", self._table)
        words, style = setting.words, setting.style
        day = tied(words.day(setting.briefing.known_up_to))
        says = words.text("No words. Nothing registered up to {day} speaks to it.", day=day)
        return Row(
            (
                Cell(0, self._topic(item, (demand,), row)),
                Cell(
                    self._columns.words,
                    setting.text(says, style.text, self._columns.words_width, Element("TD", row)),
                ),
                Cell(STRENGTH, self._no_strength(Element("TD", row))),
                Cell(PLACE, self._place(demand.entry, Element("TD", row))),
                self._mark(Strength.NONE),
            ),
            main=1,
        )

    def _topic(self, item: Item, demands: tuple[Demand, ...], row: Element) -> Piece:
        """The topic heads the row; under it the number of the demand it is about."""
        setting, words = self._setting, self._setting.words
        head = Element("TH", row, scope="Row")
        title = topic_title(setting, item)
        if demands:
            numbers = words.both([str(demand.number) for demand in demands])
            note = words.count(
                "Demand {numbers}", "Demands {numbers}", len(demands), numbers=numbers
            )
        else:
            note = words.text("No demand")
        return _stack(
            setting.text(title, setting.style.bold, self._columns.topic_width, Element("P", head)),
            setting.text(note, setting.style.note, self._columns.topic_width, Element("P", head)),
        )

    def _strength(self, entry: Entry, cell: Element) -> Piece:
        """Strength with type, the time words, and how the words were confirmed, in that order."""
        setting, style = self._setting, self._setting.style
        parts = [self._time(entry, cell), self._proof(entry, cell)]
        if entry.reading is not None:
            runs = [
                Run(setting.words.title(entry.reading.strength), style.bold.style),
                Run(", " + setting.words.label(entry.reading.type), style.text.style),
            ]
            parts.insert(0, set_text(runs, style.text, STRENGTH_WIDTH, Element("P", cell)))
        return _stack(*parts)

    def _no_strength(self, cell: Element) -> Piece:
        setting, style, words = self._setting, self._setting.style, self._setting.words
        runs = [
            Run(words.title(Strength.NONE), style.bold.style),
            Run(", " + words.text("silence"), style.text.style),
        ]
        name = set_text(runs, style.text, STRENGTH_WIDTH, Element("P", cell))
        state = words.title(AnswerState.NOT_ANSWERED)
        return _stack(name, setting.text(state, style.note, STRENGTH_WIDTH, Element("P", cell)))

    def _time(self, entry: Entry, cell: Element) -> Text:
        setting, style, element = self._setting, self._setting.style, Element("P", cell)
        if day := due(entry, setting.words):
            return setting.text(day, style.text, STRENGTH_WIDTH, element)
        if entry.term is None:
            return setting.text(setting.words.text("no date"), style.aside, STRENGTH_WIDTH, element)
        run = band(entry.term, setting, setting.language_of(entry))
        text = set_text([run], style.small_quote, STRENGTH_WIDTH + 3 * MM, element)
        hang = Run("\N{NO-BREAK SPACE}" * 2, run.style).width
        first, *others = text.lines
        return replace(text, lines=(replace(first, hang=hang), *others), band=style.band)

    def _proof(self, entry: Entry, cell: Element) -> Text:
        setting, words = self._setting, self._setting.words
        proof = words.title(entry.confirmation)
        if setting.briefing.has_several_speakers and entry.short_actor:
            proof = words.text(
                "{actor}, {confirmation}",
                actor=entry.short_actor,
                confirmation=words.label(entry.confirmation),
            )
        return setting.text(proof, setting.style.note, STRENGTH_WIDTH, Element("P", cell))

    def _place(self, entry: Entry, cell: Element) -> Piece:
        setting, style = self._setting, self._setting.style
        reference = short_reference(entry.source, setting.words)
        return _stack(
            setting.text(f"{entry.number:03d}", style.note_bold, PLACE_WIDTH, Element("P", cell)),
            setting.text(reference, style.note, PLACE_WIDTH, Element("P", cell)),
        )

    def _mark(self, strength: Strength) -> Cell:
        return Cell(MARK, Mark(STRENGTH_MARKS[strength], self._setting.style.black))


def _stack(*pieces: Text) -> Stack:
    return Stack(tuple(Part(0, piece) for piece in pieces))
