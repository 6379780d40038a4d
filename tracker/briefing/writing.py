"""A briefing as a file: PDF/UA-1 and PDF/A-2a, and the same bytes for the same content."""

from __future__ import annotations

from tracker.briefing.content import Briefing
from tracker.briefing.gather import BriefingRequest, gather
from tracker.briefing.kinds.kind import LaidOut
from tracker.briefing.layout import lay_out, title_of
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.reading import read_material
from tracker.briefing.scanning import refuse_internal
from tracker.register import Register
from tracker.styles.house import House
from tracker.tagged import About, TaggedCanvas, finish, undisturbed
from tracker.tagged.cleaning import printable
from tracker.tagged.paging import draw_pages
from tracker.words import Words


def write_briefing(
    register: Register, request: BriefingRequest, words: Words, house: House | None = None
) -> bytes:
    """The PDF that `request` asks for, in the language of `words` and the style of `house`.

    Holds nothing above the audience of the request. The same register and
    request give the same bytes. Raises `InternalTextError` when a paper for
    others would hold an internal text all the same.
    """
    material = read_material(register, request)
    briefing = gather(material, request)
    content = write_pdf(briefing, words, HouseStyle.of(house or House()), Paper(request.paper))
    refuse_internal(content, material, request.admission)
    return content


def write_pdf(briefing: Briefing, words: Words, style: HouseStyle, paper: Paper) -> bytes:
    """The PDF of a briefing that has been gathered."""
    with undisturbed():
        laid_out = lay_out(briefing, words, style, paper)
        return finish(drawn(laid_out), about(briefing, words, style))


def drawn(laid_out: LaidOut) -> TaggedCanvas:
    """The pages of a paper, drawn and not yet a file."""
    canvas = TaggedCanvas(laid_out.sheet.width, laid_out.sheet.height, laid_out.document)
    draw_pages(canvas, laid_out.sheet, laid_out.pages, laid_out.furniture)
    return canvas


def about(briefing: Briefing, words: Words, style: HouseStyle) -> About:
    """What a file of the briefing says of itself: title, author, subject, language, moment."""
    return About(
        title=printable(title_of(briefing, words)),
        author=printable(style.letterhead or briefing.house or briefing.dossier),
        subject=printable(briefing.dossier),
        language=words.language,
        made=briefing.printed,
    )
