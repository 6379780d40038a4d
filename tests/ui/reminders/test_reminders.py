"""A reminder in the window and outside it: once, with nothing of what anybody wrote outside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tracker.register import Register
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.following.reminded import RemindedTerm
from tracker.register.questions.following.reminders import next_reminder
from tracker.register.questions.lines import Term
from tracker.reminding import Notice
from tracker.vocabulary import TimeKind
from tracker.words import LANGUAGES, words_in
from ui.computer.clock import now
from ui.look.parts import in_column
from ui.look.theme import Look
from ui.places import DossierPlace
from ui.reminders.bar import ReminderBar
from ui.reminders.reminders import Reminders
from ui.reminders.tray import Tray
from ui.reminders.words import all_outside, in_full, outside
from ui.session import Session
from ui.settings import Telling

SECRET = "the letter about the wage sum"
HALF_AN_HOUR = timedelta(minutes=30)
DUE = pytest.mark.usefixtures("due")


class Board(QObject):
    """A desktop on which one can read afterwards what it was told."""

    can_tell = True

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def tell(self, text: str) -> None:
        self.told.append(text)


@pytest.fixture
def board() -> Board:
    return Board()


@pytest.fixture
def bar(look: Look, qtbot: QtBot) -> Iterator[ReminderBar]:
    """The bar in a window of its own that nobody is at."""
    window, made = QWidget(), ReminderBar(look)
    window.setLayout(in_column(made))
    qtbot.addWidget(window)
    window.show()
    yield made


@pytest.fixture
def reminders(
    session: Session, bar: ReminderBar, board: Board, settle: Callable[[], None]
) -> Iterator[Reminders]:
    made = Reminders(bar, board, bar)
    made.attend(session)
    yield made
    made.attend(None)
    settle()


@pytest.fixture
def due(register: Register) -> int:
    """A term set by hand that ends in half an hour."""
    term = Term(SECRET, TimeKind.EXACT, moment=now() + HALF_AN_HOUR)
    new = NewDeadline(dossiers(register)[0].id, "Board paper", None, term)
    return set_deadline(register, new, who="test").ids[0]


def test_what_is_due_stands_in_the_bar_once(
    reminders: Reminders, bar: ReminderBar, due: int, settle
):
    reminders.look()
    settle()
    assert bar.isVisible()
    assert SECRET in bar.sentence.text()
    bar.go_on()
    reminders.look()
    settle()
    assert not bar.isVisible()


def test_outside_nothing_is_told_before_somebody_said_so(
    reminders: Reminders, bar: ReminderBar, board: Board, due: int, settle
):
    reminders.look()
    settle()
    assert board.told == []
    assert bar.yes.isVisible()
    answers: list[bool] = []
    bar.desktop_wanted.connect(answers.append)
    bar.yes.click()
    assert answers == [True]
    assert not bar.yes.isVisible()


@pytest.mark.parametrize("telling", [Telling.TIME, Telling.DOSSIER])
@DUE
def test_outside_the_window_nothing_is_told_of_what_anybody_wrote(
    reminders: Reminders, bar: ReminderBar, board: Board, telling: Telling, settle
):
    reminders.telling = telling
    bar.window().hide()
    reminders.look()
    settle()
    (text,) = board.told
    assert SECRET not in text
    assert "Board paper" not in text
    assert ("Work and Security" in text) == (telling is Telling.DOSSIER)


def test_who_wants_nothing_outside_is_told_in_the_window_only(
    reminders: Reminders, bar: ReminderBar, board: Board, due: int, settle
):
    reminders.telling = Telling.NOTHING
    reminders.look()
    settle()
    assert board.told == []
    assert bar.isVisible()
    assert not bar.yes.isVisible()


@DUE
def test_a_reminder_is_put_off_and_comes_again(
    reminders: Reminders, bar: ReminderBar, register: Register, settle
):
    reminders.look()
    settle()
    before = now()
    assert [action.text() for action in bar.menu.actions()] == ["In ten minutes"]
    bar.menu.actions()[0].trigger()
    settle()
    assert not bar.isVisible()
    coming = next_reminder(register)
    assert coming is not None
    assert timedelta(minutes=9, seconds=59) < coming - before < timedelta(minutes=11)


@DUE
def test_escape_closes_a_reminder_and_the_next_one_comes(
    reminders: Reminders, bar: ReminderBar, register: Register, settle
):
    term = Term("soon", TimeKind.EXACT, moment=now() + HALF_AN_HOUR)
    new = NewDeadline(dossiers(register)[0].id, "Second", None, term)
    set_deadline(register, new, who="test")
    reminders.look()
    settle()
    assert bar.beside.text() == "and 1 more"
    bar.show_words.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert "Second" in bar.sentence.text()
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_its_words_can_be_seen(reminders: Reminders, bar: ReminderBar, due: int, settle):
    places: list[object] = []
    reminders.wanted.connect(places.append)
    reminders.look()
    settle()
    bar.show_words.click()
    assert isinstance(places[0], DossierPlace)


def test_a_change_of_a_term_is_looked_at_at_once(
    reminders: Reminders, bar: ReminderBar, register: Register, qtbot, settle
):
    reminders.look()
    settle()
    assert not bar.isVisible()
    term = Term("soon", TimeKind.EXACT, moment=now() + HALF_AN_HOUR)
    new = NewDeadline(dossiers(register)[0].id, "New", None, term)
    set_deadline(register, new, who="test")
    qtbot.waitUntil(bar.isVisible)


def test_the_clock_asks_the_register_only_when_something_is_to_be_told(
    reminders: Reminders, register: Register, qtbot, settle
):
    reminders.look()
    settle()
    reminders.minutes.passed.emit(now() + timedelta(minutes=1))
    assert not reminders.session.runner.is_busy
    for other in (timedelta(minutes=16), -timedelta(days=1)):  # a clock may be put back
        reminders.minutes.passed.emit(now() + other)
        assert reminders.session.runner.is_busy
        settle()


def test_where_the_desktop_shows_nothing_nobody_is_asked(
    session: Session, bar: ReminderBar, due: int, look: Look, settle
):
    made = Reminders(bar, Tray(look, bar), bar)
    made.attend(session)
    made.look()
    settle()
    assert bar.isVisible()
    assert not bar.yes.isVisible()
    made.attend(None)


def notice(term: Term, *, is_ultimatum: bool = False, over: datetime | None = None) -> Notice:
    about = RemindedTerm(1, 1, "Work and Security", SECRET, term, is_ultimatum, False, None)
    return Notice(about, None, over)


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_each_kind_of_end_is_said_in_every_language(language: str):
    words, moment = words_in(language), datetime(2027, 5, 3, 15, 0, tzinfo=UTC).astimezone()
    today = moment.date()
    ends = {
        "clock": Term("w", TimeKind.EXACT, moment=moment + timedelta(hours=1)),
        "today": Term("w", TimeKind.EXACT, latest=today),
        "later": Term("w", TimeKind.EXACT, latest=today + timedelta(days=2)),
        "ask": Term("w", TimeKind.VAGUE, ask_again=today),
    }
    said = {outside(notice(term), moment, words, names_dossier=False) for term in ends.values()}
    said |= {in_full(notice(term), moment, words) for term in ends.values()}
    past = notice(ends["today"], is_ultimatum=True, over=moment)
    said.add(outside(past, moment, words, names_dossier=False))
    assert len(said) == 9
    assert not [sentence for sentence in said if "{" in sentence]


def test_of_many_at_once_only_their_number_is_told():
    words, moment = words_in("en"), now()
    many = [notice(Term("w", TimeKind.EXACT, latest=date(2027, 5, 3)))] * 4
    assert all_outside(many, moment, words, names_dossier=True) == "4 reminders are waiting."
    assert all_outside(many[:2], moment, words, names_dossier=False).count("\n") == 1
