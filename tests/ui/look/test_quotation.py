from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from tracker.words import words_in
from ui.look.lettering import serif
from ui.look.quotation import Quotation, QuotationView, Quoted, SetText, spoken
from ui.look.theme import Look

PROMISE = "The levy will not be raised for the time being"
CAVEAT = "provided that the saving is found in another way"


def painted(quotation: Quotation) -> QImage:
    image = QImage(420, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    quotation.paint(painter, QPointF(20, 0), QColor("black"), QColor("gray"))
    painter.end()
    return image


def test_a_caveat_makes_the_quotation_higher(look: Look):
    with_caveat = Quotation(Quoted(PROMISE, CAVEAT), look.words, 380)
    assert with_caveat.height > Quotation(Quoted(PROMISE), look.words, 380).height + 20


def test_a_narrow_column_makes_more_lines(look: Look):
    assert SetText(PROMISE, serif(), 120).height > SetText(PROMISE, serif(), 400).height


def test_the_opening_mark_hangs_left_of_the_text(look: Look):
    image = painted(Quotation(Quoted(PROMISE), look.words, 380))
    left = [image.pixelColor(x, y).lightness() for x in range(12, 20) for y in range(22)]
    assert min(left) < 200


def test_a_vague_term_stands_on_a_band(look: Look):
    plain = painted(Quotation(Quoted(PROMISE), look.words, 380))
    banded = painted(Quotation(Quoted(PROMISE, vague="for the time being"), look.words, 380))
    assert plain != banded


def test_words_that_break_over_lines_get_an_area_on_each(look: Look):
    set_text = SetText(PROMISE, serif(), 150)
    assert len(set_text.areas_of("will not be raised for the time")) >= 2
    assert set_text.areas_of("words that are not there") == []


def test_the_caveat_is_always_spoken_with_its_promise(look: Look, qtbot):
    view = QuotationView(look, Quoted(PROMISE, CAVEAT))
    qtbot.addWidget(view)
    assert PROMISE in view.accessibleName()
    assert CAVEAT in view.accessibleName()
    assert view.heightForWidth(200) > view.heightForWidth(600)


def test_quotation_marks_follow_the_language_of_the_reader():
    assert spoken(Quoted(PROMISE), words_in("de")).startswith("„")
