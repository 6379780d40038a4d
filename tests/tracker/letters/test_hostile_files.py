"""Files made to do harm: each ends as a letter or as one sentence, and nothing is left of it."""

from __future__ import annotations

import os
import tempfile
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.hostile import others, pdfs
from tracker.letters.limits import MEBIBYTE, MOST_ANSWER_BYTES
from tracker.letters.opening import MOST_BYTES
from tracker.letters.reading import read_bytes, read_letter
from tracker.letters.refusals import LetterError, TooLargeError

READ, REFUSED = pdfs.READ | others.READ, pdfs.REFUSED | others.REFUSED
NAME = "letter of Veldland"


@pytest.fixture(autouse=True)
def nothing_left(monkeypatch, tmp_path) -> Iterator[None]:
    """Whatever a test reads: no file and no process stay, and the next letter is read."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    before = set(psutil.Process().children())
    yield
    assert list((tmp_path / "temporary").iterdir()) == []
    assert set(psutil.Process().children()) <= before
    assert read_bytes(b"Dear Sir,\n\nWe agree.", NAME).letter.text == "Dear Sir,\n\nWe agree."


@pytest.fixture
def little_memory() -> Iterator[None]:
    """This process takes no more memory than some times the most that a worker may answer."""
    tracemalloc.start()
    yield
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 2 * MOST_ANSWER_BYTES


@pytest.mark.usefixtures("little_memory")
@pytest.mark.parametrize("name", READ)
def test_words_beside_the_harm_are_read(name):
    assert "We agree." in read_bytes(READ[name](), NAME).letter.text


@pytest.mark.usefixtures("little_memory")
@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_ends_as_one_sentence_that_names_the_file(name):
    with pytest.raises(LetterError) as refused:
        read_bytes(REFUSED[name](), NAME)
    assert str(refused.value).startswith((NAME, f"No text was found in {NAME}"))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("content", [b"\0", b"\xff\xfe", b"%PDF-", b"PK\x03\x04", b"{\\rtf1", b"<"])
def test_the_first_bytes_alone_are_a_letter_or_a_sentence(content):
    try:
        assert read_bytes(content, NAME).letter.text.strip()
    except LetterError as refused:
        assert NAME in str(refused)


@pytest.mark.usefixtures("little_memory")
def test_a_file_of_500_megabytes_is_refused_before_it_is_read(tmp_path: Path):
    path = tmp_path / "large.pdf"
    path.touch()
    os.truncate(path, 500 * MEBIBYTE)
    with pytest.raises(TooLargeError) as refused:
        read_letter(path)
    assert "large.pdf" in str(refused.value)
    assert MOST_BYTES < 500 * MEBIBYTE


def test_a_name_of_many_lines_is_told_on_one():
    with pytest.raises(LetterError) as refused:
        read_bytes(b"%PDF-1.7", "letter\n\x1b[2J\u202efdp.exe\0.pdf")
    assert str(refused.value).isprintable()
