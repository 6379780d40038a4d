"""Keys stand on one line in every language; those without room are behind its end."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow
from tracker.words import LANGUAGES
from ui.commands.commands import commands_of_screen
from ui.look.key_button import KeyButton
from ui.look.key_strip import KeyStrip
from ui.look.theme import Look

TITLES = ["rename", "dealt with", "put off", "take off"]


def strip(look: Look, qtbot: QtBot, width: int, *, ends_right: bool = False) -> KeyStrip:
    keys = [KeyButton(look, title[0].upper(), title) for title in TITLES]
    made = KeyStrip(look, keys, ends_right=ends_right)
    qtbot.addWidget(made)
    made.resize(width, made.sizeHint().height())
    made.show()
    return made


def shown(made: KeyStrip) -> list[str]:
    keys = [key for key in made.findChildren(KeyButton) if key.isVisible()]
    return [key.text() for key in sorted(keys, key=lambda key: key.x())]


def test_with_room_all_keys_stand_beside_each_other(look: Look, qtbot: QtBot):
    made = strip(look, qtbot, 800)
    assert shown(made) == TITLES
    assert len({key.y() for key in made.findChildren(KeyButton) if key.isVisible()}) == 1


def test_what_has_no_room_is_in_the_menu_at_the_end_with_its_key(look: Look, qtbot: QtBot):
    made = strip(look, qtbot, 260)
    kept = shown(made)[:-1]
    assert kept == TITLES[: len(kept)]
    assert 0 < len(kept) < len(TITLES)
    pressed: list[str] = []
    for key in made.findChildren(KeyButton):
        key.clicked.connect(lambda _checked=False, key=key: pressed.append(key.text()))
    actions = made.menu().actions()
    assert [each.text() for each in actions] == [
        f"{title}\t{title[0].upper()}" for title in TITLES[len(kept) :]
    ]
    actions[0].trigger()
    assert pressed == [TITLES[len(kept)]]
    words = look.words
    assert {each.title for each in commands_of_screen(made, words)} == set(TITLES)


def test_where_a_line_ends_right_its_last_keys_are_kept(look: Look, qtbot: QtBot):
    made = strip(look, qtbot, 260, ends_right=True)
    kept = shown(made)[1:]
    assert kept == TITLES[-len(kept) :]
    last = max(
        (key for key in made.findChildren(KeyButton) if key.isVisible()), key=lambda k: k.x()
    )
    assert last.geometry().right() == made.width() - 1


def test_a_key_that_is_not_offered_takes_no_room(look: Look, qtbot: QtBot):
    made = strip(look, qtbot, 800)
    key = made.findChildren(KeyButton)[1]
    key.offer(offered=False)
    qtbot.waitUntil(lambda: shown(made) == [TITLES[0], *TITLES[2:]])
    made.resize(60, made.height())
    qtbot.waitUntil(lambda: len(shown(made)) < len(TITLES) - 1)
    assert not any(TITLES[1] in each.text() for each in made.menu().actions())


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("place", ["meeting", "notes", "dossier settings", "letter"])
def test_keys_stand_on_one_line_in_every_language(
    open_window: OpenWindow, language: str, place: str, qtbot: QtBot
):
    opened = open_window(language)
    opened.visit(place)
    strips = [each for each in opened.window.findChildren(KeyStrip) if each.isVisible()]
    assert strips
    for each in strips:
        keys = [key for key in each.findChildren(KeyButton) if key.isVisible()]
        assert len({key.y() for key in keys}) == 1
    qtbot.waitUntil(lambda: all(stand_within(each) for each in strips))


def stand_within(made: KeyStrip) -> bool:
    """Whether all its keys are in sight, and at least one of them says what it does."""
    keys = [key for key in made.findChildren(KeyButton) if key.isVisible()]
    return all(key.geometry().right() < made.width() for key in keys) and any(
        key.text() for key in keys
    )
