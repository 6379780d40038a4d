"""The letter of the first run, as it would have come in by now."""

from __future__ import annotations

import re
from datetime import date, datetime

from tests.house.source import ROOT
from tests.packaging.clone import python_in

TODAY = date(2026, 11, 23)
ASK = """
from datetime import date
from example_letter import letter_of
print(letter_of(date(2026, 11, 23)))
"""


def test_it_is_dated_in_the_weeks_around_today() -> None:
    letter = python_in(ROOT, ASK)
    assert "[[" not in letter
    written = re.search(r"^Date: (\d+ \w+ \d{4})", letter, re.MULTILINE)[1]
    assert abs((datetime.strptime(written, "%d %B %Y").date() - TODAY).days) <= 21
