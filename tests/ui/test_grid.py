"""What a careful reader sees at once: edges that align, words that end, a row one is at."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDateEdit, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow
from tracker.words import LANGUAGES, words_in
from ui.dossier.pages.questions import QuestionsPage
from ui.look.day_field import write_day
from ui.look.lettering import serif
from ui.look.space import APART
from ui.today.writing import wrapped

TABS = ("demands", "commitments", "positions", "documents", "meetings")
QUOTE = (
    "The Federation of Workers undertakes to send figures on job-seekers over fifty by 3 December."
)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_what_can_be_done_on_a_tab_ends_where_the_content_ends(
    open_window: OpenWindow, language: str, qtbot: QtBot
):
    opened = open_window(language)
    for tab in TABS:
        opened.visit(tab)
        head = opened.window.shown.tabs.head  # type: ignore[attr-defined]
        below = head.layout().itemAtPosition(1, 0) is not None
        ends = [head.whole] if not below else [head.whole, head.layout().itemAtPosition(1, 0)]
        qtbot.waitUntil(
            lambda head=head, ends=ends: all(
                abs(head.width() - APART - 1 - one.geometry().right()) <= 1 for one in ends
            ),
            timeout=2_000,
        )


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_questions_of_a_narrow_window_need_no_scrolling_sideways(
    open_window: OpenWindow, language: str, qtbot: QtBot
):
    opened = open_window(language)
    opened.window.resize(QSize(960, 640))
    opened.visit("questions")
    page = opened.window.findChild(QuestionsPage)
    assert page is not None
    area = page.findChild(QScrollArea)
    assert area is not None
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0, timeout=2_000)


def test_a_promise_of_three_lines_is_read_to_its_day(qtbot: QtBot):
    lines = wrapped(QUOTE, serif(), 250)
    assert len(lines) == 3
    assert " ".join(lines) == QUOTE


def test_more_than_four_lines_stand_in_the_last(qtbot: QtBot):
    lines = wrapped(" ".join([QUOTE] * 4), serif(), 320)
    assert len(lines) == 4
    assert lines[-1].endswith("3 December.")


def test_one_is_at_the_first_party_when_the_list_comes(open_window: OpenWindow, qtbot: QtBot):
    opened = open_window("en")
    opened.visit("parties")
    panel = opened.window.shown.panel  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: panel.list.hasFocus() and panel.list.current_line() is not None)


@pytest.mark.parametrize("place", ["today", "commitments", "parties", "history"])
def test_going_to_a_screen_opens_no_window_of_its_own(
    open_window: OpenWindow, place: str, qtbot: QtBot
):
    opened = open_window("en")
    opened.visit(place)
    assert opened.window.isActiveWindow()
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [opened.window]


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "Tuesday 26 May 2026"),
        ("nl", "dinsdag 26 mei 2026"),
        ("fr", "mardi 26 mai 2026"),
        ("de", "Dienstag, 26. Mai 2026"),
    ],
)
def test_a_field_writes_its_day_as_its_language_does(language: str, written: str, qtbot: QtBot):
    field = QDateEdit(date(2026, 5, 26))
    qtbot.addWidget(field)
    write_day(field, words_in(language), with_weekday=True)
    assert field.text() == written


@pytest.mark.parametrize(
    ("language", "written"), [("en", "‘so’"), ("nl", "‘so’"), ("fr", "“so”"), ("de", "‚so‘")]
)
def test_words_inside_a_quotation_have_the_marks_of_their_language(language: str, written: str):
    assert words_in(language).quoted_inside("so") == written
