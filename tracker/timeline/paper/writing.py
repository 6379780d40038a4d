"""Pictures of a timeline, by the ending of the file they are for."""

from __future__ import annotations

from tracker.tagged.cleaning import legible, printable
from tracker.timeline.events import TimelineContent
from tracker.timeline.paper.cleaning import cleaned
from tracker.timeline.paper.wanted import Wanted, chosen
from tracker.words import Words

SUFFIXES = (".svg", ".pdf", ".png")


def write_timeline(
    content: TimelineContent, words: Words, path_suffix: str, wanted: Wanted | None = None
) -> bytes:
    """The bytes of a picture: ".svg", ".pdf" or ".png"; KeyError for any other ending.

    A PDF has its sheets and a table of the same after them; SVG and PNG are one picture.
    """
    wanted = wanted or Wanted()
    return {".svg": _svg, ".pdf": _pdf, ".png": _png}[path_suffix](
        chosen(content, wanted), words, wanted
    )


def _svg(content: TimelineContent, words: Words, wanted: Wanted) -> bytes:
    from tracker.timeline.paper.dress import dress_of
    from tracker.timeline.paper.sheet import long_sheet
    from tracker.timeline.paper.svg import svg_of

    sheet = long_sheet(cleaned(content, legible), words, wanted)
    return svg_of(sheet, words.language, dress_of(wanted.dress)).encode("utf-8")


def _pdf(content: TimelineContent, words: Words, wanted: Wanted) -> bytes:
    from tracker.timeline.paper.pdf import pdf_of

    return pdf_of(cleaned(content, printable), words, wanted)


def _png(content: TimelineContent, words: Words, wanted: Wanted) -> bytes:
    from tracker.timeline.paper.pdf import picture_of
    from tracker.timeline.paper.png import png_of

    return png_of(picture_of(cleaned(content, printable), words, wanted))
