"""One table that says what they actually promised: topic, words, strength, place."""

from __future__ import annotations

from typing import NamedTuple

from tracker.briefing.paper.marks import Rule
from tracker.briefing.paper.paging import Block
from tracker.briefing.paper.pieces import Cell, Part, Piece, Row, Space, Stack
from tracker.briefing.paper.style import HouseStyle, Lettering
from tracker.briefing.sections.legend import legend
from tracker.briefing.sections.promise_rows import (
    PLACE,
    PLACE_WIDTH,
    STRENGTH,
    STRENGTH_WIDTH,
    Columns,
    PromiseRows,
    columns_for,
)
from tracker.briefing.sections.setting import Setting
from tracker.briefing.sections.titles import title_block
from tracker.tagged import Element
from tracker.tagged.shapes import Pen


class Density(NamedTuple):
    """How tightly the table is set: the words, and the space over and under a row."""

    quote: Lettering
    above: float
    under: float


def roomy(style: HouseStyle) -> Density:
    """As it reads best."""
    return Density(style.quote, 9, 9.5)


def dense(style: HouseStyle) -> Density:
    """For what would not fit on one page otherwise."""
    return Density(style.table_quote, 5, 5.5)


def promises_page(setting: Setting, density: Density) -> list[Block]:
    """Title, lead sentence, the table, and the key to its shapes."""
    words, briefing = setting.words, setting.briefing
    title = words.text("What did they actually promise?")
    under = words.text("Dossier {dossier}", dossier=briefing.dossier)
    if briefing.speakers:
        under = words.text(
            "Dossier {dossier}. Words of {parties}",
            dossier=briefing.dossier,
            parties=words.both(briefing.speakers),
        )
    heading = title_block(setting, title, under, setting.style.short_lead)
    return [heading, *_table(setting, density), *legend(setting)]


def _table(setting: Setting, density: Density) -> list[Block]:
    """Head, rows, closing rule; the last row keeps the rule and the key to the shapes."""
    table = Element("Table", setting.document)
    columns = columns_for(setting)
    rows = PromiseRows(setting, table, columns, density.quote)
    made = [row for item in setting.briefing.items for row in rows.of(item)]
    again = _head(setting, columns, None)
    opening = Block(_head(setting, columns, Element("TR", table)), above=20, keeps_next=True)
    blocks = [
        Block(
            _framed(setting, row, density, is_first=number == 0),
            again=again,
            keeps_next=number == len(made) - 1,
        )
        for number, row in enumerate(made)
    ]
    rule = Rule(setting.sheet.text_width, Pen(0.8, setting.style.black))
    return [opening, *blocks, Block(rule, keeps_next=True)]


def _head(setting: Setting, columns: Columns, row: Element | None) -> Piece:
    """The head of the table; without a row it is the repeated one, which nobody reads aloud."""
    words, lettering = setting.words, setting.style.note_bold
    heads = (
        (0, words.text("Topic"), columns.topic_width),
        (columns.words, words.text("Their words"), columns.words_width),
        (STRENGTH, words.text("Strength, time, proof"), STRENGTH_WIDTH),
        (PLACE, words.text("Entry and place"), PLACE_WIDTH),
    )
    cells = [
        Cell(left, setting.text(name, lettering, width, row and _column_head(row)))
        for left, name, width in heads
    ]
    rule = Rule(setting.sheet.text_width, Pen(0.8, setting.style.black))
    return Stack((Part(0, Row(tuple(cells))), Part(4, rule)))


def _column_head(row: Element) -> Element:
    return Element("TH", row, scope="Column")


def _framed(setting: Setting, row: Row, density: Density, *, is_first: bool) -> Stack:
    """A row with its padding, and a hairline over it unless the head's rule is there."""
    rule = Rule(setting.sheet.text_width, Pen(0.4, setting.style.rule))
    above = () if is_first else (Part(0, rule),)
    return Stack((*above, Part(density.above, row), Part(0, Space(density.under))))
