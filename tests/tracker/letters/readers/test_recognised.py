"""The lines of a scanned page, from words with their places; those are not to be trusted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.letters.readers.pdf.recognised import recognised_lines

WIDTH, HEIGHT = 595.0, 842.0
PAGE = "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t"
TEXT = ("De", "leden", "vragen", "om", "zeggenschap")


def row(words: str, left: int, line: int = 1, **other: object) -> str:
    """A word as Tesseract tells of it, in a line of print of ten points."""
    box = {"top": 400 + 60 * line, "width": 20 * len(words), "height": 30, "sure": 95.5} | other
    places = f"{left}\t{box['top']}\t{box['width']}\t{box['height']}"
    return f"5\t1\t1\t1\t{line}\t1\t{places}\t{box['sure']}\t{words}"


def line_of(*words: str, line: int = 1, left: int = 250) -> list[str]:
    rows = []
    for word in words:
        rows.append(row(word, left, line))
        left += 20 * len(word) + 12
    return rows


def words_of(*rows: str) -> list[str]:
    return [line.words for line in recognised_lines("\n".join([PAGE, *rows]), WIDTH, HEIGHT).whole]


def test_words_of_a_line_stand_on_one_line():
    assert words_of(*line_of(*TEXT)) == [" ".join(TEXT)]


def test_words_of_which_it_is_not_sure_are_kept():
    assert words_of(*line_of(*TEXT), row("rooster", 900, sure=12.0)) == [
        f"{' '.join(TEXT)} rooster"
    ]


def test_specks_are_no_words():
    rows = [*line_of(*TEXT), row("~", 900, sure=20.0), row("’", 960), row("u", 990, height=4)]
    assert words_of(*rows) == [" ".join(TEXT)]


@pytest.mark.parametrize("sure", [20.0, "nan", "-1"])
def test_a_page_of_which_it_is_sure_of_nothing_has_no_text(sure):
    found = recognised_lines(
        "\n".join([PAGE, *(row(w, 250, sure=sure) for w in TEXT)]), WIDTH, HEIGHT
    )
    assert (found.whole, found.pieces.is_scan, found.pieces.has_pictures) == ([], False, True)


def test_a_page_without_words_is_blank():
    assert not recognised_lines(PAGE, WIDTH, HEIGHT).pieces.has_pictures


def test_a_column_beside_the_text_is_read_apart_from_it():
    rows = [cell for number in range(1, 9) for cell in line_of(*TEXT, line=number)]
    beside = row("Datum", 1800, line=3)
    rows.insert(15, beside)
    assert words_of(*rows) == [" ".join(TEXT)] * 8 + ["Datum"]


@pytest.mark.parametrize(
    "damaged",
    [
        "5\t1\t1\t1\t1\t1\t250\t460\t40\t30\t95",
        "5\t1\t1\t1\t1\t1\tleft\t460\t40\t30\t95\tword",
        "5\t1\t1\t1\t1\t1\t-5\t460\t40\t30\t95\tword",
        "5\t1\t1\t1\t1\t1\t250\t460\t0\t0\t95\tword",
        f"5\t1\t1\t1\t1\t1\t{'9' * 5000}\t460\t40\t30\t95\tword",
        "5\t1\t1\t1\t1\t1\t250\t460\t40\t30\tsure\tword",
        "5\t1\t1\t1\t1\t1\t250\t460\t40\t30\t95\t\ufdd0\ufdd1\x00",
        "1\t1\t0\t0\t0\t0\t0\t0\t0\t0\t-1\t",
        "",
    ],
)
def test_what_is_no_row_is_passed_over(damaged):
    assert words_of(damaged, *line_of(*TEXT)) == [" ".join(TEXT)]


def test_no_word_can_pass_for_the_mark_of_a_note():
    assert words_of(*line_of(*TEXT, "lid\ufdd01\ufdd1")) == [f"{' '.join(TEXT)} lid1"]


@given(st.text(alphabet="15\t\n -.9aé\ufdd0", max_size=400))
def test_nothing_that_is_told_is_too_much(told):
    recognised_lines(f"{PAGE}\n{told}", WIDTH, HEIGHT)
