"""The whole job at the letter desk, by keyboard, over a real register."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from tests.ui.desk.made import WHO
from tracker.register.history import HANDED_OUT
from tracker.register.questions.entries.statements import set_aside_of, statements
from tracker.register.questions.keeping.changes import changes
from tracker.register.questions.keeping.history_pages import HistoryFilter, history_page
from tracker.vocabulary import StatementType, Strength
from ui.desk.change_form import ChangeForm
from ui.desk.end_card import EndCard
from ui.desk.passage_line import PassageLine
from ui.desk.runs import RunningText
from ui.desk.state import Fate

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def registered(session, document_id):
    return statements(session.register, document_id=document_id)


def form_of(desk) -> ChangeForm:
    form = desk.queue.card
    assert isinstance(form, ChangeForm)
    return form


def field(desk, kind, name: str):
    return next(w for w in form_of(desk).findChildren(kind) if w.accessibleName() == name)


def test_the_made_up_letter_proposes_enough_to_work_on(desk):
    assert len(desk.state.passages) >= 6


def test_enter_registers_the_proposal_and_goes_on(desk, press, session, document_id):
    first = desk.state.current
    press(Key.Key_Return)
    (kept,) = registered(session, document_id)
    assert (kept.place.start, kept.place.end) == first.place
    assert kept.quote == first.proposal.span.words
    assert desk.state.at == 1


def test_three_quick_decisions_are_all_kept(desk, session, document_id, settle):
    for _ in range(3):
        QTest.keyClick(desk.window().focusWidget(), Key.Key_Return)
    assert desk.state.at == 3
    settle()
    assert len(registered(session, document_id)) == 3
    assert [p.fate for p in desk.state.passages[:3]] == [Fate.ACCEPTED] * 3


def test_a_restart_finds_the_desk_as_it_was_left(desk, press, open_desk):
    press(Key.Key_Return)
    press(Key.Key_X)
    press(Key.Key_E)
    QTest.keyClicks(field(desk, QLineEdit, "Topics"), "pensions")
    press(Key.Key_Return)
    again = open_desk()
    before = [
        (p.place, p.fate, p.type) for p in desk.state.passages if p.fate is not Fate.SET_ASIDE
    ]
    after = [
        (p.place, p.fate, p.type) for p in again.state.passages if p.fate is not Fate.SET_ASIDE
    ]
    assert after == before
    assert again.state.progress == desk.state.progress
    assert again.state.current.place == desk.state.current.place


def test_a_rejected_proposal_stays_rejected_and_can_be_undone(
    desk, press, session, document_id, open_desk
):
    first = desk.state.current.place
    press(Key.Key_X)
    assert set_aside_of(session.register, document_id) == {first}
    assert open_desk().state.passages[0].fate is Fate.SET_ASIDE
    press(Key.Key_Z, CONTROL)
    assert set_aside_of(session.register, document_id) == frozenset()
    assert desk.state.current.place == first
    assert desk.state.current.fate is Fate.OPEN


def test_undo_takes_back_what_was_registered_and_returns_to_it(desk, press, session, document_id):
    first = desk.state.current.place
    press(Key.Key_Return)
    press(Key.Key_Z, CONTROL)
    assert registered(session, document_id) == []
    assert desk.state.current.place == first


def test_rejecting_what_was_registered_takes_it_back_in_one_step(desk, press, session, document_id):
    press(Key.Key_Return)
    press(Key.Key_K)
    press(Key.Key_X)
    assert registered(session, document_id) == []
    press(Key.Key_Z, CONTROL)
    assert len(registered(session, document_id)) == 1


def test_a_proposal_set_aside_can_be_brought_back(desk, press, session, document_id):
    press(Key.Key_X)
    press(Key.Key_K)
    press(Key.Key_Return)
    assert set_aside_of(session.register, document_id) == frozenset()
    assert desk.state.current.fate is Fate.OPEN


def test_another_grade_needs_a_reason_which_the_history_keeps(desk, press, session, document_id):
    proposed = desk.state.current.proposal
    press(Key.Key_E)
    field(desk, QComboBox, "Strength").setCurrentIndex(list(Strength).index(Strength.WILLING))
    press(Key.Key_Return)
    assert registered(session, document_id) == []
    QTest.keyClicks(field(desk, QLineEdit, "Reason"), "only an aim")
    press(Key.Key_Return)
    (kept,) = registered(session, document_id)
    assert (kept.type, kept.strength) == (proposed.type, Strength.WILLING)
    assert "only an aim" in {line.why for line in changes(session.register, 20)}


def test_a_registered_reading_is_changed_in_place(desk, press, session, document_id):
    press(Key.Key_Return)
    press(Key.Key_K)
    press(Key.Key_E)
    field(desk, QComboBox, "Type").setCurrentIndex(list(StatementType).index(StatementType.FACT))
    QTest.keyClicks(field(desk, QLineEdit, "Reason"), "it only tells")
    press(Key.Key_Return)
    (kept,) = registered(session, document_id)
    assert kept.type is StatementType.FACT
    assert desk.state.current.type is StatementType.FACT


def test_escape_leaves_the_reading_as_it_was(desk, press, session, document_id):
    press(Key.Key_E)
    press(Key.Key_Escape)
    assert not isinstance(desk.queue.card, ChangeForm)
    assert registered(session, document_id) == []
    assert desk.state.at == 0


def test_enter_on_a_button_means_that_button(desk, press, session, document_id):
    first = desk.state.current.place
    button_called(desk, "reject").setFocus()
    press(Key.Key_Return)
    assert set_aside_of(session.register, document_id) == {first}
    press(Key.Key_E)
    button_called(desk, "Leave as it was").setFocus()
    press(Key.Key_Return)
    assert registered(session, document_id) == []


def button_called(desk, title: str) -> QAbstractButton:
    return next(b for b in desk.queue.card.findChildren(QAbstractButton) if b.text() == title)


def test_letters_typed_into_the_form_do_nothing_to_the_queue(desk, press):
    press(Key.Key_E)
    QTest.keyClicks(field(desk, QLineEdit, "Reason"), "xjknew")
    assert field(desk, QLineEdit, "Reason").text() == "xjknew"
    assert desk.state.at == 0


def test_own_words_are_registered_as_the_reader_selected_them(
    desk, press, session, document_id, letter
):
    words = "too many people remain at a distance from work for too long"
    start = letter.text.index(words)
    desk.letter.select((start - 1, start + len(words)))
    press(Key.Key_N)
    press(Key.Key_Return)
    (kept,) = registered(session, document_id)
    assert kept.quote == words
    assert kept.type is StatementType.POSITION
    assert kept.place.paragraph == 4


def test_a_hedged_reading_of_own_words_asks_for_its_caveat(
    desk, press, session, document_id, letter
):
    words = "room to those who employ"
    start = letter.text.index(words)
    desk.letter.select((start, start + len(words)))
    press(Key.Key_N)
    field(desk, QComboBox, "Strength").setCurrentIndex(list(Strength).index(Strength.HEDGED))
    press(Key.Key_Return)
    assert registered(session, document_id) == []
    caveat = "together with the social partners"
    start = letter.text.index(caveat)
    desk.letter.select((start, start + len(caveat)))
    take = next(
        b for b in form_of(desk).findChildren(QAbstractButton) if b.text().startswith("Take")
    )
    QTest.keyClick(take, Key.Key_Space)
    press(Key.Key_Return)
    (kept,) = registered(session, document_id)
    assert kept.caveat == caveat


def test_at_the_end_enter_goes_back_to_the_dossier(desk, press, qtbot):
    while not isinstance(desk.queue.card, EndCard):
        press(Key.Key_X if desk.state.at % 2 else Key.Key_Return)
    assert desk.state.progress.read == desk.state.progress.all
    with qtbot.waitSignal(desk.finished):
        press(Key.Key_Return)


def test_a_click_on_words_opens_their_proposal(desk, qtbot):
    third = desk.state.passages[2]
    desk.letter.bring_into_view(third.place)
    box = desk.letter.place_of(third.place)
    at = QPoint(int(box.left()) + 4, int(box.center().y()))
    qtbot.mouseClick(desk.letter.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.state.at == 2


def test_the_words_alone_and_the_queue_back_again(desk, press):
    press(Key.Key_W)
    assert not desk.queue.isVisible()
    press(Key.Key_W)
    assert desk.queue.isVisible()


def test_show_words_brings_their_passage_to_hand(desk):
    last = desk.state.passages[-1]
    desk.show_words(*last.place)
    assert desk.state.current.place == last.place
    assert desk.letter.place_of(last.place) is not None


def test_shift_and_arrows_select_words_to_copy(desk, press):
    desk.letter.setFocus()
    for _ in range(2):
        press(Key.Key_Right, SHIFT | CONTROL)
    press(Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Federation of "


def test_what_is_copied_is_noted_in_the_history(desk, press, session, settle):
    desk.letter.setFocus()
    press(Key.Key_Right, SHIFT | CONTROL)
    press(Key.Key_C, CONTROL)
    settle()
    (line,) = history_page(session.register, HistoryFilter(kinds=(HANDED_OUT,)))
    assert (line.handed_out.what, line.handed_out.form) == ("quotation", "clipboard")
    assert (line.who, desk.state.current) == (WHO, desk.state.passages[0])


def test_what_somebody_else_undid_shows_after_reading_again(
    desk, press, session, document_id, settle
):
    from tracker.register.operations.keeping.undo import undo

    press(Key.Key_Return)
    undo(session.register, "another reader")
    desk.read_again()
    settle()
    assert desk.state.passages[0].fate is Fate.OPEN


def test_a_screen_reader_hears_each_caveat_with_its_promise(desk, press):
    for passage in desk.state.passages:
        caveat = passage.proposal.condition
        if caveat:
            assert caveat.words in desk.queue.card.accessibleDescription()
        press(Key.Key_J)
    assert any(passage.proposal.condition for passage in desk.state.passages)


def test_another_language_is_spoken_everywhere_at_once(desk, look):
    look.use_language("nl")
    nl = look.words
    assert desk.queue.card.accessibleName().startswith(nl.title(desk.state.current.type))
    look.use_language("en")


@pytest.mark.parametrize("width", [960, 1100, 1304, 1800])
def test_no_line_of_the_queue_is_cut_at_any_width(desk, width):
    desk.resize(width, 700)
    desk.layout().activate()
    for part in desk.queue.findChildren(PassageLine) + desk.queue.findChildren(RunningText):
        assert part.height() >= part.heightForWidth(part.width())


def test_everything_that_takes_the_keyboard_has_a_name(desk, press):
    nameless = nameless_in(desk)
    press(Key.Key_E)
    assert nameless + nameless_in(desk) == []


def test_tab_reaches_every_control_of_the_desk(desk, press):
    assert unreached_in(desk) == set()
    press(Key.Key_E)
    assert unreached_in(desk) == set()


def test_whoever_gives_the_desk_the_keyboard_means_the_card(desk):
    desk.letter.setFocus()
    desk.setFocus()
    assert desk.window().focusWidget() is desk.queue.card


def unreached_in(desk: QWidget) -> set[str]:
    wanted = {
        child
        for child in desk.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible() and child.isEnabled()
    }
    reached = set()
    for _ in range(2 * len(wanted)):
        desk.focusNextChild()
        reached.add(desk.window().focusWidget())
    return {type(child).__name__ for child in wanted - reached}


def nameless_in(desk: QWidget) -> list[QWidget]:
    return [
        child
        for child in desk.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.isVisible()
        and not child.accessibleName()
        and not (isinstance(child, QAbstractButton) and child.text())
    ]
