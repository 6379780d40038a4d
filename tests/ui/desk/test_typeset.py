"""Where the words of a letter stand once it is set."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from tests.ui.desk.made import letter_of_blocks
from tracker.letters.letter import BlockKind
from ui.desk.typeset import MEASURE, TypesetLetter, widest_page


@pytest.fixture
def pages(look, letter) -> TypesetLetter:
    return TypesetLetter(letter, 600.0)


def test_every_character_is_found_where_it_is_painted(pages, letter):
    for block in letter.blocks:
        for at in range(block.start, block.end):
            boxes = pages.rects(at, at + 1)
            if boxes and boxes[0].width() > 1:
                assert pages.position_at(boxes[0].center() - QPointF(1, 0)) in (at, at + 1)


def test_words_over_two_lines_have_a_box_on_each(pages, letter):
    start = letter.text.index("The cabinet has decided")
    boxes = pages.rects(start, letter.text.index("expectancy.") + 11)
    assert len(boxes) == 2
    assert boxes[1].top() == boxes[0].bottom()


def test_nothing_stands_outside_the_measure(pages, letter):
    for block in letter.blocks:
        for box in pages.rects(block.start, block.end):
            assert box.left() >= pages.margins.left
            assert box.right() <= pages.width - pages.margins.right + 1


def test_pages_lie_below_each_other_with_their_own_blocks(pages, letter):
    assert [page.number for page in pages.pages] == [1, 2, 3]
    for before, after in zip(pages.pages, pages.pages[1:], strict=False):
        assert after.top > before.bottom
    for block in pages.blocks:
        page = pages.pages[block.block.page - 1]
        assert page.top < block.top < block.bottom < page.bottom


def test_a_wide_window_makes_no_line_longer_than_one_reads_with_ease(look, letter):
    pages = TypesetLetter(letter, 3000.0)
    assert pages.width == widest_page()
    longest = max(len(line) for line in lines_of(pages))
    assert longest <= MEASURE + 8  # narrow letters may let a few more in


def lines_of(pages: TypesetLetter) -> list[str]:
    return [
        block.layout.text()[line.textStart() : line.textStart() + line.textLength()]
        for block in pages.blocks
        for line in (block.layout.lineAt(n) for n in range(block.layout.lineCount()))
    ]


def test_a_wide_character_does_not_move_the_words_after_it(look):
    plain = TypesetLetter(letter_of_blocks(((BlockKind.PARAGRAPH, 1, "x the words"),)), 600.0)
    wide = TypesetLetter(letter_of_blocks(((BlockKind.PARAGRAPH, 1, "😀 the words"),)), 600.0)
    assert plain.rects(2, 11)[0].width() == pytest.approx(wide.rects(2, 11)[0].width())


def test_lines_of_an_address_stay_lines(pages, letter):
    assert len(pages.rects(letter.blocks[0].start, letter.blocks[0].end)) == 3


def test_down_goes_through_all_blocks_to_the_last_line(pages, letter):
    at, seen = 0, set()
    while at not in seen:
        seen.add(at)
        at = pages.line_beside(at, 1)
    assert letter.block_at(at) == letter.blocks[-1]
    assert len(seen) == len(lines_of(pages))


def test_only_blocks_that_show_are_given(pages):
    shown = pages.blocks_between(pages.pages[1].top, pages.pages[1].bottom)
    assert {block.block.page for block in shown} <= {1, 2}
    assert len(shown) < len(pages.blocks)


ROW = "Benefit\tThe cabinet sends a proposal before June and speaks with all.\tIn June\t😀 now"


@pytest.fixture
def row(look) -> TypesetLetter:
    below = (BlockKind.PARAGRAPH, 1, "We will meet again.")
    return TypesetLetter(letter_of_blocks(((BlockKind.ROW, 1, ROW), below)), 600.0)


def test_the_cells_of_a_row_stand_side_by_side(row):
    cells = [row.rects(ROW.index(cell), ROW.index(cell) + len(cell)) for cell in ROW.split("\t")]
    assert len({boxes[0].top() for boxes in cells}) == 1
    lefts = [{box.left() for box in boxes} for boxes in cells]
    assert [len(left) for left in lefts] == [1] * 4
    assert sorted(map(min, lefts)) == list(map(min, lefts))
    assert len(cells[1]) > 2
    assert row.blocks[1].top > max(box.bottom() for box in cells[1])


def test_nothing_in_a_row_reaches_into_the_next_cell(row):
    long, after = (row.rects(ROW.index(w), ROW.index(w) + n) for w, n in (("The", 55), ("In", 7)))
    assert max(box.right() for box in long) < after[0].left()


def test_every_character_of_a_row_is_found_where_it_is_painted(row):
    for at in range(len(ROW)):
        boxes = row.rects(at, at + 1)
        if boxes and boxes[0].width() > 1:
            assert row.position_at(boxes[0].center() - QPointF(1, 0)) in (at, at + 1)
