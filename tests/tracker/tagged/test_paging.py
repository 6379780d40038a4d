"""The rules of breaks: what stays together, what may break, and where."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tracker.briefing.paper.measures import Paper, sheet_of
from tracker.briefing.paper.style import HouseStyle
from tracker.tagged import Element, Run
from tracker.tagged.paging import Anchor, Block, Pager, Pages
from tracker.tagged.pieces import Cell, Part, Row, Space, Stack, set_text

SHEET = sheet_of(Paper.A4)
ROOM = SHEET.body_bottom - SHEET.body_top
TEXT = HouseStyle().text


@dataclass(frozen=True)
class Solid:
    """A piece that cannot break."""

    height: float
    baseline: float = 0.0

    def draw(self, canvas, left, top):
        """Not drawn in these tests."""

    def split(self, room, *, anywhere=False):
        return None


def placed(*blocks: Block) -> list[list[float]]:
    """The heights of the pieces on each page."""
    pages = Pager(SHEET, SHEET.body_top).place(blocks)
    return [[piece.piece.height for piece in page] for page in pages]


def text_of_lines(count: int):
    runs = [Run("word " * 3 * count, TEXT.style)]
    width = Run("word word word", TEXT.style).width + 0.1
    text = set_text(runs, TEXT, width, Element("P"))
    assert len(text.lines) == count
    return text


def test_the_page_of_an_anchor_is_the_first_it_stands_on():
    blocks = [Block(Solid(ROOM), anchors=(Anchor("a"),)), Block(Solid(9), anchors=(Anchor("b"),))]
    pages = Pages(Pager(SHEET, SHEET.body_top).place([*blocks, Block(Solid(ROOM)), *blocks]))
    assert (pages.number_of("a"), pages.number_of("b")) == (1, 2)


def test_a_block_that_does_not_fit_moves_to_the_next_page_whole():
    assert placed(Block(Solid(ROOM - 10)), Block(Solid(20))) == [[ROOM - 10], [20]]


def test_space_above_a_block_is_left_out_at_the_head_of_a_page():
    assert placed(Block(Solid(ROOM), above=50)) == [[ROOM]]


def test_a_head_stays_with_its_first_block():
    pages = placed(Block(Solid(ROOM - 30)), Block(Solid(20), keeps_next=True), Block(Solid(20)))
    assert pages == [[ROOM - 30], [20, 20]]


def test_an_item_begins_a_new_page_when_too_little_is_left():
    pages = placed(Block(Solid(ROOM * 0.7)), Block(Solid(10), needs=ROOM / 3))
    assert [len(page) for page in pages] == [1, 1]


def test_a_block_can_ask_for_a_page_of_its_own():
    assert placed(Block(Solid(5)), Block(Solid(5), new_page=True)) == [[5], [5]]


def test_the_head_of_a_table_is_repeated_where_its_rows_go_on():
    head = Solid(7)
    pages = placed(
        Block(Solid(ROOM - 5)), Block(Solid(20), again=head), Block(Solid(20), again=head)
    )
    assert pages == [[ROOM - 5], [7, 20, 20]]


@pytest.mark.parametrize("count", range(1, 9))
def test_a_text_of_at_most_eight_lines_never_breaks(count):
    assert text_of_lines(count).split(1_000) is None


@pytest.mark.parametrize("count", range(9, 14))
@pytest.mark.parametrize("fitting", range(13))
def test_a_longer_text_breaks_with_three_lines_on_either_side(count, fitting):
    parts = text_of_lines(count).split(fitting * TEXT.leading)
    if fitting < 3:
        assert parts is None
        return
    upper, lower = parts
    assert len(upper.lines) + len(lower.lines) == count
    assert min(len(upper.lines), len(lower.lines)) >= 3
    assert upper.height <= fitting * TEXT.leading


def test_the_halves_of_a_text_are_one_element():
    text = text_of_lines(12)
    upper, lower = text.split(80)
    assert upper.element is lower.element is text.element


def test_what_follows_a_broken_text_goes_with_its_last_lines():
    text = text_of_lines(12)
    upper, lower = Stack((Part(0, text), Part(3, Solid(10)))).split(80)
    assert upper.height <= 80
    assert lower.height == 3 + 10 + text.height - upper.height


def test_beside_the_rest_of_a_broken_row_stands_that_it_goes_on():
    note = Cell(300, Solid(10))
    row = Row((Cell(0, text_of_lines(12)), Cell(300, Solid(30))), 0, (note,))
    upper, lower = row.split(80)
    assert [cell.left for cell in upper.cells] == [0, 300]
    assert lower.cells[1] is note


def test_a_row_does_not_break_where_its_margin_note_would_be_cut():
    row = Row((Cell(0, text_of_lines(12)), Cell(300, Solid(90))))
    assert row.split(80) is None


def test_pieces_of_different_sizes_stand_on_one_baseline():
    large, small = Solid(20, baseline=14), Solid(10, baseline=8)
    assert Row((Cell(0, large), Cell(50, small))).baseline == 14
    assert Row((Cell(0, large), Cell(50, Solid(15, baseline=8)))).height == 6 + 15


def test_what_is_taller_than_a_page_still_comes_to_its_end():
    tall = Stack(tuple(Part(0, Solid(ROOM * 0.4)) for _ in range(6)))
    pages = placed(Block(tall))
    assert len(pages) == 3
    assert sum(sum(page) for page in pages) == pytest.approx(ROOM * 0.4 * 6)


def test_empty_space_gives_way_at_the_foot_of_a_page():
    upper, lower = Space(10).split(4)
    assert (upper.height, lower.height) == (4, 0)


def test_an_anchor_is_found_on_its_page():
    blocks = [Block(Solid(ROOM)), Block(Solid(10), anchors=(Anchor("there"),))]
    pages = Pages(Pager(SHEET, SHEET.body_top).place(blocks))
    assert pages.number_of("there") == 2
    with pytest.raises(KeyError):
        pages.number_of("nowhere")


def test_letter_keeps_margins_and_columns_and_gives_way_in_height():
    letter = sheet_of(Paper.LETTER)
    assert letter.left == SHEET.left
    assert letter.column(11) == SHEET.column(11)
    assert letter.body_bottom < SHEET.body_bottom
