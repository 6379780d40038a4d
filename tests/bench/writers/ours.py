"""The content as our own pieces lay it out: tagged, with contents, links and "page x of y"."""

from __future__ import annotations

from datetime import UTC, date, datetime

from tests.bench.writers.content import HEADS, Content, Section
from tests.bench.writers.content import Line as Said
from tests.bench.writers.content import Quotation as Words
from tests.bench.writers.measures import SHARES
from tracker.briefing.composition import Column, Place, Plain, Quoted, Row, Standing, Table
from tracker.briefing.content import Briefing, Entry, Source
from tracker.briefing.kinds.kind import bound
from tracker.briefing.paper.measures import Paper, sheet_of
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.sections.cells import CellSetter
from tracker.briefing.sections.contents import Heading, contents
from tracker.briefing.sections.density import densities
from tracker.briefing.sections.entries import entry_body
from tracker.briefing.sections.groups import Shape, group, label
from tracker.briefing.sections.heads import head
from tracker.briefing.sections.setting import SOURCE, WORDS, Setting
from tracker.briefing.sections.tables import TableSetter
from tracker.briefing.sections.titles import title_block
from tracker.briefing.writing import drawn
from tracker.frozen import replace
from tracker.reports import BriefingKind
from tracker.styles.house import House
from tracker.tagged import About, Element, finish, undisturbed
from tracker.tagged.paging import Anchor, Block, Pager, Pages
from tracker.vocabulary import Audience, Confirmation, DocumentKind, Strength
from tracker.words import words_in

PRINTED = datetime(2031, 3, 19, 16, 40, tzinfo=UTC)
STRENGTHS = {"Firm": Strength.FIRM, "Plain": Strength.PLAIN}


def write(content: Content) -> bytes:
    """The file."""
    briefing = Briefing(
        BriefingKind.MEETING, "The wharf", None, Audience.TEAM, PRINTED.date(), PRINTED, 1, PRINTED
    )
    style = HouseStyle.of(House())
    setting = Setting(briefing, words_in("en"), style, sheet_of(Paper.A4), Element("Document"))
    about = About(content.title, "Overleg", "The wharf", "en", PRINTED)
    with undisturbed():
        return finish(drawn(bound(setting, _placed(setting, content))), about)


def _placed(setting: Setting, content: Content) -> Pages:
    pages = Pages()
    headings = [_heading(section) for section in content.sections]
    blocks = [
        title_block(setting, content.title, "Dossier", setting.style.lead, content.lead),
        *contents(setting, headings, pages),
        *(block for section in content.sections for block in _section(setting, section)),
    ]
    pages.pages = Pager(setting.sheet, setting.sheet.body_top).place(blocks)
    return pages


def _heading(section: Section) -> Heading:
    return Heading(str(section.number), section.title, f"{SOURCE}-{section.number}")


def _section(setting: Setting, section: Section) -> list[Block]:
    parent = Element("Sect", setting.document)
    inside, width = replace(setting, document=parent), setting.sheet.text_width
    opening = replace(head(setting, _heading(section), parent), above=24)
    paragraphs = [
        Block(setting.text(text, setting.style.text, width, Element("P", parent)), above=8)
        for text in section.paragraphs
    ]
    quoted = [_entry(words, section.number) for words in section.quotations]
    listing = Element("L", parent)
    bodies = [
        entry_body(setting, entry, listing)._replace(anchors=(Anchor(f"{WORDS}-{entry.number}"),))
        for entry in quoted
    ]
    name = label(setting, "Their words", parent, "H3")
    said = group(setting, name, bodies, Shape(ruled=False))
    return [opening, *paragraphs, *said, *_table(inside, section)]


def _table(setting: Setting, section: Section) -> list[Block]:
    heads = tuple(Column(title, share) for title, share in zip(HEADS, SHARES, strict=True))
    table = Table(heads, tuple(_row(line) for line in section.lines))
    cells = CellSetter(setting, densities(setting.style)[1])
    return TableSetter(setting, table, cells, set()).blocks()


def _row(line: Said) -> Row:
    entry = _entry(line.quotation, line.leads_to)
    strength = STRENGTHS.get(line.strength, Strength.HEDGED)
    return Row(
        (
            (Place(entry),),
            (Quoted(entry),),
            (Standing(strength, line.strength),),
            (Plain(line.day),),
        )
    )


def _entry(words: Words, leads_to: int) -> Entry:
    page, paragraph = words.place.split("p. ")[1].split(", par. ")
    source = Source(
        DocumentKind.LETTER,
        "Letter",
        None,
        date(2031, 3, 18),
        None,
        int(page),
        int(paragraph),
        leads_to,
    )
    return Entry(
        number=words.number,
        words=words.words,
        language="en",
        caveat=None,
        reading=None,
        term=None,
        actor=None,
        short_actor=None,
        confirmation=Confirmation.IN_WRITING,
        topics=(),
        source=source,
    )
