from __future__ import annotations

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from tracker.places import resource
from ui.look.icons import icon
from ui.look.lettering import SANS, SERIF, sans, serif
from ui.look.palette import DARK, HIGH_CONTRAST, LIGHT
from ui.look.plain_text import give_tip, message_box, plain_label
from ui.look.theme import Look, Scheme

CANCEL = QDialogButtonBox.StandardButton.Cancel


def test_the_scheme_reaches_all_of_qt(look: Look, qapp: QApplication):
    look.use_scheme(Scheme.DARK)
    assert look.palette is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.paper
    look.use_scheme(Scheme.HIGH_CONTRAST)
    assert look.palette is HIGH_CONTRAST
    look.use_scheme(Scheme.LIGHT)
    assert look.palette is LIGHT


def test_a_change_is_told_once(look: Look, qtbot):
    with qtbot.waitSignal(look.changed):
        look.use_language("nl")
    assert look.words.language == "nl"


def test_qts_own_buttons_speak_the_chosen_language(look: Look, qtbot):
    look.use_language("nl")
    box = QDialogButtonBox(CANCEL)
    qtbot.addWidget(box)
    assert box.button(CANCEL).text().replace("&", "") == "Annuleren"
    look.use_language("en")


def test_the_shipped_faces_are_used(look: Look):
    assert {SANS, SERIF} <= set(QFontDatabase.families())
    assert QFontInfo(sans()).family() == SANS
    assert QFontInfo(serif()).family() == SERIF


def test_changing_a_font_one_was_given_changes_no_other(look: Look):
    mine = sans()
    mine.setItalic(True)
    assert not sans().italic()


@pytest.mark.parametrize("name", sorted(f.name for f in resource("icons").iterdir() if f.is_file()))
def test_every_icon_is_painted_in_the_ink_it_is_given(look: Look, name: str):
    picture = icon(name.removesuffix(".svg"), "#ff0000").pixmap(48, 48).toImage()
    inked = [
        picture.pixelColor(x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() > 200
    ]
    assert inked
    assert all(colour.red() > 200 and colour.green() < 60 for colour in inked)


def test_markup_in_a_text_stays_text(look: Look, qtbot):
    label = plain_label("<b>not bold</b>")
    qtbot.addWidget(label)
    assert label.text() == "<b>not bold</b>"
    assert label.sizeHint().width() > plain_label("not bold").sizeHint().width()
    give_tip(label, "<img src='x'>")
    assert "<img" not in label.toolTip()
    box = message_box("title", "<i>sentence</i>")
    qtbot.addWidget(box)
    assert box.textFormat().name == "PlainText"
