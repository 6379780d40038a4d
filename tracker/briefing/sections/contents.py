"""The contents: every item and annex with its page, each line a link."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.briefing.paper.measures import MM
from tracker.briefing.sections.groups import Body, Shape, group, label
from tracker.briefing.sections.setting import CONTENT, INDENT, Setting
from tracker.frozen import Frozen
from tracker.tagged import Element, Link, Run, TaggedCanvas
from tracker.tagged.canvas import Place
from tracker.tagged.cleaning import printable
from tracker.tagged.lines import Line
from tracker.tagged.paging import Block, Pages
from tracker.tagged.pieces import Cell, Text, set_text
from tracker.tagged.shapes import Pen, Point

TITLE_WIDTH = 110 * MM
LEADER_STOPS = 10 * MM  # short of the right edge
LONGEST_TITLE = 120


class Heading(NamedTuple):
    """A line of the contents: its number or letter, its title, and the place it leads to."""

    number: str
    title: str
    anchor: str


def contents(setting: Setting, headings: Sequence[Heading], pages: Pages) -> list[Block]:
    """The contents as a group of the first page."""
    listing = Element("TOC", setting.document)
    name = label(setting, setting.words.text("Contents"), setting.document, "H2")
    bodies = [_line(setting, listing, heading, pages) for heading in headings]
    return group(setting, name, bodies, Shape(between=0.8))


def _line(setting: Setting, listing: Element, heading: Heading, pages: Pages) -> Body:
    reference = Element("Reference", Element("TOCI", listing))
    style = setting.style.text
    title = printable(heading.title, LONGEST_TITLE)
    says = setting.words.text("To {title}", title=title)
    run = Run(title, style.style, Link(heading.anchor, says))
    number = setting.text(heading.number, setting.style.aside, INDENT, reference)
    entry = ContentsEntry(
        title=set_text([run], style, TITLE_WIDTH, reference),
        anchor=heading.anchor,
        pages=pages,
        right=setting.sheet.text_width - CONTENT - INDENT,
    )
    return Body((Cell(CONTENT, number), Cell(CONTENT + INDENT, entry)), main=1)


class ContentsEntry(Frozen):
    """A title, dots, and the number of the page, which is known when it is drawn."""

    title: Text
    anchor: str
    pages: Pages
    right: float

    @property
    def height(self) -> float:
        """That of the title."""
        return self.title.height

    @property
    def baseline(self) -> float:
        """That of the title."""
        return self.title.baseline

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the title, the dots as an artifact, then the number at the right edge."""
        self.title.draw(canvas, left, top)
        style = self.title.lines[0].runs[0].style
        number = Run(str(self.pages.number_of(self.anchor)), style)
        bottom = top + self.baseline + self.title.height - self.title.leading
        start = left + self.title.lines[-1].width + 2 * MM
        with canvas.artifact() as shapes:
            dots = Pen(0.5, style.colour, (0.5, 1.5))
            end = Point(left + self.right - LEADER_STOPS, bottom)
            if start < end.left:
                shapes.stroke([(start, bottom), end], dots, closed=False)
        if self.title.element is not None:
            place = Place(left + self.right - number.width, bottom)
            canvas.write(self.title.element, place, [Line((number,), number.width)], 0)

    def split(self, room: float, *, anywhere: bool = False) -> None:
        """An entry stays whole."""
        return
