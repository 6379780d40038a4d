"""The rail folds where a letter needs the room, and as the user wants it."""

from __future__ import annotations

import pytest

from tests.ui.conftest import Opened, OpenWindow
from ui.places import DossiersPlace
from ui.settings import RailChoice
from ui.shell.folding import ROOMY


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    return open_window("en")


@pytest.fixture
def chosen(opened: Opened) -> list[str]:
    choices: list[str] = []
    opened.window.folding.chosen.connect(choices.append)
    return choices


def test_it_is_open_in_a_dossier_and_folded_beside_a_letter(opened: Opened):
    rail = opened.window.rail
    assert not rail.is_folded
    opened.visit("letter")
    assert (rail.is_folded, rail.width()) == (True, 56)
    opened.window.resize(ROOMY + 20, 800)
    assert not rail.is_folded


def test_folded_it_has_no_text_but_names_and_tips(opened: Opened):
    opened.visit("letter")
    rail = opened.window.rail
    for made in (
        *rail.place_buttons.values(),
        rail.import_button,
        rail.menu_button,
        rail.fold_button,
    ):
        assert made.text() == ""
        assert made.accessibleName() in made.toolTip()
        assert made.accessibleName()
    assert rail.place_buttons[DossiersPlace()].isChecked()
    assert not any(made.isVisible() for made in rail.dossier_buttons())


def test_what_the_user_chose_stays_everywhere(opened: Opened, chosen: list[str]):
    rail = opened.window.rail
    opened.window.actions_of_app.by_name["fold"].trigger()
    assert rail.is_folded
    opened.visit("documents")
    assert rail.is_folded
    rail.fold_button.click()
    assert not rail.is_folded
    opened.visit("letter")
    assert rail.is_folded
    rail.fold_button.click()
    opened.visit("commitments")
    opened.visit("letter")
    assert not rail.is_folded
    assert chosen == [RailChoice.FOLDED, RailChoice.BY_ROOM, RailChoice.OPEN]


def test_a_narrow_window_as_of_large_text_folds_it_everywhere(opened: Opened):
    opened.window.resize(960, 500)
    assert opened.window.rail.is_folded
    opened.window.resize(1280, 800)
    assert not opened.window.rail.is_folded
