"""What the desk says of a letter and of the words in it, read on end."""

from __future__ import annotations

import pytest

from tests.tracker.letters.letters_made import make_letter
from tests.ui.desk.proposals import make_proposal
from tracker.frozen import replace
from tracker.letters.proposal import SaidBefore
from tracker.register.questions.papers.documents import document
from tracker.vocabulary import StatementType, Strength
from tracker.words import words_in
from ui.desk import said
from ui.desk.passage_line import PassageLine
from ui.desk.runs import Hand
from ui.look.lettering import sans

ENGLISH = words_in("en")


def on_end(runs) -> str:
    return "".join(run.text for run in runs)


@pytest.fixture
def line(session, document_id):
    return document(session.register, document_id)


def test_the_facts_of_a_letter_are_one_sentence(line):
    assert on_end(said.facts(ENGLISH, line)) == (
        "Answer, 18 March 2031 from Cabinet of Veldland to Federation of Workers, "
        "reference VL 2031-318"
    )


def test_what_a_letter_does_not_tell_is_said(line):
    bare = replace(line, dated=None, sender=None, addressees=(), reference=None)
    assert on_end(said.facts(ENGLISH, bare)) == "Answer, no date found, no sender found"


def test_who_binds_themselves_may_be_nobody():
    assert on_end(said.from_whom(ENGLISH, None, ("A", "B"))) == "nobody named to A and B"
    assert on_end(said.from_whom(ENGLISH, "A", ())) == "A"


@pytest.mark.parametrize("language", ["en", "nl", "fr", "de"])
def test_no_type_is_cut_in_the_queue(desk, session, language, qtbot):
    session.look.use_language(language)
    lines = desk.findChildren(PassageLine)
    widest = max(
        lines[0].fontMetrics().horizontalAdvance(session.look.words.title(kind))
        for kind in StatementType
    )
    assert lines[0].font().pixelSize() == sans().pixelSize()
    assert all(each.room_for_type > widest for each in lines)
    session.look.use_language("en")


def test_what_is_said_again_shows_what_went_and_what_came():
    before = SaidBefore("The whole board stops the plan.", Strength.FIRM, (0, 31))
    now = "The board stops the plan for the time being."
    reading = make_proposal(make_letter(now), now, strength=Strength.HEDGED, says_again=before)
    runs = said.again(ENGLISH, reading)
    assert [run.text for run in runs if run.hand is Hand.GONE] == ["whole"]
    assert [run.text for run in runs if run.hand is Hand.CAME] == ["for the time being"]
    assert runs[-1].text == "softened"
    assert said.again(ENGLISH, replace(reading, says_again=None)) == []
