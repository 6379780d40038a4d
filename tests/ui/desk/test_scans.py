"""A scan on the desk: its text was recognised, and on its pages no word has a known place."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.letters_made import letter_pdf
from tests.scans_made import scan_of
from tests.ui.desk.made import WHO
from tracker.desk.intake import Wanted, take_in
from ui.desk import LetterDesk

LETTER = """Dear Chair,

The cabinet has decided to stop the plan for a later pension. {more}

Yours sincerely,

A. Bos
"""
MORE = "We will inform Parliament of the permanent scheme before 1 July 2026."
DECIDED = "The cabinet has decided to stop the plan"


@pytest.fixture
def open_scan(qtbot, session, tmp_path, tesseract):
    """Opens a PDF on the desk, recognised where it is a scan, once its pages are there too."""

    def open_it(content: bytes) -> LetterDesk:
        path: Path = tmp_path / "scan.pdf"
        path.write_bytes(content)
        wanted = Wanted(recognise=True)
        taken = take_in(session.register, path, "Work and security", who=WHO, wanted=wanted)
        desk = LetterDesk(session, taken.document_id)
        qtbot.addWidget(desk)
        desk.resize(1304, 800)
        with qtbot.waitSignal(desk.ready):
            desk.show()
        qtbot.waitUntil(lambda: desk._pages.store is not None)
        return desk

    return open_it


def scan() -> bytes:
    return scan_of(letter_pdf(LETTER.format(more=MORE)))


def test_a_scan_is_read_as_text_and_says_that_it_was_recognised(open_scan, qtbot):
    desk = open_scan(scan())
    assert not desk.letter.shows_pages
    assert "recognised from pictures" in desk.queue.card.accessibleDescription()
    QTest.keyClick(desk.queue.card, Qt.Key.Key_Escape)
    passage = desk.state.current
    assert DECIDED in desk.letter.letter.text[slice(*passage.place)]
    assert desk.letter.place_of(passage.place) is not None


def test_its_pages_are_there_to_compare_with_and_lose_no_place(open_scan, qtbot):
    desk = open_scan(scan())
    QTest.keyClick(desk.queue.card, Qt.Key.Key_Escape)
    first = desk.state.current
    QTest.keyClick(desk, Qt.Key.Key_P)
    assert desk.letter.shows_pages
    qtbot.waitUntil(lambda: desk._pages.store.picture(1, 600) is not None)
    desk.letter.grab()
    for key in (Qt.Key.Key_J, Qt.Key.Key_K):
        QTest.keyClick(desk.queue.card, key)
    assert desk.state.current.place == first.place
    QTest.keyClick(desk, Qt.Key.Key_P)
    assert desk.letter.place_of(first.place) is not None


def test_on_its_pages_words_are_clicked_selected_and_searched_without_harm(open_scan, qtbot):
    desk = open_scan(scan())
    QTest.keyClick(desk.queue.card, Qt.Key.Key_Escape)
    QTest.keyClick(desk, Qt.Key.Key_P)
    view = desk.letter.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    desk.letter.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Up):
        QTest.keyClick(desk.letter, key, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(desk.letter, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(desk, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(desk._spread.find_line.words, "cabinet")
    assert desk._spread.find_line.count.text().startswith("1 of ")
    desk.letter.grab()
    assert desk.letter.shows_pages


def test_a_letter_with_one_scanned_page_is_read_as_text_too(open_scan):
    made = BytesIO()
    with (
        pikepdf.open(BytesIO(letter_pdf(LETTER.format(more="")))) as text,
        pikepdf.open(BytesIO(scan_of(letter_pdf(LETTER.format(more=MORE))))) as picture,
    ):
        text.pages.extend(picture.pages)
        text.save(made)
    desk = open_scan(made.getvalue())
    assert not desk.letter.shows_pages
    assert desk.letter.letter.page_of(desk.letter.letter.text.index("permanent")) == 2
