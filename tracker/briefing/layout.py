"""From a briefing to pages: which sections a kind of paper has, in which order."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from tracker.briefing.content import Briefing, BriefingKind
from tracker.briefing.paper.measures import Paper, Sheet, sheet_of
from tracker.briefing.paper.paging import Block, Furniture, Pager, Pages
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.sections.agenda import agenda_item, item_heading
from tracker.briefing.sections.annex import annex, annex_heading
from tracker.briefing.sections.contents import contents
from tracker.briefing.sections.front import front_page
from tracker.briefing.sections.furniture import head_and_foot
from tracker.briefing.sections.promises import promises_page
from tracker.briefing.sections.setting import Setting
from tracker.briefing.tagged import Element
from tracker.words import Words


class LaidOut(NamedTuple):
    """Pages ready to be drawn, and what heads and foots them."""

    sheet: Sheet
    pages: Pages
    furniture: Furniture
    document: Element


def lay_out(
    briefing: Briefing, words: Words, style: HouseStyle, paper: Paper = Paper.A4
) -> LaidOut:
    """Put everything the briefing holds on pages; nothing is read or decided here."""
    sheet, document = sheet_of(paper), Element("Document")
    setting = Setting(briefing, words, style, sheet, document)
    pages = Pages()
    if briefing.kind is BriefingKind.PROMISES:
        blocks, top = promises_page(setting), sheet.body_top
    else:
        blocks, top = _meeting(setting, pages), sheet.letterhead_top
    pages.pages = Pager(sheet, top).place(blocks)
    has_letterhead = briefing.kind is BriefingKind.MEETING
    furniture = head_and_foot(setting, with_letterhead=has_letterhead)
    return LaidOut(sheet, pages, furniture, document)


def _meeting(setting: Setting, pages: Pages) -> list[Block]:
    """First page with contents, the items of the agenda, the annex."""
    briefing = setting.briefing
    headings = [item_heading(setting, item) for item in briefing.items]
    if briefing.entries:
        headings.append(annex_heading(setting))
    items = [agenda_item(setting, item) for item in briefing.items]
    if items:
        first, *rest = items[0]
        items[0] = [replace(first, new_page=True), *rest]
    return [
        *front_page(setting),
        *contents(setting, headings, pages),
        *(block for item in items for block in item),
        *annex(setting),
    ]


def title_of(briefing: Briefing, words: Words) -> str:
    """The title of the file."""
    if briefing.meeting is not None:
        return words.text(
            "{meeting}, briefing for {audience}",
            meeting=briefing.meeting.title,
            audience=words.label(briefing.audience),
        )
    if briefing.kind is BriefingKind.MEETING:
        return words.text("Briefing on {dossier}", dossier=briefing.dossier)
    return words.text("What did they actually promise? {dossier}", dossier=briefing.dossier)
