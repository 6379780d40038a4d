"""The shape of a letter that was read, for what no file of these tests holds."""

from dataclasses import replace

from tracker.cli.letter_shapes import shape_of_letter
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
