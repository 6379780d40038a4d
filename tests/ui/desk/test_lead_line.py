"""The line from the words to their card."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF

from ui.desk.lead_line import line_between
from ui.desk.spread import Spread


@pytest.mark.parametrize("card_y", [20.0, 299.0, 300.0, 301.0, 700.0])
def test_it_leads_from_the_words_to_the_card_without_going_back(card_y):
    words, card = QPointF(500, 300), QPointF(640, card_y)
    path = line_between(words, card)
    steps = [path.pointAtPercent(n / 100) for n in range(101)]
    assert (steps[0], steps[-1]) == (words, card)
    assert all(later.x() >= now.x() - 0.01 for now, later in pairwise(steps))
    assert all(min(300, card_y) - 0.01 <= p.y() <= max(300, card_y) + 0.01 for p in steps)


def test_the_desk_draws_it_only_while_words_and_card_show(desk):
    spread = desk.findChild(Spread)
    assert spread.lead_ends() is not None
    desk.letter.verticalScrollBar().setValue(desk.letter.verticalScrollBar().maximum())
    assert spread.lead_ends() is None


def test_it_never_runs_through_words(desk, letter):
    view = desk.letter
    for passage in desk.state.passages:
        view.bring_into_view(passage.place)
        start = view.lead_start(passage.place)
        places = (view.place_of((at, at + 1)) for at in range(len(letter.text)))
        beside = [box for box in places if box and box.top() < start.y() < box.bottom()]
        assert max(box.right() for box in beside) < start.x() < view.viewport().width()
