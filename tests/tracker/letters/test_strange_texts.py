"""What this process does itself with text from outside ends soon, whatever the text is.

No clock tells: a pattern that begins again and again would keep these tests for hours.
"""

from __future__ import annotations

import pytest

from tests.making import make_letter
from tracker.letters.finding.facts import facts_of
from tracker.letters.kinds import FileKind, media_type_of
from tracker.letters.parliament import find_parliamentary
from tracker.letters.proposing import propose

AGREED = "We will send the report before 1 May 2027. "
HARM = {
    "full stops": "." * 500_000,
    "cries": "!?" * 250_000,
    "quotation marks": ".”" * 250_000,
    "blanks": "." + " " * 500_000,
    "dashes": "-" * 500_000,
    "brackets": "([" * 250_000,
    "figures": "1" * 500_000,
    "accents": "e" + "\u0301" * 500_000,
}


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM)
def test_a_promise_before_a_strange_text_is_found(harm):
    letter = make_letter(AGREED + harm)
    found = propose(letter, facts_of(letter))
    assert found[0].span.start == 0


@pytest.mark.parametrize("line", ["|" + "-" * 2_000_000, "|-" * 1_000_000 + ".", "<!--" * 500_000])
def test_the_kind_of_a_strange_text_is_told(line):
    assert media_type_of(f"We agree.\n{line}.\n".encode()) == FileKind.TEXT


def test_thousands_of_papers_of_parliament_are_found():
    assert len(find_parliamentary("Kamerstukken II 2025/26, 36 123, nr. 4; " * 20_000)) == 20_000
