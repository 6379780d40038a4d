"""Registers under a passphrase by the command: asked for on a terminal, or from the environment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tracker.cli.environment import VARIABLE, take_from_environment
from tracker.cli.opening import opened
from tracker.register import create_register
from tracker.register.errors.passphrases import PassphraseNeededError, PassphraseWrongError
from tracker.words import words_in

pty = pytest.importorskip("pty", reason="a terminal is made as Unix does")

ROOT = Path(__file__).parents[3]
PASSPHRASE = "seven ferries one bridge"
COMMAND = [
    sys.executable,
    "-c",
    "import sys; from tracker.cli.main import run; sys.exit(run(lambda register: 0))",
]


@pytest.fixture
def shut(tmp_path):
    path = tmp_path / "shut.overleg"
    create_register(path, passphrase=PASSPHRASE).close()
    return path


def without_terminal(*arguments, passphrase=None):
    """Status, what was printed and what was complained of, where nobody sits."""
    environment = os.environ | {"LC_ALL": "C"} | ({VARIABLE: passphrase} if passphrase else {})
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def at_a_terminal(*arguments, typed):
    """Status and all that stands on the terminal, with a line typed at each question."""
    terminal, theirs = pty.openpty()
    command = subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | {"LC_ALL": "C"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,  # else it would ask on the terminal of the tests
    )
    os.close(theirs)
    shown, waiting = b"", list(typed)
    while True:
        try:
            shown += os.read(terminal, 1024)
        except OSError:  # so a terminal says that nobody writes on it any more
            break
        if shown.endswith(b": ") and waiting:
            os.write(terminal, waiting.pop(0).encode() + b"\n")
    os.close(terminal)
    return command.wait(), shown.decode()


def test_a_register_is_made_under_a_passphrase_typed_twice_and_unseen(tmp_path):
    path = tmp_path / "new.overleg"
    status, shown = at_a_terminal("new", path, "--passphrase", typed=[PASSPHRASE, PASSPHRASE])
    assert (status, PASSPHRASE in shown) == (0, False)
    assert "Without its passphrase nobody can open it" in shown
    assert without_terminal("check", path, passphrase=PASSPHRASE)[0] == 0


def test_two_passphrases_that_differ_make_nothing(tmp_path):
    path = tmp_path / "new.overleg"
    status, shown = at_a_terminal("new", path, "--passphrase", typed=[PASSPHRASE, "seven"])
    assert (status, path.exists()) == (1, False)
    assert "The two passphrases differ" in shown


def test_a_command_asks_for_the_passphrase_on_a_terminal(shut):
    status, shown = at_a_terminal("check", shut, typed=[PASSPHRASE])
    assert (status, PASSPHRASE in shown) == (0, False)
    assert "Passphrase of" in shown
    assert "Sound" in shown


def test_a_wrong_passphrase_ends_the_command_with_its_sentence(shut):
    status, shown = at_a_terminal("list", shut, "parties", typed=["seven fairies"])
    assert status == 1
    assert "The passphrase does not open" in shown.replace("\r\n", " ")


def test_nobody_at_a_terminal_is_asked_about_a_plain_register(tmp_path):
    create_register(tmp_path / "plain.overleg").close()
    status, shown = at_a_terminal("check", tmp_path / "plain.overleg", typed=[])
    assert (status, "Passphrase" in shown) == (0, False)


@pytest.mark.parametrize("command", [("check",), ("list", "dossiers")])
def test_where_nobody_sits_the_passphrase_is_that_of_the_environment(shut, command):
    name, *rest = command
    assert without_terminal(name, shut, *rest, passphrase=PASSPHRASE)[0] == 0
    status, printed, said = without_terminal(name, shut, *rest)
    assert (status, printed) == (1, "")
    assert "Give the passphrase to open it." in said


def test_a_script_makes_a_register_under_the_passphrase_of_the_environment(tmp_path):
    path = tmp_path / "new.overleg"
    assert without_terminal("new", path, "--passphrase", passphrase=PASSPHRASE)[0] == 0
    with pytest.raises(PassphraseNeededError):
        opened(path, words_in("en"))


def test_where_nobody_can_be_asked_no_register_is_made(tmp_path):
    status, _, said = without_terminal("new", tmp_path / "new.overleg", "--passphrase")
    assert (status, list(tmp_path.iterdir())) == (1, [])
    assert VARIABLE in said


def test_the_passphrase_is_out_of_the_environment_once_it_was_taken(shut, monkeypatch):
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    opened(shut, words_in("en")).close()
    assert VARIABLE not in os.environ
    assert take_from_environment() is None


def test_a_wrong_passphrase_of_the_environment_is_said_to_be_one(shut, monkeypatch):
    monkeypatch.setenv(VARIABLE, "seven fairies")
    with pytest.raises(PassphraseWrongError):
        opened(shut, words_in("en"))


def test_the_example_comes_without_a_passphrase(tmp_path):
    path = tmp_path / "new.overleg"
    status, _, said = without_terminal(
        "new", path, "--example", "--passphrase", passphrase=PASSPHRASE
    )
    assert (status, path.exists()) == (2, False)
    assert "without a passphrase" in said
