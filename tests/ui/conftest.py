"""A screenless Qt, one look for all tests, and an example register with a window on it."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import ui.computer.clock
from tests.spring import make_spring
from tests.ui.in_front import bring_to_front
from tracker.register import Register, open_register
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.entries.trajectory import topics_on_ladder
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.lines import StatementLine
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.people.parties import parties
from tracker.register.questions.talks.meetings import meetings
from tracker.reports import Watch
from tracker.vocabulary import StatementType
from ui.computer.clock import today
from ui.look.theme import Look, Scheme
from ui.places import (
    CommitmentPlace,
    DossierPlace,
    DossierSettingsPlace,
    DossiersPlace,
    EntryPlace,
    FindPlace,
    GlossaryPlace,
    HistoryPlace,
    LadderPlace,
    LetterPlace,
    MeetingPlace,
    PartiesPlace,
    PartyPlace,
    Place,
    Tab,
    TodayPlace,
    WatchPlace,
)
from ui.reporting import Message, Reporter
from ui.session import Session
from ui.tasks import Runner
from ui.window import Window

TODAY = date(2026, 11, 23)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The screenless platform says of each window what it cannot do with it."""
    for item in items:
        item.add_marker(
            pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")
        )


@pytest.fixture
def from_right_to_left(qapp: QApplication) -> Iterator[None]:
    """The app as in a language that is read from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def let_go(left: QObject) -> None:
    """Destroy it now, in the way in which it goes in the app."""
    left.deleteLater()
    QCoreApplication.sendPostedEvents(left, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def swept_in_this_thread() -> Iterator[None]:
    """As in the app: what Qt made is destroyed by no thread that happens to make many things."""
    gc.disable()
    yield
    gc.collect(0)
    gc.enable()


@pytest.fixture(autouse=True)
def no_look_stays(qapp: QApplication) -> Iterator[None]:
    """What a test made the app look and speak like ends with it."""
    yield
    for left in qapp.findChildren(Look):
        let_go(left)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(qapp, "en", Scheme.LIGHT)


@pytest.fixture
def reporter(look: Look, tmp_path: Path) -> Reporter:
    return Reporter(look, tmp_path / "crash")


@pytest.fixture
def told(reporter: Reporter) -> list[Message]:
    """What the app said, in order."""
    messages: list[Message] = []
    reporter.told.connect(messages.append)
    return messages


@pytest.fixture
def runner(reporter: Reporter) -> Iterator[Runner]:
    made = Runner(reporter)
    yield made
    made.finish()


@pytest.fixture(scope="session")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("example") / "example.overleg"
    make_spring(path, TODAY)
    return path


@pytest.fixture(scope="session")
def example_of_today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as somebody makes it today: earlier days of it lie behind us, by any clock."""
    path = tmp_path_factory.mktemp("today") / "example.overleg"
    make_spring(path, today())
    return path


class StoppedClock(datetime):
    """It is ten in the morning of the day the example is made for."""

    @classmethod
    def now(cls, tz: object = None) -> datetime:
        """Always the same moment."""
        return datetime(TODAY.year, TODAY.month, TODAY.day, 10, 0)


@pytest.fixture
def stopped_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ui.computer.clock, "datetime", StoppedClock)


@pytest.fixture
def register(example_file: Path, tmp_path: Path) -> Iterator[Register]:
    """A copy of the example register, for this test alone."""
    copy = tmp_path / "veldland.overleg"
    copy.write_bytes(example_file.read_bytes())
    with open_register(copy) as opened:
        yield opened


@pytest.fixture
def session(register: Register, look: Look, runner: Runner, reporter: Reporter) -> Session:
    return Session(register, look, runner, reporter, "test")


