"""From a briefing to pages: which sections a kind of paper has, in which order."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from tracker.briefing.content import Briefing, BriefingKind
from tracker.briefing.paper.measures import Paper, Sheet, sheet_of
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.sections.agenda import agenda_item, item_heading
from tracker.briefing.sections.annex import annex, annex_heading
from tracker.briefing.sections.contents import contents
from tracker.briefing.sections.density import densities
from tracker.briefing.sections.front import front_page
from tracker.briefing.sections.furniture import head_and_foot
from tracker.briefing.sections.promises import promises_page
from tracker.briefing.sections.setting import Setting
from tracker.tagged import Element
from tracker.tagged.paging import Block, Furniture, Pager, Pages, Placed
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
    lay_out_kind = _promises if briefing.kind is BriefingKind.PROMISES else _meeting
    return lay_out_kind(Setting(briefing, words, style, sheet_of(paper), Element("Document")))


def _promises(setting: Setting) -> LaidOut:
    """The table as it reads best on the fewest pages; tighter only where that saves one."""
    made = []
    for density in densities(setting.style):
        anew = replace(setting, document=Element("Document"))
        made.append((anew, _placed(anew, promises_page(anew, density))))
        if len(made[-1][1]) == 1:
            break
    best, pages = min(made, key=lambda one: len(one[1]))
    return _laid_out(best, Pages(pages), with_letterhead=False)


def _placed(setting: Setting, blocks: list[Block]) -> list[list[Placed]]:
    return Pager(setting.sheet, setting.sheet.body_top).place(blocks)


def _laid_out(setting: Setting, pages: Pages, *, with_letterhead: bool) -> LaidOut:
    furniture = head_and_foot(setting, with_letterhead=with_letterhead)
    return LaidOut(setting.sheet, pages, furniture, setting.document)


def _meeting(setting: Setting) -> LaidOut:
    """First page with contents, the items of the agenda, the annex."""
    briefing, pages = setting.briefing, Pages()
    headings = [item_heading(setting, item) for item in briefing.items]
    if briefing.entries:
        headings.append(annex_heading(setting))
    blocks = [
        *front_page(setting),
        *contents(setting, headings, pages),
        *_on_a_new_page([b for item in briefing.items for b in agenda_item(setting, item)]),
        *annex(setting),
    ]
    pages.pages = Pager(setting.sheet, setting.sheet.letterhead_top).place(blocks)
    return _laid_out(setting, pages, with_letterhead=True)


def _on_a_new_page(blocks: list[Block]) -> list[Block]:
    return [replace(b, new_page=True) if b is blocks[0] else b for b in blocks]


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
