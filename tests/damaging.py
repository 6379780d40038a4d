"""Letters of every kind, damaged at random: each may be read or refused, and nothing else."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

from lxml import etree

from tests.hostile.pdfs import page_pdf
from tests.letters_made import letter_pdf
from tests.mail_made import mail, msg
from tests.office_made import docx, odt, paragraph, run, word, zipped
from tracker.letters.arriving import arrived
from tracker.letters.finding.facts import facts_of
from tracker.letters.in_worker import told
from tracker.letters.kinds import FileKind
from tracker.letters.readers.choosing import reader_of
from tracker.letters.readers.refused import RefusedError

FILES = Path(__file__).parent / "files"
LETTER = (FILES / "answer.en.md").read_text("utf-8")
PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body>
<h1>Answer</h1><p style="margin:0">Dear Sir,<br>we agree<sup>1</sup>.</p>
<ol start="3"><li>First<ul><li>inner</li></ul></li></ol><pre>as  typed</pre>
<table><tr><td colspan="2">Year</td></tr><tr><td>2026</td><td>3%</td></tr></table>
<div hidden>unseen</div><p><sup>1</sup> A note.</p></body></html>"""

WORD = (
    paragraph("Dear Sir,")
    + '<w:p><w:r><w:t>We agree</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
    + "<w:ins>"
    + run(" now")
    + "</w:ins><w:del><w:r><w:delText>not</w:delText></w:r></w:del></w:p>"
    + paragraph("First", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    + '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    + paragraph("Year")
    + "</w:tc></w:tr><w:tr><w:tc>"
    + paragraph("2026")
    + "</w:tc><w:tc>"
    + paragraph("3%")
    + '</w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>'
    + 'DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    + run("1 May")
    + '<w:r><w:fldChar w:fldCharType="end"/><w:br w:type="page"/></w:r></w:p>'
)
WORD_NOTE = '<w:footnote w:id="2">' + paragraph("A note.") + "</w:footnote>"
OPEN = (
    "<text:p>Dear Sir,</text:p><text:p>We agree<text:note text:note-class='footnote'>"
    "<text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p>"
    "</text:note-body></text:note><text:s text:c='2'/>now.</text:p><text:list><text:list-item>"
    "<text:p>First</text:p></text:list-item></text:list><table:table><table:table-row>"
    "<table:table-cell table:number-columns-spanned='2'><text:p>Year</text:p></table:table-cell>"
    "</table:table-row><table:table-row table:number-rows-repeated='2'><table:table-cell>"
    "<text:p>2026</text:p></table:table-cell></table:table-row></table:table>"
)

#: What a number in a file is changed to.
NUMBERS = (b"0", b"1", b"-1", b"255", b"65536", b"2147483648", b"9" * 30, b"1e999", b"")
MOST_BYTES, MOST_ELEMENTS = 1_000_000, 5_000


@cache
def samples(kind: FileKind) -> tuple[bytes, ...]:
    """Sound files of a kind."""
    made = mail("We agree.\n\n> Do you?\n", PAGE)
    made.add_attachment(b"a,b\n1,2\n", maintype="text", subtype="csv", filename="rates.csv")
    drawing = b"BT /F 12 Tf 1 0 0 1 60 700 Tm (We agree.) Tj 0 -14 Td [(So) -200 (it is)] TJ ET"
    of_kind: dict[FileKind, tuple[bytes, ...]] = {
        FileKind.PDF: (page_pdf(drawing), letter_pdf("Dear Sir,\n\nWe agree<sup>1</sup>.")),
        FileKind.DOCX: (
            (FILES / "answer.en.docx").read_bytes(),
            docx(WORD, footnotes=word("footnotes", WORD_NOTE)),
        ),
        FileKind.ODT: (
            (FILES / "answer.en.odt").read_bytes(),
            odt(OPEN),
        ),
        FileKind.RTF: ((FILES / "ultimatum.nl.rtf").read_bytes(),),
        FileKind.HTML: (PAGE.encode(),),
        FileKind.EML: (made.as_bytes(), mail("We agree.").as_bytes()),
        FileKind.MSG: (msg("We agree.", html=PAGE.encode(), attached={"a.csv": b"1,2" * 2000}),),
        FileKind.MARKDOWN: (LETTER.encode(),),
        FileKind.TEXT: (LETTER.replace("*", "").encode(), LETTER.encode("utf-16")),
    }
    return of_kind[kind]


def read_or_refused(kind: FileKind, content: bytes) -> str:
    """The text of a letter that went all the way from its reader to its facts.

    Empty where the reader refuses it; anything else that goes wrong is raised.
    """
    try:
        answer = told(reader_of(kind)(content, None))
    except RefusedError:
        return ""
    letter = arrived(answer).letter
    facts_of(letter)
    return letter.text


def damaged(content: bytes, chance: Random) -> bytes:
    """The file with some damage; that of an office program now and then inside its parts."""
    if content.startswith(b"PK") and chance.random() < 0.9:
        inside = _damaged_inside(content, chance)
        if inside is not None:
            return inside
    return _damaged(content, chance)


def _damaged_inside(content: bytes, chance: Random) -> bytes | None:
    """The zip file with damage in one of its parts of XML; None when it cannot be opened."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as file:
            parts = {name: file.read(name) for name in file.namelist()}
    except Exception:  # it was damaged before, in whatever way
        return None
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    if names:
        name = chance.choice(names)
        try:
            parts[name] = chance.choice((_damaged, _reshaped))(parts[name], chance)
        except (etree.XMLSyntaxError, ValueError):  # names that damage before has left behind
            parts[name] = _damaged(parts[name], chance)
    return zipped(parts.items())


def _damaged(content: bytes, chance: Random) -> bytes:
    for _ in range(chance.randint(1, 6)):
        content = chance.choice(DAMAGES)(content, chance)[:MOST_BYTES]
    return content


def _reshaped(content: bytes, chance: Random) -> bytes:
    """Sound XML with elements that are gone, said twice, renamed, or with other values."""
    root = etree.fromstring(content)
    for _ in range(chance.randint(1, 6)):
        elements = list(root.iter(etree.Element))
        one, other = chance.choice(elements), chance.choice(elements)
        match chance.randrange(5):
            case 0 if one is not root:
                one.getparent().remove(one)
            case 1 if len(elements) < MOST_ELEMENTS:
                other.append(deepcopy(one))
            case 2:
                one.tag = other.tag
            case 3 if one.attrib:
                one.set(chance.choice(one.keys()), chance.choice(NUMBERS).decode())
            case _:
                one.text = chance.choice((*"-\u00ad\u2029•", "1.", ""))
    return bytes(etree.tostring(root))


def _span(content: bytes, chance: Random) -> tuple[int, int]:
    """A stretch of the content, mostly a short one."""
    start = chance.randint(0, len(content))
    return start, min(start + chance.choice((1, 4, 16, 64, 1024)), len(content))


def _cut(content: bytes, chance: Random) -> bytes:
    start, end = _span(content, chance)
    return content[:start] + content[end:]


def _repeated(content: bytes, chance: Random) -> bytes:
    start, end = _span(content, chance)
    return content[:end] + content[start:end] * chance.choice((1, 3, 50)) + content[end:]


def _spliced(content: bytes, chance: Random) -> bytes:
    """With a stretch of itself put in elsewhere."""
    start, end = _span(content, chance)
    at = chance.randint(0, len(content))
    return content[:at] + content[start:end] + content[at:]


def _flipped(content: bytes, chance: Random) -> bytes:
    if not content:
        return content
    at = chance.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]


def _renumbered(content: bytes, chance: Random) -> bytes:
    found = [match.span() for match in re.finditer(rb"-?\d+", content)]
    if not found:
        return content
    start, end = chance.choice(found)
    return content[:start] + chance.choice(NUMBERS) + content[end:]


def _strange(content: bytes, chance: Random) -> bytes:
    """With a few bytes that are seldom seen in a letter."""
    at = chance.randint(0, len(content))
    return content[:at] + chance.choice(STRANGE) + content[at:]


STRANGE = (
    b"\0",
    b"\xff",
    b"\xff\xfe",
    "\ud800".encode("utf-8", "surrogatepass"),
    "\u2028".encode(),
    "\u0301".encode(),
    "\U0010ffff".encode(),
    "\u202e".encode(),
    b"\r",
    b"\f",
    b"\x0b",
    b"\xc2\xad",
    b"\xe2\x80\x90\n",
)
DAMAGES: tuple[Callable[[bytes, Random], bytes], ...] = (
    _cut,
    _repeated,
    _spliced,
    _flipped,
    _renumbered,
    _strange,
)
