"""What paper is wanted: all kinds with a sentence each, for whom, and since when."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.in_front import bring_to_front
from tracker.briefing.left_out import LeftOut
from tracker.register.questions.lines import MeetingLine
from tracker.reports import BriefingKind
from tracker.vocabulary import Audience
from tracker.words.definitions import definition_of
from ui.briefing.dialog import BriefingChoice, BriefingDialog, BriefingOffer
from ui.look.naming import NAMES
from ui.look.theme import Look

Key = Qt.Key
TODAY = date(2026, 11, 26)
STARTS = datetime(2026, 11, 13, 10, 0, tzinfo=UTC)


def make_meeting(number: int) -> MeetingLine:
    starts = STARTS + timedelta(days=number)
    ends = starts + timedelta(hours=1)
    return MeetingLine(number, 1, "Dossier", f"Round {number}", starts, ends, None, ())


@pytest.fixture
def open_dialog(look: Look, qtbot: QtBot):
    def open_(kind: BriefingKind = BriefingKind.MEETING, held: int = 2) -> BriefingDialog:
        meetings = [make_meeting(number) for number in range(1, held + 1)]
        dialog = BriefingDialog(look, NAMES, BriefingOffer(kind, meetings, today=TODAY))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return open_


def chosen(dialog: BriefingDialog) -> BriefingChoice:
    taken: list[BriefingChoice] = []
    dialog.chosen.connect(taken.append)
    dialog.accept()
    return taken[0]


def test_every_kind_is_offered_with_one_plain_sentence(open_dialog, look: Look):
    dialog = open_dialog()
    assert list(dialog.kinds.boxes) == list(BriefingKind)
    shown = [label.text() for label in dialog.kinds.findChildren(QLabel)]
    assert shown == [definition_of(kind, look.words) for kind in BriefingKind]
    assert all(sentence.count(".") == 1 for sentence in shown)


def test_no_sentence_is_cut(open_dialog):
    dialog = open_dialog()
    labels = dialog.kinds.findChildren(QLabel)
    assert len(labels) >= len(dialog.kinds.boxes)
    assert [
        each.text() for each in labels if each.height() < each.heightForWidth(each.width())
    ] == []


def test_the_kind_that_is_proposed_is_chosen_and_has_the_focus(open_dialog, qtbot: QtBot):
    dialog = open_dialog(BriefingKind.MATRIX)
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.kinds.boxes[BriefingKind.MATRIX])
    assert chosen(dialog).kind is BriefingKind.MATRIX


def test_arrows_lead_from_kind_to_kind(open_dialog, qtbot: QtBot):
    dialog = open_dialog(BriefingKind.MATRIX)
    box = dialog.kinds.boxes[BriefingKind.MATRIX]
    bring_to_front(qtbot, dialog)
    qtbot.waitUntil(box.hasFocus)
    QTest.keyClick(box, Key.Key_Down)
    assert dialog.kinds.kind is BriefingKind.POSITIONS


@pytest.mark.parametrize("kind", list(BriefingKind))
def test_since_when_is_asked_only_where_the_paper_tells_it(open_dialog, kind: BriefingKind):
    dialog = open_dialog(kind)
    assert dialog.fields.since.isEnabled() == (kind in (BriefingKind.MEETING, BriefingKind.CHANGES))


def test_a_meeting_briefing_tells_no_changes_unless_asked(open_dialog):
    dialog = open_dialog()
    assert chosen(dialog).since is None


def test_a_list_of_changes_counts_from_the_last_meeting_that_was_held(open_dialog):
    dialog = open_dialog(BriefingKind.CHANGES)
    assert chosen(dialog).since == make_meeting(2).ends


def test_without_a_meeting_it_counts_from_a_day(open_dialog):
    dialog = open_dialog(BriefingKind.CHANGES, held=0)
    assert dialog.fields.since.day.isVisible()
    dialog.fields.since.day.setDate(QDate(2026, 3, 3))
    since = chosen(dialog).since
    assert since is not None
    assert (since.date(), since.hour) == (date(2026, 3, 3), 0)


def test_a_moment_chosen_for_one_kind_is_not_carried_to_a_kind_without_changes(open_dialog):
    dialog = open_dialog(BriefingKind.CHANGES)
    dialog.kinds.boxes[BriefingKind.BALLOT].setChecked(True)
    assert chosen(dialog).since is None


def test_it_says_that_a_joint_sheet_is_for_both_whatever_the_level(open_dialog):
    dialog = open_dialog(BriefingKind.JOINT)
    sentence = "A joint sheet holds only what both sides may see, whatever the level."
    shown = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert sentence in shown
    dialog.kinds.boxes[BriefingKind.MEETING].setChecked(True)
    shown = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert sentence not in shown


def test_the_level_is_that_of_the_organisation_until_somebody_chooses(open_dialog):
    dialog = open_dialog()
    assert chosen(dialog).audience is Audience.ORGANISATION


def test_it_says_beforehand_what_these_readers_do_not_get(look: Look, qtbot: QtBot):
    nothing = LeftOut(0, 0, 0, 0, 0, readings=False, lines_to_take=False)
    much = LeftOut(1, 4, 0, 0, 0, readings=True, lines_to_take=True)
    offer = BriefingOffer(
        left_out={Audience.ORGANISATION: nothing, Audience.SHARED: much}, today=TODAY
    )
    dialog = BriefingDialog(look, NAMES, offer)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    assert dialog.counted.text() == "No paper and no entry is left out."
    dialog.kinds.boxes[BriefingKind.JOINT].setChecked(True)
    assert dialog.counted.text().startswith("Left out: 1 paper and 4 entries. So are all")
    dialog.kinds.boxes[BriefingKind.MATRIX].setChecked(True)
    dialog.fields.audience.setCurrentIndex(dialog.fields.audience.findData(Audience.SHARED.value))
    assert dialog.counted.text().startswith("Left out: 1 paper and 4 entries.")


def test_it_is_never_higher_than_the_screen_and_all_of_it_is_reached(open_dialog, qtbot: QtBot):
    dialog = open_dialog(BriefingKind.BALLOT)
    assert dialog.height() <= dialog.screen().availableSize().height()
    dialog.resize(dialog.width(), 300)
    assert dialog.height() == 300
    assert dialog.buttons.geometry().bottom() <= 300
    last = dialog.kinds.boxes[list(BriefingKind)[-1]]
    last.setChecked(True)
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().height() > 0)
