"""Cells that all may go on over the page."""

from __future__ import annotations

import pytest

from tests.tracker.tagged.test_paging import SHEET, Solid, text_of_lines
from tracker.tagged.abreast import Abreast
from tracker.tagged.paging import Block, Pager
from tracker.tagged.pieces import Cell


def row(*pieces):
    return Abreast(tuple(Cell(100 * number, piece) for number, piece in enumerate(pieces)))


def test_it_is_as_high_as_its_highest_cell():
    assert row(Solid(20), Solid(50)).height == 50


def test_it_stays_whole_as_long_as_a_page_can_hold_it():
    assert row(text_of_lines(30), Solid(10)).split(100) is None


def test_where_it_must_break_every_cell_goes_on_that_does_not_fit():
    long, longer, short = text_of_lines(20), text_of_lines(30), text_of_lines(2)
    upper, lower = row(long, longer, short).split(12 * long.leading, anywhere=True)
    assert [len(cell.piece.lines) for cell in upper.cells] == [12, 12, 2]
    assert [len(cell.piece.lines) for cell in lower.cells] == [8, 18]
    assert [cell.left for cell in lower.cells] == [0, 100]


def test_a_cell_that_cannot_break_keeps_it_whole():
    assert row(Solid(50), text_of_lines(20)).split(40, anywhere=True) is None


@pytest.mark.parametrize("lines", [60, 150])
def test_the_head_of_a_table_stands_over_the_rest_of_a_broken_row(lines):
    head = Solid(7)
    blocks = [Block(row(text_of_lines(lines), Solid(10)), again=head), Block(Solid(5), again=head)]
    first, *others = Pager(SHEET, SHEET.body_top).place(blocks)
    assert head not in [placed.piece for placed in first]
    assert others
    assert all(page[0].piece is head for page in others)
    bottom = max(placed.top + placed.piece.height for page in others for placed in page)
    assert bottom <= SHEET.body_bottom + 0.01


def test_no_space_is_left_under_a_repeated_head():
    head = Solid(7)
    room = SHEET.body_bottom - SHEET.body_top
    blocks = [Block(Solid(room - 3)), Block(Solid(20), above=9, again=head)]
    _, (again, piece) = Pager(SHEET, SHEET.body_top).place(blocks)
    assert piece.top == again.top + 7
