"""Taking down what is said, from the keyboard, in a real window on the example."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tracker.register import open_register
from tracker.register.questions.entries.statements import statements
from tracker.vocabulary import Confirmation, StatementType
from ui.capture.line import TYPES, CaptureLine

Key = Qt.Key
WORDS = "We are willing to look at the length again, provided the money is found"


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    made = open_window("en")
    made.visit("meeting")
    return made


@pytest.fixture
def line(opened: Opened, qtbot: QtBot) -> CaptureLine:
    opened.window.actions_of_app.by_name["capture"].trigger()
    foot = opened.window.foot
    qtbot.waitUntil(lambda: foot.capturing.line.dossier_id is not None)
    return foot.capturing.line


def type_in(qtbot: QtBot, line: CaptureLine, *texts: str) -> None:
    """Each text in a field, from the one that has the keyboard on, with Tab between."""
    for number, text in enumerate(texts):
        if number:
            qtbot.keyClick(line.window().focusWidget(), Key.Key_Tab)
        qtbot.keyClicks(line.window().focusWidget(), text)


def entered(qtbot: QtBot, line: CaptureLine) -> None:
    before = line.told.text()
    qtbot.keyClick(line.window().focusWidget(), Key.Key_Return)
    qtbot.waitUntil(lambda: line.told.text() != before)


def test_who_about_what_the_words_and_enter(opened: Opened, line: CaptureLine, qtbot: QtBot):
    type_in(qtbot, line, "minis", "unemp", WORDS)
    entered(qtbot, line)
    kept = statements(opened.register)[-1]
    assert (kept.quote, kept.topics) == (WORDS, ("Unemployment benefit",))
    assert kept.actor
    assert kept.actor.name == "Cabinet of Veldland"
    assert kept.caveat == "provided the money is found"
    assert kept.confirmation is Confirmation.OWN_NOTE
    assert "Own note" in line.told.text()


def test_the_line_is_ready_for_the_next_words(opened: Opened, line: CaptureLine, qtbot: QtBot):
    type_in(qtbot, line, "minis", "unemp", WORDS)
    entered(qtbot, line)
    assert line.words.text() == ""
    assert line.window().focusWidget() is line.speaker
    assert line.speaker.selectedText() == "Minister of Labour"


def test_whoever_types_may_say_how_it_is_read(opened: Opened, line: CaptureLine, qtbot: QtBot):
    type_in(qtbot, line, "chair", "", WORDS)
    line.read_as.setCurrentIndex(1 + TYPES.index(StatementType.POSITION))
    entered(qtbot, line)
    assert statements(opened.register)[-1].type is StatementType.POSITION


def test_what_lacks_is_named_and_gets_the_keyboard(opened: Opened, line: CaptureLine, qtbot: QtBot):
    before = len(statements(opened.register))
    type_in(qtbot, line, "minis")
    entered(qtbot, line)
    assert "Their words" in line.told.text()
    assert line.window().focusWidget() is line.words
    assert len(statements(opened.register)) == before


def test_what_was_kept_last_can_be_mended(opened: Opened, line: CaptureLine, qtbot: QtBot):
    type_in(qtbot, line, "minis", "", WORDS)
    entered(qtbot, line)
    many = len(statements(opened.register))
    line.mend.click()
    line.words.setText("We do not look at it again")
    line.words.setFocus()
    entered(qtbot, line)
    found = statements(opened.register)
    assert (len(found), found[-1].quote) == (many, "We do not look at it again")


def test_and_taken_back(opened: Opened, line: CaptureLine, qtbot: QtBot):
    before = statements(opened.register)
    type_in(qtbot, line, "minis", "", WORDS)
    entered(qtbot, line)
    line.back.click()
    qtbot.waitUntil(lambda: line.told.text() == "Taken back.")
    assert statements(opened.register) == before


def test_escape_gives_the_keyboard_back_to_the_screen(
    opened: Opened, line: CaptureLine, qtbot: QtBot
):
    qtbot.keyClick(line.speaker, Key.Key_Escape)
    assert not line.isVisible()
    assert opened.window.shown.isAncestorOf(opened.window.focusWidget())


def test_how_it_is_read_is_told_while_one_types(line: CaptureLine, qtbot: QtBot):
    type_in(qtbot, line, "minis", "", "We are willing to talk about the length")
    qtbot.waitUntil(lambda: "willing" in line.read_as.itemText(0))


#: Enters words and is killed as soon as the line says that they are kept.
KILLED_AFTER_ENTER = """
import os, signal, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from tracker.register import open_register
from ui.look.theme import Look
from ui.reporting import Reporter
from ui.tasks import Runner
from ui.window import Window
from pathlib import Path

application = QApplication([])
look = Look(application, "en")
reporter = Reporter(look, Path(sys.argv[2]))
window = Window(look, Runner(reporter), reporter)
window.show()


def capture():
    window.actions_of_app.by_name["capture"].trigger()
    enter()


def enter():
    line = window.foot.capturing.line
    if line.dossier_id is None:
        QTimer.singleShot(10, enter)
        return
    line.speaker.setText("Minister of Labour")
    line.words.setText(sys.argv[3])
    line.enter()
    die()


def die():
    if "Entry" not in window.foot.capturing.line.told.text():
        QTimer.singleShot(0, die)
        return
    os.kill(os.getpid(), signal.SIGKILL)


window.ready.connect(capture)
window.use(open_register(Path(sys.argv[1])))
application.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_words_that_were_entered_outlive_a_kill(example_file: Path, tmp_path: Path):
    path = Path(copy(example_file, tmp_path / "mine.overleg"))
    ended = subprocess.run(
        [sys.executable, "-c", KILLED_AFTER_ENTER, str(path), str(tmp_path), WORDS],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path)},
        timeout=60,
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    with open_register(path) as register:
        assert WORDS in [line.quote for line in statements(register)]
