"""What of a PDF page is its text: not what nobody sees, nor what every page repeats."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.hostile.pdfs import page_pdf
from tests.letters_read import letter_as
from tests.pages_made import HEIGHT, LEADING, TOP, WIDTH, down, pdf_of, wrapped
from tracker.letters.kinds import FileKind
from tracker.letters.letter import Letter, Remark
from tracker.letters.readers.pdf.reading import contents_of

SHOWN = "Wij komen op 3 maart naar het overleg in Veldland."
UNSEEN = "Wij komen niet."


def read(*pages) -> Letter:
    """The letter in a PDF of these pages."""
    return letter_as(FileKind.PDF, pdf_of(*pages))


def write(canvas: Canvas, words: str, top: float = TOP - 200, mode: int = 0, size: float = 10):
    """Words in a mode of writing."""
    text = canvas.beginText(60, top)
    text.setFont("Helvetica", size)
    text.setTextRenderMode(mode)
    text.textLine(words)
    canvas.drawText(text)


SENSELESS = [
    "/MediaBox[0 0 0 0]",
    "/MediaBox[600 800 0 0]",
    "/CropBox[0 0 0 0]",
    "/MediaBox[0 0 (a)]",
]


@pytest.mark.parametrize("box", SENSELESS)
def test_words_are_read_from_a_page_whose_size_makes_no_sense(box):
    drawing = b"BT /F 12 Tf 60 700 Td (We agree.) Tj ET"
    assert letter_as(FileKind.PDF, page_pdf(drawing, entries=box.encode())).text == "We agree."


def test_lines_that_begin_left_of_the_page_are_read():
    lines = b"(We agree to all of this.) Tj 0 -14 Td (And to the rest of it.) Tj"
    content = page_pdf(b"BT /F 12 Tf -80 700 Td %s ET" % lines)
    assert "We agree to all of this." in letter_as(FileKind.PDF, content).text


def white(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    write(canvas, UNSEEN)


def outside(canvas: Canvas) -> None:
    canvas.setCropBox((0, 300, WIDTH, HEIGHT))
    write(canvas, UNSEEN, top=200)


HIDING = {
    "written unseen": lambda canvas: write(canvas, UNSEEN, mode=3),
    "white on white": white,
    "too small to see": lambda canvas: write(canvas, UNSEEN, size=0.1),
    "outside the page": outside,
}


@pytest.mark.parametrize("hide", HIDING.values(), ids=HIDING)
def test_words_that_do_not_show_are_left_out_and_told_of(hide):
    def draw(canvas):
        down(canvas, SHOWN)
        hide(canvas)

    letter = read(draw)
    assert letter.text == SHOWN
    assert letter.remarks == (Remark.HIDDEN_TEXT,)


def test_white_words_on_a_dark_bar_are_read():
    def draw(canvas):
        canvas.rect(50, TOP - 210, 400, 40, fill=1)
        white(canvas)

    letter = read(draw)
    assert (letter.text, letter.remarks) == (UNSEEN, ())


def picture() -> ImageReader:
    made = BytesIO()
    Image.new("L", (60, 80), 200).save(made, "PNG")
    made.seek(0)
    return ImageReader(made)


def test_unseen_words_over_the_picture_of_a_page_are_its_text():
    def draw(canvas):
        canvas.drawImage(picture(), 0, 0, WIDTH, HEIGHT)
        write(canvas, SHOWN, mode=3)

    letter = read(draw)
    assert (letter.text, letter.remarks) == (SHOWN, (Remark.RECOGNISED,))


def test_pages_that_are_pictures_only_are_told_of():
    letter = read(
        lambda canvas: down(canvas, SHOWN),
        lambda canvas: canvas.drawImage(picture(), 0, 0, WIDTH, HEIGHT),
    )
    assert (letter.text, letter.remarks) == (SHOWN, (Remark.PAGES_WITHOUT_TEXT,))


def turned(content: bytes, degrees: int) -> bytes:
    """The PDF with its pages shown turned."""
    made = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            page.rotate(degrees, relative=True)
        pdf.save(made)
    return made.getvalue()


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_reads_as_an_upright_one(turn):
    words = " ".join(SHOWN.replace("3", str(day)) for day in range(1, 9))
    lines = list(wrapped(words, 400))

    def lying(canvas):
        canvas.saveState()
        canvas.translate(WIDTH / 2, HEIGHT / 2)
        canvas.rotate(turn)
        down(canvas, *lines, left=-200, top=200)
        canvas.restoreState()

    assert read(lying).text == words
    assert letter_as(FileKind.PDF, turned(pdf_of(lying), turn)).text == words
    upright = pdf_of(lambda canvas: down(canvas, *lines))
    assert letter_as(FileKind.PDF, turned(upright, turn)).text == words


@pytest.mark.parametrize("pages", [1, 3])
def test_a_word_across_the_page_does_not_tear_its_lines(pages):
    def page(number):
        words = " ".join(SHOWN.replace("3", str(day + number)) for day in range(1, 9))
        lines = list(wrapped(words, 400))

        def draw(canvas):
            down(canvas, *lines[:2])
            canvas.saveState()
            canvas.translate(200, TOP - 60)
            canvas.rotate(45)
            canvas.setFont("Helvetica", 40)
            canvas.drawString(0, 0, "CONCEPT")
            canvas.restoreState()
            canvas.setFont("Helvetica", 10)
            down(canvas, *lines[2:], top=TOP - 2 * LEADING)

        return words, draw

    made = [page(number * 10) for number in range(pages)]
    wanted = [words for words, _ in made] + ["CONCEPT"] * (pages == 1)
    assert read(*(draw for _, draw in made)).text.split() == " ".join(wanted).split()


HEADS = {
    "numbers": lambda n: f"{n}/12",
    "of": lambda n: f"Pagina {n} van 12",
    "dashes": lambda n: f"- {n} -",
    "roman": lambda n: ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"][
        n - 1
    ],
    "date": lambda n: f"Verslag van {n} {'maart' if n % 2 else 'april'} 2026",
    "odd and even": lambda n: "Bond Veldland" if n % 2 else "Ministerie van Werk",
}


def body(number: int) -> list[str]:
    words = " ".join(f"Op dag {number}{step} spreken wij over het loon." for step in range(60))
    return list(wrapped(words, 460))


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("height", [HEIGHT - 40, 40], ids=["head", "foot"])
def test_what_the_margins_repeat_is_no_text(head, height):
    def page(number):
        def draw(canvas):
            if number > 1:
                canvas.drawString(60 if number % 2 else 400, height, head(number))
            down(canvas, *body(number))

        return draw

    letter = read(*(page(number) for number in range(1, 13)))
    wanted = " ".join(line for number in range(1, 13) for line in body(number))
    assert letter.text.split() == wanted.split()


def test_a_sentence_that_two_pages_open_with_is_kept():
    opening = "Wij herhalen dat wij dit voorstel niet kunnen aanvaarden."

    def page(number):
        return lambda canvas: down(canvas, opening, *body(number), top=HEIGHT - 70)

    assert read(*(page(number) for number in range(1, 5))).text.count(opening) == 4


def test_a_file_in_a_pdf_comes_along():
    made = BytesIO()
    with pikepdf.open(BytesIO(pdf_of(lambda canvas: down(canvas, SHOWN)))) as pdf:
        pdf.attachments["bijlage.txt"] = b"De bijlage."
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        pdf.save(made)
    contents = contents_of(made.getvalue(), None)
    assert [(file.file_name, file.content) for file in contents.enclosed] == [
        ("bijlage.txt", b"De bijlage.")
    ]
    assert Remark.ACTIVE_CONTENT in contents.remarks
