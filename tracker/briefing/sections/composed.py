"""A composition as blocks: title, parts in their order, the key to the shapes, the papers."""

from __future__ import annotations

from tracker.briefing.composition import (
    Composition,
    Facts,
    Pair,
    Part,
    Remark,
    Signing,
    Table,
)
from tracker.briefing.content import Entry
from tracker.briefing.sections.cells import CellSetter
from tracker.briefing.sections.contents import Heading, contents
from tracker.briefing.sections.density import Density
from tracker.briefing.sections.facts import facts_group
from tracker.briefing.sections.furniture import letterhead
from tracker.briefing.sections.legend import legend_of
from tracker.briefing.sections.pairs import pair_block, signing_blocks
from tracker.briefing.sections.setting import Setting
from tracker.briefing.sections.sources import sources
from tracker.briefing.sections.tables import TABLE, TableSetter
from tracker.briefing.sections.titles import title_block
from tracker.frozen import replace
from tracker.tagged import Element
from tracker.tagged.paging import Block, Pages

#: From about five pages on a paper has contents.
ROWS_OF_A_LONG_PAPER = 40


def composed_blocks(
    setting: Setting,
    composition: Composition,
    density: Density,
    pages: Pages,
    *,
    on_letterhead: bool = False,
) -> list[Block]:
    """Everything the paper says, from the title to the papers it quotes.

    A long one has contents; `pages` are those it will stand on, for their numbers.
    """
    named: set[int] = set()
    cells = CellSetter(setting, density)
    # Where there is a letterhead, the logo is on that.
    plain = replace(setting, style=replace(setting.style, logo=None)) if on_letterhead else setting
    heading = title_block(
        plain, composition.title, composition.under, setting.style.short_lead, composition.lead
    )
    parts = [block for part in composition for block in part_blocks(cells, part, named)]
    return [
        *([letterhead(setting), replace(heading, above=24)] if on_letterhead else [heading]),
        *_contents(setting, composition, pages),
        *_with_what_follows(parts, legend_of(setting, composition)),
        *sources(setting, _quoted(composition)),
    ]


def _with_what_follows(parts: list[Block], legend: list[Block]) -> list[Block]:
    """The key to the shapes takes the last row along to a new page: alone it explains nothing."""
    if not (parts and legend):
        return [*parts, *legend]
    return [*parts[:-1], replace(parts[-1], keeps_next=True), *legend]


def _contents(setting: Setting, composition: Composition, pages: Pages) -> list[Block]:
    """A line for each table with a title, where there are enough of them over enough pages."""
    tables = [part for part in composition if isinstance(part, Table) and part.rows]
    titles = list(dict.fromkeys(table.title for table in tables if table.title))
    if sum(len(table.rows) for table in tables) < ROWS_OF_A_LONG_PAPER or len(titles) < 2:
        return []
    return contents(setting, [Heading("", title, f"{TABLE}-{title}") for title in titles], pages)


def part_blocks(cells: CellSetter, part: Part, named: set[int]) -> list[Block]:
    """One part; `named` gathers the entries that links can lead to."""
    setting = cells.setting
    match part:
        case Table():
            return TableSetter(setting, part, cells, named).blocks()
        case Remark(text):
            return [_remark(setting, text)]
        case Facts():
            return facts_group(setting, part)
        case Pair():
            return [pair_block(setting, part, named, is_close=cells.density.is_close)]
        case Signing():
            return signing_blocks(setting, part)


def _remark(setting: Setting, text: str) -> Block:
    width, element = setting.sheet.text_width, Element("P", setting.document)
    return Block(setting.text(text, setting.style.note_ink, width, element), above=6)


def _quoted(composition: Composition) -> list[Entry]:
    found: list[Entry] = []
    for part in composition:
        if isinstance(part, Table):
            found += part.entries
        elif isinstance(part, Pair):
            found.append(part.entry)
    return found
