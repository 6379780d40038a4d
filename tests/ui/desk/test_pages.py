"""A letter that came as a PDF, on the desk: its own pages, marked, chosen, selected, searched."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.letters_made import letter_pdf
from tests.ui.desk.made import WHO
from tracker.desk.intake import take_in
from tracker.places import resource
from tracker.register.questions.papers.documents import letter_of
from ui.desk import LetterDesk
from ui.desk.page_store import PageStore

SIZE = (1304, 800)
ANSWER = resource("example", "letters", "en", "answer.md")


@pytest.fixture
def pdf(tmp_path) -> Path:
    path = tmp_path / "answer.pdf"
    path.write_bytes(letter_pdf(ANSWER.read_text("utf-8")))
    return path


@pytest.fixture
def open_pdf(qtbot, session, pdf):
    """Opens a PDF on the desk; the desk is gone in the end, and its pages with it."""
    desks: list[LetterDesk] = []

    def open_it() -> LetterDesk:
        taken = take_in(session.register, pdf, "Work and security", who=WHO)
        desk = LetterDesk(session, taken.document_id)
        desks.append(desk)
        qtbot.addWidget(desk)
        desk.resize(*SIZE)
        with qtbot.waitSignal(desk.ready):
            desk.show()
        return desk

    return open_it


@pytest.fixture
def desk(qtbot, open_pdf) -> LetterDesk:
    """The desk with the pages of the letter shown."""
    desk = open_pdf()
    qtbot.waitUntil(lambda: desk.letter.shows_pages)
    QTest.keyClick(desk.queue.card, Qt.Key.Key_Escape)  # its facts are looked at later
    return desk


def place_of(desk: LetterDesk, words: str) -> tuple[int, int]:
    start = desk.letter.letter.text.index(words)
    return start, start + len(words)


def shown(qtbot, desk: LetterDesk, where: tuple[int, int]):
    """Where words show, once their page is there."""
    desk.letter.bring_into_view(where)
    qtbot.waitUntil(lambda: desk.letter.place_of(where) is not None)
    return desk.letter.place_of(where)


def test_a_pdf_is_read_on_its_own_pages_and_a_key_turns_to_its_text(desk):
    assert desk.letter.shows_pages
    QTest.keyClick(desk, Qt.Key.Key_P)
    assert not desk.letter.shows_pages
    QTest.keyClick(desk, Qt.Key.Key_P)
    assert desk.letter.shows_pages


def test_a_click_on_printed_words_brings_their_passage_to_hand(qtbot, desk):
    passage = desk.state.passages[3]
    box = shown(qtbot, desk, passage.place)
    QTest.mouseClick(desk.letter.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert desk.state.current.place == passage.place


def test_words_dragged_over_are_selected_exactly(qtbot, desk):
    where = place_of(desk, "permanent scheme")
    box = shown(qtbot, desk, where)
    view, left = desk.letter.viewport(), Qt.MouseButton.LeftButton
    middle = int(box.center().y())
    QTest.mousePress(view, left, pos=QPoint(int(box.left()) + 1, middle))
    QTest.mouseMove(view, QPoint(int(box.right()) - 1, middle))
    QTest.mouseRelease(view, left, pos=QPoint(int(box.right()) - 1, middle))
    assert desk.letter.selection == where


def test_the_caret_goes_down_a_line_and_selects_by_words_from_the_keyboard(qtbot, desk):
    start, _ = place_of(desk, "The cabinet has decided to stop")
    shown(qtbot, desk, (start, start + 3))
    desk.letter.select((start, start))
    desk.letter.setFocus()
    QTest.keyClick(desk.letter, Qt.Key.Key_Down)
    QTest.keyClick(
        desk.letter,
        Qt.Key.Key_Right,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    first, last = desk.letter.selection
    assert start + 30 < first < start + 160
    assert " " not in desk.letter.letter.text[first:last].strip()


def test_words_are_found_and_gone_through_by_keyboard_alone(qtbot, desk):
    desk.setFocus()
    QTest.keyClick(desk, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    line = desk._spread.find_line
    QTest.keyClicks(line.words, "cabinet")
    assert line.count.text().startswith("1 of ")
    QTest.keyClick(line.words, Qt.Key.Key_Return)
    assert line.count.text().startswith("2 of ")
    QTest.keyClick(line.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert line.count.text().startswith("1 of ")
    QTest.keyClicks(line.words, "nowhere")
    assert line.count.text() == "Not in this letter"
    QTest.keyClick(line.words, Qt.Key.Key_Escape)
    assert line.isHidden()


def test_pages_grow_and_shrink_and_keep_the_words_on_top(qtbot, desk):
    where = place_of(desk, "Yours sincerely")
    shown(qtbot, desk, where)
    page_width = desk.letter.page_width
    desk.letter.setFocus()
    QTest.keyClick(desk.letter, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert desk.letter.page_width > page_width
    QTest.keyClick(desk.letter, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert desk.letter.page_width == page_width


def test_a_pdf_under_a_password_is_read_as_text(qtbot, session, reporter, pdf):
    letter = take_in(session.register, pdf, "Work and security", who=WHO)
    made = BytesIO()
    with pikepdf.open(pdf) as opened:
        opened.save(made, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    words = letter_of(session.register, letter.document_id)
    store = PageStore(words, made.getvalue(), reporter, session.runner)
    with qtbot.waitSignal(store.failed):
        assert store.sizes == ()
    store.close()


def test_a_text_has_no_pages_to_turn_to(open_desk):
    desk = open_desk()
    QTest.keyClick(desk, Qt.Key.Key_P)
    assert not desk.letter.shows_pages
