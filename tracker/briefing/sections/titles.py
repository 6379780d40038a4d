"""The title of a paper, the line under it, and the sentences that say it all."""

from __future__ import annotations

from tracker.briefing.paper.measures import MM
from tracker.briefing.sections.lead import lead
from tracker.briefing.sections.setting import Setting
from tracker.tagged import Element
from tracker.tagged.lines import Lettering
from tracker.tagged.paging import Anchor, Block
from tracker.tagged.pieces import Part, Stack

LEAD_WIDTH = 141 * MM
LONGEST_TITLE = 300


def title_block(setting: Setting, title: str, under: str, lettering: Lettering) -> Block:
    """Title, sub-line and lead sentence; `lettering` is that of the lead."""
    style, width = setting.style, setting.sheet.text_width
    heading, first, second = (Element(tag, setting.document) for tag in ("H1", "P", "P"))
    says = lead(setting.briefing, setting.words)
    parts = (
        Part(0, setting.text(title[:LONGEST_TITLE], style.title, width, heading)),
        Part(3.5, setting.text(under[:LONGEST_TITLE], style.aside, width, first)),
        Part(14, setting.text(says, lettering, LEAD_WIDTH, second)),
    )
    return Block(Stack(parts), anchors=(Anchor("title", title[:LONGEST_TITLE]),))
