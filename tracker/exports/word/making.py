"""From a gathered briefing to a DOCX file, by way of its pages."""

from __future__ import annotations

from typing import Any

from docx import Document

from tracker.briefing.content import Briefing
from tracker.briefing.layout import lay_out
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.sections.furniture import marking_of
from tracker.briefing.writing import about
from tracker.exports.word.blocks import BlockWriter
from tracker.exports.word.bounds import set_up_pages
from tracker.exports.word.contents import end_listing
from tracker.exports.word.recording import record
from tracker.exports.word.runs import RunWriter
from tracker.exports.word.saving import describe, saved
from tracker.exports.word.styles import set_up_styles
from tracker.words import Words

_Docx = Any  # the library has no types
#: What the empty document of the library brings along and nobody needs.
_THUMBNAIL = "thumbnail"


def write_docx(briefing: Briefing, words: Words, style: HouseStyle, paper: Paper) -> bytes:
    """The DOCX of a briefing; the same briefing gives the same bytes."""
    laid_out = lay_out(briefing, words, style, paper)
    recording = record(laid_out)
    document: _Docx = Document()
    _clear(document)
    set_up_styles(document, style, words.language)
    set_up_pages(document, laid_out.sheet, recording, words)
    writer = BlockWriter(recording, RunWriter(style), laid_out.sheet.text_width)
    writer.write(recording.document, document)
    end_listing(document)
    marking = marking_of(briefing, style, words)
    describe(document, about(briefing, words, style), marking)
    return saved(document)


def _clear(document: _Docx) -> None:
    """Take out the picture of the library's own document."""
    links = document.part.package.rels
    for key in [key for key, link in links.items() if _THUMBNAIL in link.reltype]:
        del links[key]
