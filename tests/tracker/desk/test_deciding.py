"""Bringing a letter in, and deciding on what it proposes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.founding import FOUNDING, needs_founding_letter
from tracker.desk.deciding import accept, queue
from tracker.desk.intake import Wanted, take_in
from tracker.frozen import replace
from tracker.letters.refusals import EmptyFileError
from tracker.register import Register, create_register
from tracker.register.operations.entries.statements import bring_back, set_aside
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.papers.rereading import reread_document
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.entries.wordings import wording_chain
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.papers.documents import document, file_of, letter_of
from tracker.register.questions.people.parties import parties
from tracker.vocabulary import Rank, Side, StatementType

LETTER = """\
**Kabinet van Veldland**

Datum 4 maart 2031
Betreft Uw voorstellen

Geachte voorzitter,

Het kabinet heeft besloten het plan in te trekken. Wij nodigen u uit voor een gesprek op korte
termijn. De zon schijnt in Veldland.

Hoogachtend,

De Minister van Arbeid
"""


@pytest.fixture
def register(tmp_path: Path) -> Register:
    with create_register(tmp_path / "r.overleg") as made:
        yield made


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "antwoord.md"
    path.write_text(LETTER, "utf-8")
    return path


def test_a_letter_comes_in_with_its_own_file_and_starts_the_dossier(register, letter):
    taken = take_in(register, letter, "Pensioen", who="Anna")
    assert [line.name for line in dossiers(register)] == ["Pensioen"]
    assert document(register, taken.document_id).title == "Uw voorstellen"
    assert file_of(register, taken.document_id).content == LETTER.encode()
    assert statements(register) == []


def test_a_second_letter_finds_the_dossier_however_its_name_is_typed(register, letter):
    first = take_in(register, letter, "Bridge and ferry", who="Anna")
    letter.write_text(LETTER + "\nP.S.\n", "utf-8")
    second = take_in(register, letter, " bridge AND  ferry", who="Anna")
    assert second.dossier_id == first.dossier_id


def test_accepting_the_core_registers_each_core_proposal_with_its_words(register, letter):
    taken = take_in(register, letter, "Pensioen", who="Anna", wanted=Wanted(accept_core=True))
    recorded = statements(register, document_id=taken.document_id)
    assert taken.accepted == len(recorded) >= 2
    assert "Het kabinet heeft besloten het plan in te trekken." in [s.quote for s in recorded]


def test_an_accepted_proposal_leaves_the_queue_and_undo_brings_it_back(register, letter):
    taken = take_in(register, letter, "Pensioen", who="Anna")
    waiting = queue(register, taken.document_id)
    first = next(p for p in waiting if p.type is StatementType.DECISION)
    accept(register, taken.document_id, first, who="Anna")
    assert first not in queue(register, taken.document_id)
    undo(register, who="Anna")
    assert queue(register, taken.document_id) == waiting
    assert statements(register) == []


def test_a_proposal_set_aside_stays_away_until_it_is_brought_back(register, letter):
    taken = take_in(register, letter, "Pensioen", who="Anna")
    waiting = queue(register, taken.document_id)
    span = waiting[0].span
    set_aside(register, taken.document_id, span.start, span.end, who="Anna")
    assert queue(register, taken.document_id) == waiting[1:]
    bring_back(register, taken.document_id, span.start, span.end, who="Anna")
    assert queue(register, taken.document_id) == waiting


def test_words_lost_in_a_text_read_anew_do_not_hide_what_is_proposed_there_now(register, letter):
    taken = take_in(register, letter, "Pensioen", who="Anna")
    decision = "Het kabinet heeft besloten het plan in te trekken."
    [first] = [p for p in queue(register, taken.document_id) if p.span.words == decision]
    accept(register, taken.document_id, first, who="Anna")
    known = letter_of(register, taken.document_id)
    later = known.text.replace("het plan", "het pact")
    anew = replace(known, text=later)
    reread_document(register, taken.document_id, anew, who="Anna", why="misread")
    assert decision.replace("plan", "pact") in [
        p.span.words for p in queue(register, taken.document_id)
    ]


def test_a_vague_term_is_registered_in_its_own_words_and_without_a_day(register, letter):
    taken = take_in(register, letter, "Pensioen", who="Anna", wanted=Wanted(accept_core=True))
    invitation = next(
        s
        for s in statements(register, document_id=taken.document_id)
        if s.type is StatementType.INVITATION
    )
    assert invitation.term.words == "op korte termijn"
    assert (invitation.term.earliest, invitation.term.latest) == (None, None)


def test_a_letter_that_cannot_be_read_leaves_the_register_as_it_was(register, tmp_path):
    empty = tmp_path / "leeg.txt"
    empty.touch()
    with pytest.raises(EmptyFileError):
        take_in(register, empty, "Pensioen", who="Anna")
    assert dossiers(register) == []


@needs_founding_letter
def test_the_founding_letter_brings_in_both_sides_and_its_core(register):
    taken = take_in(
        register, FOUNDING, "AOW, WW en WIA", who="Anna", wanted=Wanted(accept_core=True)
    )
    sides = {party.name: party.side for party in parties(register)}
    assert sides["Kabinet"] is Side.GOVERNMENT
    assert sides["FNV"] is Side.UNION
    assert taken.accepted >= 15
    invited = [
        {party.name for party in line.addressees}
        for line in statements(register)
        if line.type is StatementType.INVITATION
    ]
    assert {"Vakbeweging", "Werkgevers"} in invited
    assert {"FNV"} in invited
    assert not {"Medewerkers", "Ondernemers"} & set(sides)
    assert len(commitments(register, document(register, taken.document_id).dated)) >= 15
    assert all(p.rank is not Rank.CORE for p in queue(register, taken.document_id))


TERMS = """\
Unie van Veldland

