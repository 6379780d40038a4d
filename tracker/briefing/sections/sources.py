"""The papers a paper quotes from, each named in full once, with the way back to its words."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.briefing.content import Entry, Source
from tracker.briefing.sections.references import paper_reference
from tracker.briefing.sections.setting import PLACE, SOURCE, Setting
from tracker.frozen import replace
from tracker.tagged import Element, Run
from tracker.tagged.cleaning import printable
from tracker.tagged.paging import Anchor, Block
from tracker.tagged.pieces import Part, Stack, set_text

#: Ways back to so many entries; of a paper with more, the first ones.
MOST_BACK = 24
#: A list of so many lines stays on one page.
MOST_TOGETHER = 9


def sources(setting: Setting, entries: Iterable[Entry]) -> list[Block]:
    """A heading and the papers by their day, those without one last; nothing without entries."""
    found: dict[int, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.source.document_id, []).append(entry)
    papers = sorted(found.values(), key=lambda quoted: _in_time(quoted[0].source))
    listing = Element("L", setting.document)
    blocks = [
        block
        for number, quoted in enumerate(papers)
        for block in _source(setting, quoted, listing, is_first=number == 0)
    ]
    if len(blocks) > MOST_TOGETHER:
        return blocks
    return [replace(block, keeps_next=block is not blocks[-1]) for block in blocks]


def _in_time(source: Source) -> tuple[bool, str, str, int]:
    day = source.dated.isoformat() if source.dated else ""
    return (not day, day, source.title, source.document_id)


def _source(
    setting: Setting, quoted: list[Entry], listing: Element, *, is_first: bool
) -> Iterable[Block]:
    style, width = setting.style, setting.sheet.text_width
    source = quoted[0].source
    if is_first:
        title = setting.text(
            setting.words.text("Papers quoted"),
            style.note_bold,
            width,
            Element("H2", setting.document),
        )
        yield Block(title, above=12, keeps_next=True)
    body = Element("LBody", Element("LI", listing))
    reference = printable(paper_reference(source, setting.words))
    text = set_text(
        [Run(reference + ". ", style.note_ink.style), *_back(setting, quoted)],
        style.note,
        width,
        Element("P", body),
    )
    anchor = Anchor(f"{SOURCE}-{source.document_id}")
    yield Block(Stack((Part(0, text),)), above=3, anchors=(anchor,))


def _back(setting: Setting, quoted: list[Entry]) -> list[Run]:
    """The numbers of the entries, each a link to where its words stand."""
    note = setting.style.note.style
    numbers = sorted({entry.number for entry in quoted})
    runs: list[Run] = []
    for number in numbers[:MOST_BACK]:
        if runs:
            runs.append(Run(", ", note))
        runs.append(setting.number(number, PLACE))
    if len(numbers) > MOST_BACK:
        more = setting.words.count("and {count} more", "and {count} more", len(numbers) - MOST_BACK)
        runs.append(Run(f" {more}", note))
    return runs
