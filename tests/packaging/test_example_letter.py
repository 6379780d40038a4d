"""The letter of the first run, as it would have come in this week."""

from __future__ import annotations

from tests.house.source import ROOT
from tests.packaging.clone import python_in

ASK = """
from datetime import date
from example_letter import letter_of
print(letter_of(date(2026, 11, 23)))
"""


def test_it_is_dated_in_the_week_it_is_made() -> None:
    letter = python_in(ROOT, ASK)
    assert "[[" not in letter
    assert "24 November 2026" in letter
