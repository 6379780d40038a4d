"""Pictures of a timeline, by the ending of the file they are for."""

from __future__ import annotations

from tracker.timeline.events import TimelineContent
from tracker.words import Words

SUFFIXES = (".svg", ".pdf", ".png")


def write_timeline(content: TimelineContent, words: Words, path_suffix: str) -> bytes:
    """The bytes of a picture: ".svg", ".pdf" or ".png"; KeyError for any other ending."""
    return {".svg": _svg, ".pdf": _pdf, ".png": _png}[path_suffix](content, words)


def _svg(content: TimelineContent, words: Words) -> bytes:
    from tracker.timeline.paper.sheet import long_sheet
    from tracker.timeline.paper.svg import svg_of

    return svg_of(long_sheet(content, words), words.language).encode("utf-8")


def _pdf(content: TimelineContent, words: Words) -> bytes:
    from tracker.timeline.paper.pdf import pdf_of

    return pdf_of(content, words)


def _png(content: TimelineContent, words: Words) -> bytes:
    from tracker.timeline.paper.png import png_of

    return png_of(_pdf(content, words))
