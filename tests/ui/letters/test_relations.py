"""How a letter relates to others: added, settled, taken away and undone, by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.conftest import Opened
from tests.ui.letters.conftest import GoTo, Press, dialog_over, letter_called
from tracker.register.operations.papers.citing import NewCitation, relate_documents
from tracker.register.questions.papers.citations import CitationLine, citations_of
from tracker.vocabulary import DocumentRelation
from ui.letters.relation_dialogs import RelateDialog, WhichLetterDialog
from ui.letters.relations_dialog import RelationsDialog
from ui.screens.letter import LetterScreen

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier

ULTIMATUM = "Ultimatum on work and security"
ANSWER = "Answer of the cabinet"
MOTION = "Motion on the pace of the pension age"
WAITING = "your letter of 3 May 2026"


def relations_of(opened: Opened, title: str) -> list[CitationLine]:
    return citations_of(opened.register, letter_called(opened, title).id)


def shown_over(opened: Opened, kind):
    found = dialog_over(opened)
    assert isinstance(found, kind)
    return found


def texts(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def relations(opened: Opened, go_to: GoTo, press: Press) -> RelationsDialog:
    """Those of the answer, of which one still waits for its letter."""
    cites = NewCitation(
        letter_called(opened, ANSWER).id,
        DocumentRelation.CITES,
        words=WAITING,
        dated=date(2026, 5, 3),
    )
    relate_documents(opened.register, cites, who="test")
    press(go_to(ANSWER), Key.Key_L)
    return shown_over(opened, RelationsDialog)


def at(relations: RelationsDialog, relation: DocumentRelation) -> None:
    found = [line.relation for line in relations.reading.lines]
    relations.list.show_selected(found.index(relation))


def test_a_letter_is_related_to_another_in_its_own_words(
    opened: Opened, relations: RelationsDialog, press: Press, qtbot
):
    press(relations.list, Key.Key_Insert)
    asked = shown_over(opened, RelateDialog)
    asked.relation.choose(DocumentRelation.CITES)
    asked.other.choose(letter_called(opened, MOTION).id)
    qtbot.keyClicks(asked.said.line, "the motion on the pace of the pension age")
    press(asked.said.line, Key.Key_Return)
    line = next(each for each in relations_of(opened, ANSWER) if each.cited == MOTION)
    assert line.relation is DocumentRelation.CITES
    assert line.words == "the motion on the pace of the pension age"
    assert line in relations.reading.lines
    assert "The two letters are related." in texts(relations)


def test_a_letter_that_is_not_here_yet_is_waited_for_by_words_of_this_one(
    opened: Opened, relations: RelationsDialog, press: Press
):
    press(relations.list, Key.Key_Insert)
    asked = shown_over(opened, RelateDialog)
    asked.other.choose(None)
    assert not asked.keep.isEnabled()
    asked.said.line.setText("put five demands to the cabinet")
    asked.reference.setText("FW 12")
    press(asked.reference, Key.Key_Return)
    line = next(each for each in relations_of(opened, ANSWER) if each.reference == "FW 12")
    assert line.cited_id is None


def test_what_is_recorded_already_is_refused_in_a_sentence(
    opened: Opened, relations: RelationsDialog, press: Press
):
    press(relations.list, Key.Key_Insert)
    asked = shown_over(opened, RelateDialog)
    asked.other.choose(letter_called(opened, ULTIMATUM).id)
    press(asked.reference, Key.Key_Return)
    assert asked.isVisible()
    assert "This is recorded of these two documents already." in texts(asked)


def test_the_letter_that_was_waited_for_is_pointed_out(
    opened: Opened, relations: RelationsDialog, press: Press
):
    at(relations, DocumentRelation.CITES)
    press(relations.list, Key.Key_Return)
    asked = shown_over(opened, WhichLetterDialog)
    assert not asked.keep.isEnabled()
    asked.other.choose(letter_called(opened, MOTION).id)
    press(asked.other, Key.Key_Return)
    line = next(each for each in relations_of(opened, ANSWER) if each.words == WAITING)
    assert line.cited == MOTION


def test_a_relation_is_taken_away_and_comes_back_but_nothing_from_before(
    opened: Opened, relations: RelationsDialog, press: Press
):
    before = relations_of(opened, ANSWER)
    at(relations, DocumentRelation.ANSWERS)
    press(relations.list, Key.Key_Delete)
    assert ULTIMATUM not in [each.cited for each in relations_of(opened, ANSWER)]
    for _ in range(2):
        press(relations.list, Key.Key_Z, CONTROL)
    assert relations_of(opened, ANSWER) == before


def test_the_desk_shows_what_is_answered_no_more(
    opened: Opened, relations: RelationsDialog, press: Press
):
    at(relations, DocumentRelation.ANSWERS)
    press(relations.list, Key.Key_Delete)
    press(relations, Key.Key_Escape)
    screen = opened.window.shown
    assert isinstance(screen, LetterScreen)
    cited = [line.words for line in screen.desk._sitting.citations]
    assert cited == [WAITING]


def test_it_leads_to_the_other_letter_which_sees_it_from_its_end(
    opened: Opened, relations: RelationsDialog, press: Press
):
    at(relations, DocumentRelation.ANSWERS)
    press(relations.list, Key.Key_Return)
    screen = opened.window.shown
    assert isinstance(screen, LetterScreen)
    assert screen.heading.title == ULTIMATUM
    press(screen.desk, Key.Key_L)
    turned = shown_over(opened, RelationsDialog)
    told = [turned.list.model_of_lines.line(n) for n in range(len(turned.reading.lines))]
    assert ANSWER in [line.document for line in told]
    assert not turned.settle.isEnabled(), "which letter is meant is said at the other one"
