"""What comes with a letter: filed with it, up to a measure, and the rest is told."""

from __future__ import annotations

import pytest

from tests.letters_made import letter_pdf
from tests.mail_made import mail
from tests.making import WHO, make_dossier, make_register
from tracker.desk.intake import MOST_ENCLOSED, bring_in, file_letter, parcel_of
from tracker.letters.reading import read_bytes
from tracker.letters.refusals import TooDeepInsideError, TooManyInsideError
from tracker.register.errors import DocumentExistsError
from tracker.register.questions.people.parties import parties

LETTER = "Dear Chair,\n\nThe cabinet stops the {what}.\n"


@pytest.fixture
def register(tmp_path):
    with make_register(tmp_path) as made:
        yield made


def letter(what: str) -> bytes:
    return LETTER.format(what=what).encode()


def mail_with(*attached: bytes) -> bytes:
    made = mail("Dear Chair,\n\nEnclosed are our answers.\n")
    for number, content in enumerate(attached, 1):
        made.add_attachment(content, "application", "octet-stream", filename=f"annex {number}.eml")
    return made.as_bytes()


def test_of_more_files_than_are_read_the_others_are_named():
    packed = mail_with(*(letter(f"plan {number}") for number in range(MOST_ENCLOSED + 2)))
    parcel = parcel_of(read_bytes(packed, "answer.eml"))
    assert len(parcel.inside) == MOST_ENCLOSED
    assert [type(each) for each in parcel.left_out] == [TooManyInsideError] * 2
    assert parcel.left_out[0].facts["file"] == "annex 51.eml"


def test_the_measure_holds_for_all_that_came_with_a_letter_however_deep():
    half = [letter(f"plan {number}") for number in range(30)]
    other = [letter(f"cut {number}") for number in range(30)]
    parcel = parcel_of(read_bytes(mail_with(mail_with(*half), mail_with(*other)), "answer.eml"))
    first, second = parcel.inside
    assert len(first.inside) + len(second.inside) + 2 == MOST_ENCLOSED
    assert len(second.left_out) == 12


def test_a_mail_in_mails_in_mails_is_named_where_it_is_not_looked_into():
    packed = letter("plan")
    for _ in range(5):
        packed = mail_with(packed)
    deepest = parcel_of(read_bytes(packed, "answer.eml"))
    for _ in range(3):
        (deepest,) = deepest.inside
    assert [type(each) for each in deepest.left_out] == [TooDeepInsideError]


def test_a_file_that_is_there_already_brings_nobody_to_the_table(register):
    dossier = make_dossier(register)
    found = read_bytes(letter_pdf("Unie Zuid\n\nGeachte heer,\n\nWij stoppen."), "answer.pdf")
    file_letter(register, dossier, found, who=WHO)
    before = {line.name for line in parties(register)}
    with pytest.raises(DocumentExistsError):
        file_letter(register, dossier, found, who=WHO)
    assert {line.name for line in parties(register)} == before


def test_an_attachment_known_already_is_told_and_the_others_come_in(register):
    packed = mail_with(letter("plan"), letter("plan"), letter("cuts"))
    intake = bring_in(register, parcel_of(read_bytes(packed, "a.eml")), "Talks", who=WHO)
    assert len(intake.enclosed) == 2
    assert [type(each) for each in intake.left_out] == [DocumentExistsError]
