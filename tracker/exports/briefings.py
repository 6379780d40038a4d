"""A briefing in the form that is asked for: PDF, DOCX, or Markdown for the page of promises."""

from __future__ import annotations

from tracker.briefing.gather import gather
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.reading import read_material
from tracker.briefing.request import BriefingRequest
from tracker.briefing.scanning import refuse_texts
from tracker.briefing.writing import write_briefing
from tracker.exports.scanning import texts_in_file
from tracker.register import Register
from tracker.styles.house import House
from tracker.words import Words

PDF, DOCX = ".pdf", ".docx"
#: The endings of a briefing's file.
ENDINGS = (PDF, DOCX)


def write_briefing_as(
    register: Register, request: BriefingRequest, words: Words, house: House, ending: str
) -> bytes:
    """The paper as a file of one of `ENDINGS`.

    Holds nothing above the audience of the request. The same register and request give the
    same bytes. Raises `InternalTextError` when a file for others would hold an internal text.
    """
    if ending == PDF:
        return write_briefing(register, request, words, house)
    from tracker.exports.word.making import write_docx  # only who wants one waits for it

    material = read_material(register, request)
    briefing = gather(material, request)
    content = write_docx(briefing, words, HouseStyle.of(house), Paper(request.paper))
    refuse_texts(texts_in_file(content, ending), material, request.admission)
    return content
