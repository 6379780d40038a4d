"""The house style of a paper is chosen by keyboard, and the file chosen last is proposed again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tracker.styles.names import SHIPPED
from tracker.words import words_in
from ui.briefing.style_choice import StyleChoice


@pytest.fixture
def choice(qtbot):
    def make(style: str) -> StyleChoice:
        made = StyleChoice(words_in("en"), style)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def texts(choice: StyleChoice) -> list[str]:
    return [choice.itemText(at) for at in range(choice.count())]


def test_the_styles_that_come_along_can_be_chosen(choice, qtbot):
    made = choice("plain")
    assert texts(made) == ["Plain", "Chancery", "Strong contrast", "Another file…"]
    qtbot.keyClick(made, Qt.Key.Key_Down)
    assert made.style_name == "chancery"


def test_the_file_chosen_last_is_there_again(choice, tmp_path: Path):
    file = tmp_path / "ours.toml"
    file.write_text("")
    made = choice(str(file))
    assert made.currentText() == "ours.toml"
    assert made.style_name == str(file)


def test_a_file_that_is_gone_gives_the_usual_style(choice, tmp_path: Path):
    assert choice(str(tmp_path / "gone.toml")).style_name == "plain"


def test_another_file_is_asked_for_and_used(choice, tmp_path: Path, qtbot):
    made = choice("plain")
    made.activated.emit(len(SHIPPED))
    (dialog,) = made.findChildren(QFileDialog)
    assert made.style_name == "plain"
    file = tmp_path / "ours.toml"
    file.write_text("")
    dialog.fileSelected.emit(str(file))
    assert (made.style_name, made.currentText()) == (str(file), "ours.toml")
    dialog.reject()
    qtbot.waitUntil(lambda: not made.findChildren(QFileDialog))
