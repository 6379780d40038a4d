"""All that is done at the rounds of a dossier is among all commands, with its key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.dossier.opening import screen_of
from tests.ui.in_front import bring_to_front
from tracker.register.questions.talks.ballots import BallotLine
from ui.commands.commands import commands_of_screen
from ui.dossier.pages.balloting import BallotDialog
from ui.dossier.pages.rounding import RoundDialog
from ui.dossier.pages.rounds import RoundsPage
from ui.places import Tab

Key = Qt.Key

ANYWHERE = {"start a round", "write down an outcome", "set a ballot", "change the line one is at"}


@pytest.fixture
def page(opened: Opened, qtbot: QtBot) -> RoundsPage:
    screen_of(opened).turn_to(Tab.ROUNDS)
    opened.settle()
    made = screen_of(opened).tabs.pages[Tab.ROUNDS]
    assert isinstance(made, RoundsPage)
    bring_to_front(qtbot, made)
    made.rounds.list.setFocus()
    return made


def offered(opened: Opened) -> dict[str, str]:
    """What the palette has of this screen, and the key of each."""
    words = opened.window.look.words
    return {each.title: each.keys for each in commands_of_screen(opened.window.shown, words)}


def go_to_ballot(page: RoundsPage) -> None:
    rows = range(page.rounds.list.model().rowCount())
    for at in rows:
        page.rounds.list.show_selected(at)
        if page.item is not None and isinstance(page.item.what, BallotLine):
            return
    pytest.fail("no round has a ballot")


def set_a_ballot(opened: Opened, page: RoundsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.rounds.list, Key.Key_B)
    opened.settle()
    shown = page.findChildren(BallotDialog)[-1]
    shown.question.setPlainText("Do you agree with the result?")
    shown.accept()
    opened.settle()


def test_at_a_round_its_acts_are_among_all_commands_with_their_keys(
    opened: Opened, page: RoundsPage
):
    found = offered(opened)
    assert set(found) >= ANYWHERE | {"note a step"}
    assert found["start a round"] == "R"
    assert found["note a step"] == "S"


def test_what_has_no_room_at_a_ballot_is_among_all_commands_and_done_by_its_key(
    opened: Opened, page: RoundsPage, qtbot: QtBot
):
    set_a_ballot(opened, page, qtbot)
    go_to_ballot(page)
    assert set(offered(opened)) >= ANYWHERE | {"note its totals", "note what was decided"}
    assert not page.round_key.isVisible()
    qtbot.keyClick(page.rounds.list, Key.Key_R)
    opened.settle()
    assert page.findChildren(RoundDialog)[-1].isVisible()


def test_what_enter_does_at_a_line_is_a_command_too(opened: Opened, page: RoundsPage):
    words = opened.window.look.words
    found = {each.title: each for each in commands_of_screen(opened.window.shown, words)}
    found["change the line one is at"].act()
    opened.settle()
    assert page.findChildren(RoundDialog)[-1].isVisible()
