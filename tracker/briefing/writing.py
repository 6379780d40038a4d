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
from tracker.tagged.paging import Progress, draw_pages, unheard
from tracker.words import Words

#: How much of the work is done when the register is read, and when everything has its page.
READ, LAID_OUT, DRAWN = 0.2, 0.6, 0.9


def write_briefing(
    register: Register,
    request: BriefingRequest,
    words: Words,
    house: House | None = None,
    progress: Progress = unheard,
) -> bytes:
    """The PDF that `request` asks for, in the language of `words` and the style of `house`.

    Holds nothing above the audience of the request. The same register and
    request give the same bytes. Raises `InternalTextError` when a paper for
    others would hold an internal text all the same. `progress` hears of every page.
    """
    progress(0.0)
    material = read_material(register, request)
    progress(READ)
    briefing = gather(material, request)
    style = HouseStyle.of(house or House())
    content = write_pdf(briefing, words, style, Paper(request.paper), progress)
    refuse_internal(content, material, request.admission)
    return content


def write_pdf(
    briefing: Briefing,
    words: Words,
    style: HouseStyle,
    paper: Paper,
    progress: Progress = unheard,
) -> bytes:
    """The PDF of a briefing that has been gathered."""
    with undisturbed():
        laid_out = lay_out(briefing, words, style, paper)
        canvas = drawn(laid_out, progress)
        progress(DRAWN)
        return finish(canvas, about(briefing, words, style))


def drawn(laid_out: LaidOut, progress: Progress = unheard) -> TaggedCanvas:
    """The pages of a paper, drawn and not yet a file."""
    sheet, pages = laid_out.sheet, laid_out.pages
    canvas = TaggedCanvas(sheet.width, sheet.height, laid_out.document)

    def follow(part: float) -> None:
        progress(LAID_OUT + part * (DRAWN - LAID_OUT))

    draw_pages(canvas, sheet, pages, laid_out.furniture, follow)
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
