"""The title of a paper, the line under it, and the sentences that say it all."""

from __future__ import annotations

from tracker.briefing.left_out import says_later
from tracker.briefing.paper.logo import LogoPiece
from tracker.briefing.sections.lead import lead
from tracker.briefing.sections.setting import Setting
from tracker.frozen import replace
from tracker.tagged import Element
from tracker.tagged.cleaning import printable
from tracker.tagged.lines import Lettering
from tracker.tagged.paging import Anchor, Block
from tracker.tagged.pieces import Cell, Part, Row, Stack

LEAD_SHARE = 0.83  # of the width of the text
LONGEST_TITLE = 300
BESIDE_LOGO = 24.0


def title_block(
    setting: Setting, title: str, under: str, lettering: Lettering, says: str | None = None
) -> Block:
    """Title, sub-line and lead sentence; `lettering` is that of the lead.

    A logo stands at the right of both. `says` are the sentences themselves where the items
    of the paper do not give them.
    """
    style, width = setting.style, setting.sheet.text_width
    heading, first, second = (Element(tag, setting.document) for tag in ("H1", "P", "P"))
    says = lead(setting.briefing, setting.words) if says is None else says
    says = " ".join(filter(None, (says, says_later(setting.briefing.later, setting.words))))
    title = printable(title, LONGEST_TITLE)
    logo = None if style.logo is None else LogoPiece(style.logo, setting.document)
    room = width - (logo.width + BESIDE_LOGO if logo else 0)
    parts = [
        Part(0, setting.text(title, style.title, room, heading)),
        Part(3.5, setting.text(under[:LONGEST_TITLE], style.aside, room, first)),
    ]
    if logo is not None:
        beside = replace(logo, taken=logo.shown_height)
        parts = [Part(0, Row((Cell(0, Stack(tuple(parts))), Cell(width, beside))))]
    if says:
        parts.append(Part(14, setting.text(says, lettering, width * LEAD_SHARE, second)))
    return Block(Stack(tuple(parts)), anchors=(Anchor("title", title),))
