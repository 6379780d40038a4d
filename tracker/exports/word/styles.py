"""The styles of the document, named in its language of styles, so that a house can restyle it."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from tracker.briefing.paper.style import HouseStyle
from tracker.frozen import Frozen
from tracker.tagged.lines import Colour

#: Faces that every computer with a word processor has; ours are in the PDF only.
SANS, SERIF = "Calibri", "Cambria"

LEAD, NOTE, QUOTATION, CAVEAT = "Lead", "Note", "Quotation", "Caveat"
LISTED, TABLE_TEXT, TABLE_HEAD, TITLE = "Listed", "Table text", "Table head", "Title"
LETTERHEAD = "Letterhead"
#: The names word processors have for them, so that a field that is counted anew keeps its look.
CONTENTS_HEAD, CONTENTS_LINE = "TOC Heading", "toc 2"
INDENT = 18.0

_Docx = Any  # the library has no types


class _Style(Frozen):
    name: str
    size: float
    serif: bool = False
    bold: bool = False
    quiet: bool = False
    before: float = 0
    after: float = 4
    indent: float = 0


_STYLES = (
    _Style(LEAD, 12, after=12),
    _Style(NOTE, 8.5, quiet=True, after=2),
    _Style(QUOTATION, 11, serif=True, after=3, indent=INDENT),
    _Style(CAVEAT, 10, serif=True, after=3, indent=2 * INDENT),
    _Style(LISTED, 10, after=3, indent=INDENT),
    _Style(TABLE_TEXT, 9, after=2),
    _Style(TABLE_HEAD, 8.5, bold=True, after=2),
    _Style(LETTERHEAD, 10, after=2),
    _Style(CONTENTS_HEAD, 13, bold=True, before=18, after=6),
    _Style(CONTENTS_LINE, 10, after=2),
)
#: Styles that every word processor knows by their name.
_KNOWN = frozenset({CONTENTS_HEAD, CONTENTS_LINE})
#: Styles of the library's document that ours is built on.
_KEPT = frozenset(
    {
        *("Normal", "DefaultParagraphFont", "TableNormal", "NoList", "Header", "Footer"),
        *("Heading1", "Heading2", "Heading3"),
    }
)
_HEADINGS = ((1, 18, 12, 4), (2, 13, 18, 6), (3, 10.5, 10, 4))


def set_up_styles(document: _Docx, style: HouseStyle, language: str) -> None:
    """Give the document its styles, in the colours of the house and the language of the paper."""
    _let_go(document.styles.element)
    normal = document.styles["Normal"]
    _letter(normal, SANS, 10, style.ink)
    normal.paragraph_format.space_after = Pt(4)
    _set_language(normal, language)
    for level, size, before, after in _HEADINGS:
        heading = document.styles[f"Heading {level}"]
        _letter(heading, SANS, size, style.head_ink)
        heading.font.bold, heading.font.italic = True, False
        _space(heading, before, after)
    for each in _STYLES:
        made = document.styles.add_style(
            each.name, WD_STYLE_TYPE.PARAGRAPH, builtin=each.name in _KNOWN
        )
        made.base_style = normal
        colour = style.quiet if each.quiet else style.black if each.serif else style.ink
        _letter(made, SERIF if each.serif else SANS, each.size, colour)
        made.font.bold = each.bold
        _space(made, each.before, each.after)
        made.paragraph_format.left_indent = Pt(each.indent)
    document.styles[QUOTATION].paragraph_format.keep_with_next = True


def _let_go(styles: _Docx) -> None:
    """Take out what the library's own document has and ours does not use: the list stays short."""
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:styleId")) not in _KEPT:
            styles.remove(style)


def rgb(colour: Colour) -> RGBColor:
    """A colour as the document keeps it."""
    red, green, blue = (round(part * 255) for part in colour)
    return RGBColor(red, green, blue)


def _letter(style: _Docx, face: str, size: float, colour: Colour) -> None:
    style.font.name, style.font.size = face, Pt(size)
    style.font.color.rgb = rgb(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(fonts.attrib):  # a face of the theme would go before ours
        if "Theme" in attribute or "theme" in attribute:
            del fonts.attrib[attribute]
    for attribute in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(attribute), face)


def _space(style: _Docx, before: float, after: float) -> None:
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)


def _set_language(style: _Docx, language: str) -> None:
    properties = style.element.get_or_add_rPr()
    for known in properties.findall(qn("w:lang")):
        properties.remove(known)
    properties.append(language_element(language))


def language_element(language: str) -> _Docx:
    """The mark that says in which language words are."""
    from docx.oxml import OxmlElement

    made = OxmlElement("w:lang")
    made.set(qn("w:val"), _REGIONS.get(language, language))
    return made


#: Spell checkers ask for a region.
_REGIONS = {"en": "en-GB", "nl": "nl-NL", "fr": "fr-FR", "de": "de-DE"}
