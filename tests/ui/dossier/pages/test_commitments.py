from __future__ import annotations

from datetime import date

import pytest

from tests.ui.conftest import TODAY
from tracker.register import Register
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.lines import CommitmentLine, Term
from tracker.vocabulary import TimeKind
from tracker.words import words_in
from ui.commitment.filter import matching
from ui.commitment.row import Columns, CommitmentRow, term_in_words
from ui.dossier.pages.commitments import Commitments
from ui.look.theme import Look

WORDS = words_in("en")


@pytest.fixture
def lines(register: Register) -> list[CommitmentLine]:
    return commitments(register, TODAY)


def test_words_are_found_whatever_their_accents_and_capitals(lines: list[CommitmentLine]):
    found = matching(lines, "  CÀBINET  decided ", WORDS)
    assert found
    assert all("decided" in line.statement.quote for line in found)


def test_every_typed_word_must_stand_in_the_line(lines: list[CommitmentLine]):
    assert matching(lines, "cabinet zeppelin", WORDS) == []
    assert matching(lines, "", WORDS) == lines


def test_a_caveat_is_spoken_with_its_row_and_makes_it_higher(
    look: Look, lines: list[CommitmentLine]
):
    row = CommitmentRow(look)
    with_caveat = next(line for line in lines if line.statement.caveat)
    assert with_caveat.statement.caveat in row.tell(with_caveat)
    assert row.height(with_caveat, 400) > row.height(with_caveat, 1600)


def test_the_three_statuses_are_spoken(look: Look, lines: list[CommitmentLine]):
    said = CommitmentRow(look).tell(lines[0])
    assert WORDS.label(lines[0].life) in said
    assert WORDS.label(lines[0].evidence) in said


def test_a_vague_term_never_turns_into_a_date():
    vague = Term("shortly", TimeKind.VAGUE, window_latest=date(2031, 4, 15))
    assert term_in_words(vague, WORDS) == "“shortly”"
    assert term_in_words(None, WORDS) == "no date named"
    fixed = Term("21 March", TimeKind.EXACT, date(2031, 3, 21), date(2031, 3, 21))
    assert term_in_words(fixed, WORDS) == "21 Mar 2031"


def test_a_search_without_a_result_says_so(look: Look, lines: list[CommitmentLine], qtbot):
    screen = Commitments(look)
    qtbot.addWidget(screen)
    screen.write_texts()
    screen.show()
    screen.show_lines(lines)
    assert screen.panel.list.isVisible()
    screen.box.setText("zeppelin")
    assert screen.panel.empty.isVisible()
    screen.box.clear()
    assert len(screen.panel.list.model_of_lines.lines) == len(lines)


def test_in_a_narrow_list_the_words_keep_their_room_and_how_it_stands_is_under_them():
    narrow, wide = Columns.of(672), Columns.of(992)
    assert narrow.is_narrow
    assert not wide.is_narrow
    assert narrow.words_room > 600
    assert wide.words_room > 200
