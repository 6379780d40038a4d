from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.making import UNION, WHO, make_dossier, party_id
from tracker.capturing.captured import Captured
from tracker.capturing.keeping import keep_captured
from tracker.frozen import replace
from tracker.register import Register
from tracker.register.errors.entries import HearerMissingError
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.entries.statements import statements
from tracker.vocabulary import Confirmation, StatementType, Strength

SAID = datetime(2031, 3, 19, 14, 5, tzinfo=UTC)


@pytest.fixture
def captured(register: Register) -> Captured:
    return Captured(
        dossier_id=make_dossier(register),
        speaker="Minister of Labour",
        words="We are willing to talk about the length, provided the money is found",
        heard_by=("Hanne Velt",),
        said=SAID,
        language="en",
        actor_id=party_id(register),
        topics=("Unemployment benefit",),
    )


def test_words_are_read_by_their_signal_words_and_stand_as_an_own_note(
    register: Register, captured: Captured
):
    keep_captured(register, captured, who=WHO)
    (line,) = statements(register, captured.dossier_id)
    assert (line.quote, line.topics) == (captured.words, ("Unemployment benefit",))
    assert (line.strength, line.caveat) == (Strength.WILLING, "provided the money is found")
    assert line.confirmation is Confirmation.OWN_NOTE
    assert line.said == SAID


def test_whoever_types_may_say_what_the_words_are(register: Register, captured: Captured):
    keep_captured(register, replace(captured, type=StatementType.REFUSAL), who=WHO)
    (line,) = statements(register, captured.dossier_id)
    assert line.type is StatementType.REFUSAL


def test_mended_words_take_the_place_of_the_first_in_one_step(
    register: Register, captured: Captured
):
    first = keep_captured(register, captured, who=WHO).ids[0]
    mended = replace(captured, words="We are not willing to talk", mends=first)
    keep_captured(register, mended, who=WHO)
    assert [line.quote for line in statements(register, captured.dossier_id)] == [mended.words]
    undo(register, WHO)
    assert [line.quote for line in statements(register, captured.dossier_id)] == [captured.words]


def test_what_nobody_heard_is_refused(register: Register, captured: Captured):
    with pytest.raises(HearerMissingError):
        keep_captured(register, replace(captured, heard_by=("Minister of Labour",)), who=WHO)
    assert not statements(register, captured.dossier_id)


def test_words_of_another_side_are_theirs(register: Register, captured: Captured):
    union = party_id(register, UNION)
    keep_captured(register, replace(captured, speaker="Chair", actor_id=union), who=WHO)
    (line,) = statements(register, captured.dossier_id)
    assert line.actor
    assert line.actor.id == union
