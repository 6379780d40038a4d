"""Trouble on the way ends with one sentence and what to do about it."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from tests.packaging.clone import copy_clone, python_in

MEANING = "from starting.installing import meaning_of; print(meaning_of({text!r}))"
SENTENCE = "from starting.speech import sentence_of; print(sentence_of(OSError({number}, '', 'x')))"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone in which nothing was set up."""
    return copy_clone(tmp_path)


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device", "The disk is full."),
        ("[Errno 13] Permission denied: '.venv/lib/x'", "There is no permission to write in .venv"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "A downloaded library is not"),
        ("NewConnectionError: Failed to establish", "The libraries cannot be fetched"),
        ("ERROR: No matching distribution found for babel==2.18.0", "The libraries cannot be"),
    ],
)
def test_what_pip_says_becomes_a_sentence(clone: Path, said: str, begins: str) -> None:
    told = python_in(clone, MEANING.format(text=said))
    assert told.startswith(begins)
    assert "call again" in told.lower()


def test_a_full_disk_is_named_before_the_network(clone: Path) -> None:
    said = "WARNING: Retrying after NewConnectionError\nERROR: No space left on device\n"
    assert python_in(clone, MEANING.format(text=said)).startswith("The disk is full.")


def test_a_sentence_of_the_app_is_passed_on_as_it_is(clone: Path) -> None:
    assert python_in(clone, MEANING.format(text="The file is empty.\n")) == "The file is empty."


def test_other_words_are_kept_whole_and_their_last_line_told(clone: Path) -> None:
    told = python_in(clone, MEANING.format(text="first\nERROR: something rare\n\n"))
    assert told == "ERROR: something rare (all of it stands in .setup/last-failure.txt)"
    kept = (clone / ".setup" / "last-failure.txt").read_text("utf-8")
    assert kept == "first\nERROR: something rare\n\n"


@pytest.mark.parametrize(
    ("number", "begins"),
    [
        (errno.ENOSPC, "The disk is full (x)."),
        (errno.EACCES, "There is no permission to write here (x)."),
        (errno.EROFS, "There is no permission to write here (x)."),
    ],
)
def test_a_failing_disk_becomes_a_sentence(clone: Path, number: int, begins: str) -> None:
    assert python_in(clone, SENTENCE.format(number=number)).startswith(begins)


def test_a_mistake_of_ours_does_not(clone: Path) -> None:
    assert python_in(clone, SENTENCE.format(number=errno.EISDIR)) == "None"
