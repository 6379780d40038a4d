"""Taking away what was kept with an entry: beside what is removed, and undone like all else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.commitment.conftest import line_of, screen_of
from tests.ui.conftest import Opened
from tracker.register.operations.entries.confirmations import NewConfirmation, add_confirmation
from tracker.register.operations.entries.own_words import OwnWords, write_reading
from tracker.register.operations.entries.relations import NewRelation, relate
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.entries.entry_page import EntryPage, entry_page
from tracker.register.questions.entries.statements import statements
from tracker.vocabulary import Audience, Confirmation, Relation
from ui.commands.commands import commands_of_screen
from ui.commitment.entry_dialogs import OwnWordsDialog
from ui.look.scrolled import ScrolledPage
from ui.places import EntryPlace
from ui.screens.commitment import CommitmentScreen
from ui.screens.entry import EntryScreen

Key = Qt.Key
Go = Callable[[int], CommitmentScreen]

DEFERRED, ON_ICE, STOPPED, DEMANDED = 15, 12, 13, 1


def entry_of(opened: Opened, entry: int) -> EntryPage:
    return entry_page(opened.register, line_of(opened, entry).statement.id)


def button_called(part: QWidget, name: str) -> QAbstractButton:
    return next(
        made for made in part.findChildren(QAbstractButton) if made.accessibleName() == name
    )


def texts(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel))


def test_a_reading_is_changed_and_stays_what_it_is(opened: Opened, go: Go, qtbot: QtBot):
    words = OwnWords("They keep the way back open.", "Mila", audience=Audience.TEAM)
    write_reading(opened.register, line_of(opened, DEFERRED).statement.id, words, who="test")
    screen = go(DEFERRED)
    qtbot.keyClick(
        button_called(screen.own_words, "Change: They keep the way back open."), Key.Key_Space
    )
    opened.settle()
    shown = screen.findChildren(OwnWordsDialog)[-1]
    assert (shown.author.text(), shown.audience.term) == ("Mila", Audience.TEAM)
    assert not shown.kind.box.isEnabled()
    shown.text.setPlainText("They keep a way back.")
    shown.accept()
    opened.settle()
    (line,) = entry_of(opened, DEFERRED).own_words
    assert (line.text, line.author) == ("They keep a way back.", "Mila")
    undo(opened.register, "test")
    (line,) = entry_of(opened, DEFERRED).own_words
    assert line.text == "They keep the way back open."


def test_whoever_reads_it_so_is_told_within_the_page(opened: Opened, go: Go):
    author = "The joint committee of the council for negotiations on work, security and pay, " * 2
    words = OwnWords("They keep the way back open.", author, audience=Audience.TEAM)
    write_reading(opened.register, line_of(opened, DEFERRED).statement.id, words, who="test")
    page = go(DEFERRED).findChild(ScrolledPage)
    assert page is not None
    assert page.horizontalScrollBar().maximum() == 0


def test_delete_on_a_reading_removes_it(opened: Opened, go: Go, qtbot: QtBot):
    words = OwnWords("They keep the way back open.", "Mila")
    write_reading(opened.register, line_of(opened, DEFERRED).statement.id, words, who="test")
    screen = go(DEFERRED)
    made = button_called(screen.own_words, "Remove: They keep the way back open.")
    made.setFocus()
    qtbot.keyClick(made, Key.Key_Delete)
    opened.settle()
    assert entry_of(opened, DEFERRED).own_words == ()
    assert "way back" not in texts(screen_of(opened).own_words)
    undo(opened.register, "test")
    assert len(entry_of(opened, DEFERRED).own_words) == 1


def test_a_confirmation_is_removed_and_the_last_one_stays(opened: Opened, go: Go, qtbot: QtBot):
    statement_id = line_of(opened, ON_ICE).statement.id
    new = NewConfirmation(statement_id, Confirmation.LAW, source="Official Journal 12")
    add_confirmation(opened.register, new, who="test")
    screen = go(ON_ICE)
    top = entry_of(opened, ON_ICE).confirmations[0]
    assert top.rung is Confirmation.LAW
    removing = [
        made
        for made in screen.sureness.findChildren(QAbstractButton)
        if "Official Journal" in made.accessibleName()
    ]
    removing[0].setFocus()
    qtbot.keyClick(removing[0], Key.Key_Return)
    opened.settle()
    assert Confirmation.LAW not in [each.rung for each in entry_of(opened, ON_ICE).confirmations]
    left = screen_of(opened).sureness.findChildren(QAbstractButton)
    assert not [made for made in left if made.accessibleName().startswith("Remove")]


def test_a_link_is_told_both_ways_and_removed_at_either_end(opened: Opened, go: Go, qtbot: QtBot):
    by_entry = {line.entry: line for line in statements(opened.register)}
    new = NewRelation(by_entry[STOPPED].id, Relation.SUPERSEDES, by_entry[ON_ICE].id)
    relate(opened.register, new, who="test")
    told = f"Entry {STOPPED} supersedes entry {ON_ICE}."
    assert button_called(go(STOPPED).links, told)
    screen = go(ON_ICE)
    assert button_called(screen.links, told)
    qtbot.keyClick(button_called(screen.links, f"Remove: {told}"), Key.Key_Space)
    opened.settle()
    assert entry_of(opened, ON_ICE).relations.by_others == ()
    assert not screen_of(opened).links.has_any


def test_a_link_opens_the_other_entry_which_may_be_no_commitment(
    opened: Opened, go: Go, qtbot: QtBot
):
    by_entry = {line.entry: line for line in statements(opened.register)}
    new = NewRelation(by_entry[ON_ICE].id, Relation.LIMITS, by_entry[DEMANDED].id)
    relate(opened.register, new, who="test")
    screen = go(ON_ICE)
    qtbot.keyClick(
        button_called(screen.links, f"Entry {ON_ICE} limits entry {DEMANDED}."), Key.Key_Space
    )
    opened.settle()
    assert isinstance(opened.window.place, EntryPlace)
    shown = opened.window.shown
    assert type(shown) is EntryScreen
    assert by_entry[DEMANDED].quote.split()[0] in " ".join(
        part.accessibleName() for part in shown.head_part.findChildren(QWidget)
    )


def test_what_can_be_removed_is_among_all_commands(opened: Opened, go: Go):
    words = OwnWords("They keep the way back open.", "Mila")
    write_reading(opened.register, line_of(opened, DEFERRED).statement.id, words, who="test")
    screen = go(DEFERRED)
    titles = [each.title for each in commands_of_screen(screen, opened.window.look.words)]
    assert "Remove: They keep the way back open." in titles
    assert "Change: They keep the way back open." in titles
