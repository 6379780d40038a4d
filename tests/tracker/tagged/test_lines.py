"""Runs of text set into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.tagged import Link, Run, Style, break_lines
from tracker.tagged.faces import SANS, SANS_SEMIBOLD, SERIF, widths_in

STYLE = Style(SANS, 9.5, (0, 0, 0))
BOLD = Style(SANS_SEMIBOLD, 9.5, (0, 0, 0))
WORDS = st.text(st.sampled_from("abcdefgh é"), max_size=300)


def text_of(lines) -> str:
    return "".join(run.text for line in lines for run in line.runs)


def test_a_line_is_as_wide_as_what_stands_on_it():
    runs = [Run("Words of one ", STYLE), Run("and of ano", BOLD), Run("ther, to the end.", STYLE)]
    for line in break_lines(runs, 60):
        text = "".join(run.text for run in line.runs)
        blank = sum(run.width for run in line.runs) - line.width
        assert blank == pytest.approx(Run(" ", STYLE).width if text.endswith(" ") else 0, abs=0.2)


def test_runs_without_a_letter_are_no_line():
    assert break_lines([Run("", STYLE), Run("", BOLD)], 60) == ()


@given(WORDS, st.floats(20, 400))
def test_no_line_is_wider_than_its_column_and_no_letter_is_lost(text, width):
    lines = break_lines([Run(text, STYLE)], width)
    assert text_of(lines) == text
    assert all(line.width <= width + 0.02 for line in lines)


def test_lines_end_in_the_blank_that_parts_their_words():
    lines = break_lines([Run("one two three four", STYLE)], 40)
    assert len(lines) > 1
    assert all(line.runs[-1].text.endswith(" ") for line in lines[:-1])


def test_a_word_of_two_styles_stays_on_one_line():
    runs = [Run("entries 142", BOLD), Run(", and more", STYLE)]
    lines = break_lines(runs, Run("entries 142", BOLD).width + 1)
    assert text_of(lines[:1]) == "entries "
    assert text_of(lines[1:]).startswith("142, ")


def test_an_unbreakable_space_holds_its_words_together():
    text = "by 26\N{NO-BREAK SPACE}May\N{NO-BREAK SPACE}2031"
    lines = break_lines([Run(text, STYLE)], Run(text, STYLE).width - 1)
    assert [text_of([line]) for line in lines] == ["by ", text[3:]]


def test_words_tied_together_come_apart_there_before_one_of_them_is_cut():
    tied = "30\N{NO-BREAK SPACE}November\N{NO-BREAK SPACE}2026"
    width = Run("November\N{NO-BREAK SPACE}", STYLE).width + 0.1
    lines = break_lines([Run(tied, STYLE)], width)
    assert [text_of([line]).strip() for line in lines] == ["30", "November", "2026"]


def test_links_and_languages_survive_the_setting():
    link = Link("there", "To there")
    (line,) = break_lines([Run("go ", STYLE), Run("there", STYLE, link)], 400)
    assert [run.link for run in line.runs] == [None, link]


@pytest.mark.parametrize("face", [SANS, SANS_SEMIBOLD, SERIF])
def test_all_figures_are_equally_wide(face):
    assert len({widths_in(face)[figure] for figure in "0123456789"}) == 1
