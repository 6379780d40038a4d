"""A briefing in the form that is asked for: PDF, DOCX or Markdown."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tracker.briefing.content import Briefing
from tracker.briefing.gather import gather
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.reading import read_material
from tracker.briefing.request import BriefingRequest
from tracker.briefing.scanning import refuse_texts
from tracker.briefing.writing import DRAWN, READ, write_briefing
from tracker.exports.scanning import texts_in_file
from tracker.register import Register
from tracker.styles.house import House
from tracker.tagged.paging import Progress, unheard
from tracker.words import Words

Write = Callable[[Briefing, Words, HouseStyle, Paper], bytes]

PDF, DOCX, MARKDOWN = ".pdf", ".docx", ".md"
#: The endings of a briefing's file.
ENDINGS = (PDF, DOCX, MARKDOWN)


class Form(NamedTuple):
    """A file that ends in one of `ENDINGS`, in the style of a house."""

    ending: str
    house: House


def write_briefing_as(
    register: Register,
    request: BriefingRequest,
    words: Words,
    form: Form,
    progress: Progress = unheard,
) -> bytes:
    """The paper as a file of that form.

    Holds nothing above the audience of the request. The same register and request give the
    same bytes. Raises `InternalTextError` when a file for others would hold an internal text.
    `progress` hears how far it is.
    """
    ending, house = form
    if ending == PDF:
        return write_briefing(register, request, words, house, progress)
    progress(0.0)
    material = read_material(register, request)
    progress(READ)
    briefing = gather(material, request)
    content = _writer(ending)(briefing, words, HouseStyle.of(house), Paper(request.paper))
    progress(DRAWN)
    refuse_texts(texts_in_file(content, ending), material, request.admission)
    return content


def _writer(ending: str) -> Write:
    """Who wants the one form does not wait for the library of the other."""
    if ending == DOCX:
        from tracker.exports.word.making import write_docx

        return write_docx
    from tracker.exports.markdown import write_markdown

    return write_markdown
