"""An entry in an item: somebody's words, their caveat, their strength, and where they stand."""

from __future__ import annotations

from tracker.briefing.content import Entry
from tracker.briefing.limits import limits_of
from tracker.briefing.paper.marks import STRENGTH_MARKS, Mark
from tracker.briefing.paper.quotation import Quoter
from tracker.briefing.sections.groups import Body
from tracker.briefing.sections.references import short_reference
from tracker.briefing.sections.setting import (
    CONTENT,
    CONTENT_WIDTH,
    INDENT,
    MARGIN,
    MARGIN_WIDTH,
    PLACE,
    WORDS,
    Setting,
)
from tracker.briefing.sections.strengths import strength_line
from tracker.tagged import Element, Run
from tracker.tagged.lines import Lettering
from tracker.tagged.paging import Anchor
from tracker.tagged.pieces import Cell, Part, Piece, Stack, set_text

WORDS_WIDTH = CONTENT_WIDTH - INDENT

#: That of the words, and that of their caveat.
Letterings = tuple[Lettering, Lettering]


def entry_body(setting: Setting, entry: Entry, listing: Element) -> Body:
    """One block: shape, quotation with caveat and strength line, and the note in the margin."""
    body = Element("LBody", Element("LI", listing))
    cells = [
        Cell(CONTENT + INDENT, _words(setting, entry, body)),
        Cell(MARGIN, margin_note(setting, entry, body)),
    ]
    if entry.reading is not None:
        shape = STRENGTH_MARKS[entry.reading.strength]
        cells.append(Cell(CONTENT, Mark(shape, setting.style.black)))
    return Body(
        tuple(cells),
        anchors=(Anchor(f"{PLACE}-{entry.number}"),),
        continued=(Cell(MARGIN, continued_note(setting, entry)),),
    )


def quotation_with_caveat(
    setting: Setting,
    entry: Entry,
    width: float,
    parent: Element,
    letterings: Letterings | None = None,
) -> Stack:
    """The words and, tied to them, what limits them: never the one without the other."""
    language = setting.language_of(entry)
    quote, small = letterings or (setting.style.quote, setting.style.small_quote)
    quoter = Quoter(setting.words, setting.style, small)
    element = Element("P", Element("BlockQuote", parent), language=language)
    quotation = quoter.quotation(entry.words, quote, width, element)
    return quoter.with_limits(quotation, limits_of(entry, setting.words), language, width)


def margin_note(setting: Setting, entry: Entry, parent: Element) -> Piece:
    """The entry's number, leading to its full words, over where they stand and a lent topic."""
    style = setting.style
    reference = short_reference(entry.source, setting.words)
    number = [setting.number(entry.number, WORDS)]
    pieces = [
        set_text(number, style.note_bold, MARGIN_WIDTH, Element("P", parent)),
        setting.text(reference, style.note, MARGIN_WIDTH, Element("P", parent)),
    ]
    if entry.topics_before:
        says = setting.words.text("topic by the words before")
        pieces.append(setting.text(says, style.note, MARGIN_WIDTH, Element("P", parent)))
    return Stack(tuple(Part(0, piece) for piece in pieces))


def continued_note(setting: Setting, entry: Entry) -> Piece:
    """What stands in the margin where the words go on; nobody needs it read aloud."""
    says = setting.words.text("{entry} (continued)", entry=f"{entry.number:03d}")
    run = Run(says, setting.style.note.style)
    return set_text([run], setting.style.note, MARGIN_WIDTH, None)


def _words(setting: Setting, entry: Entry, body: Element) -> Stack:
    quotation = quotation_with_caveat(setting, entry, WORDS_WIDTH, body)
    line = strength_line(entry, setting, WORDS_WIDTH, Element("P", body))
    return Stack((*quotation.parts, Part(2, line)))