@dataclass(frozen=True)
class Opened:
    """A window on the example register, and a way to its screens."""

    window: Window
    register: Register
    settle: Callable[[], None]

    def visit(self, place: str) -> None:
        """Go to a screen by its name and wait until it shows what it is for."""
        self.window.go(self._places()[place])
        self.settle()

    def go_back(self) -> None:
        """Go to where one came from."""
        self.window.actions_of_app.by_name["back"].trigger()
        self.settle()

    def party_named(self, name: str) -> int:
        """The id of a party of the example."""
        return next(line.id for line in parties(self.register) if line.name == name)

    def _demand(self) -> StatementLine:
        return next(line for line in statements(self.register) if line.type is StatementType.DEMAND)

    def _places(self) -> dict[str, Place]:
        dossier_id = dossiers(self.register)[0].id
        letter = max(documents(self.register, dossier_id), key=lambda line: line.statements)
        return {
            "today": TodayPlace(),
            "watch": WatchPlace(Watch.DUE_SOON),
            "dossiers": DossiersPlace(),
            "demands": DossierPlace(dossier_id, Tab.DEMANDS),
            "commitments": DossierPlace(dossier_id, Tab.COMMITMENTS),
            "commitment": CommitmentPlace(
                commitments(self.register, TODAY, dossier_id)[0].id, dossier_id
            ),
            "entry": EntryPlace(self._demand().id, dossier_id),
            "positions": DossierPlace(dossier_id, Tab.POSITIONS),
            "documents": DossierPlace(dossier_id, Tab.DOCUMENTS),
            "meetings": DossierPlace(dossier_id, Tab.MEETINGS),
            "questions": DossierPlace(dossier_id, Tab.QUESTIONS),
            "notes": DossierPlace(dossier_id, Tab.NOTES),
            "rounds": DossierPlace(dossier_id, Tab.ROUNDS),
            "dossier settings": DossierSettingsPlace(dossier_id),
            "letter": LetterPlace(letter.id, dossier_id),
            "ladder": LadderPlace(dossier_id, topics_on_ladder(self.register, dossier_id)[0].id),
            "find": FindPlace("being"),
            "find first": FindPlace(),
            "history": HistoryPlace(),
            "glossary": GlossaryPlace(),
            "parties": PartiesPlace(),
            "party": PartyPlace(self.party_named("Cabinet of Veldland")),
            "meeting": MeetingPlace(meetings(self.register, dossier_id)[-1].id, dossier_id),
        }


@pytest.fixture(autouse=True)
def nothing_stays() -> Iterator[None]:
    """What a test leaves there goes with it: every new look styles all windows there are."""
    yield
    # One at a time: with a window goes what Qt made for it. A list of completions goes with
    # its field only; deleted before it, it takes the process along.
    while left := [each for each in QApplication.topLevelWidgets() if _is_left(each)]:
        let_go(left[0])


def _is_left(widget: QWidget) -> bool:
    return widget.parent() is None and widget.windowType() is not Qt.WindowType.Popup


class OpenWindow(Protocol):
    """Opens the window on the example register."""

    def __call__(self, language: str, place: Place | None = None) -> Opened:
        """In `language`, at `place`; at its one dossier without one."""


@pytest.fixture
def settle(runner: Runner, qtbot: QtBot) -> Callable[[], None]:
    """Wait until all answers are shown."""
    return lambda: qtbot.waitUntil(lambda: not runner.is_busy, timeout=20_000)


@pytest.fixture
def open_window(session: Session, qtbot: QtBot, settle: Callable[[], None]) -> Iterator[OpenWindow]:
    """Opens the window in a language, at its dossier unless a place is named."""

    def open_(language: str, place: Place | None = None) -> Opened:
        session.look.use_language(language)
        made = Window(session.look, session.runner, session.reporter)
        qtbot.addWidget(made)
        made.resize(1280, 800)
        bring_to_front(qtbot, made)
        at = place or DossierPlace(dossiers(session.register)[0].id)
        made.use(open_register(session.register.path), at)
        settle()
        return Opened(made, session.register, settle)

    yield open_
    settle()
