"""Several windows, registers used lately, and starting where one left."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.making import make_dossier
from tracker.register import create_register
from tracker.register.operations.talks.meetings import NewQuestion, add_question
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.talks.meetings import meetings
from ui.computer.clock import now, today
from ui.desktop import Desktop
from ui.places import DossierPlace, MeetingPlace, Tab, TodayPlace
from ui.places.kept import as_kept
from ui.registers.kept import KeptRegister, save_kept
from ui.settings import Settings, save_settings
from ui.window import Window


class Forgotten:
    """What nobody holds but itself."""

    itself: Forgotten


Start = Callable[[Path | None], Desktop]


@pytest.fixture
def talks(example_file: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "talks.overleg"
    copy.write_bytes(example_file.read_bytes())
    return copy


@pytest.fixture
def others(tmp_path: Path) -> Path:
    path = tmp_path / "others.overleg"
    with create_register(path) as made:
        make_dossier(made)
    return path


@pytest.fixture
def start(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    settings = tmp_path / "settings.json"
    save_settings(Settings(language="en"), settings)
    made: list[Desktop] = []

    def start_(register: Path | None) -> Desktop:
        desktop = Desktop(qapp, settings)
        made.append(desktop)
        desktop.start(register)
        arrived(desktop.window, qtbot)
        return desktop

    yield start_
    for desktop in made:
        for window in tuple(desktop.windows):
            qtbot.waitUntil(lambda window=window: not window.runner.is_busy, timeout=20_000)
            window.close()
            window.deleteLater()
        desktop.end()


def arrived(window: Window, qtbot: QtBot) -> None:
    """Wait until it shows a register."""
    qtbot.waitUntil(lambda: window.session is not None and window.rail.isVisible(), timeout=20_000)
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=20_000)


def beside(desktop: Desktop, qtbot: QtBot) -> Window:
    before = set(desktop.windows)
    desktop.window.actions_of_app.by_name["new_window"].trigger()
    (made,) = set(desktop.windows) - before
    arrived(made, qtbot)
    return made


def test_another_window_shows_the_same_register_and_hears_of_each_change(
    start: Start, talks: Path, qtbot: QtBot
):
    desktop = start(talks)
    first = desktop.window
    second = beside(desktop, qtbot)
    assert second.session.register is first.session.register
    line = meetings(second.session.register)[-1]
    first.go(MeetingPlace(line.id, line.dossier_id))
    arrived(first, qtbot)
    question = NewQuestion(line.id, "Who pays for it?")
    second.session.act(lambda register: add_question(register, question, who="anna"))
    qtbot.waitUntil(lambda: "Who pays for it?" in told_on(first), timeout=20_000)


def told_on(window: Window) -> str:
    from PySide6.QtWidgets import QLabel, QLineEdit

    labels = [label.text() for label in window.findChildren(QLabel)]
    return " ".join([*labels, *(line.text() for line in window.findChildren(QLineEdit))])


def test_each_window_is_at_a_place_of_its_own(start: Start, talks: Path, qtbot: QtBot):
    desktop = start(talks)
    first, second = desktop.window, beside(desktop, qtbot)
    second.go(DossierPlace(dossiers(second.session.register)[0].id, Tab.DOCUMENTS))
    arrived(second, qtbot)
    assert first.place == TodayPlace()


def test_the_register_stays_open_until_its_last_window_closes(
    start: Start, talks: Path, qtbot: QtBot
):
    desktop = start(talks)
    first, second = desktop.window, beside(desktop, qtbot)
    register = first.session.register
    second.close()
    assert desktop.windows == [first]
    answered: list[int] = []
    first.session.ask(lambda asked: len(dossiers(asked)), answered.append)
    qtbot.waitUntil(lambda: answered == [1], timeout=20_000)
    first.close()
    assert register.database.is_closed()


def test_what_was_in_a_window_that_closed_is_not_kept(start: Start, talks: Path, qtbot: QtBot):
    desktop = start(talks)
    first, second = desktop.window, beside(desktop, qtbot)
    second.close()
    qtbot.waitUntil(lambda: not isValid(second))
    assert desktop.window is first
    first.go(TodayPlace())
    arrived(first, qtbot)
    assert first.has_arrived


def test_memory_is_tidied_from_the_first_screen_on(start: Start, talks: Path, qtbot: QtBot):
    start(talks)
    assert not gc.isenabled()  # it would be done in any thread

    def is_gone() -> bool:
        made.extend([made] for _ in range(1_000))
        return kept() is None

    made: list[object] = []
    forgotten = Forgotten()
    forgotten.itself = forgotten
    kept = ref(forgotten)
    del forgotten
    qtbot.waitUntil(is_gone, timeout=20_000)


def test_one_window_reminds_and_when_it_closes_another_does(
    start: Start, talks: Path, qtbot: QtBot
):
    desktop = start(talks)
    first, second = desktop.window, beside(desktop, qtbot)
    reminders = desktop.keepers.attending.of
    assert (reminders[first].session, reminders[second].session) == (first.session, None)
    kept = reminders[second]
    first.close()
    assert kept.session is second.session


def test_an_error_is_told_in_the_window_where_it_happened(
    start: Start, talks: Path, qtbot: QtBot, tmp_path: Path
):
    desktop = start(talks)
    first, second = desktop.window, beside(desktop, qtbot)
    second.registers.open(tmp_path / "none.overleg")
    qtbot.waitUntil(second.notice.isVisible, timeout=20_000)
    assert not first.notice.isVisible()


def test_a_register_asked_for_from_elsewhere_opens_in_a_window_of_its_own(
    start: Start, talks: Path, others: Path, qtbot: QtBot
):
    desktop = start(talks)
    desktop.open_from_elsewhere(str(others))
    assert len(desktop.windows) == 2
    arrived(desktop.windows[1], qtbot)
    assert desktop.windows[1].session.register.path == others


def test_one_that_is_open_is_shown_where_it_is(start: Start, talks: Path, qtbot: QtBot):
    desktop = start(talks)
    desktop.open_from_elsewhere(str(talks))
    desktop.open_from_elsewhere("")
    assert len(desktop.windows) == 1


def test_what_is_open_in_one_window_is_not_opened_in_another(
    start: Start, talks: Path, others: Path, qtbot: QtBot
):
    desktop = start(talks)
    first = desktop.window
    desktop.open_from_elsewhere(str(others))
    second = desktop.windows[1]
    arrived(second, qtbot)
    second.registers.open(talks)
    qtbot.waitUntil(lambda: not second.runner.is_busy, timeout=20_000)
    assert second.session.register.path == others
    assert first.session.register.path == talks


def test_a_register_opens_where_one_left_it_today(start: Start, talks: Path, qtbot: QtBot):
    first = start(talks)
    place = DossierPlace(dossiers(first.window.session.register)[0].id, Tab.DOCUMENTS)
    first.window.go(place)
    arrived(first.window, qtbot)
    first.window.resize(960, 700)
    first.window.close()
    first.end()
    again = start(None)
    assert again.window.place == place
    assert (again.window.width(), again.window.height()) == (960, 700)


def test_a_timeline_shows_the_days_it_showed_when_one_left_it(
    start: Start, talks: Path, qtbot: QtBot
):
    first = start(talks)
    place = DossierPlace(dossiers(first.window.session.register)[0].id)
    first.window.go(place)
    arrived(first.window, qtbot)
    days = first.window.shown.timeline.window_of_days
    days.zoom(3.0)
    kept = days.scale
    first.window.go(TodayPlace())
    arrived(first.window, qtbot)
    first.window.go(place)
    arrived(first.window, qtbot)
    assert first.window.shown.timeline.window_of_days.scale == kept
    first.window.close()
    first.end()
    again = start(None)
    assert again.window.shown.timeline.window_of_days.scale.per_day == kept.per_day


def test_another_day_begins_with_what_it_asks_for(
    start: Start, talks: Path, tmp_path: Path, qtbot: QtBot
):
    yesterday = KeptRegister(str(talks), "", as_kept(DossierPlace(1)), "2020-01-01")
    save_kept([yesterday], tmp_path / "registers.json")
    assert start(talks).window.place == TodayPlace()


def test_a_place_that_is_gone_is_no_dead_end(
    start: Start, talks: Path, tmp_path: Path, qtbot: QtBot
):
    gone = KeptRegister(str(talks), "", as_kept(DossierPlace(777)), today().isoformat())
    save_kept([gone], tmp_path / "registers.json")
    desktop = start(talks)
    assert desktop.window.place == TodayPlace()
    assert not desktop.window.notice.isVisible()


def test_registers_used_lately_are_offered_the_last_one_first(
    start: Start, talks: Path, others: Path, qtbot: QtBot
):
    desktop = start(talks)
    window = desktop.window
    window.registers.open(others)
    qtbot.waitUntil(lambda: window.session.register.path == others, timeout=20_000)
    arrived(window, qtbot)
    recent = window.actions_of_app.recent
    recent.aboutToShow.emit()
    assert [action.text().split()[0] for action in recent.actions()] == ["others", "talks"]
    recent.actions()[1].trigger()
    qtbot.waitUntil(lambda: window.session.register.path == talks, timeout=20_000)
    arrived(window, qtbot)


def test_without_a_register_those_used_lately_are_a_way_on(
    start: Start, talks: Path, tmp_path: Path, qtbot: QtBot, qapp: QApplication
):
    save_kept([KeptRegister(str(talks))], tmp_path / "registers.json")
    save_settings(
        Settings(language="en", last_register=str(tmp_path / "gone.overleg")),
        tmp_path / "settings.json",
    )
    desktop = Desktop(qapp, tmp_path / "settings.json")
    desktop.start(None)
    window = desktop.window
    (button,) = [
        b
        for b in window.welcome.findChildren(type(window.welcome.ways["open"]))
        if b.text() == "talks" and b.isVisible()
    ]
    button.click()
    arrived(window, qtbot)
    assert window.session.register.path == talks
    window.close()


def test_on_another_day_every_window_shows_how_it_stands_then(
    start: Start, talks: Path, qtbot: QtBot
):
    desktop = start(talks)
    window = desktop.window
    assert window.session is not None
    window.go(DossierPlace(dossiers(window.session.register)[0].id))
    arrived(window, qtbot)
    desktop.keepers.minutes.passed.emit(now())
    assert not window.runner.is_busy
    with qtbot.waitSignal(window.ready, timeout=20_000):
        desktop.keepers.minutes.passed.emit(now() + timedelta(days=1))
