"""One table that says what they actually promised: topic, words, strength, place."""

from __future__ import annotations

from tracker.briefing.paper.marks import Rule
from tracker.briefing.paper.paging import Block
from tracker.briefing.paper.pieces import Cell, Part, Piece, Row, Space, Stack
from tracker.briefing.sections.legend import legend
from tracker.briefing.sections.promise_rows import (
    PLACE,
    PLACE_WIDTH,
    STRENGTH,
    STRENGTH_WIDTH,
    TOPIC,
    TOPIC_WIDTH,
    WORDS,
    WORDS_WIDTH,
    PromiseRows,
)
from tracker.briefing.sections.setting import Setting
from tracker.briefing.sections.titles import title_block
from tracker.briefing.tagged import Element
from tracker.briefing.tagged.shapes import Pen

ABOVE_ROW, UNDER_ROW = 9.0, 9.5


def promises_page(setting: Setting) -> list[Block]:
    """Title, lead sentence, the table, and the key to its shapes."""
    words, briefing = setting.words, setting.briefing
    title = words.text("What did they actually promise?")
    actors = dict.fromkeys(e.actor for item in briefing.items for e in item.entries if e.actor)
    under = words.text("Dossier {dossier}", dossier=briefing.dossier)
    if actors:
        under = words.text(
            "Dossier {dossier}. Words of {parties}",
            dossier=briefing.dossier,
            parties=words.both(list(actors)),
        )
    return [
        title_block(setting, title, under, setting.style.short_lead),
        *_table(setting, names_actors=len(actors) > 1),
        *legend(setting),
    ]


def _table(setting: Setting, *, names_actors: bool) -> list[Block]:
    table = Element("Table", setting.document)
    rows = PromiseRows(setting, table, names_actors=names_actors)
    made = [row for item in setting.briefing.items for row in rows.of(item)]
    head = _head(setting, Element("TR", table))
    again = _head(setting, None)
    opening = Block(head, above=20, keeps_next=True)
    blocks = [
        Block(_framed(setting, row, is_first=number == 0), again=again)
        for number, row in enumerate(made)
    ]
    closing = Block(Rule(setting.sheet.text_width, Pen(0.8, setting.style.black)))
    return [opening, *blocks, closing]


def _head(setting: Setting, row: Element | None) -> Piece:
    """The head of the table; without a row it is the repeated one, which nobody reads aloud."""
    words, lettering = setting.words, setting.style.note_bold
    columns = (
        (TOPIC, words.text("Topic"), TOPIC_WIDTH),
        (WORDS, words.text("Their words"), WORDS_WIDTH),
        (STRENGTH, words.text("Strength, time, proof"), STRENGTH_WIDTH),
        (PLACE, words.text("Entry and place"), PLACE_WIDTH),
    )
    cells = [
        Cell(left, setting.text(name, lettering, width, row and _column_head(row)))
        for left, name, width in columns
    ]
    rule = Rule(setting.sheet.text_width, Pen(0.8, setting.style.black))
    return Stack((Part(0, Row(tuple(cells))), Part(4, rule)))


def _column_head(row: Element) -> Element:
    return Element("TH", row, scope="Column")


def _framed(setting: Setting, row: Row, *, is_first: bool) -> Stack:
    """A row with its padding, and a hairline over it unless the head's rule is there."""
    rule = Rule(setting.sheet.text_width, Pen(0.4, setting.style.rule))
    above = () if is_first else (Part(0, rule),)
    return Stack((*above, Part(ABOVE_ROW, row), Part(0, Space(UNDER_ROW))))
