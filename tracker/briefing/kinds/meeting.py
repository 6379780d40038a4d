"""The briefing for a meeting: first page, the items of the agenda, every quotation in full."""

from __future__ import annotations

from tracker.briefing.admitted import Admitted
from tracker.briefing.composition import Part, Remark
from tracker.briefing.content import Briefing
from tracker.briefing.kinds.changes import (
    ChangesBody,
    change_parts,
    changes_in,
    changes_lead,
    since_title,
)
from tracker.briefing.kinds.items import Items, gathering_of, silences_in
from tracker.briefing.kinds.kind import Kind, LaidOut, bound
from tracker.briefing.sections.agenda import agenda_item, item_heading
from tracker.briefing.sections.annex import annex, annex_heading
from tracker.briefing.sections.cells import CellSetter
from tracker.briefing.sections.composed import part_blocks
from tracker.briefing.sections.contents import Heading, contents
from tracker.briefing.sections.density import densities
from tracker.briefing.sections.front import front_page
from tracker.briefing.sections.heads import head
from tracker.briefing.sections.setting import Setting
from tracker.frozen import replace
from tracker.tagged import Element
from tracker.tagged.paging import Block, Pager, Pages
from tracker.words import Words


def _choose(briefing: Briefing, admitted: Admitted) -> Briefing:
    """All that others said, under the items of the agenda or the topics."""
    items = Items(admitted, lambda line: True)
    return replace(
        briefing,
        meeting=gathering_of(admitted),
        items=(*items.items(), *items.without_a_topic()),
        demands=items.demands,
        silences=silences_in(admitted),
        body=changes_in(admitted) if admitted.since else None,
    )


def _lay_out(setting: Setting) -> LaidOut:
    """First page with contents, the items of the agenda, the annex."""
    briefing, pages = setting.briefing, Pages()
    headings = [changes_heading(setting, body)] if (body := _changes(briefing)) else []
    headings += [item_heading(setting, item) for item in briefing.items]
    if briefing.entries:
        headings.append(annex_heading(setting))
    blocks = [
        *front_page(setting),
        *contents(setting, headings, pages),
        *_on_a_new_page(_changes_section(setting, body) if body else []),
        *_on_a_new_page([b for item in briefing.items for b in agenda_item(setting, item)]),
        *annex(setting),
    ]
    pages.pages = Pager(setting.sheet, setting.sheet.letterhead_top).place(blocks)
    return bound(setting, pages, with_letterhead=True)


def _changes(briefing: Briefing) -> ChangesBody | None:
    """What changed, where somebody asked for it."""
    return briefing.body if isinstance(briefing.body, ChangesBody) else None


def changes_heading(setting: Setting, body: ChangesBody) -> Heading:
    """What changed as a line of the contents; it has no number, as it is no item."""
    title = since_title(body, setting.words, setting.briefing.printed)
    return Heading("", title, "changes")


def _changes_section(setting: Setting, body: ChangesBody) -> list[Block]:
    """The changes first: who knows the rest reads no further."""
    words, cells = setting.words, CellSetter(setting, densities(setting.style)[1], has_annex=True)
    parent = Element("Sect", setting.document)
    opening = head(setting, changes_heading(setting, body), parent)
    parts: list[Part] = [Remark(changes_lead(body, words))]
    parts += change_parts(body, words, setting.briefing.printed)
    named = _named_elsewhere(setting.briefing)
    return [opening, *(block for part in parts for block in part_blocks(cells, part, named))]


def _named_elsewhere(briefing: Briefing) -> set[int]:
    """The entries that the items name: that is where the annex leads back to."""
    of_items = (entry.number for item in briefing.items for entry in item.entries)
    return {*of_items, *(demand.entry.number for demand in briefing.all_demands)}


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
