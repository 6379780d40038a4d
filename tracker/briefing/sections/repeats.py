"""Later wordings in full, which the table only names beside the first one."""

from __future__ import annotations

from tracker.briefing.content import Repeat
from tracker.briefing.paper.measures import MM
from tracker.briefing.sections.entries import continued_note, quotation_with_caveat
from tracker.briefing.sections.references import short_reference
from tracker.briefing.sections.setting import (
    CONTENT,
    INDENT,
    LABEL_WIDTH,
    MARGIN,
    MARGIN_WIDTH,
    PLACE,
    REPEATS,
    WORDS,
    Setting,
)
from tracker.tagged import Element, Run
from tracker.tagged.paging import Anchor, Block
from tracker.tagged.pieces import Cell, Part, Row, Stack, set_text

ABOVE = 26.0
QUOTE_WIDTH = 112 * MM - INDENT


def repeats(setting: Setting) -> list[Block]:
    """A heading and the wordings by number, each with its caveat, its place and its first one."""
    found = setting.briefing.repeats
    if not found:
        return []
    parent = Element("Sect", setting.document)
    listing = Element("L", parent)
    return [
        _opening(setting, parent),
        *(_repeat(setting, repeat, listing) for repeat in found),
    ]


def _opening(setting: Setting, parent: Element) -> Block:
    words, style, width = setting.words, setting.style, setting.sheet.text_width
    title = setting.text(words.text("Said again"), style.section, width, Element("H2", parent))
    says = words.text(
        "Later words on the same topic, of the same type and strength, in the same document."
    )
    under = setting.text(says, style.note, width, Element("P", parent))
    anchor = Anchor(REPEATS, words.text("Said again"), 1)
    return Block(Stack((Part(0, title), Part(1, under))), ABOVE, keeps_next=True, anchors=(anchor,))


def _repeat(setting: Setting, repeat: Repeat, listing: Element) -> Block:
    entry, style, item = repeat.entry, setting.style, Element("LI", listing)
    body = Element("LBody", item)
    number = [Run(f"{entry.number:03d}", style.note_bold.style)]
    letterings = (style.tight_quote, style.tight_quote)
    quotation = quotation_with_caveat(setting, entry, QUOTE_WIDTH, body, letterings)
    row = Row(
        (
            Cell(0, set_text(number, style.note_bold, LABEL_WIDTH, Element("Lbl", item))),
            Cell(CONTENT, quotation),
            Cell(MARGIN, _margin(setting, repeat, body)),
        ),
        main=1,
        continued=(Cell(MARGIN, continued_note(setting, entry)),),
    )
    return Block(row, above=9, anchors=(Anchor(f"{WORDS}-{entry.number}"),))


def _margin(setting: Setting, repeat: Repeat, body: Element) -> Stack:
    """Where it stands, and which words said it first, as a link."""
    words, note, mark = setting.words, setting.style.note, "\0"
    with_day = setting.briefing.only_source is None
    place = short_reference(repeat.entry.source, words, with_day=with_day)
    before, after = words.text("first in {entry}", entry=mark).split(mark)
    link = setting.number(repeat.of, PLACE)
    runs = [Run(before, note.style), link, Run(after, note.style)]
    first = set_text([r for r in runs if r.text], note, MARGIN_WIDTH, Element("P", body))
    return Stack(
        (
            Part(0, setting.text(place, note, MARGIN_WIDTH, Element("P", body))),
            Part(0, first),
        )
    )
