"""One table that says what they actually promised: topic, words, strength, place."""

from __future__ import annotations

from tracker.briefing.sections.density import Density
from tracker.briefing.sections.legend import legend
from tracker.briefing.sections.promise_columns import (
    PLACE,
    PLACE_WIDTH,
    STRENGTH,
    STRENGTH_WIDTH,
    Columns,
    columns_for,
)
from tracker.briefing.sections.promise_rows import PromiseRow, PromiseRows
from tracker.briefing.sections.references import document_line
from tracker.briefing.sections.repeats import repeats
from tracker.briefing.sections.setting import Setting
from tracker.briefing.sections.silences import silence_lines
from tracker.briefing.sections.titles import title_block
from tracker.tagged import Element
from tracker.tagged.paging import Block
from tracker.tagged.pieces import Cell, Part, Piece, Row, Rule, Stack
from tracker.tagged.shapes import Pen
from tracker.vocabulary import StatementType
from tracker.words import Words


def promises_page(setting: Setting, density: Density) -> list[Block]:
    """Title, lead sentence, the table, what was left out, the key, and what was said again."""
    title = setting.words.text("What did they actually promise?")
    heading = title_block(setting, title, _under(setting), setting.style.short_lead)
    table = _table(setting, density)
    under = [*_left_out(setting, density), *silence_lines(setting), *legend(setting)]
    return [heading, *table, *under, *repeats(setting)]


def _under(setting: Setting) -> str:
    """Which dossier and whose words; the document itself where there is only one."""
    words, briefing = setting.words, setting.briefing
    dossier, source = briefing.dossier, briefing.only_source
    if source is not None:
        return document_line(source, words)
    if not briefing.speakers:
        return words.text("Dossier {dossier}", dossier=dossier)
    parties = words.both(briefing.speakers)
    return words.text("Dossier {dossier}. Words of {parties}", dossier=dossier, parties=parties)


def _table(setting: Setting, density: Density) -> list[Block]:
    """Head, rows, closing rule; the last row keeps the rule; nothing without rows."""
    table = Element("Table", setting.document)
    columns = columns_for(setting, density.bold)
    rows = PromiseRows(setting, table, columns, density)
    made = [row for item in setting.briefing.items for row in rows.of(item)]
    if not made:
        return []
    again = _head(setting, columns, None)
    opening = Block(_head(setting, columns, Element("TR", table)), above=20, keeps_next=True)
    blocks = [
        Block(
            _framed(setting, row, density, columns) if number else _padded(row.row, density),
            again=again,
            resumed=_padded(row.resumed, density),
            above=density.under if number else 0,
            anchors=(row.anchor,),
            keeps_next=number == len(made) - 1,
        )
        for number, row in enumerate(made)
    ]
    rule = Rule(setting.sheet.text_width, Pen(0.8, setting.style.line))
    return [opening, *blocks, Block(rule, above=density.under, keeps_next=True)]


def _left_out(setting: Setting, density: Density) -> list[Block]:
    """What else they said, counted by type, so that nobody takes the table for all of it."""
    words, left_out = setting.words, setting.briefing.left_out
    if not left_out:
        return []
    counted = [_counted(type_, number, words) for type_, number in left_out]
    says = words.text("Not promises, and not in this table: {types}.", types=words.both(counted))
    width, element = setting.sheet.text_width, Element("P", setting.document)
    return [Block(setting.text(says, setting.style.note_ink, width, element), above=6)]


def _counted(type_: StatementType, number: int, words: Words) -> str:
    return {
        StatementType.INTENTION: words.count("{count} intention", "{count} intentions", number),
        StatementType.REFUSAL: words.count("{count} refusal", "{count} refusals", number),
        StatementType.POSITION: words.count("{count} position", "{count} positions", number),
        StatementType.FACT: words.count("{count} fact", "{count} facts", number),
    }[type_]


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
    rule = Rule(setting.sheet.text_width, Pen(0.8, setting.style.line))
    return Stack((Part(0, Row(tuple(cells))), Part(4, rule)))


def _column_head(row: Element) -> Element:
    return Element("TH", row, scope="Column")


def _framed(setting: Setting, row: PromiseRow, density: Density, columns: Columns) -> Stack:
    """A row under a hairline that is as wide as what is new: its topic, or only its words."""
    left = 0 if row.opens_topic else columns.words
    rule = Rule(setting.sheet.text_width - left, Pen(0.4, setting.style.rule))
    return Stack((Part(0, Row((Cell(left, rule),))), *_padded(row.row, density).parts))


def _padded(row: Row, density: Density) -> Stack:
    return Stack((Part(density.above, row),))
