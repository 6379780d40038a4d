"""Words in a paragraph: in their lettering and language, with links and the places they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from tracker.briefing.paper.style import HouseStyle
from tracker.exports.plain_text import holdable
from tracker.exports.word.recording import Words
from tracker.exports.word.shapes import add_shape
from tracker.exports.word.styles import SANS, SERIF, language_element, rgb
from tracker.styles.house import code_of
from tracker.tagged.lines import Colour

_Docx = Any  # the library has no types

#: Names of places may be no longer than this.
LONGEST_NAME = 40
#: A table is set smaller than running text; letters of these sizes are notes.
SMALL = 8.5


class RunWriter:
    """Writes words; numbers the places they lead to, from 1."""

    def __init__(self, style: HouseStyle) -> None:
        self._style = style
        self._places = 0

    def write(self, paragraph: _Docx, words: Iterable[Words]) -> None:
        """Add words to a paragraph; a blank between stretches is part of them."""
        found = list(words)
        for number, each in enumerate(found):
            text = each.run.text
            if number == len(found) - 1:
                text = text.rstrip(" ")
            for place in each.places:
                self._mark(paragraph, place)
            if number and _is_another_text(found[number - 1], each):
                paragraph.add_run().add_break()
            if each.shape is not None:
                add_shape(paragraph, each.shape)
            if text:
                self._add(paragraph, each, text)

    def _add(self, paragraph: _Docx, words: Words, text: str) -> None:
        run = paragraph.add_run(holdable(text))
        self._letter(run, words, paragraph.style)
        if words.run.banded:
            _shade(run, self._style.band)
        if words.language:
            run._r.get_or_add_rPr().append(language_element(words.language))
        if words.run.link is not None:
            link = OxmlElement("w:hyperlink")
            link.set(qn("w:anchor"), place_name(words.run.link.target))
            link.set(qn("w:tooltip"), holdable(words.run.link.words)[:250])
            paragraph._p.append(link)
            link.append(run._r)

    def _letter(self, run: _Docx, words: Words, around: _Docx) -> None:
        """What differs from the style of the paragraph, and nothing else."""
        style, font = words.run.style, self._style
        bold = style.face in (font.sans_bold, font.heads)
        if bold and not around.font.bold:
            run.bold = True
        if style.face == font.sans_italic:
            run.italic = True
        serif = style.face == font.serif
        if serif != (around.font.name == SERIF):
            run.font.name = SERIF if serif else SANS
        is_heading = around.name.startswith("Heading")
        if style.size <= SMALL and around.font.size > Pt(9) and not is_heading:
            run.font.size = Pt(SMALL)
        if style.colour == font.quiet and around.font.color.rgb != rgb(font.quiet):
            run.font.color.rgb = rgb(font.quiet)

    def _mark(self, paragraph: _Docx, place: str) -> None:
        self._places += 1
        for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
            mark = OxmlElement(tag)
            mark.set(qn("w:id"), str(self._places))
            if tag == "w:bookmarkStart":
                mark.set(qn("w:name"), place_name(place))
            paragraph._p.append(mark)


def _is_another_text(before: Words, after: Words) -> bool:
    """Whether a text under another begins here: a line that goes on ends in a blank."""
    below = before.level != after.level
    return below and not before.run.text.endswith(" ") and before.run.style != after.run.style


def _shade(run: _Docx, colour: Colour) -> None:
    """Time words without a day stand on a band."""
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", code_of(colour)[1:])):
        shade.set(qn(f"w:{name}"), value)
    run._r.get_or_add_rPr().append(shade)


def place_name(place: str) -> str:
    """The name of a place as the format allows it."""
    return re.sub(r"\W", "_", place)[:LONGEST_NAME]
