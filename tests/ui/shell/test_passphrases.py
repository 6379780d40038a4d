"""Making and opening a register under a passphrase, in real windows and by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from tracker.addresses import address_from
from tracker.register import create_register, open_register
from tracker.register.errors.passphrases import PassphraseNeededError
from tracker.register.questions.dossiers.dossiers import dossiers
from ui.registers.new_register_dialog import NewRegisterDialog
from ui.registers.passphrase_dialog import PassphraseDialog
from ui.registers.registers import Registers

PASSPHRASE = "seven ferries one bridge"


@pytest.fixture
def shut(tmp_path: Path) -> Path:
    path = tmp_path / "shut.overleg"
    create_register(path, passphrase=PASSPHRASE).close()
    return path


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def opened(registers):
    """The registers that came open, closed at the end."""
    came: list = []
    registers.opened.connect(came.append)
    yield came
    for each in came:
        each.close()


@pytest.fixture
def registers(look, runner, window) -> Registers:
    return Registers(look, runner, window)


def dialog_of(kind, window):
    """The dialog of that kind that stands open, None where there is none."""
    return next((each for each in window.findChildren(kind) if each.isVisible()), None)


@pytest.fixture
def asked(qtbot, window):
    """Wait for the dialog that asks for a passphrase."""

    def wait() -> PassphraseDialog:
        qtbot.waitUntil(lambda: dialog_of(PassphraseDialog, window) is not None)
        return dialog_of(PassphraseDialog, window)

    return wait


def enter(qtbot, dialog, text):
    """Type a passphrase and press Enter, as one does."""
    qtbot.keyClicks(dialog.line, text)
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)


def test_a_register_under_a_passphrase_is_asked_for_it_and_opens(
    registers, opened, asked, shut, qtbot
):
    registers.open(shut)
    enter(qtbot, asked(), PASSPHRASE)
    qtbot.waitUntil(lambda: len(opened) == 1)
    assert dossiers(opened[0]) == []


def test_a_wrong_passphrase_is_asked_again_with_the_reason(registers, opened, asked, shut, qtbot):
    registers.open(shut)
    dialog = asked()
    enter(qtbot, dialog, "seven fairies")
    qtbot.waitUntil(dialog.answer.isVisible)
    assert dialog.answer.text().startswith("The passphrase does not open")
    assert dialog.line.accessibleDescription() == dialog.answer.text()
    assert dialog.line.selectedText() != ""
    enter(qtbot, dialog, PASSPHRASE)
    qtbot.waitUntil(lambda: len(opened) == 1)


def test_letting_it_be_opens_nothing_and_the_way_on_is_shown(registers, opened, asked, shut, qtbot):
    with qtbot.waitSignal(registers.missed):
        registers.open(shut)
    dialog = asked()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert opened == []


def test_the_register_used_last_is_asked_for_its_passphrase(registers, opened, asked, shut, qtbot):
    registers.open(address_from(str(shut)))
    enter(qtbot, asked(), PASSPHRASE)
    qtbot.waitUntil(lambda: len(opened) == 1)
    assert opened[0].path == shut


def test_while_the_answer_is_on_its_way_nothing_can_be_typed_or_closed(look, qtbot):
    dialog = PassphraseDialog(look, "talks.overleg")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.given) as given:
        enter(qtbot, dialog, "seven")
    assert given.args == ["seven"]
    dialog.reject()
    assert dialog.isVisible()
    assert not dialog.line.isEnabled()
    dialog.refuse("It does not fit.")
    dialog.reject()
    assert not dialog.isVisible()


def test_trouble_of_another_kind_is_told_and_the_question_is_over(
    registers, asked, shut, qtbot, told
):
    registers.open(shut)
    dialog = asked()
    shut.unlink()
    enter(qtbot, dialog, PASSPHRASE)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert "There is no register" in told[0].sentence


def choose_place(registers, window, path, qtbot) -> NewRegisterDialog:
    """Say where the new register goes; the question that comes then."""
    registers.ask_where()
    files = dialog_of(QFileDialog, window)
    files.fileSelected.emit(str(path))
    files.close()
    qtbot.waitUntil(lambda: dialog_of(NewRegisterDialog, window) is not None)
    return dialog_of(NewRegisterDialog, window)


def test_a_new_register_is_made_without_a_passphrase_by_one_key(
    registers, opened, window, tmp_path, qtbot
):
    dialog = choose_place(registers, window, tmp_path / "new.overleg", qtbot)
    qtbot.keyClick(dialog.make, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(opened) == 1)
    open_register(tmp_path / "new.overleg").close()


def test_a_new_register_comes_under_the_passphrase_that_was_typed_twice(
    registers, opened, window, tmp_path, qtbot
):
    path = tmp_path / "new.overleg"
    dialog = choose_place(registers, window, path, qtbot)
    qtbot.keyClick(dialog.locked, Qt.Key.Key_Space)
    qtbot.keyClicks(dialog.line, PASSPHRASE)
    assert not dialog.make.isEnabled()
    qtbot.keyClicks(dialog.again, PASSPHRASE)
    qtbot.keyClick(dialog.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(opened) == 1)
    with pytest.raises(PassphraseNeededError):
        open_register(path)
    open_register(path, passphrase=PASSPHRASE).close()


@pytest.fixture
def new(look, qtbot) -> NewRegisterDialog:
    made = NewRegisterDialog(look, "talks.overleg")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_lines_come_when_a_passphrase_is_wanted(new):
    assert not new.line.isVisible()
    new.locked.setChecked(True)
    assert new.line.isVisible()
    assert not new.make.isEnabled()


def test_two_lines_that_differ_are_remarked_once_both_are_there(new):
    new.locked.setChecked(True)
    new.line.setText("seven")
    assert not new.remark.isVisible()
    new.again.setText("eight")
    assert new.remark.isVisible()
    assert new.again.accessibleDescription() == "The two are not the same yet."
    new.again.setText("seven")
    assert not new.remark.isVisible()
    assert new.make.isEnabled()


def test_what_is_typed_is_hidden_until_one_asks_to_see_it(new):
    new.locked.setChecked(True)
    assert {each.echoMode() for each in (new.line, new.again)} == {QLineEdit.EchoMode.Password}
    new.show_typed.setChecked(True)
    assert {each.echoMode() for each in (new.line, new.again)} == {QLineEdit.EchoMode.Normal}


def test_every_line_has_a_name_for_a_screen_reader(new):
    assert [each.accessibleName() for each in (new.line, new.again)] == [
        "Passphrase",
        "The same again",
    ]
