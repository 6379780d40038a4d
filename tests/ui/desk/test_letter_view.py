"""The letter as it shows: marks where the words are, and speed with a long letter."""

from __future__ import annotations

from time import process_time

import pytest
from PySide6.QtGui import QColor, QImage

from tests.ui.desk.made import letter_of_blocks
from tests.ui.desk.proposals import six_proposals
from tracker.letters.letter import BlockKind
from tracker.vocabulary import Side
from ui.desk.letter_painter import RunningHead
from ui.desk.letter_view import LetterView
from ui.desk.marking import Marking, marking_of
from ui.desk.state import desk_state

FRAME = 1 / 60


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


def test_a_letter_of_a_hundred_pages_is_painted_within_a_frame(qtbot, look):
    words = "The parties meet again within the time that they have agreed. " * 9
    pages = tuple((BlockKind.PARAGRAPH, page, words) for page in range(1, 101) for _ in range(5))
    view = LetterView(look)
    qtbot.addWidget(view)
    view.resize(640, 900)
    view.show_letter(letter_of_blocks(pages), RunningHead("", ""), None)
    view.show_marking(Marking())
    bar = view.verticalScrollBar()
    image = QImage(view.size(), QImage.Format.Format_ARGB32_Premultiplied)
    view.render(image)
    spent = []
    for step in range(40):
        bar.setValue(bar.maximum() * step // 40)
        begin = process_time()
        view.render(image)
        spent.append(process_time() - begin)
    assert sorted(spent)[len(spent) // 2] < FRAME
