"""The same words as each side reads them: side by side, in one face and one size for all."""

from __future__ import annotations

from tracker.briefing.composition import Opinion, Pair, Signing
from tracker.briefing.paper.measures import MM
from tracker.briefing.sections.entries import quotation_with_caveat
from tracker.briefing.sections.references import short_reference
from tracker.briefing.sections.setting import NO_BREAK, PLACE, SOURCE, Setting
from tracker.frozen import Frozen
from tracker.tagged import Element, Link, Run, TaggedCanvas
from tracker.tagged.abreast import Abreast
from tracker.tagged.cleaning import printable
from tracker.tagged.lines import Colour
from tracker.tagged.paging import Anchor, Block
from tracker.tagged.pieces import Cell, Part, Piece, Row, Rule, Space, Stack, set_text
from tracker.tagged.shapes import Pen, Point

SIDE = 81 * MM
SECOND = 89 * MM
MIDDLE = 85 * MM
TOPIC_WIDTH = 96 * MM
QUOTE_WIDTH = 150 * MM
LONGEST_TOPIC = 160
SIGNING_ROOM = 40.0
#: Between the parts of a block.
ROOMY, CLOSE = 9.0, 5.0


class Between(Frozen):
    """The line in the middle, as high as what stands beside it."""

    height: float
    colour: Colour
    baseline: float = 0.0

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the line."""
        with canvas.artifact() as shapes:
            pen = Pen(0.4, self.colour)
            shapes.rule(Point(left, top), Point(left, top + self.height), pen)

    def split(self, room: float, *, anywhere: bool = False) -> tuple[Piece, Piece]:
        """The line goes on with the readings."""
        part = min(room, self.height)
        return Between(part, self.colour), Between(self.height - part, self.colour)


def pair_block(setting: Setting, pair: Pair, named: set[int], *, is_close: bool = False) -> Block:
    """Topic and place, words with their limits, the readings, what is agreed.

    Set close, it saves a page where little is missing.
    """
    around = CLOSE if is_close else ROOMY
    parent = Element("Sect", setting.document)
    style, width = setting.style, setting.sheet.text_width
    letterings = (style.table_quote, style.table_quote) if is_close else None
    quotation = quotation_with_caveat(setting, pair.entry, QUOTE_WIDTH, parent, letterings)
    agreed = setting.text(pair.agreed, style.text, width, Element("P", parent))
    thickness = 0.8 if pair.number == 1 else 0.4
    rule = Rule(width, Pen(thickness, style.line if pair.number == 1 else style.rule))
    parts = [Part(0, rule), Part(around, _head(setting, pair, parent)), Part(4, quotation)]
    parts += [Part(around, row) for row in _readings(setting, pair.readings, parent)]
    is_new = pair.entry.number not in named
    anchors = (Anchor(f"{PLACE}-{pair.entry.number}"),) if is_new else ()
    named.add(pair.entry.number)
    return Block(Stack((*parts, Part(around - 1, agreed))), above=around + 5, anchors=anchors)


def _head(setting: Setting, pair: Pair, parent: Element) -> Row:
    """Number and topic at the left, the entry and its place at the right."""
    style, words = setting.style, setting.words
    topic = f"{pair.number}{NO_BREAK * 2}{printable(pair.topic, LONGEST_TOPIC)}"
    heading = setting.text(topic, style.bold, TOPIC_WIDTH, Element("H2", parent))
    shown = f"{pair.entry.number:03d}"
    link = Link(
        f"{SOURCE}-{pair.entry.source.document_id}",
        words.text("The paper of entry {entry}", entry=shown),
    )
    reference = short_reference(pair.entry.source, words)
    place = set_text(
        [Run(shown, style.note_bold.style, link), Run(f" {reference}", style.note.style)],
        style.note,
        setting.sheet.text_width - TOPIC_WIDTH - 4 * MM,
        Element("P", parent),
    )
    return Row((Cell(0, heading), Cell(setting.sheet.text_width - place.width, place)))


def _readings(setting: Setting, readings: tuple[Opinion, ...], parent: Element) -> list[Abreast]:
    """Two abreast with a line between them; a third stands under the first."""
    rows = []
    for first in range(0, len(readings), 2):
        pieces = [_reading(setting, each, parent) for each in readings[first : first + 2]]
        height = max(piece.height for piece in pieces)
        cells = [Cell(left, piece) for left, piece in zip((0.0, SECOND), pieces, strict=False)]
        line = Cell(MIDDLE, Between(height, setting.style.rule))
        rows.append(Abreast((*cells, line)))
    return rows


def _reading(setting: Setting, opinion: Opinion, parent: Element) -> Stack:
    style = setting.style
    author = setting.text(opinion.author, style.note_bold, SIDE, Element("P", parent))
    text = setting.text(opinion.text, style.opinion, SIDE, Element("P", parent))
    return Stack((Part(0, author), Part(1, text)))


def signing_blocks(setting: Setting, signing: Signing) -> list[Block]:
    """A place to sign for each party, two abreast, alike for all; they stay together."""
    rule = Rule(setting.sheet.text_width, Pen(0.8, setting.style.line))
    parent = Element("Sect", setting.document)
    rows: list[Part] = [Part(0, rule)]
    for first in range(0, len(signing.parties), 2):
        parties = signing.parties[first : first + 2]
        places = [_place_to_sign(setting, party, parent) for party in parties]
        cells = [Cell(left, place) for left, place in zip((0.0, SECOND), places, strict=False)]
        rows.append(Part(16, Abreast(tuple(cells))))
    return [Block(Stack(tuple(rows)), above=14)]


def _place_to_sign(setting: Setting, party: str, parent: Element) -> Stack:
    words, style = setting.words, setting.style
    says = words.text("Seen, and rendered correctly, for {party}", party=party)
    under = words.text("Name, office and date")
    return Stack(
        (
            Part(0, setting.text(says, style.note_bold, SIDE, Element("P", parent))),
            Part(0, Space(SIGNING_ROOM)),
            Part(0, Rule(SIDE, Pen(0.6, style.line))),
            Part(3, setting.text(under, style.note, SIDE, Element("P", parent))),
        )
    )
