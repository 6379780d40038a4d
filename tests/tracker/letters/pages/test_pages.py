"""Pages of a PDF from the child that draws them: pictures, and characters where the ink is."""

from __future__ import annotations

from io import BytesIO
from threading import Thread

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.letters_made import letter_pdf
from tracker.letters.limits import Limits
from tracker.letters.pages.pages import Character, PageNotDrawnError, Pages, Picture

LETTER = "Geachte heer,\n\nHet kabinet komt in mei terug op uw voorstel.\n\nHoogachtend,\n\nDe raad"
DARK = 128


@pytest.fixture
def pages_of():
    """Opens pages; all are closed in the end."""
    opened: list[Pages] = []

    def open_them(content: bytes, limits: Limits | None = None) -> Pages:
        opened.append(Pages(content, limits=limits or Limits(seconds=10)))
        return opened[-1]

    yield open_them
    for pages in opened:
        pages.close()


def turned(content: bytes, by: int, crop: tuple[int, int, int, int] | None = None) -> bytes:
    made = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            page.Rotate = by
            if crop:
                page.CropBox = list(crop)
        pdf.save(made)
    return made.getvalue()


def ink(picture: Picture) -> set[tuple[int, int]]:
    """The dark pixels of a picture."""
    rows, width = picture.rows, picture.width
    green = rows[1::4]
    return {(at % width, at // width) for at, value in enumerate(green) if value < DARK}


def covered(characters: tuple[Character, ...], scale: float) -> set[tuple[int, int]]:
    """The pixels inside the boxes of characters, and those that touch them."""
    return {
        (x, y)
        for each in characters
        for x in range(int(each.left * scale) - 1, int(each.right * scale) + 2)
        for y in range(int(each.top * scale) - 1, int(each.bottom * scale) + 2)
    }


@pytest.mark.parametrize("by", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (40, 300, 500, 820)])
def test_all_ink_of_a_page_lies_in_the_boxes_of_its_characters(pages_of, by, crop):
    pages = pages_of(turned(letter_pdf(LETTER), by, crop))
    ((width, _),) = pages.sizes()
    picture = pages.picture(1, 700)
    words = [each for each in pages.characters(1) if not each.character.isspace()]
    dark = ink(picture)
    foot = dark - covered(tuple(words), picture.width / width)
    assert dark
    assert foot == set()


def test_characters_come_as_they_were_written(pages_of):
    written = "".join(each.character for each in pages_of(letter_pdf(LETTER)).characters(1))
    assert "terug op uw voorstel." in written


def test_a_picture_is_as_wide_as_was_asked(pages_of):
    picture = pages_of(letter_pdf(LETTER)).picture(1, 420)
    assert abs(picture.width - 420) <= 1
    assert len(picture.rows) == picture.width * picture.height * 4


def test_a_huge_page_is_drawn_small(pages_of):
    made = BytesIO()
    canvas = Canvas(made, pagesize=(14_000, 200))
    canvas.drawString(10, 10, "wide")
    canvas.save()
    picture = pages_of(made.getvalue()).picture(1, 50_000)
    assert max(picture.width, picture.height) <= 2_001


@pytest.mark.parametrize("content", [b"", b"no PDF at all", b"%PDF-1.7 and no more"])
def test_what_is_no_pdf_has_no_pages(pages_of, content):
    with pytest.raises(PageNotDrawnError):
        pages_of(content).sizes()


def test_a_pdf_under_a_password_has_no_pages(pages_of):
    made = BytesIO()
    with pikepdf.open(BytesIO(letter_pdf(LETTER))) as pdf:
        pdf.save(made, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    with pytest.raises(PageNotDrawnError):
        pages_of(made.getvalue()).sizes()


def test_a_page_that_is_not_there_costs_no_other_page(pages_of):
    pages = pages_of(letter_pdf(LETTER))
    with pytest.raises(PageNotDrawnError):
        pages.picture(9, 300)
    assert pages.picture(1, 300).width


def test_a_child_that_takes_too_long_is_ended_and_another_one_goes_on(pages_of):
    pages = pages_of(letter_pdf(LETTER), Limits(seconds=0))
    with pytest.raises(PageNotDrawnError):
        pages.picture(1, 2_000)
    pages = pages_of(letter_pdf(LETTER))
    assert pages.sizes()


def test_a_child_that_takes_too_much_memory_is_ended(pages_of):
    with pytest.raises(PageNotDrawnError):
        pages_of(letter_pdf(LETTER), Limits(seconds=10, memory=1)).picture(1, 2_000)


def test_once_nobody_looks_any_more_nothing_is_drawn(pages_of):
    pages = pages_of(letter_pdf(LETTER))
    pages.sizes()
    stopping = Thread(target=pages.stop)
    stopping.start()
    stopping.join()
    with pytest.raises(PageNotDrawnError):
        pages.picture(1, 300)
