"""Names of files from outside: on one line, not too long, and without signs that act."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.letters_made import letter_pdf
from tracker.letters.file_names import LONGEST, tidy
from tracker.letters.reading import read_bytes
from tracker.letters.refusals import EmptyFileError


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("answer.pdf", "answer.pdf"),
        ("answer\n\tof  May.pdf", "answer of May.pdf"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("re\u0301ponse\x1b[31m.pdf", "réponse[31m.pdf"),
        ("\u202e", "…"),
        ("a" * 300 + ".docx", "a" * 114 + "….docx"),
    ],
)
def test_a_name_is_shown_as_it_is_meant(name, shown):
    assert tidy(name) == shown


@given(st.text(max_size=400))
def test_whatever_it_is_called_a_name_fits_on_a_line(name):
    shown = tidy(name)
    assert 0 < len(shown) <= LONGEST
    assert not any(unicodedata.category(each)[0] == "C" for each in shown)
    assert tidy(shown) == shown


def test_a_letter_and_a_refusal_carry_the_tidy_name():
    assert read_bytes(letter_pdf("Dear Chair,"), "an\nswer.pdf").file_name == "an swer.pdf"
    with pytest.raises(EmptyFileError, match=r"an swer\.pdf is empty"):
        read_bytes(b"", "an\nswer.pdf")
