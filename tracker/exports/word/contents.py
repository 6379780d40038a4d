"""The contents of a document: a field that a word processor brings up to date, and filled already.

Its lines are those of the contents on the pages of the PDF, with the numbers of its pages until
somebody lets the field count anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from tracker.exports.plain_text import holdable
from tracker.exports.word import styles
from tracker.exports.word.recording import Recording, Words
from tracker.exports.word.runs import place_name
from tracker.tagged import Element

_Docx = Any  # the library has no types

#: The part of the document whose headings are listed: what comes after the contents.
LISTED = "listed_in_contents"
#: Made of the headings of items and annexes there, with links.
FIELD = rf'TOC \o "2-2" \h \z \b {LISTED}'
_BLOCK = (
    f"<w:sdt {nsdecls('w')}><w:sdtPr><w:docPartObj>"
    '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
    "</w:docPartObj></w:sdtPr><w:sdtContent/></w:sdt>"
)


def write_contents(
    heading: Element | None, contents: Element, recording: Recording, into: _Docx, width: float
) -> None:
    """Write the contents with the heading over them, as one block that can be updated."""
    made = []
    if heading is not None:
        over = into.add_paragraph(style=styles.CONTENTS_HEAD)
        over.add_run(holdable(_said(list(recording.all_of(heading)))))
        made.append(over)
    lines = [each for each in contents.children if isinstance(each, Element)]
    for number, line in enumerate(lines):
        entry = into.add_paragraph(style=styles.CONTENTS_LINE)
        entry.paragraph_format.tab_stops.add_tab_stop(Pt(width), *_to_the_right())
        if not number:
            _add_part(entry._p, "begin")
            _add_instruction(entry._p, FIELD)
            _add_part(entry._p, "separate")
        _fill(entry, list(recording.all_of(line)))
        made.append(entry)
    if lines:
        _add_part(made[-1]._p, "end")
    _put_together(made)


def _fill(entry: _Docx, words: Sequence[Words]) -> None:
    """Number and title, dots, and the page, all of it a link to where it is."""
    *title, page = words
    target = next((each.run.link.target for each in title if each.run.link), None)
    said = "\N{EN SPACE}".join(each.run.text.strip() for each in title if each.run.text.strip())
    parent = entry._p
    if target is not None:
        parent = OxmlElement("w:hyperlink")
        parent.set(qn("w:anchor"), place_name(target))
        parent.set(qn("w:history"), "1")
        entry._p.append(parent)
    for part in (entry.add_run(holdable(said)), entry.add_run("\t")):
        parent.append(part._r)
    if target is None:
        return
    _add_part(parent, "begin")
    _add_instruction(parent, rf"PAGEREF {place_name(target)} \h")
    _add_part(parent, "separate")
    parent.append(entry.add_run(holdable(page.run.text.strip()))._r)
    _add_part(parent, "end")


def _said(words: Sequence[Words]) -> str:
    return " ".join(each.run.text.strip() for each in words).strip()


def _add_part(parent: _Docx, kind: str) -> None:
    """One of the three marks of a field: begin, separate, end."""
    run, mark = OxmlElement("w:r"), OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    run.append(mark)
    parent.append(run)


def _add_instruction(parent: _Docx, said: str) -> None:
    run, text = OxmlElement("w:r"), OxmlElement("w:instrText")
    text.set(qn("xml:space"), "preserve")
    text.text = f" {said} "
    run.append(text)
    parent.append(run)


def _put_together(made: Sequence[_Docx]) -> None:
    """One block around all of it, which word processors know as a table of contents."""
    if not made:
        return
    block = parse_xml(_BLOCK)
    made[0]._p.addprevious(block)
    inside = block.find(qn("w:sdtContent"))
    for each in made:
        inside.append(each._p)
    block.addnext(_edge("w:bookmarkStart"))


def end_listing(document: _Docx) -> None:
    """Once all is written: what the contents list goes on to the end of the document."""
    body = document.element.body
    if any(mark.get(qn("w:name")) == LISTED for mark in body.iter(qn("w:bookmarkStart"))):
        body.sectPr.addprevious(_edge("w:bookmarkEnd"))


def _edge(tag: str) -> _Docx:
    mark = OxmlElement(tag)
    mark.set(qn("w:id"), "0")  # places are counted from 1
    if tag == "w:bookmarkStart":
        mark.set(qn("w:name"), LISTED)
    return mark


def _to_the_right() -> tuple[_Docx, _Docx]:
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER

    return WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
