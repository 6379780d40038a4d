"""Every line placed by hand on a bare canvas: untagged, nothing decided, the limit of reportlab.

What stands where is found first, each word measured once, and drawn once after that.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.bench.writers import measures as m
from tests.bench.writers.content import HEADS, Content, Line, Section

Draw = Callable[[Canvas], None]


def write(content: Content) -> bytes:
    """The file."""
    rl_config.useA85 = 0
    paper = _Paper()
    _place(paper, content)
    file = BytesIO()
    canvas = Canvas(file, (m.WIDTH, m.HEIGHT), pageCompression=1, invariant=1)
    for number, page in enumerate(paper.pages, 1):
        for draw in page:
            draw(canvas)
        _furniture(canvas, f"{number} of {len(paper.pages)}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def prepare() -> None:
    """Read the faces."""
    for each in (m.SANS, m.BOLD, m.SERIF):
        registerFont(TTFont(each, str(m.FONTS / f"{each}.ttf")))


class _Paper:
    """Pages filled from top to bottom with what is to be drawn."""

    def __init__(self) -> None:
        self.pages: list[list[Draw]] = [[]]
        self.page_of: dict[int, int] = {}
        self.top = m.TOP
        self._widths: dict[tuple[str, str], float] = {}

    def is_full(self, height: float) -> bool:
        """A new page where `height` does not fit; whether it is one."""
        if self.top + height <= m.BOTTOM:
            return False
        self.pages.append([])
        self.top = m.TOP
        return True

    def lines(self, text: str, lettering: m.Lettering, width: float) -> list[str]:
        """`text` in lines."""
        known, face = self._widths, lettering.face
        room, used, line, found = width / lettering.size, 0.0, [], []
        blank = stringWidth(" ", face, 1)
        for word in text.split(" "):
            key = (word, face)
            if key not in known:
                known[key] = stringWidth(word, face, 1)
            if line and used + known[key] > room:
                found.append(" ".join(line))
                line, used = [], 0.0
            line.append(word)
            used += known[key] + blank
        return [*found, " ".join(line)]

    def put(self, left: float, top: float, lines: list[str], lettering: m.Lettering) -> None:
        """Lines under each other."""

        def draw(canvas: Canvas) -> None:
            text = canvas.beginText(m.LEFT + left, m.HEIGHT - top - lettering.size)
            text.setFont(lettering.face, lettering.size, lettering.leading)
            for line in lines:
                text.textLine(line)
            canvas.drawText(text)

        self.pages[-1].append(draw)

    def rule(self, top: float) -> None:
        """A rule across the text."""
        right, up = m.LEFT + m.TEXT_WIDTH, m.HEIGHT - top
        self.pages[-1].append(lambda canvas: canvas.line(m.LEFT, up, right, up))

    def square(self, left: float, top: float) -> None:
        """The shape of a strength."""
        place = (m.LEFT + left, m.HEIGHT - top - 9, 8.8, 8.8)
        self.pages[-1].append(lambda canvas: canvas.rect(*place, stroke=0, fill=1))

    def link(self, left: float, top: float, width: float, target: str) -> None:
        """A place to click."""
        bottom = m.HEIGHT - top - 10
        box = (m.LEFT + left, bottom, m.LEFT + left + width, bottom + 10)
        self.pages[-1].append(lambda canvas: canvas.linkRect("", target, box, thickness=0))

    def target(self, name: str, title: str) -> None:
        """A place links lead to."""

        def draw(canvas: Canvas) -> None:
            canvas.bookmarkPage(name)
            canvas.addOutlineEntry(title, name, 0)

        self.pages[-1].append(draw)

    def paragraph(
        self, text: str, lettering: m.Lettering, width: float, above: float, left: float = 0
    ) -> float:
        """A text that may go on over the page; where it began."""
        lines = self.lines(text, lettering, width)
        self.top += above
        self.is_full(lettering.leading * min(len(lines), 3))
        start = self.top
        while lines:
            fitting = max(1, int((m.BOTTOM - self.top) / lettering.leading))
            self.put(left, self.top, lines[:fitting], lettering)
            self.top += lettering.leading * len(lines[:fitting])
            lines = lines[fitting:]
            if lines:
                self.is_full(m.HEIGHT)
        return start


def _furniture(canvas: Canvas, count: str) -> None:
    for face, left, baseline, text in (
        (m.BOLD, m.LEFT, m.HEAD, "Team"),
        (m.SANS, m.LEFT + m.TEXT_WIDTH - 40, m.HEAD, "The wharf"),
        (m.SANS, m.LEFT, m.FOOT, "Register 1, 19 March 2031, 16:40. Known up to 19 March 2031."),
        (m.SANS, m.LEFT + m.TEXT_WIDTH - 40, m.FOOT, count),
    ):
        canvas.setFont(face, 8)
        canvas.drawString(left, m.HEIGHT - baseline, text)


def _place(paper: _Paper, content: Content) -> None:
    paper.paragraph(content.title, m.TITLE, m.TEXT_WIDTH, 0)
    paper.paragraph(content.lead, m.SECTION, m.TEXT_WIDTH * 0.83, 14)
    for section in content.sections:
        _contents_line(paper, section)
    for section in content.sections:
        _section(paper, section)


def _contents_line(paper: _Paper, section: Section) -> None:
    paper.is_full(m.TEXT.leading)
    place = (m.QUOTED, paper.top)
    paper.put(*place, [f"{section.number}  {section.title}"], m.TEXT)
    paper.link(*place, 200, f"section-{section.number}")
    pages, number, page = paper.page_of, section.number, paper.pages[-1]

    def draw(canvas: Canvas) -> None:
        up = m.HEIGHT - place[1] - m.TEXT.size
        canvas.setDash([0.5, 1.5])
        canvas.line(m.LEFT + 300, up, m.LEFT + m.TEXT_WIDTH - 30, up)
        canvas.setDash([])
        canvas.setFont(m.SANS, m.TEXT.size)
        canvas.drawRightString(m.LEFT + m.TEXT_WIDTH, up, str(pages[number]))

    page.append(draw)
    paper.top += m.TEXT.leading


def _section(paper: _Paper, section: Section) -> None:
    paper.is_full(120)
    paper.page_of[section.number] = len(paper.pages)
    paper.target(f"section-{section.number}", f"{section.number}  {section.title}")
    paper.top += 24
    paper.put(0, paper.top, [str(section.number)], m.SECTION)
    paper.paragraph(section.title, m.SECTION, 141 * m.MM, 0, m.QUOTED)
    paper.rule(paper.top + 7)
    paper.top += 8
    for text in section.paragraphs:
        paper.paragraph(text, m.TEXT, m.TEXT_WIDTH, 8)
    for quotation in section.quotations:
        start = paper.paragraph(f"“{quotation.words}”", m.QUOTE, m.QUOTED_WIDTH, 9, m.QUOTED)
        paper.put(m.MARGIN, start, [f"{quotation.number:03d}"], m.NOTE_BOLD)
        paper.link(m.MARGIN, start, 15, f"section-{section.number}")
        place = paper.lines(quotation.place, m.NOTE, m.MARGIN_WIDTH)
        paper.put(m.MARGIN, start + m.NOTE.leading, place, m.NOTE)
    _heads(paper)
    for line in section.lines:
        _row(paper, line)


def _heads(paper: _Paper) -> None:
    paper.top += 18
    for (left, _), title in zip(m.columns(), HEADS, strict=True):
        paper.put(left, paper.top, [title], m.NOTE_BOLD)
    paper.rule(paper.top + 14.5)
    paper.top += 14.5


def _row(paper: _Paper, line: Line) -> None:
    number, words = line.quotation.number, line.quotation.words
    texts = [
        ([f"{number:03d}"], m.NOTE_BOLD),
        (f"“{words}”", m.CELL),
        (line.strength, m.CELL_BOLD),
        (line.day, m.CELL_TEXT),
    ]
    columns = m.columns()
    cells = [
        (left, paper.lines(text, lettering, width) if isinstance(text, str) else text, lettering)
        for (left, width), (text, lettering) in zip(columns, texts, strict=True)
    ]
    place = paper.lines("     " + line.quotation.place, m.NOTE, columns[0][1])
    height = max(len(lines) * lettering.leading for _, lines, lettering in cells)
    if paper.is_full(height + 11):
        _heads(paper)
    paper.rule(paper.top)
    paper.top += 5
    for left, lines, lettering in cells:
        paper.put(left + (14 if lettering is m.CELL_BOLD else 0), paper.top, lines, lettering)
    paper.put(0, paper.top, place, m.NOTE)
    paper.square(columns[2][0], paper.top)
    paper.link(0, paper.top, 15, f"section-{line.leads_to}")
    paper.top += height + 5.5
