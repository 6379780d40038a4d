"""A changed field in the history: short values beside each other, words compared word by word."""

from __future__ import annotations

import pytest

from ui.desk.runs import Hand
from ui.history.field_lines import LINE, FieldLines, compared
from ui.look.theme import Look

WORDS = "“We will send the costing of the benefit, unless the council asks for it first.”"
LATER = "“We will send the costing of the toll, unless the council asks for it first.”"


def test_what_went_and_what_came_stand_in_their_hands():
    runs = compared("unless the council asks", "unless the other council asks")
    assert [(run.text, run.hand) for run in runs] == [
        ("unless the ", Hand.WORDS),
        ("other", Hand.CAME),
        (" ", Hand.WORDS),
        ("council asks", Hand.WORDS),
    ]


def test_of_a_long_text_only_what_stands_beside_a_change_is_shown():
    long = "word " * 400
    said = "".join(run.text for run in compared(long + "toll", long + "ferry"))
    assert said.startswith("… ")
    assert "toll" in said
    assert "ferry" in said
    assert len(said) < 100


@pytest.mark.parametrize(
    ("old", "new", "room", "is_alone"),
    [
        ("the cabinet", "UV", 600, True),
        (WORDS, LATER, 400, False),
        ("nothing", WORDS, 400, False),
        ("the cabinet", "UV", 120, False),
    ],
)
def test_what_does_not_fit_in_a_line_gets_more(look: Look, old, new, room, is_alone):
    lines = FieldLines(look, "Caveat", (old, new), room, is_worded=True)
    assert (lines.height == LINE) is is_alone


def test_terms_and_days_stay_on_one_line(look: Look):
    lines = FieldLines(look, "Type", ("Conditional commitment", "Deferral"), 100, is_worded=False)
    assert lines.height == LINE
