"""The pages of the document: their size, and head and foot with fields for the numbers."""

from __future__ import annotations

from typing import Any

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from tracker.briefing.paper.measures import Sheet
from tracker.exports.plain_text import holdable
from tracker.exports.word import styles
from tracker.exports.word.recording import Recording
from tracker.words import Words

_Docx = Any  # the library has no types

#: Where a number is written into a sentence.
_PAGE, _PAGES = "\x01", "\x02"
FIELDS = {_PAGE: "PAGE", _PAGES: "NUMPAGES"}
EDGE = 36.0  # from the edge of the sheet to head and foot


def set_up_pages(document: _Docx, sheet: Sheet, recording: Recording, words: Words) -> None:
    """Size, margins, head and foot. Over a letterhead there is no head."""
    section = document.sections[0]
    section.page_width, section.page_height = Pt(sheet.width), Pt(sheet.height)
    if sheet.width > sheet.height:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.left_margin = Pt(sheet.left)
    section.right_margin = Pt(sheet.width - sheet.right)
    section.top_margin, section.bottom_margin = Pt(sheet.body_top), Pt(sheet.body_top)
    section.header_distance = section.footer_distance = Pt(EDGE)
    section.different_first_page_header_footer = True
    for part, edges in (
        (section.first_page_header, recording.first),
        (section.header, recording.further),
    ):
        _write(part, list(edges.head), sheet)
        for run in part.paragraphs[0].runs[:1]:
            run.bold = True  # for whom it is must be seen first
    foot = [*recording.further.foot[:1], words.text("{page} of {pages}", page=_PAGE, pages=_PAGES)]
    _write(section.first_page_footer, foot, sheet)
    _write(section.footer, foot, sheet)


def _write(part: _Docx, texts: list[str], sheet: Sheet) -> None:
    """The first text at the left edge, in bold where it is the head; the other at the right."""
    part.is_linked_to_previous = False
    paragraph = part.paragraphs[0]
    paragraph.style = styles.NOTE
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Pt(sheet.right - sheet.left), WD_TAB_ALIGNMENT.RIGHT)
    for number, text in enumerate(texts):
        if number:
            paragraph.add_run("\t")
        _add(paragraph, text)


def _add(paragraph: _Docx, text: str) -> None:
    """A text, with a field where a number belongs."""
    said = ""
    for character in text:
        if character in FIELDS:
            paragraph.add_run(holdable(said))
            said = ""
            _add_field(paragraph, FIELDS[character])
        else:
            said += character
    if said:
        paragraph.add_run(holdable(said))


def _add_field(paragraph: _Docx, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = OxmlElement("w:r")
    shown = OxmlElement("w:t")
    shown.text = "1"  # until the word processor counts
    run.append(shown)
    field.append(run)
    paragraph._p.append(field)
