"""A letter read again from its file, and what that would change."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.making import make_letter, make_statement
from tests.tracker.register.speaking import speak
from tracker.desk.intake import file_letter
from tracker.desk.reading_again import Reworded, read_file_again, reworded
from tracker.letters.reading import read_bytes
from tracker.register import Register, create_register
from tracker.register.errors.entries import SpokenTextKeptError
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from tracker.register.operations.papers.rereading import reread_document
from tracker.register.questions.entries.statements import statement
from tracker.register.questions.papers.documents import document
from tracker.register.questions.papers.texts import letter_of

WHO = "Anna"
ASKED, GIVEN = "We ask you to withdraw the plan.", "We will send you our figures before May."
#: So much lies between that neither stands beside the other.
BETWEEN = "The bridge keepers have waited for an answer since the first days of spring. " * 3
LETTER = f"Dear Minister,\n\n{ASKED}\n\n{BETWEEN.strip()}\n\n{GIVEN}\n\nYours faithfully,\n"


@pytest.fixture
def register(tmp_path: Path):
    with create_register(tmp_path / "first.overleg") as made:
        yield made


@pytest.fixture
def document_id(register: Register) -> int:
    dossier = start_dossier(register, NewDossier("Pay 2031", "en"), who=WHO).ids[0]
    return file_letter(register, dossier, read_bytes(LETTER.encode(), "pay.txt"), who=WHO)


def read_badly(register: Register, document_id: int, text: str) -> None:
    """The letter stands in the register as an earlier reader had it."""
    reread_document(register, document_id, make_letter(text), who=WHO, why="As it was then")


def test_a_file_that_reads_the_same_changes_nothing(register: Register, document_id: int):
    found = read_file_again(register, document_id)
    assert (found.is_same, found.reworded, found.lost) == (True, (), ())
    assert found.letter == letter_of(register, document_id)


def test_what_reads_otherwise_is_told_before_and_now(register: Register, document_id: int):
    badly = "We ask you to withdrow the plan."
    read_badly(register, document_id, LETTER.replace(ASKED, badly))
    found = read_file_again(register, document_id)
    assert not found.is_same
    assert Reworded(badly, ASKED) in found.reworded
    assert found.lost == ()


def test_entries_whose_words_would_be_gone_are_named(register: Register, document_id: int):
    other = "They lay down their work."
    read_badly(register, document_id, LETTER.replace(ASKED, other))
    lost, kept = (make_statement(register, document_id, words) for words in (other, GIVEN))
    found = read_file_again(register, document_id)
    assert [line.id for line in found.lost] == [lost]
    assert kept not in [line.id for line in found.lost]
    assert other in letter_of(register, document_id).text, "nothing is changed by looking"


def test_words_somebody_noted_down_have_no_file_to_read(register: Register, document_id: int):
    dossier_id = document(register, document_id).dossier_id
    said = statement(register, speak(register, dossier_id, actor_id=None))
    with pytest.raises(SpokenTextKeptError):
        read_file_again(register, said.place.document_id)


def test_white_space_makes_no_other_words():
    assert list(reworded("One  two\nthree\n\nfour", "One two three\n\n\n\nfour")) == []


def test_of_a_long_paragraph_only_what_is_near_the_other_words_is_told():
    long = " ".join(f"word{number}" for number in range(40))
    (each,) = reworded(long, long.replace("word20", "other"))
    assert each.earlier == "… " + " ".join(f"word{n}" for n in range(12, 29)) + " …"
    assert each.later == each.earlier.replace("word20", "other")


def test_words_that_came_or_went_stand_alone_on_their_side():
    assert list(reworded("one", "one\n\ntwo")) == [Reworded("", "two")]


def test_two_paragraphs_beside_each_other_are_told_each_for_itself():
    found = reworded("one two\n\nthree four", "one too\n\nthree for")
    assert [each.later for each in found] == ["one too", "three for"]
