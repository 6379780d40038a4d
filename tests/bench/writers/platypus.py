"""The stock flowables of reportlab: paragraphs, tables of paragraphs, a contents by multiBuild."""

from __future__ import annotations

from io import BytesIO

from reportlab import rl_config
from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    LongTable,
    PageTemplate,
    Paragraph,
    Spacer,
)
from reportlab.platypus.tableofcontents import TableOfContents

from tests.bench.writers import measures as m
from tests.bench.writers.canvas import prepare
from tests.bench.writers.content import HEADS, Content, Line, Section

__all__ = ["prepare", "write"]


def _style(name: str, lettering: m.Lettering, above: float = 0.0) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=lettering.face,
        fontSize=lettering.size,
        leading=lettering.leading,
        spaceBefore=above,
    )


TITLE, SECTION = _style("title", m.TITLE), _style("section", m.SECTION, 24)
TEXT, QUOTE = _style("text", m.TEXT, 8), _style("quote", m.QUOTE)
CELL, CELL_BOLD, CELL_TEXT = (
    _style("cell", m.CELL),
    _style("bold", m.CELL_BOLD),
    _style("day", m.CELL_TEXT),
)
NOTE, NOTE_BOLD = _style("note", m.NOTE), _style("head", m.NOTE_BOLD)


class _Numbered(Canvas):
    """Pages kept until their count is known."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self._kept: list[dict] = []

    def showPage(self) -> None:
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        for number, state in enumerate(self._kept, 1):
            self.__dict__.update(state)
            self.setFont(m.SANS, 8)
            self.drawString(m.LEFT, m.HEIGHT - m.HEAD, "Team")
            self.drawString(m.LEFT, m.HEIGHT - m.FOOT, "Register 1, 19 March 2031, 16:40.")
            count = f"{number} of {len(self._kept)}"
            self.drawRightString(m.LEFT + m.TEXT_WIDTH, m.HEIGHT - m.FOOT, count)
            Canvas.showPage(self)
        Canvas.save(self)


class _Document(BaseDocTemplate):
    def __init__(self, file: BytesIO) -> None:
        super().__init__(file, pagesize=(m.WIDTH, m.HEIGHT), pageCompression=1, invariant=1)
        frame = Frame(m.LEFT, 22 * m.MM, m.TEXT_WIDTH, m.BOTTOM - m.TOP, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate("page", [frame]))

    def afterFlowable(self, flowable: Flowable) -> None:
        if getattr(flowable, "target", None):
            self.canv.bookmarkPage(flowable.target)
            self.canv.addOutlineEntry(flowable.title, flowable.target, 0)
            self.notify("TOCEntry", (0, flowable.title, self.page, flowable.target))


def write(content: Content) -> bytes:
    """The file."""
    rl_config.useA85 = 0
    listing = TableOfContents()
    listing.levelStyles = [TEXT]
    story: list[Flowable] = [Paragraph(content.title, TITLE), Paragraph(content.lead, SECTION)]
    story.append(listing)
    for section in content.sections:
        story += _section(section)
    file = BytesIO()
    _Document(file).multiBuild(story, canvasmaker=_Numbered)
    return file.getvalue()


def _section(section: Section) -> list[Flowable]:
    heading = Paragraph(f"{section.number}  {section.title}", SECTION)
    heading.target, heading.title = f"section-{section.number}", section.title
    quoted = [
        [
            "",
            Paragraph(f"“{each.words}”", QUOTE),
            Paragraph(f"{_link(each.number, section.number)}<br/>{each.place}", NOTE),
        ]
        for each in section.quotations
    ]
    widths = [m.QUOTED, m.MARGIN - m.QUOTED, m.TEXT_WIDTH - m.MARGIN]
    rows = [[Paragraph(title, NOTE_BOLD) for title in HEADS], *map(_row, section.lines)]
    shares = [m.TEXT_WIDTH * share / sum(m.SHARES) for share in m.SHARES]
    lines = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    return [
        heading,
        *(Paragraph(text, TEXT) for text in section.paragraphs),
        LongTable(quoted, widths, style=[("VALIGN", (0, 0), (-1, -1), "TOP")]),
        Spacer(1, 18),
        LongTable(rows, shares, repeatRows=1, style=lines),
    ]


def _row(line: Line) -> list[Flowable]:
    number = _link(line.quotation.number, line.leads_to)
    return [
        Paragraph(f"{number} {line.quotation.place}", NOTE),
        Paragraph(f"“{line.quotation.words}”", CELL),
        Paragraph(f"■ {line.strength}", CELL_BOLD),
        Paragraph(line.day, CELL_TEXT),
    ]


def _link(number: int, target: int) -> str:
    return f'<a href="#section-{target}"><font name="{m.BOLD}">{number:03d}</font></a>'
