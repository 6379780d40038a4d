"""The annex: every quotation in full with its source, and the way back to where it is used."""

from __future__ import annotations

from tracker.briefing.content import Entry
from tracker.briefing.paper.measures import MM
from tracker.briefing.sections.contents import Heading
from tracker.briefing.sections.entries import continued_note, quotation_with_caveat
from tracker.briefing.sections.heads import ABOVE_ITEM, head
from tracker.briefing.sections.references import full_reference
from tracker.briefing.sections.setting import (
    CONTENT,
    LABEL_WIDTH,
    MARGIN,
    PLACE,
    WORDS,
    Setting,
)
from tracker.frozen import replace
from tracker.tagged import Element
from tracker.tagged.paging import Anchor, Block
from tracker.tagged.pieces import Cell, Part, Row, Stack, set_text

LETTER = "A"
MOST_OF_A_PAGE = 0.7
FULL_WIDTH = 141 * MM


def annex_heading(setting: Setting) -> Heading:
    """The annex as a line of the contents."""
    return Heading(LETTER, setting.words.text("Every quotation in full, with its place"), "annex")


def annex(setting: Setting) -> list[Block]:
    """All entries of the paper by number, on pages of their own but for a page hardly begun."""
    parent = Element("Sect", setting.document)
    listing = Element("L", parent)
    entries = [_entry(setting, entry, listing) for entry in setting.briefing.entries]
    opening = head(setting, annex_heading(setting), parent)
    most = (setting.sheet.body_bottom - setting.sheet.body_top) * MOST_OF_A_PAGE
    return [replace(opening, above=ABOVE_ITEM, needs=most), *entries] if entries else []


def _entry(setting: Setting, entry: Entry, listing: Element) -> Block:
    style, item = setting.style, Element("LI", listing)
    body = Element("LBody", item)
    number = [setting.number(entry.number, PLACE)]
    quotation = quotation_with_caveat(setting, entry, FULL_WIDTH - 6 * MM, body)
    reference = full_reference(entry.source, setting.words)
    source = setting.text(reference, style.note, FULL_WIDTH - 6 * MM, Element("P", body))
    row = Row(
        (
            Cell(0, set_text(number, style.note_bold, LABEL_WIDTH, Element("Lbl", item))),
            Cell(CONTENT, Stack((*quotation.parts, Part(2, source)))),
        ),
        main=1,
        continued=(Cell(MARGIN, continued_note(setting, entry)),),
    )
    return Block(row, above=12, anchors=(Anchor(f"{WORDS}-{entry.number}"),))
