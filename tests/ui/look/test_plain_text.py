from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from ui.look.lettering import Size, load_fonts, sans
from ui.look.plain_text import CutLabel

LONG = "Meeting 7, on the answer of the cabinet to the five demands of the federation"


@pytest.fixture
def label(qtbot) -> CutLabel:
    load_fonts()
    made = CutLabel(sans(Size.TITLE))
    qtbot.addWidget(made)
    made.setText(LONG)
    made.resize(made.sizeHint())
    made.show()
    return made


def ink_at_the_right(label: CutLabel) -> bool:
    """Whether anything is drawn in the last pixels of the label."""
    picture: QImage = label.grab().toImage()
    ground = picture.pixelColor(0, 0)
    columns = range(picture.width() - 2, picture.width())
    return any(picture.pixelColor(x, y) != ground for x in columns for y in range(picture.height()))


def test_with_room_the_whole_is_shown_and_no_tip(label: CutLabel):
    assert not label.is_cut
    assert label.toolTip() == ""


def test_without_room_it_ends_in_dots_and_tells_the_whole(label: CutLabel):
    label.resize(300, label.height())
    assert label.is_cut
    assert LONG in label.toolTip()
    assert not ink_at_the_right(label)


def test_it_gives_way_to_what_stands_beside_it(label: CutLabel):
    assert label.minimumSizeHint().width() < label.sizeHint().width() / 4


def test_a_screen_reader_hears_the_whole(label: CutLabel):
    label.resize(300, label.height())
    assert label.text() == LONG
