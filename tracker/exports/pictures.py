"""A timeline or a ladder as a file, looked at once more before it is handed over."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tracker.briefing.reading import read_material
from tracker.briefing.request import BriefingRequest
from tracker.briefing.scanning import OUTSIDE, refuse_texts, texts_in
from tracker.register import Register
from tracker.reports import BriefingKind
from tracker.timeline.ladder.printing import print_ladder
from tracker.timeline.paper.printing import TimelinePrint, print_timeline
from tracker.words import Words

PDF, SVG = ".pdf", ".svg"


def draw_picture(
    register: Register,
    asked: TimelinePrint,
    words: Words,
    ending: str,
    topic_id: int | None = None,
) -> bytes:
    """The timeline, or the ladder of a topic, as a file that ends in .svg, .pdf or .png.

    Raises `InternalTextError` when a file for others would hold an internal text.
    """
    if topic_id is not None:  # `print_ladder` makes none for others
        return print_ladder(register, asked, topic_id, words, ending)
    content = print_timeline(register, asked, words, ending)
    refuse_picture(register, asked, words, content, ending)
    return content


def refuse_picture(
    register: Register, asked: TimelinePrint, words: Words, content: bytes, ending: str
) -> None:
    """Raises `InternalTextError` when a timeline for others holds any text above its audience."""
    if asked.audience not in OUTSIDE or asked.dossier_id is None:
        return
    request = BriefingRequest(
        dossier_id=asked.dossier_id,
        kind=BriefingKind.PROMISES,
        meeting_id=None,
        audience=asked.audience,
        paper="a4",
        printed=asked.now,
        as_of=asked.as_of,
    )
    material = read_material(register, request)
    refuse_texts(_texts(register, asked, words, content, ending), material, request.admission)


def _texts(
    register: Register, asked: TimelinePrint, words: Words, content: bytes, ending: str
) -> Iterator[str]:
    """All that is written in the file; in a picture, what stands in the drawing of the same."""
    if ending == PDF:
        yield from texts_in(content)
        return
    drawing = content if ending == SVG else print_timeline(register, asked, words, SVG)
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for element in etree.fromstring(drawing, parser).iter():
        yield element.text or ""
        yield from element.attrib.values()
