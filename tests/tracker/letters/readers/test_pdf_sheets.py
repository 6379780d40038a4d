"""A page of a PDF read as a person reads it: columns, tables, heads, notes, what is hidden."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader, simpleSplit

from tests.letters_made import letter_pdf
from tests.letters_read import letter_as
from tests.sheets_made import TOP, columns, pdf_of, table, text
from tracker.letters.kinds import FileKind
from tracker.letters.letter import BlockKind, Letter, Remark
from tracker.letters.readers.choosing import reader_of
from tracker.letters.readers.printed import Look
from tracker.letters.readers.refused import RefusedError

WORDS = [
    *("the", "cabinet", "stops", "the", "link", "for", "now", "and", "wants", "to", "speak"),
    *("with", "the", "social", "partners", "about", "the", "labour", "market", "in", "time"),
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=12, max_size=70).map(
    lambda words: " ".join(words).capitalize() + "."
)
FIRST = "What was said in the first place about the term stays as it was until the parties meet."
SECOND = "Nobody has said so far on which day that will be, or where, or with whom at the table."


def read(content: bytes) -> Letter:
    return letter_as(FileKind.PDF, content)


def words_of(letter: Letter, *kinds: BlockKind) -> list[str]:
    return [letter.text[b.start : b.end] for b in letter.blocks if not kinds or b.kind in kinds]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(SENTENCES, min_size=30, max_size=40),
    st.integers(1, 3),
    st.floats(14, 40),
    st.booleans(),
)
def test_columns_are_read_one_after_the_other_however_they_were_written(
    paragraphs, count, gutter, by_row
):
    page, placed = columns(paragraphs, count, gutter=gutter, by_row=by_row)
    assert words_of(read(pdf_of(page))) == placed


def test_pages_may_take_turns_between_one_column_and_two():
    two, placed = columns([FIRST + " " + SECOND] * 30, 2)
    letter = read(pdf_of(lambda c: text(c, FIRST, SECOND), two, lambda c: text(c, SECOND, FIRST)))
    assert words_of(letter) == [FIRST, SECOND, *placed, SECOND, FIRST]


def test_an_address_beside_a_logo_is_no_column():
    def page(canvas):
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(330, TOP, "Federation")
        canvas.setFont("Helvetica", 9)
        text(canvas, "Cabinet of Veldland", top=700)
        text(canvas, "Government Square 1", top=689)
        text(canvas, "1000 Veldstad", top=678)
        text(canvas, "Dear Minister,", FIRST, SECOND, top=600)

    letter = read(pdf_of(page))
    assert words_of(letter, BlockKind.PARAGRAPH) == [FIRST, SECOND]
    assert "Cabinet of Veldland\nGovernment Square 1\n1000 Veldstad" in words_of(letter)


def test_a_paragraph_that_goes_on_in_the_next_column_is_one():
    whole = (FIRST + " ") * 9 + SECOND
    lines = simpleSplit(whole, "Helvetica", 9, 220)

    def page(canvas):
        for number, line in enumerate(lines):
            below, column = number % 12, number // 12
            canvas.drawString(60 + column * 250, TOP - below * 11, line)

    assert words_of(read(pdf_of(page))) == [whole]


def test_rows_of_a_table_are_rows_and_the_text_around_them_is_text():
    rows = [("Sector", "Now", "From May"), ("Care", "2.0%", "3.5%"), ("Ports", "1.5%", "2.5%")]

    def page(canvas):
        text(canvas, "Dear Minister,", FIRST)
        table(canvas, rows, top=700, edges=[60, 220, 330])
        text(canvas, SECOND, top=620)

    printed = list(reader_of(FileKind.PDF)(pdf_of(page), None).blocks)
    assert [block.lines for block in printed if block.look is Look.ROW] == rows
    assert [" ".join(block.lines) for block in printed if block.look is Look.TEXT][-1] == SECOND


@pytest.mark.parametrize(
    "head",
    [
        lambda number: f"Page {number} of 4",
        lambda number: f"- {number} -",
        lambda number: ["i", "ii", "iii", "iv"][number - 1],
        lambda number: f"Report of the council, {number}/4",
    ],
)
@pytest.mark.parametrize("at_foot", [True, False])
def test_running_heads_and_feet_are_no_text_left_or_right(head, at_foot):
    def page(number):
        def draw(canvas):
            text(canvas, f"{number}: {FIRST}", f"{number}: {SECOND}", top=700)
            where = 60 if number % 2 else 400
            canvas.drawString(where, 40 if at_foot else 800, head(number))

        return draw

    letter = read(pdf_of(*map(page, range(1, 5))))
    kept = [words for words in words_of(letter) if words not in (FIRST, SECOND)]
    said = [f"{number}: {words}" for number in range(1, 5) for words in (FIRST, SECOND)]
    first_head = [] if at_foot else [head(1)]
    assert kept in (said, [*first_head, *said])


def test_a_sentence_said_on_each_page_at_the_same_place_is_not_lost():
    def page(canvas):
        text(canvas, FIRST, SECOND, "We say it again on every page.", top=805)

    letter = read(pdf_of(page, page, page))
    assert words_of(letter).count("We say it again on every page.") == 3


def test_white_and_invisible_words_are_left_out_and_that_is_told():
    def page(canvas):
        text(canvas, FIRST)
        canvas.setFillGray(1)
        text(canvas, "Nobody sees this.", top=600)
        canvas.setFillGray(0)
        hidden = canvas.beginText(60, 560)
        hidden.setTextRenderMode(3)
        hidden.textLine("Nor this.")
        canvas.drawText(hidden)

    letter = read(pdf_of(page))
    assert words_of(letter) == [FIRST]
    assert letter.remarks == (Remark.HIDDEN_TEXT,)


def test_white_words_on_a_dark_ground_are_read():
    def page(canvas):
        canvas.rect(50, 690, 300, 30, fill=1)
        canvas.setFillGray(1)
        text(canvas, "A heading on black", top=700)
        canvas.setFillGray(0)
        text(canvas, FIRST, top=640)

    letter = read(pdf_of(page))
    assert "A heading on black" in letter.text
    assert letter.remarks == ()


def grey() -> ImageReader:
    made = BytesIO()
    Image.new("L", (60, 80), 200).save(made, "PNG")
    made.seek(0)
    return ImageReader(made)


def test_words_recognised_behind_a_scan_are_its_text():
    def page(canvas):
        canvas.drawImage(grey(), 0, 0, 595, 842)
        behind = canvas.beginText(60, 700)
        behind.setTextRenderMode(3)
        behind.textLine(FIRST)
        canvas.drawText(behind)

    letter = read(pdf_of(page))
    assert letter.text == FIRST
    assert letter.remarks == (Remark.RECOGNISED,)


def test_pages_that_are_pictures_only_are_told_of():
    letter = read(pdf_of(lambda c: text(c, FIRST), lambda c: c.drawImage(grey(), 0, 0, 595, 842)))
    assert letter.remarks == (Remark.PAGES_WITHOUT_TEXT,)


@pytest.mark.parametrize("by", [90, 180, 270])
def test_a_page_scanned_sideways_and_turned_reads_as_it_shows(by):
    content, turned = letter_pdf(f"Dear Sir,\n\n{FIRST}\n\n{SECOND}\n\nYours,\n\nMe"), BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        page = pdf.pages[0]
        wide, high = page.MediaBox[2], page.MediaBox[3]
        turns = {
            90: [0, 1, -1, 0, high, 0],
            180: [-1, 0, 0, -1, wide, high],
            270: [0, -1, 1, 0, 0, wide],
        }
        matrix = " ".join(str(float(each)) for each in turns[by])
        page.contents_add(f"q {matrix} cm".encode(), prepend=True)
        page.contents_add(b"Q")
        if by != 180:
            page.MediaBox = [0, 0, high, wide]
        page.Rotate = by
        pdf.save(turned)
    assert words_of(read(turned.getvalue())) == words_of(read(content))


def test_a_stamp_across_every_page_tears_no_line_and_is_no_text():
    def page(number):
        def draw(canvas):
            canvas.saveState()
            canvas.translate(200, 400)
            canvas.rotate(45)
            canvas.setFont("Helvetica", 40)
            canvas.drawString(0, 0, "CONFIDENTIAL")
            canvas.restoreState()
            canvas.setFont("Helvetica", 9)
            text(canvas, f"{number}: {FIRST}", f"{number}: {SECOND}", top=460)

        return draw

    letter = read(pdf_of(page(1), page(2)))
    assert words_of(letter) == [f"{n}: {w}" for n in (1, 2) for w in (FIRST, SECOND)]


def test_scripts_are_told_of_and_files_inside_come_along():
    made = BytesIO()
    with pikepdf.open(BytesIO(pdf_of(lambda c: text(c, FIRST)))) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)")
        )
        pdf.attachments["rates.txt"] = pikepdf.AttachedFileSpec(pdf, b"2.0", filename="rates.txt")
        pdf.save(made)
    contents = reader_of(FileKind.PDF)(made.getvalue(), None)
    assert Remark.ACTIVE_CONTENT in contents.remarks
    assert [(file.file_name, file.content) for file in contents.enclosed] == [("rates.txt", b"2.0")]


@settings(max_examples=25, deadline=None)
@given(st.lists(SENTENCES, min_size=2, max_size=6), st.data())
def test_a_note_knows_where_its_mark_stood_in_markdown_and_in_a_pdf(paragraphs, data):
    at = data.draw(st.integers(0, len(paragraphs) - 1))
    words = paragraphs[at].split()
    word = data.draw(st.integers(3, len(words) - 2))
    marked = [*words[: word + 1], *words[word + 1 :]]
    marked[word] += "<sup>1</sup>"
    body = [*paragraphs[:at], " ".join(marked), *paragraphs[at + 1 :]]
    source = "\n\n".join(["Dear Sir,", *body, "<sup>1</sup> See the minutes.", "Yours,", "Me"])
    for letter in (
        letter_as(FileKind.MARKDOWN, source.encode()),
        read(letter_pdf(source, hyphenate=data.draw(st.booleans()))),
    ):
        (note,) = [block for block in letter.blocks if block.kind is BlockKind.FOOTNOTE]
        before = " ".join(words[: word + 1])
        assert note.mark is not None
        assert " ".join(letter.text[: note.mark].split()).endswith(before)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_pdf_is_a_letter_or_is_refused(data):
    content = bytearray(letter_pdf(f"Dear Sir,\n\n{FIRST}\n\n{SECOND}"))
    for _ in range(data.draw(st.integers(1, 12))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    try:
        assert read(bytes(content)).text
    except RefusedError as refused:
        assert refused.reason
