"""No words of somebody are printed without the place where they stand."""

from __future__ import annotations

import pytest

from tests.tracker.briefing.reading_back import Node, structure
from tests.tracker.briefing.test_writing import written
from tests.tracker.briefing.veldland import STATEMENTS, make_statement
from tracker.vocabulary import StatementType
from tracker.words import words_in

AGAIN = make_statement(190, "The link ends here.", type=StatementType.DECISION)
FIRST = make_statement(189, "We end the link.", type=StatementType.DECISION)


def around(block: Node) -> Node:
    """What belongs with a quotation: its row of the table, or its point of a list."""
    node = block.parent
    while node.tag not in ("TR", "LI"):
        node = node.parent
    return node


def words_of(node: Node, marks: dict[tuple[int, int], str]) -> str:
    return " ".join("".join(marks[mark] for mark in node.read()).replace("\xa0", " ").split())


def marked_text(content: bytes) -> dict[tuple[int, int], str]:
    """The text of every mark, by page and number."""
    import pypdfium2
    from pypdfium2 import raw

    texts: dict[tuple[int, int], str] = {}
    with pypdfium2.PdfDocument(content) as document:
        for number, page in enumerate(document):
            text_page = page.get_textpage()
            for thing in page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,), textpage=text_page):
                mark = raw.FPDFPageObj_GetMarkedContentID(thing.raw)
                texts[number, mark] = texts.get((number, mark), "") + thing.extract() + " "
            text_page.close()
    return texts


@pytest.mark.parametrize("kind", ["meeting", "promises"])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_quotation_has_its_place_beside_it(kind, language):
    content = written(kind, language, statements=(*STATEMENTS, FIRST, AGAIN))
    place = words_in(language).text("p. {page}, par. {paragraph}", page=2, paragraph=1)
    marks = marked_text(content)
    blocks = [node for node in structure(content).walk() if node.tag == "BlockQuote"]
    assert len(blocks) >= len(STATEMENTS) - 4
    for block in blocks:
        assert place in words_of(around(block), marks)
