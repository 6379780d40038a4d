"""The ladder as a file: a PDF whose words are a real table, SVG, PNG."""

from __future__ import annotations

from datetime import UTC, datetime, time

from tracker.errors import TrackerError
from tracker.frozen import replace
from tracker.register import Register
from tracker.register.questions.keeping.origin import is_example
from tracker.tagged import About, Element, TaggedCanvas, finish
from tracker.tagged.cleaning import legible, printable
from tracker.timeline.ladder.layout import Rung
from tracker.timeline.ladder.sheet import LadderSheet, ladder_sheet
from tracker.timeline.ladder.steps import LadderContent, LadderStep, gather_ladder
from tracker.timeline.layout.picture import Item, Layer
from tracker.timeline.paper.cleaning import Clean, cleaned, cleaned_event
from tracker.timeline.paper.dress import PLAIN, Dress, dress_of
from tracker.timeline.paper.pdf import PdfPen, draw_layer
from tracker.timeline.paper.png import png_of
from tracker.timeline.paper.printing import TimelinePrint
from tracker.timeline.paper.sheet import LEFT, RIGHT, TOP
from tracker.timeline.paper.svg import svg_of
from tracker.timeline.paper.table import add_table
from tracker.timeline.paper.wanted import Wanted
from tracker.words import Words
from tracker.words.classification import INSIDE, marked


class LadderStaysInsideError(TrackerError):
    """A ladder was asked for readers outside the house."""

    message = (
        "The steps of the ladder are a reading of the house."
        " Make it for the audience note, team or organisation."
    )


def print_ladder(
    register: Register, asked: TimelinePrint, topic_id: int, words: Words, path_suffix: str
) -> bytes:
    """The file of a topic's ladder; KeyError for another ending than .svg, .pdf or .png.

    `LadderStaysInsideError` for an audience outside the house.
    """
    if asked.audience not in INSIDE:
        raise LadderStaysInsideError
    content = gather_ladder(register, topic_id, asked.today, words, asked.audience)
    said = asked.house.classification(asked.audience, words)
    notice = marked(said, words, is_example=is_example(register))
    is_earlier = asked.as_of is not None
    timeline = replace(content.timeline, notice=notice, as_it_stood=is_earlier)
    content = replace(content, timeline=timeline)
    return write_ladder(content, words, path_suffix, Dress(asked.house))


def write_ladder(
    content: LadderContent, words: Words, path_suffix: str, dress: Dress = PLAIN
) -> bytes:
    """The bytes of the picture. A PDF has all words on further pages where one has no room."""
    clean = legible if path_suffix == ".svg" else printable
    content = _cleaned(content, clean)
    wanted = Wanted(sources=content.sources, dress=dress)
    made = ladder_sheet(content, words, dress)
    return {
        ".svg": lambda: svg_of(made.sheet, words.language, dress).encode("utf-8"),
        ".pdf": lambda: _pdf(made, content, words, wanted),
        ".png": lambda: png_of(_pdf(made, content, words, wanted)),
    }[path_suffix]()


def _cleaned(content: LadderContent, clean: Clean) -> LadderContent:
    steps = tuple(_cleaned_step(step, clean) for step in content.steps)
    timeline = cleaned(content.timeline, clean)
    return replace(content, topic=clean(content.topic), steps=steps, timeline=timeline)


def _cleaned_step(step: LadderStep, clean: Clean) -> LadderStep:
    source = replace(step.source, place=clean(step.source.place))
    event = cleaned_event(step.event, clean)
    return replace(step, event=event, party=clean(step.party), source=source)


def _pdf(made: LadderSheet, content: LadderContent, words: Words, wanted: Wanted) -> bytes:
    """The sheet, with `content` in full after it where the sheet has no room for it."""
    sheet, document, dress = made.sheet, Element("Document"), dress_of(wanted.dress)
    canvas = TaggedCanvas(sheet.width, sheet.height, document)
    draw_layer(sheet.head, PdfPen(canvas, document, dress))
    rules, steps, *_ = sheet.picture.layers
    draw_layer(rules, PdfPen(canvas, document, dress))
    bottom = sheet.height - TOP - sheet.picture.height
    box = (LEFT, bottom, sheet.width - RIGHT, sheet.height - TOP)
    if steps.items:
        figure = Element("Figure", document, alt=sheet.description, box=box)
        draw_layer(steps, PdfPen(canvas, figure, dress))
    _draw_table(made, canvas, wanted)
    draw_layer(sheet.legend, PdfPen(canvas, document, dress))
    if not made.ladder.is_whole and content.timeline.events:
        canvas.next_page()
        add_table(canvas, content.timeline, words, wanted)
    day = datetime.combine(content.timeline.today, time(), UTC)
    about = About(sheet.title, dress.author, sheet.description, words.language, day)
    return finish(canvas, about)


def _draw_table(made: LadderSheet, canvas: TaggedCanvas, wanted: Wanted) -> None:
    """The rungs as rows: the name heads the row, then the words, then day, entry and place."""
    table, dress = Element("Table", canvas.document), dress_of(wanted.dress)
    for rung in made.ladder.rungs:
        head = Element("TH", None, scope="Row", rows=max(len(rung.blocks), 1))
        for number in range(max(len(rung.blocks), 1)):
            row = Element("TR", table)
            if not number:
                head.parent = row
                _write((*rung.name, *rung.counted), Element("P", head), canvas, dress)
            _draw_row(rung, number, row, (canvas, wanted))


def _draw_row(rung: Rung, number: int, row: Element, how: tuple[TaggedCanvas, Wanted]) -> None:
    canvas, wanted = how
    dress = dress_of(wanted.dress)
    said, place = Element("TD", row), Element("TD", row)
    if not rung.blocks:
        # Nothing was said here, but a row has all its cells.
        _empty(said, canvas)
        _empty(place, canvas)
        return
    block = rung.blocks[number]
    quote = Element("BlockQuote", said)
    source = wanted.sources.get(block.step.event.key)
    language = source.language if source else None
    _write(block.quotation, Element("P", quote, language=language), canvas, dress)
    if block.caveat:
        _write(block.caveat, Element("P", quote), canvas, dress)
    _write(block.place, Element("P", place), canvas, dress)


def _write(items: tuple[Item, ...], element: Element, canvas: TaggedCanvas, dress: Dress) -> None:
    draw_layer(Layer("", items), PdfPen(canvas, element, dress))


def _empty(cell: Element, canvas: TaggedCanvas) -> None:
    """A cell that stands in the tree and has nothing on the page."""
    with canvas.content(cell):
        return
