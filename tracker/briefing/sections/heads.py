"""The head of an item or an annex: number, title, and the rule that opens it."""

from __future__ import annotations

from tracker.briefing.paper.measures import MM
from tracker.briefing.sections.contents import Heading
from tracker.briefing.sections.setting import CONTENT, LABEL_WIDTH, Setting
from tracker.tagged import Element
from tracker.tagged.paging import Anchor, Block
from tracker.tagged.pieces import Cell, Part, Row, Rule, Stack
from tracker.tagged.shapes import Pen

TITLE_WIDTH = 141 * MM
ABOVE_ITEM = 40.0


def head(setting: Setting, heading: Heading, parent: Element) -> Block:
    """The head as a block that stays with what follows, and as a line of the outline."""
    style, element = setting.style, Element("H2", parent)
    title = setting.text(heading.title, style.section, TITLE_WIDTH, element)
    number = setting.text(heading.number, style.section, LABEL_WIDTH, element)
    row = Row((Cell(0, number), Cell(CONTENT, title)) if heading.number else (Cell(0, title),))
    rule = Rule(setting.sheet.text_width, Pen(0.8, style.line))
    anchor = Anchor(heading.anchor, f"{heading.number}  {heading.title}".strip(), 1)
    return Block(Stack((Part(0, row), Part(7, rule))), keeps_next=True, anchors=(anchor,))
