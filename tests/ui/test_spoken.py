"""A screen reader meets what we paint as lists and documents, and hears what is at hand."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.ui.conftest import OpenWindow
from tests.ui.in_front import bring_to_front
from tests.ui.test_for_everybody import PLACES
from ui.desk.letter_view import LetterView
from ui.desk.progress import ProgressRow
from ui.dossier.ladder_view import LadderView
from ui.look.spoken import Item, Items, give_role, tell
from ui.reporting import Reporter
from ui.timeline.view import Timeline

Role, Text = QAccessible.Role, QAccessible.Text


class Drawn(QWidget):
    """Three words, drawn."""

    WORDS = ("pension", "wages", "notice")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        give_role(self, Role.List, self.items)

    def items(self) -> Items:
        return Items(3, self.at, lambda at: Item(self.WORDS[at], area=QRect(0, 10 * at, 50, 10)))


def told(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def at_hand(widget: QWidget) -> list[int]:
    """The numbers of the items that are told as selected and with the keyboard on them."""
    whole = told(widget)
    states = [whole.child(at).state() for at in range(whole.childCount())]
    assert [state.selected for state in states] == [state.focused for state in states]
    return [at for at, state in enumerate(states) if state.selected]


def drawn_on(root: QWidget, kind: type[QWidget]) -> QWidget:
    return next(each for each in root.findChildren(kind) if each.isVisible())


def test_what_is_drawn_is_a_list_with_its_items(qtbot: QtBot):
    drawn = Drawn()
    qtbot.addWidget(drawn)
    bring_to_front(qtbot, drawn)
    drawn.setFocus()
    whole = told(drawn)
    assert whole.role() == Role.List
    names = [whole.child(at).text(Text.Name) for at in range(whole.childCount())]
    assert names == ["pension", "wages", "notice"]
    assert at_hand(drawn) == []
    drawn.at = 1
    tell(drawn)
    assert at_hand(drawn) == [1]
    assert whole.focusChild() == whole.child(1)
    corner = drawn.mapToGlobal(drawn.rect().topLeft())
    assert whole.child(1).rect() == QRect(0, 10, 50, 10).translated(corner)
    assert whole.indexOfChild(whole.child(2)) == 2


def test_items_go_with_what_they_are_drawn_on(qtbot: QtBot):
    for _ in range(20):
        drawn = Drawn()
        drawn.at = 2
        item = QAccessible.uniqueId(told(drawn).child(2))
        assert QAccessible.accessibleInterface(item) is not None
        delete(drawn)
        gc.collect()
        assert QAccessible.accessibleInterface(item) is None


def test_the_timeline_is_a_list_of_its_events_by_day(open_window: OpenWindow):
    opened = open_window("en")
    opened.visit("demands")
    timeline = drawn_on(opened.window, Timeline)
    assert isinstance(timeline, Timeline)
    timeline.setFocus()
    whole = told(timeline)
    window = timeline.window_of_days
    assert window is not None
    assert whole.childCount() == len(window.setting.content.events)
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    (at,) = at_hand(timeline)
    chosen = whole.focusChild()
    assert chosen.text(Text.Name) == timeline.accessibleDescription()
    assert chosen.text(Text.Description) == f"{at + 1} of {whole.childCount()}"
    assert timeline.rect().contains(
        chosen.rect().translated(-timeline.mapToGlobal(timeline.rect().topLeft()))
    )


def test_the_ladder_is_a_list_of_its_steps(open_window: OpenWindow):
    opened = open_window("en")
    opened.visit("ladder")
    ladder = drawn_on(opened.window, LadderView)
    assert isinstance(ladder, LadderView)
    ladder.setFocus()
    QTest.keyClick(ladder, Qt.Key.Key_Home)
    assert at_hand(ladder) == [0]
    QTest.keyClick(ladder, Qt.Key.Key_End)
    last = told(ladder).childCount() - 1
    assert at_hand(ladder) == [last]
    assert told(ladder).focusChild().text(Text.Description) == f"{last + 1} of {last + 1}"


def test_the_letter_is_a_document_of_paragraphs(open_window: OpenWindow):
    opened = open_window("en")
    opened.visit("letter")
    view = drawn_on(opened.window, LetterView)
    assert isinstance(view, LetterView)
    letter = view.letter
    assert letter is not None
    whole = told(view)
    assert whole.role() == Role.Document
    assert whole.childCount() == len(letter.blocks)
    third = letter.blocks[2]
    view.setFocus()
    view.select((third.start, third.start))
    assert at_hand(view) == [2]
    paragraph = whole.focusChild()
    assert paragraph.role() == Role.Paragraph
    assert paragraph.text(Text.Name) == letter.text[third.start : third.end]


def test_places_of_the_rail_are_tabs_of_which_one_is_selected_and_pressing_goes_there(
    open_window: OpenWindow,
):
    opened = open_window("en")
    opened.visit("today")
    buttons = opened.window.rail.place_buttons
    told_now = {told(button).text(Text.Name): told(button) for button in buttons.values()}
    assert {each.role() for each in told_now.values()} == {Role.PageTab}
    assert [name for name, each in told_now.items() if each.state().selected] == ["Today"]
    assert not any(each.state().checkable for each in told_now.values())
    find = told_now["Find"].actionInterface()
    find.doAction(QAccessibleActionInterface.pressAction())
    opened.settle()
    assert [name for name, each in told_now.items() if each.state().selected] == ["Find"]


def test_how_far_one_is_with_a_letter_is_a_picture_with_words(open_window: OpenWindow):
    opened = open_window("en")
    opened.visit("letter")
    row = told(drawn_on(opened.window, ProgressRow))
    assert row.role() == Role.Graphic
    assert row.text(Text.Name) == "How far you are"
    assert row.text(Text.Description).endswith(" read")


@pytest.mark.parametrize("place", PLACES)
def test_nothing_of_a_screen_is_read_with_markup(open_window: OpenWindow, place: str):
    opened = open_window("en")
    opened.visit(place)
    kinds = (Text.Name, Text.Description)
    said = [told(each).text(kind) for each in opened.window.findChildren(QWidget) for kind in kinds]
    assert [words for words in said if "<" in words] == []


def test_news_is_an_alert_with_its_words(open_window: OpenWindow, reporter: Reporter):
    opened = open_window("en")
    reporter.tell("The copy is in the folder.")
    notice = told(opened.window.notice)
    assert notice.role() == Role.AlertMessage
    assert notice.text(Text.Name) == "The copy is in the folder."


@pytest.mark.parametrize("place", PLACES)
def test_rows_of_lists_say_their_words_and_which_is_selected(open_window: OpenWindow, place: str):
    opened = open_window("en")
    opened.visit(place)
    for view in opened.window.findChildren(QAbstractItemView):
        model = view.model()
        is_head = isinstance(view, QHeaderView)  # told with the cells of its table
        if is_head or not view.isVisible() or not model.rowCount():
            continue
        whole = told(view)
        assert whole.role() in {Role.List, Role.Table, Role.Tree}
        index = model.index(model.rowCount() - 1, 0)
        view.setCurrentIndex(index)
        children = [whole.child(at) for at in range(whole.childCount())]
        rows = [each for each in children if each.role() in {Role.ListItem, Role.Cell}]
        assert rows
        assert all(row.text(Text.Name).strip() for row in rows), type(view).__name__
        assert sum(bool(row.state().selected) for row in rows) >= 1, type(view).__name__
