"""The letter as it shows: marks where the words are."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from tests.ui.desk.proposals import six_proposals
from tracker.vocabulary import Side
from ui.desk.letter_view import LetterView
from ui.desk.marking import marking_of
from ui.desk.state import desk_state
from ui.desk.text_sheets import RunningHead


@pytest.fixture
def view(qtbot, look, letter) -> LetterView:
    shown = LetterView(look)
    qtbot.addWidget(shown)
    shown.resize(640, 700)
    shown.show()
    shown.show_letter(letter, RunningHead("Cabinet of Veldland", "VL 2031-318"), Side.GOVERNMENT)
    return shown


def colour_before(view: LetterView, where: tuple[int, int]) -> QColor:
    """The ground at the upper left of words, where no letter is drawn."""
    box = view.place_of(where)
    image = view.viewport().grab().toImage()
    return image.pixelColor(int(box.left()), int(box.top()) + 2)


def test_the_passage_being_read_is_darker_than_the_others(view, letter):
    state = desk_state(six_proposals(letter))
    places = [passage.place for passage in state.passages]
    plain = colour_before(view, places[0])
    view.show_marking(marking_of(state, letter))
    reading, other = colour_before(view, places[0]), colour_before(view, places[1])
    assert reading.lightness() < other.lightness() < plain.lightness()


def test_words_further_on_are_brought_into_view(view, letter):
    last = letter.text.index("Yours sincerely")
    assert view.place_of((last, last + 5)) is None
    view.bring_into_view((last, last + 5))
    assert view.place_of((last, last + 5)) is not None
    assert view.verticalScrollBar().value() > 0


def test_words_in_view_are_left_where_they_are(view, letter):
    view.bring_into_view((0, 5))
    assert view.verticalScrollBar().value() == 0


def test_a_narrower_window_keeps_the_words_in_view(view, letter):
    at = letter.text.index("Disability")
    view.resize(640, 300)
    view.bring_into_view((at, at + 5))
    view.resize(440, 300)
    assert view.place_of((at, at + 5)) is not None
