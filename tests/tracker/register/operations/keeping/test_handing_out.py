"""What leaves the register is noted in its history, and changes nothing in it."""

from __future__ import annotations

import hashlib
import json
from datetime import date

from tests.making import WHO, make_statement
from tracker.register.checking import check
from tracker.register.knowledge import as_it_stood
from tracker.register.operations.keeping.erasing import InLetters, erase_person
from tracker.register.operations.keeping.handing_out import HandOut, note_hand_out
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.operations.people.people import NewPerson, add_person
from tracker.register.questions.dossiers.dossiers import dossier as dossier_line
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.keeping.changes import changes, version_of
from tracker.vocabulary import Audience

CONTENT = b"%PDF of a paper"


def note(register, dossier, **fields):
    out = HandOut("promises", "pdf", Audience.SHARED, "nl", dossier, **fields)
    return note_hand_out(register, out, CONTENT, who=WHO)


def test_the_history_says_what_was_made_for_whom_and_which_bytes_it_had(register, dossier):
    note(register, dossier, as_of=date(2026, 3, 3))
    (line,) = changes(register, 1, dossier_id=dossier)
    assert (line.who, line.operation, line.table) == (WHO, "hand out", "handed_out")
    assert json.loads(line.after) == {
        "what": "promises",
        "form": "pdf",
        "audience": "shared",
        "language": "nl",
        "as_of": "2026-03-03",
        "sha256": hashlib.sha256(CONTENT).hexdigest(),
    }
    assert list(check(register)) == []


def test_a_paper_made_afterwards_shows_the_same_state_of_the_register(register, dossier):
    version, changed = version_of(register), dossier_line(register, dossier).changed
    assert note(register, dossier).kinds == frozenset()
    assert version_of(register) == version
    assert dossier_line(register, dossier).changed == changed


def test_undo_and_redo_pass_it_by(register, dossier, document):
    made = make_statement(register, document)
    note(register, dossier)
    assert "statement" in undo(register, WHO).kinds
    note(register, dossier)
    assert "statement" in redo(register, WHO).kinds
    assert [each.id for each in statements(register)] == [made]


def test_the_register_of_an_earlier_day_still_opens(register, dossier, document):
    make_statement(register, document)
    note(register, dossier)
    with as_it_stood(register, register.now(), dossier) as then:
        assert len(statements(then)) == 1
        assert version_of(then) == version_of(register)


def test_the_name_of_whoever_handed_out_can_be_taken_out(register, dossier):
    person = add_person(register, NewPerson(WHO), who="Somebody").ids[0]
    note(register, dossier)
    erase_person(register, person, InLetters.KEEP, who="Somebody")
    assert all(WHO not in line.who for line in changes(register, 100))
    assert list(check(register)) == []
