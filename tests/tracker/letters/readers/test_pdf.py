"""PDF in the layouts that offices use."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from tests.letters_made import letter_pdf
from tracker.letters.letter import BlockKind, Letter
from tracker.letters.reading import read_bytes

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
