"""A timeline as PDF: vector, with text that can be searched, a tagged figure and its table."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import UTC, datetime, time

from tracker.marks import Points, wave
from tracker.tagged import About, Element, Run, Style, TaggedCanvas, finish
from tracker.tagged import Line as TextLine
from tracker.tagged.canvas import Place
from tracker.tagged.shapes import Box as PageBox
from tracker.tagged.shapes import Pen as Stroke
from tracker.tagged.shapes import Shapes
from tracker.timeline.events import TimelineContent
from tracker.timeline.layout.measures import PAPER
from tracker.timeline.layout.picture import (
    Band,
    Bars,
    Box,
    Columns,
    Layer,
    Lettering,
    Line,
    Mark,
    Role,
    Text,
    draw_items,
)
from tracker.timeline.paper.dress import BAND, Dress, dress_of
from tracker.timeline.paper.sheet import LEFT, RIGHT, TOP, Sheet, long_sheet, sheets_of
from tracker.timeline.paper.table import add_table
from tracker.timeline.paper.wanted import Wanted
from tracker.words import Words


def pdf_of(content: TimelineContent, words: Words, wanted: Wanted) -> bytes:
    """The timeline as a tagged PDF: its sheets, then a table of the same content.

    The same content gives the same bytes.
    """
    sheets = sheets_of(content, words, wanted)
    canvas = TaggedCanvas(*wanted.format[:2], Element("Document"))
    for number, sheet in enumerate(sheets):
        if number:
            canvas.next_page()
        _draw_sheet(sheet, canvas, dress_of(wanted.dress), is_first=not number)
    if content.events:
        canvas.next_page()
        add_table(canvas, content, words, wanted)
    return finish(canvas, _about(content, words, sheets[0], wanted))


def picture_of(content: TimelineContent, words: Words, wanted: Wanted) -> bytes:
    """The timeline as a PDF of one page that holds its picture and nothing else."""
    sheet = long_sheet(content, words, wanted)
    canvas = TaggedCanvas(sheet.width, sheet.height, Element("Document"))
    _draw_sheet(sheet, canvas, dress_of(wanted.dress), is_first=True)
    return finish(canvas, _about(content, words, sheet, wanted))


def _about(content: TimelineContent, words: Words, sheet: Sheet, wanted: Wanted) -> About:
    made = datetime.combine(content.today, time(), UTC)
    title = words.text("Timeline: {title}", title=content.title)
    return About(title, dress_of(wanted.dress).author, sheet.description, words.language, made)


def _draw_sheet(sheet: Sheet, canvas: TaggedCanvas, dress: Dress, *, is_first: bool) -> None:
    """Head and title as text, then the picture as one figure, then legend and foot.

    The title is a heading once: further sheets go on under it.
    """
    draw_layer(sheet.head, PdfPen(canvas, canvas.document, dress, "H1" if is_first else "P"))
    bottom = sheet.height - TOP - sheet.picture.height
    figure = Element(
        "Figure",
        canvas.document,
        alt=sheet.description,
        box=(LEFT, bottom, sheet.width - RIGHT, sheet.height - TOP),
    )
    for layer in sheet.picture.layers:
        draw_layer(layer, PdfPen(canvas, figure, dress))
    draw_layer(sheet.legend, PdfPen(canvas, canvas.document, dress))


def draw_layer(layer: Layer, pen: PdfPen) -> None:
    """Draw the shapes of a layer, then its words."""
    pen.begin(layer)
    draw_items(layer.items, pen)
    pen.end(layer)


class PdfPen:
    """Draws on a page as content of `element`: the shapes of a layer first, then its words."""

    def __init__(
        self, canvas: TaggedCanvas, element: Element, dress: Dress, title: str = "H1"
    ) -> None:
        self._canvas, self._dress = canvas, dress
        self._title = title
        self._element = element
        self._texts: list[Text] = []
        self._open = ExitStack()
        self._shapes: Shapes | None = None

    def begin(self, layer: Layer) -> None:
        """Open the layer's shapes: content in a figure, decoration beside a text."""
        is_figure = self._element.tag == "Figure"
        drawing = self._canvas.content(self._element) if is_figure else self._canvas.artifact()
        self._shapes = self._open.enter_context(drawing)

    def end(self, layer: Layer) -> None:
        """Set the words that waited for the shapes."""
        self._open.close()
        for text in self._texts:
            self._write(text)
        self._texts = []

    def bars(self, bars: Bars) -> None:
        """Rectangles; what is not at full depth is mixed with the white of the paper."""
        mixed = tuple(1 - (1 - part) * bars.depth for part in self._dress.ink(bars.ink))
        colour = (mixed[0], mixed[1], mixed[2])
        for box in bars.boxes:
            self._at.fill(_moved(_corners(box)), colour)

    def columns(self, columns: Columns) -> None:
        """Columns, as the rectangles they are."""
        self.bars(Bars(tuple(columns.boxes()), columns.ink, columns.depth))

    def line(self, line: Line) -> None:
        """An open path."""
        stroke = Stroke(line.width, self._dress.ink(line.ink), line.dashes)
        self._at.stroke(_moved(line.points), stroke, closed=False)

    def band(self, band: Band) -> None:
        """A band that fades at both ends."""
        box = band.box
        place = PageBox(LEFT + box.x, TOP + box.y, box.width, box.height)
        self._at.fading_box(place, self._dress.ink(BAND), 0.22)

    def mark(self, mark: Mark) -> None:
        """A shape: its outlines, its hatching, and the wave of speech."""
        at, size, shape = (mark.x, mark.y), mark.size, mark.shape
        ink = self._dress.ink(mark.ink)
        stroke = Stroke(shape.line_width * size, ink, tuple(d * size for d in shape.dashes))
        for outline in shape.placed(shape.outlines, at, size):
            self._at.fill(_moved(outline), ink if shape.filled else self._dress.ink(Role.GROUND))
            if not shape.filled:
                self._at.stroke(_moved(outline), stroke, closed=True)
        for line in shape.placed(shape.lines, at, size):
            self._at.stroke(_moved(line), stroke._replace(dashes=()), closed=False)
        if mark.spoken:
            for line in shape.placed((wave(),), at, size):
                self._at.stroke(_moved(line), Stroke(0.1 * size, ink), closed=False)

    def text(self, text: Text) -> None:
        """Clear the ground under words that cross lines; the words follow at the layer's end."""
        if text.cleared:
            self.bars(Bars((text.box,), Role.GROUND))
        if text.words:
            self._texts.append(text)

    @property
    def _at(self) -> Shapes:
        if self._shapes is None:
            raise RuntimeError("nothing is drawn outside a layer")
        return self._shapes

    def _write(self, text: Text) -> None:
        dress, size = self._dress, PAPER.faces[text.lettering].size
        ink = dress.ink_of(text.lettering, text.ink)
        run = Run(text.words, Style(dress.face(text.lettering), size, ink))
        place = Place(LEFT + text.box.x, TOP + text.baseline)
        self._canvas.write(self._owner(text), place, [TextLine((run,), run.width)], size)

    def _owner(self, text: Text) -> Element:
        """A figure or a paragraph owns its words; elsewhere each line is an element."""
        if self._element.tag in {"Figure", "P"}:
            return self._element
        return Element(self._title if text.lettering is Lettering.TITLE else "P", self._element)


def _corners(box: Box) -> Points:
    return (box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)


def _moved(points: Points) -> Points:
    """From places of the picture to places of the sheet."""
    return tuple((LEFT + x, TOP + y) for x, y in points)
