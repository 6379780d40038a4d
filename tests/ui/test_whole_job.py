"""The whole job of a union officer, by keyboard: from no register at all to a briefing in hand."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.at_the_keyboard import AtTheKeyboard
from tests.ui.in_front import bring_to_front
from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.talks.meetings import meetings
from ui.app import Desktop
from ui.briefing.dialog import BriefingDialog
from ui.computer.clock import today
from ui.desk.end_card import EndCard
from ui.desk.facts_card import FactsCard
from ui.importing.which_dossier import WhichDossier
from ui.meetings.dialog import MeetingDialog
from ui.places import Tab
from ui.registers.new_register_dialog import NewRegisterDialog
from ui.screens.dossier import DossierScreen
from ui.screens.letter import LetterScreen
from ui.screens.meeting import MeetingScreen
from ui.screens.today import TodayScreen

LETTER = """Ministerie van Arbeid van Veldland
Havenkade 2
1000 AA Veldstad

Federatie van Werkenden
Lange Straat 8
1000 AB Veldstad

Datum: 18 maart 2031
Ons kenmerk: MA 31/77
Betreft: Werkloosheid en zwaar werk

Geachte voorzitter,

Het kabinet heeft besloten de kortere uitkering niet door te zetten.

Wij sturen de Kamer voor 1 juni 2031 een plan voor zwaar werk, mits daarvoor dekking is gevonden.

Met vriendelijke groet,
De minister van Arbeid
"""
Key = Qt.Key


@pytest.fixture
def desktop(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desktop]:
    """The app as it starts where its last register and the example are both gone."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the app takes its place; give it back
    made = Desktop(qapp, tmp_path / "settings.json")
    made.look.use_language("en")
    qtbot.addWidget(made.window)
    made.start(tmp_path / "gone.overleg")
    bring_to_front(qtbot, made.window)
    yield made
    made.runner.finish()
    made.window.close()


class Officer(AtTheKeyboard):
    """An officer with letters and papers in `folder`."""

    def __init__(self, desktop: Desktop, qtbot: QtBot, folder: Path) -> None:
        def settle() -> None:
            qtbot.waitUntil(lambda: not desktop.runner.is_busy, timeout=20_000)

        super().__init__(desktop.window, settle, qtbot)
        self.folder = folder

    def make_register(self) -> Register:
        self.settle()
        self.press(Key.Key_Tab)  # from "Open a register…" to "New register…"
        self.press(Key.Key_Return)
        self.choose(self.folder / "mine.overleg")
        self.dialog(NewRegisterDialog)
        self.press(Key.Key_Return)  # without a passphrase
        self.arrive(TodayScreen)
        assert self.window.session is not None
        return self.window.session.register

    def bring_in(self, text: str) -> str:
        """Bring a letter in; the name proposed for its dossier."""
        letter = self.folder / "brief.txt"
        letter.write_text(text, "utf-8")
        self.press(Key.Key_Return)  # the empty list offers to import a letter
        self.choose(letter)
        which = self.dialog(WhichDossier)
        proposed = which.name.currentText()
        self.press(Key.Key_Return)
        self.arrive(LetterScreen)
        return proposed

    def confirm_facts(self) -> None:
        """One key, as this letter leaves nothing in doubt."""
        assert isinstance(self.window.shown.desk.queue.card, FactsCard)
        self.press(Key.Key_Return)
        self.settle()

    def decide_on_all(self) -> int:
        desk = self.window.shown.desk
        for _ in desk.state.passages:
            self.press(Key.Key_Return)
        self.settle()
        assert isinstance(desk.queue.card, EndCard)
        self.press(Key.Key_Return)
        self.arrive(DossierScreen)
        return desk.state.progress.accepted

    def plan(self, title: str) -> None:
        tabs = self.window.shown.tabs
        tabs.bar.setFocus()
        for _ in range(Tab.MEETINGS - tabs.bar.currentIndex()):
            self.press(Key.Key_Right)
        self._qtbot.keyClick(tabs.bar, Key.Key_Tab)
        self.press(Key.Key_Return)  # the empty list offers to plan a meeting
        planning = self.dialog(MeetingDialog)
        QTest.keyClicks(planning.focusWidget(), title)
        self.press(Key.Key_Return)
        self.arrive(MeetingScreen)

    def brief(self, path: Path) -> str:
        """Write the briefing; the file name that was proposed."""
        self.press(Key.Key_Return)  # the one action of this screen
        self.dialog(BriefingDialog)
        self.press(Key.Key_Return)
        return self.keep(path)


@pytest.fixture
def officer(desktop: Desktop, qtbot: QtBot, tmp_path: Path) -> Officer:
    return Officer(desktop, qtbot, tmp_path)


def test_from_an_empty_screen_to_a_briefing(officer: Officer, tmp_path: Path):
    register = officer.make_register()
    assert officer.bring_in(LETTER) == "Werkloosheid en zwaar werk"
    officer.confirm_facts()
    assert officer.decide_on_all() >= 2
    (dossier,) = dossiers(register)
    assert commitments(register, today(), dossier.id)
    assert officer.window.focusWidget() is officer.window.shown.tabs.commitments.panel.list
    officer.plan("Eerste ronde")
    (meeting,) = meetings(register, dossier.id)
    day = meeting.starts.astimezone().date().isoformat()
    briefing = tmp_path / "paper.pdf"
    assert officer.brief(briefing) == f"briefing-Eerste ronde-{day}.pdf"
    assert briefing.read_bytes().startswith(b"%PDF-")
    assert officer.window.notice.sentence.text() == "The briefing is in paper.pdf."
