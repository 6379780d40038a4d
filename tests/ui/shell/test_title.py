from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QLabel

from tracker.register.questions.lines import RegisterVersion
from ui.look.theme import Look
from ui.screen import Heading
from ui.shell.title import TitleLine

LONG = "Meeting 7, on the answer of the cabinet to the five demands of the federation"


@pytest.fixture
def line(look: Look, qtbot) -> TitleLine:
    made = TitleLine(look)
    qtbot.addWidget(made)
    made.show()
    return made


def seen(line: TitleLine) -> str:
    return " / ".join(one.text() for one in line.findChildren(QLabel) if one.isVisible())


def known(line: TitleLine, at: datetime) -> TitleLine:
    line.show_version(RegisterVersion(number=1, at=at, is_example=False))
    return line


def test_with_room_it_says_up_to_when_the_register_knows(line: TitleLine):
    known(line, datetime(2026, 11, 25, 12, tzinfo=UTC)).resize(1000, 80)
    line.show_heading(Heading("Talks"))
    assert "Known to 25 November 2026" in seen(line)


def test_where_it_is_narrow_the_title_comes_first_and_the_audience_tells_the_rest(line: TitleLine):
    known(line, datetime(2026, 11, 25, 12, tzinfo=UTC)).resize(700, 80)
    line.show_heading(Heading(LONG))
    assert "Known to" not in seen(line)
    tips = [one.toolTip() for one in line.findChildren(QLabel) if one.isVisible()]
    assert any("Known to 25 November 2026" in tip for tip in tips)


def test_an_earlier_day_is_always_named(line: TitleLine):
    line.resize(500, 80)
    line.show_heading(Heading(LONG, as_of=date(2026, 5, 26)))
    assert "As it stood on 26 May 2026" in seen(line)
