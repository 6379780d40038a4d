"""The shape of a letter that was read, for what no file of these tests holds."""

import json

from tests.letters_made import letter_pdf
from tracker.cli.letter_shapes import shape_of_letter
from tracker.frozen import replace
from tracker.letters.letter import BlockKind, Remark
from tracker.letters.reading import read_bytes


def test_remarks_and_what_a_page_did_to_a_block_are_printed():
    found = read_bytes(b"Dear Minister,\n\nWe agree.\n\nThis is so.\n", "letter.txt")
    first, second, third = found.letter.blocks
    note = replace(third, kind=BlockKind.FOOTNOTE, number=None, mark=20)
    letter = replace(
        found.letter,
        blocks=(first, replace(second, continues=True), note),
        remarks=(Remark.DELETED_TEXT, Remark.COMMENTS),
    )
    shape = shape_of_letter(replace(found, letter=letter), [])
    assert shape["remarks"] == ["deleted_text", "comments"]
    assert [block["continues"] for block in shape["blocks"]] == [False, True, False]
    assert [block["mark"] for block in shape["blocks"]] == [None, None, 20]


def test_each_statement_of_a_pdf_tells_where_it_stands_on_its_pages(overleg, tmp_path):
    letter = tmp_path / "answer.pdf"
    answer = "Dear Sir,\n\nThe cabinet has decided to stop the plan.\n\nYours sincerely,\n\nMe"
    letter.write_bytes(letter_pdf(answer))
    status, printed, _ = overleg("read", letter, "--json", "--rectangles")
    (statement,) = json.loads(printed)["statements"]
    (line,) = statement["rectangles"]
    left, top, right, bottom = line["box"]
    assert status == 0
    assert line["page"] == 1
    assert left < right < 595 and top < bottom < 842


def test_a_text_has_no_pages_to_tell_of(overleg, tmp_path):
    letter = tmp_path / "answer.txt"
    letter.write_text("Dear Sir,\n\nThe cabinet has decided to stop the plan.\n")
    _, printed, _ = overleg("read", letter, "--json", "--rectangles")
    assert [each["rectangles"] for each in json.loads(printed)["statements"]] == [[]]


def test_rectangles_are_only_for_machines(overleg, tmp_path):
    status, _, complaint = overleg("read", tmp_path / "answer.txt", "--rectangles")
    assert status == 2
    assert "--json" in complaint
