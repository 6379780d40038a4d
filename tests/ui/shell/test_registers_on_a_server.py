"""The window on a register that is kept on a server."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from tests.making import make_dossier
from tracker.addresses import address_from
from tracker.register import open_register
from tracker.register.questions.dossiers.dossiers import dossiers
from ui.registers.registers import Registers, place_of


@pytest.fixture
def registers(qtbot, look, runner) -> Registers:
    window = QWidget()
    qtbot.addWidget(window)
    return Registers(look, runner, window)


def test_a_register_opens_by_its_address(qtbot, registers, empty_address):
    address = empty_address()
    with open_register(address) as first:
        make_dossier(first)
    with qtbot.waitSignal(registers.opened) as came:
        registers.open(address)
    with came.args[0] as opened:
        assert [each.name for each in dossiers(opened)] == ["Bridge and ferry"]


def test_the_one_used_last_comes_back_from_what_the_settings_keep(empty_address):
    with open_register(empty_address()) as used:
        kept = place_of(used)
    with open_register(address_from(kept)) as again:
        assert again.address == kept


def test_the_settings_never_keep_a_password(server, empty_address):
    with open_register(empty_address()) as first:
        with_password = server.address_with_password(first.name)
    with open_register(with_password) as used:
        assert "river" not in place_of(used)


def test_without_an_answer_of_the_server_there_is_a_way_on(qtbot, registers):
    with qtbot.waitSignal(registers.missed):
        registers.open("postgresql://anna@127.0.0.1:1/talks")
