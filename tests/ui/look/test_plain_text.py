from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ui.look.lettering import Size, load_fonts, sans
from ui.look.plain_text import CutLabel, give_name, give_tip

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


def test_a_choice_tells_what_it_is_of_besides_what_is_chosen(qtbot):
    choice = QComboBox()
    qtbot.addWidget(choice)
    choice.addItem("All dossiers")
    give_name(choice, "Dossier")
    give_tip(choice, "Of which the lines are")
    told = QAccessible.queryAccessibleInterface(choice)
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description)
    said = " ".join(told.text(kind) for kind in kinds)
    assert "Dossier" in said
    assert "Of which the lines are" in said
    give_name(choice, "Dossier", "Another word on it")
    assert "Another word on it" in told.text(QAccessible.Text.Description)


def test_what_is_named_names_the_field_in_it_that_has_its_keyboard(qtbot):
    whole = QWidget()
    qtbot.addWidget(whole)
    line = QLineEdit(whole)
    whole.setFocusProxy(line)
    for name in ("Term", "Termijn"):
        give_name(whole, name)
        assert line.accessibleName() == name
