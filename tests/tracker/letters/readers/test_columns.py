"""Pages in one, two and three columns, and tables, read in the order of a person."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters_read import letter_as
from tests.pages_made import LEADING, MARGIN, TOP, down, in_columns, pdf_of
from tracker.letters.kinds import FileKind
from tracker.letters.readers.pdf.reading import contents_of
from tracker.letters.readers.printed import Look

WORDS = ["wij", "vragen", "het", "bestuur", "om", "meer", "zeggenschap", "over", "roosters", "loon"]


def paragraph(number: int, length: int) -> str:
    """A paragraph of one sentence, with words in an order of its own."""
    words = Random(number).choices(WORDS, k=length)
    return f"Deel{number} {' '.join(words)}."


pages = st.lists(
    st.tuples(
        st.sampled_from([1, 2, 3]),
        st.integers(16, 40),
        st.lists(st.integers(20, 70), min_size=5, max_size=8),
    ),
    min_size=1,
    max_size=3,
)


@settings(max_examples=40, deadline=None)
@given(pages)
def test_text_in_columns_comes_back_in_order(layouts):
    numbers = iter(range(1000))
    texts = [[paragraph(next(numbers), n) for n in lengths] for _, _, lengths in layouts]
    content = pdf_of(
        *(
            lambda canvas, page=page, count=count, gutter=gutter: in_columns(
                canvas, page, count, gutter
            )
            for page, (count, gutter, _) in zip(texts, layouts, strict=True)
        )
    )
    read = letter_as(FileKind.PDF, content).text
    assert read.split() == " ".join(" ".join(page) for page in texts).split()


def test_a_heading_over_the_columns_stays_above_them():
    above, below = [paragraph(n, 50) for n in (1, 2)], [paragraph(n, 50) for n in (3, 4)]
    heading = "Overeenkomst over de werktijden in Veldland, en over het loon van allen die er zijn"
    between = "Hoofdstuk twee, dat over de hele breedte van het blad gaat zoals het eerste deed"

    def draw(canvas):
        down(canvas, heading)
        in_columns(canvas, above, 2, top=TOP - 3 * LEADING)
        down(canvas, between, top=TOP - 20 * LEADING)
        in_columns(canvas, below, 2, top=TOP - 23 * LEADING)

    read = letter_as(FileKind.PDF, pdf_of(draw)).text
    assert read.split() == " ".join([heading, *above, between, *below]).split()


def test_a_paragraph_that_runs_on_in_the_next_column_is_one():
    text = paragraph(1, 120)
    blocks = letter_as(FileKind.PDF, pdf_of(lambda canvas: in_columns(canvas, [text], 2))).blocks
    assert len(blocks) == 1


def test_an_address_beside_a_logo_is_no_column():
    text = [paragraph(n, 60) for n in (1, 2)]

    def draw(canvas):
        down(canvas, "Bond Veldland", "voor allen", "die werken")
        down(canvas, "Postbus 12", "1000 AB Veldstad", "Telefoon 12 34", left=400)
        down(canvas, "Geachte heer Bos,", top=TOP - 6 * LEADING)
        in_columns(canvas, text, 1, top=TOP - 8 * LEADING)

    read = letter_as(FileKind.PDF, pdf_of(draw)).text
    assert read.split()[-122:] == " ".join(text).split()


def test_cells_under_each_other_are_rows_of_a_table():
    cells = [("Jaar", "Loon", "Uren"), ("2026", "3,5%", "36"), ("2027", "2%", "34")]
    text = paragraph(1, 60)

    def draw(canvas):
        in_columns(canvas, [text], 1)
        for column, left in enumerate((MARGIN, 200, 320)):
            down(canvas, *(row[column] for row in cells), left=left, top=TOP - 10 * LEADING)

    blocks = list(contents_of(pdf_of(draw), None).blocks)
    assert [block.lines for block in blocks if block.look is Look.ROW] == cells
    assert " ".join(blocks[0].lines) == text


def test_text_in_two_columns_is_no_table():
    texts = [paragraph(n, 60) for n in (1, 2, 3)]
    blocks = contents_of(pdf_of(lambda canvas: in_columns(canvas, texts, 2)), None).blocks
    assert {block.look for block in blocks} == {Look.TEXT}
