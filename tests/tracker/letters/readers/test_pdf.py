"""PDF in the layouts that offices use, and PDF that is out to harm."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from tests.letters_made import letter_pdf
from tracker.letters.letter import BlockKind, Letter
from tracker.letters.reading import read_bytes
from tracker.letters.refusals import LetterError

SENTENCES = (
    "Wij hebben uw voorstel over de werktijden in Veldland met aandacht gelezen en besproken.",
    "De leden vragen om meer zeggenschap over hun roosters, zoals eerder is afgesproken.",
    "Daarover willen wij in het voorjaar met u spreken, samen met de andere bonden.",
    "Het loon is sinds jaren gelijk gebleven, terwijl de kosten van wonen zijn gestegen.",
)
PARAGRAPHS = [
    " ".join(SENTENCES[(start + step) % 4] for step in range(3 + start % 3)) for start in range(30)
]


def laid_out(**style: object) -> bytes:
    """The paragraphs as a word processor would lay them out, over several pages."""
    made = BytesIO()
    looks = ParagraphStyle("letter", fontName="Times-Roman", fontSize=10.5, leading=13.5)
    for name, value in style.items():
        setattr(looks, name, value)
    texts = ["Geachte heer Bos,", *PARAGRAPHS, "Hoogachtend,"]
    SimpleDocTemplate(made, invariant=1).build([Paragraph(text, looks) for text in texts])
    return made.getvalue()


def whole_paragraphs(letter: Letter) -> list[str]:
    """The numbered blocks, with those that run on put behind what they go on with."""
    whole: list[str] = []
    for block in letter.blocks:
        words = letter.text[block.start : block.end]
        if block.number and block.continues:
            whole[-1] += f" {words}"
        elif block.number:
            whole.append(words)
    return whole


@pytest.mark.parametrize(
    "style",
    [
        {"spaceAfter": 8},
        {"spaceAfter": 8, "alignment": TA_JUSTIFY},
        {"firstLineIndent": 14},
        {"spaceAfter": 16, "leading": 21},
    ],
    ids=["space", "justified", "indented", "double"],
)
def test_paragraphs_are_those_a_person_sees(style):
    letter = read_bytes(laid_out(**style), "brief.pdf").letter
    assert len(letter.pages) > 1
    assert whole_paragraphs(letter) == PARAGRAPHS


def test_page_headings_and_numbers_are_no_paragraphs():
    text = "Datum 2 maart 2026  \nBetreft Werktijden\n\nGeachte heer Bos,\n\n" + "\n\n".join(
        PARAGRAPHS
    )
    letter = read_bytes(letter_pdf(text), "brief.pdf").letter
    assert len(letter.pages) > 1
    assert " ".join(whole_paragraphs(letter)) == " ".join(PARAGRAPHS)
    assert letter.text.count("2 maart 2026") == 1
    assert "Pagina" not in letter.text


def test_a_note_stands_on_the_page_of_its_mark():
    paragraphs = [PARAGRAPHS[0] + "<sup>1</sup>", "<sup>1</sup> Zie de brief.", *PARAGRAPHS[1:]]
    text = "Geachte heer Bos,\n\n" + "\n\n".join(paragraphs)
    letter = read_bytes(letter_pdf(text), "brief.pdf").letter
    (note,) = [b for b in letter.blocks if b.kind is BlockKind.FOOTNOTE]
    assert letter.text[note.start : note.end] == "Zie de brief."
    assert (note.page, len(letter.pages) > 1) == (1, True)
    assert whole_paragraphs(letter) == PARAGRAPHS


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(content), content)


def bare_pdf(*objects: bytes) -> bytes:
    """A PDF of just these objects, the first of which is its root."""
    made, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size %d/Root 1 0 R>>" % (len(objects) + 1)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return made + head + table + trailer + b"\nstartxref\n%d\n%%%%EOF" % len(made)


ROOT = b"<</Type/Catalog/Pages 2 0 R>>"
ONE_PAGE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<%s>>>>"
DRAWS = b"/XObject<</A %d 0 R>>"
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<" + DRAWS + b">>"
FONT = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"

HOSTILE = {
    "pages in a circle": bare_pdf(ROOT, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"),
    "6,000 levels of pages": bare_pdf(
        ROOT, *(b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (n + 3) for n in range(6000)), b"<<>>"
    ),
    "pages that are not there": bare_pdf(ROOT, b"<</Type/Pages/Kids[]/Count 400>>"),
    "a form that draws itself": bare_pdf(
        ROOT, ONE_PAGE, PAGE % (DRAWS % 5), stream(b"/A Do"), stream(b"/A Do /A Do", FORM % 5)
    ),
    "a picture drawn 20 to the 12th times": bare_pdf(
        ROOT,
        ONE_PAGE,
        PAGE % (DRAWS % 5),
        stream(b"/A Do"),
        *(stream(b"/A Do " * 20, FORM % (n + 6)) for n in range(12)),
        stream(b"BT ET", FORM % 5),
    ),
    "30 million letters in a small file": bare_pdf(
        ROOT,
        ONE_PAGE,
        PAGE % FONT,
        stream(zlib.compress(b"BT /F 12 Tf " + b"(a) Tj " * 30_000_000), b"/Filter/FlateDecode"),
    ),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_file_out_to_harm_costs_its_worker_and_nothing_else(content):
    with pytest.raises(LetterError) as error:
        read_bytes(content, "brief.pdf")
    assert "brief.pdf" in str(error.value)
    assert read_bytes(letter_pdf("Geachte heer,\n\nWij komen."), "brief.pdf").letter.text
