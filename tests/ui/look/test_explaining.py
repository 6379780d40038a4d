"""“What is this?”: on a label, a tab, a row, in a dialog; and all words in the glossary."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tracker.register.questions.following.commitments import commitments
from ui.commitment.status_columns import StatusColumns
from ui.computer.clock import today
from ui.look.term_card import TermCard
from ui.look.term_label import TermLabel, term_heading
from ui.look.theme import Look
from ui.people.party_dialog import PartyDialog
from ui.places import CommitmentPlace
from ui.screens.glossary import GlossaryScreen
from ui.screens.parties import PartiesScreen


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    return open_window("en")


def card(opened: Opened) -> TermCard:
    return next(each for each in opened.window.findChildren(TermCard) if each.isVisible())


def test_a_heading_that_is_a_term_opens_its_card_and_escape_closes_it(look: Look, qtbot: QtBot):
    label = term_heading(look, "mandate", "Mandates")
    qtbot.addWidget(label)
    label.show()
    assert label.accessibleDescription().startswith("How far a negotiator may go")
    qtbot.keyClick(label, Qt.Key.Key_Return)
    made = label.findChild(TermCard)
    assert made is not None
    assert made.isVisible()
    assert "Mandate: How far a negotiator may go" in made.accessibleName()
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()


def test_the_card_speaks_the_language_of_the_app(look: Look, qtbot: QtBot):
    look.use_language("nl")
    label = term_heading(look, "ultimatum", "Ultimatum")
    qtbot.addWidget(label)
    label.show()
    assert "Eis met een termijn" in label.explain().accessibleName()


def test_the_three_statuses_of_a_commitment_say_what_they_are(opened: Opened, qtbot: QtBot):
    line = commitments(opened.register, today())[0]
    opened.window.go(CommitmentPlace(line.id, line.statement.dossier_id))
    opened.settle()
    columns = opened.window.shown.findChild(StatusColumns)
    assert columns is not None
    labels = columns.findChildren(TermLabel)
    assert [label.property("term") for label in labels] == [
        "what_they_say",
        "evidence",
        "against_the_date",
    ]


def test_what_is_this_explains_the_tab_and_the_row_one_is_at(opened: Opened):
    opened.visit("commitments")
    tabs = opened.window.shown.tabs  # type: ignore[attr-defined]
    tabs.bar.setFocus()
    opened.window.actions_of_app.by_name["what"].trigger()
    made = card(opened)
    assert [term.key for term in made.terms][:1] in (
        ["StatementType.COMMITMENT"],
        ["undertaking_commitment"],
    )
    made.close()
    tabs.commitments.panel.list.setFocus()
    opened.window.actions_of_app.by_name["what"].trigger()
    assert card(opened).terms


def test_what_is_this_works_in_a_dialog(opened: Opened, qtbot: QtBot):
    opened.visit("parties")
    screen = opened.window.shown
    assert isinstance(screen, PartiesScreen)
    screen.acts.add_party()
    opened.settle()
    dialog = next(one for one in opened.window.findChildren(PartyDialog) if one.isVisible())
    dialog.side.setFocus()
    dialog.side.setCurrentIndex(3)
    qtbot.keyClick(dialog.side, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    made = next(one for one in dialog.findChildren(TermCard) if one.isVisible())
    assert [term.term for term in made.terms] == ["secretariat"]


def test_the_card_leads_to_the_glossary_where_words_are_found(opened: Opened):
    opened.window.actions_of_app.by_name["what"].trigger()
    card(opened).more.click()
    opened.settle()
    screen = opened.window.shown
    assert isinstance(screen, GlossaryScreen)
    screen.box.setText("letting go ice")
    lines = screen.panel.list.model_of_lines.lines
    assert [line.key for line in lines] == ["LettingGo.ON_ICE"]
    screen.box.setText("zeppelin")
    assert screen.panel.empty.isVisible()
