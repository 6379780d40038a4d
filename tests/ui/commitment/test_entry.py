"""The entry of a commitment: other wordings, how sure it is, what it is taken to mean."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.commitment.conftest import line_of, screen_of
from tests.ui.conftest import Opened
from tracker.register.questions.entries.entry_page import entry_page
from tracker.register.questions.entries.trajectory import topics_on_ladder, trajectory
from tracker.register.questions.entries.wordings import wording_chain
from tracker.vocabulary import Audience, Confirmation, Dispute, LettingGo, ReadingKind, Relation
from ui.commitment.entry_dialogs import (
    ConfirmationDialog,
    DisputeDialog,
    LettingGoDialog,
    OwnWordsDialog,
    WordingDialog,
)
from ui.screens.commitment import CommitmentScreen

Key = Qt.Key
Go = Callable[[int], CommitmentScreen]

DEFERRED, ON_ICE, STOPPED = 15, 12, 13


def texts(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel))


def test_another_wording_is_linked_and_the_later_bears_on_the_earlier(
    opened: Opened, go: Go, qtbot: QtBot
):
    screen = go(ON_ICE)
    qtbot.keyClick(screen, Key.Key_R)
    opened.settle()
    shown = screen.findChildren(WordingDialog)[-1]
    entries = [line.entry for line in shown.offer.others]
    shown.others.show_selected(entries.index(STOPPED))
    shown.kind.choose(Relation.SUPERSEDES)
    assert shown._said.text() == f"Entry {STOPPED} supersedes entry {ON_ICE}."
    shown.accept()
    opened.settle()
    chain = wording_chain(opened.register, line_of(opened, ON_ICE).statement.id)
    assert [each.statement.entry for each in chain] == [ON_ICE, STOPPED]
    assert len(screen_of(opened).chain.rows) == 2


def test_the_steps_of_letting_go_are_marked_and_stand_on_the_ladder(
    opened: Opened, go: Go, qtbot: QtBot
):
    screen = go(DEFERRED)
    said = line_of(opened, DEFERRED).statement
    qtbot.keyClick(screen, Key.Key_L)
    opened.settle()
    shown = screen.findChildren(LettingGoDialog)[-1]
    before = {step for step, box in shown.steps.items() if box.isChecked()}
    assert before, "what is marked by now is ticked"
    shown.steps[LettingGo.ON_ICE].setChecked(True)
    shown.accept()
    opened.settle()
    topics = topics_on_ladder(opened.register, said.dossier_id)
    topic = next(each for each in topics if each.name in said.topics)
    way = trajectory(opened.register, topic.id)
    steps = next(each.steps for each in way.conceded if each.statement.id == said.id)
    assert set(steps) == before | {LettingGo.ON_ICE}


def test_a_confirmation_on_paper_names_its_paper(opened: Opened, go: Go, qtbot: QtBot):
    screen = go(ON_ICE)
    qtbot.keyClick(screen, Key.Key_K)
    opened.settle()
    shown = screen.findChildren(ConfirmationDialog)[-1]
    shown.rung.choose(Confirmation.IN_WRITING)
    assert not shown.keep.isEnabled()
    shown.source.text.setText("Letter of this morning")
    shown.accept()
    opened.settle()
    assert line_of(opened, ON_ICE).statement.confirmation is Confirmation.IN_WRITING
    assert "Letter of this morning" in texts(screen_of(opened).sureness)


def test_who_disputes_it_is_kept_with_the_reason(opened: Opened, go: Go, qtbot: QtBot):
    screen = go(DEFERRED)
    qtbot.keyClick(screen, Key.Key_D)
    opened.settle()
    shown = screen.findChildren(DisputeDialog)[-1]
    shown.dispute.choose(Dispute.BY_THEM)
    assert not shown.keep.isEnabled()
    shown.why.setText("Their press release says otherwise")
    shown.accept()
    opened.settle()
    assert line_of(opened, DEFERRED).statement.dispute is Dispute.BY_THEM
    assert "Disputed by them" in texts(screen_of(opened).sureness)


def test_a_reading_is_signed_and_stands_apart_from_the_words(opened: Opened, go: Go, qtbot: QtBot):
    screen = go(DEFERRED)
    qtbot.keyClick(screen, Key.Key_P)
    opened.settle()
    shown = screen.findChildren(OwnWordsDialog)[-1]
    assert shown.audience.term is Audience.NOTE
    shown.text.setPlainText("The saving has to be found first.")
    shown.author.setText("Policy office")
    shown.accept()
    opened.settle()
    page = entry_page(opened.register, line_of(opened, DEFERRED).statement.id)
    assert page.own_words[-1].kind is ReadingKind.READING
    assert page.own_words[-1].party is not None
    assert page.own_words[-1].party.name == "Federation of Workers"  # ours, unless another is said
    told = texts(screen_of(opened).own_words)
    assert "The saving has to be found first." in told
    assert "Policy office" in told
