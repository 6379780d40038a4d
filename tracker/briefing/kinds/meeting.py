"""The briefing for a meeting: first page, the items of the agenda, every quotation in full."""

from __future__ import annotations

from dataclasses import replace

from tracker.briefing.admitted import Admitted
from tracker.briefing.content import Briefing
from tracker.briefing.kinds.items import Items, gathering_of, silences_in
from tracker.briefing.kinds.kind import Kind, LaidOut, bound
from tracker.briefing.sections.agenda import agenda_item, item_heading
from tracker.briefing.sections.annex import annex, annex_heading
from tracker.briefing.sections.contents import contents
from tracker.briefing.sections.front import front_page
from tracker.briefing.sections.setting import Setting
from tracker.tagged.paging import Block, Pager, Pages
from tracker.words import Words


def _choose(briefing: Briefing, admitted: Admitted) -> Briefing:
    """All that others said, under the items of the agenda or the topics."""
    items = Items(admitted, lambda line: True)
    return replace(
        briefing,
        meeting=gathering_of(admitted),
        items=items.items(),
        demands=items.demands,
        silences=silences_in(admitted),
    )


def _lay_out(setting: Setting) -> LaidOut:
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
    return bound(setting, pages, with_letterhead=True)


def _on_a_new_page(blocks: list[Block]) -> list[Block]:
    return [replace(b, new_page=True) if b is blocks[0] else b for b in blocks]


def _title(briefing: Briefing, words: Words) -> str:
    if briefing.meeting is None:
        return words.text("Briefing on {dossier}", dossier=briefing.dossier)
    return words.text(
        "{meeting}, briefing for {audience}",
        meeting=briefing.meeting.title,
        audience=words.label(briefing.audience),
    )


KIND = Kind(_choose, _lay_out, _title)