Datum 4 maart 2031

Geachte minister,

Wij eisen dat u uiterlijk woensdag 2 april 2031 om 10.00 uur schriftelijk toezegt het plan in te
trekken. Wij eisen dat u binnen twee weken na ontvangst antwoordt. Wij nodigen u uit voor een
gesprek op korte termijn.

Hoogachtend,

Unie van Veldland
"""


def test_terms_come_in_as_the_words_give_them(register, tmp_path):
    path = tmp_path / "eis.md"
    path.write_text(TERMS, "utf-8")
    taken = take_in(register, path, "Pensioen", who="Anna", wanted=Wanted(accept_core=True))
    terms = {line.term.words: line.term for line in statements(register) if line.term}
    to_the_minute = terms["uiterlijk woensdag 2 april 2031 om 10.00 uur"]
    assert f"{to_the_minute.moment.astimezone():%Y-%m-%d %H:%M}" == "2031-04-02 10:00"
    assert terms["binnen twee weken na ontvangst"].latest is None
    vague = terms["op korte termijn"]
    assert (vague.latest, vague.window_latest, vague.moment) == (None, None, None)
    assert taken.accepted == 3


LATER = """\
Kabinet van Veldland

Datum 9 april 2031
Betreft De stand van zaken

Geachte voorzitter,

Het kabinet heeft besloten het voorgenomen plan voor de AOW in te trekken.

Hoogachtend,

De Minister van Arbeid
"""
EARLIER = LATER.replace("9 april", "4 maart").replace("voorgenomen plan", "plan")


def test_what_a_later_letter_says_again_is_one_more_wording_of_it(register, tmp_path):
    for name, text in (("eerst.md", EARLIER), ("later.md", LATER)):
        (tmp_path / name).write_text(text, "utf-8")
    take_in(register, tmp_path / "eerst.md", "AOW", who="Anna", wanted=Wanted(accept_core=True))
    taken = take_in(register, tmp_path / "later.md", "AOW", who="Anna")
    (proposal,) = queue(register, taken.document_id)
    assert "plan voor de AOW" in proposal.says_again.words
    made = accept(register, taken.document_id, proposal, who="Anna").ids[0]
    first, second = wording_chain(register, made)
    assert (first.movement, second.statement.id) == (None, made)
    assert [part.words for part in second.compared if part.fate == "added"] == [" voorgenomen"]
    undo(register, "Anna")
    assert len(statements(register)) == 1


def test_a_letter_that_came_before_says_nothing_again(register, tmp_path):
    for name, text in (("eerst.md", EARLIER), ("later.md", LATER)):
        (tmp_path / name).write_text(text, "utf-8")
    take_in(register, tmp_path / "later.md", "AOW", who="Anna", wanted=Wanted(accept_core=True))
    taken = take_in(register, tmp_path / "eerst.md", "AOW", who="Anna")
    (proposal,) = queue(register, taken.document_id)
    assert proposal.says_again is None
