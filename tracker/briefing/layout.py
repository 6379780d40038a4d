"""From a briefing to pages: as its kind lays it out."""

from __future__ import annotations

from tracker.briefing.content import Briefing
from tracker.briefing.kinds.kind import LaidOut
from tracker.briefing.kinds.table import KINDS
from tracker.briefing.paper.measures import Paper, sheet_of
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.sections.setting import Setting
from tracker.tagged import Element
from tracker.words import Words


def lay_out(
    briefing: Briefing, words: Words, style: HouseStyle, paper: Paper = Paper.A4
) -> LaidOut:
    """Put everything the briefing holds on pages; nothing is read or decided here."""
    kind = KINDS[briefing.kind]
    sheet = sheet_of(paper, wide=kind.wide)
    return kind.lay_out(Setting(briefing, words, style, sheet, Element("Document")))


def title_of(briefing: Briefing, words: Words) -> str:
    """The title of the file."""
    return KINDS[briefing.kind].title(briefing, words)
