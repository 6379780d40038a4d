"""Bytes of a text as characters: the alphabet is told, or worked out; strange signs are shown."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.letters_read import letter_as
from tracker.letters.kinds import FileKind, media_type_of
from tracker.letters.letter import Remark
from tracker.letters.readers.decoding import decoded, decoded_as
from tracker.letters.reading import read_bytes
from tracker.letters.refusals import LetterError

WORDS = "Geachte heer,\n\nHet café is één keer open.\n"


@pytest.mark.parametrize(
    ("encoding", "remarks"),
    [
        ("utf-8", ()),
        ("utf-8-sig", ()),
        ("utf-16", ()),
        ("utf-16-le", ()),
        ("utf-16-be", ()),
        ("cp1252", (Remark.OLD_ENCODING,)),
    ],
)
def test_a_text_reads_the_same_however_its_characters_are_stored(encoding, remarks):
    letter = letter_as(FileKind.TEXT, WORDS.encode(encoding))
    assert "Het café is één keer open." in letter.text
    assert letter.remarks == remarks


def test_a_few_stray_controls_are_shown_and_many_are_no_text():
    assert decoded(b"We \x1b[31magree\x07.") == "We ␛[31magree␇."
    assert decoded("a\u202eb\u2066c\x7f\x9b".encode()) == "a\ufffdb\ufffdc\ufffd\ufffd"
    assert decoded(b"\x01\x02" * 40) is None
    assert media_type_of(bytes(range(256)) * 4) is None


def test_a_line_break_of_a_word_processor_is_a_line_break():
    assert decoded(b"one\x0btwo" * 30) == "one\ntwo" * 30


@pytest.mark.parametrize("named", ["iso-8859-1", "ISO_8859-1", "latin1", "windows-1252"])
def test_latin_is_read_as_the_alphabet_of_windows(named):
    assert decoded_as(b"\x93Caf\xe9\x94", named) == "“Café”"


@given(st.binary(max_size=40), st.sampled_from(["utf-8", "utf-16", "big5", "idna", "hex", "x"]))
def test_an_alphabet_that_does_not_fit_is_none(content, named):
    text = decoded_as(content, named)
    assert text is None or "\r" not in text


@pytest.mark.parametrize(
    "content",
    ["a" * 5_000_000, "a\n" * 2_400_000, "\n" * 3_000_000 + "a", "e" + "\u0301" * 200_000],
    ids=["one line", "many lines", "empty lines", "accents"],
)
def test_texts_of_strange_shape_end_in_time(content):
    began = time.monotonic()
    try:
        assert read_bytes(content.encode(), "text").letter.text
    except LetterError as refused:
        assert refused.facts["file"] == "text"
    assert time.monotonic() - began < 60
