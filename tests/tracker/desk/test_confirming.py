"""The facts of a letter as a person says them: one action, and theirs from then on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tracker.desk.confirming import confirm_facts, said_already
from tracker.desk.intake import file_letter
from tracker.frozen import replace
from tracker.letters.facts import LetterCited
from tracker.letters.proposal import Span
from tracker.letters.reading import read_bytes
from tracker.register import Register, create_register
from tracker.register.errors import ChangedMeanwhileError
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.papers.citations import citations_of
from tracker.register.questions.papers.documents import document
from tracker.register.questions.people.parties import parties
from tracker.vocabulary import DocumentKind, DocumentRelation

WHO = "Anna"
LETTER = """Union of Veldland

Date: 03/04/2031
Our reference: UV 1
{subject}
Dear Minister,

See the letter of the Council of 7 January 2031. We will send you our figures.

Yours faithfully,

A. Fisher
"""


@pytest.fixture
def register(tmp_path: Path):
    with create_register(tmp_path / "r.overleg") as made:
        yield made


def filed(register: Register, subject: str = "") -> int:
    dossier = start_dossier(register, NewDossier("Pay", "en"), who=WHO).ids[0]
    found = read_bytes(LETTER.format(subject=subject).encode(), "letter.txt")
    return file_letter(register, dossier, found, who=WHO)


def test_a_letter_comes_in_with_its_doubt_unsolved_and_unconfirmed(register):
    line = document(register, filed(register))
    assert (line.dated, line.facts_confirmed) == (None, False)
    assert line.reference == "UV 1"


def test_what_is_confirmed_is_one_action_that_one_undo_takes_back(register):
    made = filed(register)
    before, known = document(register, made), len(parties(register))
    said = replace(
        said_already(before),
        dated=date(2031, 4, 3),
        sender="Union of the North",
        addressees=("Cabinet of Veldland", "The Council"),
        kind=DocumentKind.ULTIMATUM,
    )
    confirm_facts(register, made, said, who=WHO)
    line = document(register, made)
    assert (line.dated, line.kind) == (date(2031, 4, 3), DocumentKind.ULTIMATUM)
    assert line.sender.name == "Union of the North"
    assert [party.name for party in line.addressees] == ["Cabinet of Veldland", "The Council"]
    assert line.facts_confirmed
    undo(register, WHO)
    after = document(register, made)
    assert (after.dated, after.kind, after.sender) == (before.dated, before.kind, before.sender)
    assert not after.facts_confirmed
    assert len(parties(register)) == known


def test_what_was_not_asked_stays_as_it_was(register):
    made = filed(register)
    before = document(register, made)
    confirm_facts(register, made, said_already(before), who=WHO)
    line = document(register, made)
    assert replace(line, facts_confirmed=False, version=before.version) == before


def test_a_letter_called_after_its_file_gets_its_subject_for_a_title(register):
    made = filed(register)
    said = replace(said_already(document(register, made)), subject="Pay & leave")
    confirm_facts(register, made, said, who=WHO)
    assert document(register, made).title == "Pay & leave"


def test_a_letter_without_a_subject_keeps_its_title(register):
    made = filed(register, "Subject: Pay\n")
    said = replace(said_already(document(register, made)), subject=None)
    confirm_facts(register, made, said, who=WHO)
    assert document(register, made).title == "Pay"


def test_a_letter_it_answers_is_added_and_one_it_does_not_cite_is_taken_out(register):
    made = filed(register)
    (named,) = citations_of(register, made)
    answered = LetterCited(date(2031, 3, 18), None, Span(0, 5, "Union"))
    said = replace(
        said_already(document(register, made)), answers=(answered,), not_cited=(named.id,)
    )
    confirm_facts(register, made, said, who=WHO)
    (line,) = citations_of(register, made)
    assert (line.relation, line.dated) == (DocumentRelation.ANSWERS, date(2031, 3, 18))
    undo(register, WHO)
    assert [line.relation for line in citations_of(register, made)] == [DocumentRelation.CITES]


def test_facts_that_somebody_else_changed_meanwhile_are_not_overwritten(register):
    made = filed(register)
    seen = said_already(document(register, made))
    confirm_facts(register, made, replace(seen, reference="UV 2"), who="Ben")
    with pytest.raises(ChangedMeanwhileError):
        confirm_facts(register, made, replace(seen, sender="Union of the North"), who=WHO)
    assert document(register, made).reference == "UV 2"
    assert "Union of the North" not in {party.name for party in parties(register)}
