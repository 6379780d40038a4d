"""Rounds of talks: what happened in each, what came of it, and what is next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.dossier.opening import screen_of
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.dossiers.rounds import rounds
from tracker.register.questions.talks.ballots import BallotLine, ballots
from tracker.register.questions.talks.outcomes import outcomes
from tracker.register.rules.talks.ballots import Totals
from tracker.vocabulary import Advice, Audience, MandateFit, OutcomeKind, RoundStep
from ui.computer.clock import now
from ui.dossier.pages.ballot_result import DecisionDialog, TotalsDialog
from ui.dossier.pages.balloting import BallotDialog
from ui.dossier.pages.concluding import OutcomeDialog
from ui.dossier.pages.rounding import RoundDialog, StepDialog
from ui.dossier.pages.rounds import RoundsPage
from ui.places import Tab
from ui.screens.letter import LetterScreen

Key = Qt.Key


@pytest.fixture
def page(opened: Opened, qtbot: QtBot) -> RoundsPage:
    screen_of(opened).turn_to(Tab.ROUNDS)
    opened.settle()
    made = screen_of(opened).tabs.pages[Tab.ROUNDS]
    assert isinstance(made, RoundsPage)
    made.window().activateWindow()
    made.rounds.list.setFocus()
    qtbot.waitUntil(made.rounds.list.hasFocus)
    return made


def told(page: RoundsPage) -> list[str]:
    model = page.rounds.list.model_of_lines
    return [str(model.data(model.index(at))) for at in range(model.rowCount())]


def test_a_round_tells_its_steps_in_order_and_which_is_next(page: RoundsPage):
    head, *steps = told(page)
    assert head == "Round 1: Spring round"
    assert [step.split(".")[0] for step in steps] == [
        "Preparation and mandate",
        "Demands",
        "Ultimatum",
        "Answer",
        "Next: talks",
    ]


def test_the_next_step_is_noted_from_its_line_and_undone(
    opened: Opened, page: RoundsPage, qtbot: QtBot
):
    qtbot.keyClick(page.rounds.list, Key.Key_End)
    qtbot.keyClick(page.rounds.list, Key.Key_Return)
    shown = page.findChildren(StepDialog)[-1]
    assert shown.step.term is RoundStep.TALKS
    shown.note.setPlainText("At the office of the council.")
    qtbot.keyClick(shown.paper, Key.Key_Return)
    opened.settle()
    steps = rounds(opened.register, page.dossier_id)[0].steps
    assert (steps[-1].step, steps[-1].note) == (RoundStep.TALKS, "At the office of the council.")
    assert told(page)[-1] == "Next: outcome or action"
    undo(opened.register, who="test")
    assert len(rounds(opened.register, page.dossier_id)[0].steps) == len(steps) - 1


def test_the_kind_of_an_outcome_says_what_members_can_be_advised(
    opened: Opened, page: RoundsPage, qtbot: QtBot
):
    qtbot.keyClick(page.rounds.list, Key.Key_O)
    shown = page.findChildren(OutcomeDialog)[-1]
    shown.kind.choose(OutcomeKind.AGREEMENT_IN_PRINCIPLE)
    assert [shown.advice.itemData(at) for at in range(shown.advice.count())] == [Advice.POSITIVE]
    shown.kind.choose(OutcomeKind.FINAL_OFFER)
    shown.advice.setCurrentIndex(shown.advice.findData(Advice.NEGATIVE))
    shown.accept()
    opened.settle()
    (kept,) = outcomes(opened.register, page.dossier_id)
    assert (kept.kind, kept.advice) == (OutcomeKind.FINAL_OFFER, Advice.NEGATIVE)
    assert (kept.round, kept.fit) == ("Spring round", MandateFit.OUTSIDE)
    assert any("advice to members: negative" in each for each in told(page))


def test_an_outcome_is_put_otherwise_only_with_a_reason(
    opened: Opened, page: RoundsPage, qtbot: QtBot
):
    qtbot.keyClick(page.rounds.list, Key.Key_O)
    page.findChildren(OutcomeDialog)[-1].accept()
    opened.settle()
    at = next(at for at, each in enumerate(told(page)) if each.startswith("Final offer"))
    page.rounds.list.show_selected(at)
    qtbot.keyClick(page.rounds.list, Key.Key_Return)
    shown = page.findChildren(OutcomeDialog)[-1]
    shown.kind.choose(OutcomeKind.NEGOTIATED_RESULT)
    assert not shown.keep.isEnabled()
    shown.why.setText("Both sides signed in the end.")
    shown.accept()
    opened.settle()
    (kept,) = outcomes(opened.register, page.dossier_id)
    assert kept.kind is OutcomeKind.NEGOTIATED_RESULT


def test_a_round_is_started_and_called_otherwise(opened: Opened, page: RoundsPage, qtbot: QtBot):
    qtbot.keyClick(page.rounds.list, Key.Key_R)
    shown = page.findChildren(RoundDialog)[-1]
    assert not shown.keep.isEnabled()
    qtbot.keyClicks(shown.name, "Autumn round")
    shown.accept()
    opened.settle()
    assert "Round 2: Autumn round" in told(page)
    assert told(page)[-1] == "Next: preparation and mandate"
    assert screen_of(opened).tabs.bar.tabText(Tab.ROUNDS) == "Rounds  2"
    page.rounds.list.show_selected(told(page).index("Round 2: Autumn round"))
    qtbot.keyClick(page.rounds.list, Key.Key_Return)
    shown = page.findChildren(RoundDialog)[-1]
    shown.name.setText("Winter round")
    shown.accept()
    opened.settle()
    assert [each.name for each in rounds(opened.register, page.dossier_id)][-1] == "Winter round"


def test_a_step_leads_to_the_paper_it_stands_in(opened: Opened, page: RoundsPage, qtbot: QtBot):
    page.rounds.list.show_selected(2)
    qtbot.keyClick(page.rounds.list, Key.Key_G)
    opened.settle()
    assert isinstance(opened.window.shown, LetterScreen)


def kept_ballot(opened: Opened, page: RoundsPage) -> BallotLine:
    (kept,) = ballots(opened.register, now(), Audience.NOTE, page.dossier_id)
    return kept


def ask_members(opened: Opened, page: RoundsPage, qtbot: QtBot, *, embargo: bool = False) -> None:
    """A ballot on a final offer, and the list at its line."""
    qtbot.keyClick(page.rounds.list, Key.Key_O)
    page.findChildren(OutcomeDialog)[-1].accept()
    opened.settle()
    qtbot.keyClick(page.rounds.list, Key.Key_B)
    shown = page.findChildren(BallotDialog)[-1]
    assert not shown.keep.isEnabled()
    qtbot.keyClicks(shown.question, "Do you accept the final offer?")
    shown.embargo.known.setChecked(embargo)
    shown.accept()
    opened.settle()
    at = next(at for at, each in enumerate(told(page)) if each.startswith("Do you accept"))
    page.rounds.list.show_selected(at)


def test_members_are_asked_about_what_the_round_ended_in(
    opened: Opened, page: RoundsPage, qtbot: QtBot
):
    ask_members(opened, page, qtbot)
    (ended,) = outcomes(opened.register, page.dossier_id)
    assert kept_ballot(opened, page).outcome_id == ended.id
    line = next(each for each in told(page) if each.startswith("Do you accept"))
    assert "Members' referendum · advice" in line
    assert "No totals yet" in line
    assert told(page)[-1] == "Next: compliance"


def test_totals_and_the_decision_of_a_ballot_are_noted_one_after_the_other(
    opened: Opened, page: RoundsPage, qtbot: QtBot
):
    ask_members(opened, page, qtbot)
    qtbot.keyClick(page.rounds.list, Key.Key_T)
    totals = page.findChildren(TotalsDialog)[-1]
    for field, count in (
        (totals.voters, 900),
        (totals.votes_for, 410),
        (totals.against, 230),
        (totals.blank, 12),
    ):
        field.setValue(count)
    totals.accept()
    opened.settle()
    assert kept_ballot(opened, page).totals == Totals(900, 410, 230, 12)
    qtbot.keyClick(page.rounds.list, Key.Key_D)
    decision = page.findChildren(DecisionDialog)[-1]
    qtbot.keyClicks(decision.decision, "The offer is accepted.")
    decision.accept()
    opened.settle()
    assert kept_ballot(opened, page).decision == "The offer is accepted."
    line = next(each for each in told(page) if each.startswith("Do you accept"))
    assert "652 of 900 voted: 410 for, 230 against, 12 blank" in line


def test_more_votes_than_members_are_refused_and_the_form_stays(
    opened: Opened, page: RoundsPage, qtbot: QtBot
):
    ask_members(opened, page, qtbot)
    qtbot.keyClick(page.rounds.list, Key.Key_T)
    totals = page.findChildren(TotalsDialog)[-1]
    totals.voters.setValue(10)
    totals.votes_for.setValue(11)
    totals.accept()
    opened.settle()
    assert totals.trouble.isVisible()
    assert kept_ballot(opened, page).totals is None


def test_an_embargo_on_a_result_is_said_where_the_result_stands(
    opened: Opened, page: RoundsPage, qtbot: QtBot
):
    ask_members(opened, page, qtbot, embargo=True)
    line = next(each for each in told(page) if each.startswith("Do you accept"))
    assert "The result is for your own board only until" in line
