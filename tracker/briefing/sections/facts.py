"""What is so, each under its name, as a group of a page."""

from __future__ import annotations

from tracker.briefing.composition import Facts
from tracker.briefing.paper.measures import MM
from tracker.briefing.sections.groups import Body, Shape, group, label
from tracker.briefing.sections.setting import CONTENT, Setting
from tracker.tagged import Element
from tracker.tagged.paging import Block
from tracker.tagged.pieces import Cell

NAME_WIDTH = 34 * MM
VALUE, VALUE_WIDTH = CONTENT + 36 * MM, 105 * MM


def facts_group(setting: Setting, facts: Facts) -> list[Block]:
    """The title at the left, and beside it each name with what is so."""
    listing = Element("L", setting.document)
    heading = label(setting, facts.title, setting.document, "H2")
    bodies = [_fact(setting, listing, *fact) for fact in facts.facts]
    return group(setting, heading, bodies, Shape(between=0.8))


def _fact(setting: Setting, listing: Element, name: str, value: str) -> Body:
    style, item = setting.style, Element("LI", listing)
    left = setting.text(name, style.aside, NAME_WIDTH, Element("Lbl", item))
    right = setting.text(value, style.text, VALUE_WIDTH, Element("LBody", item))
    return Body((Cell(CONTENT, left), Cell(VALUE, right)), main=1)
