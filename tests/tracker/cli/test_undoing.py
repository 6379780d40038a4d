"""Undo and redo by the command."""

from __future__ import annotations

import json

import pytest


@pytest.mark.parametrize("command", ["undo", "redo"])
def test_where_there_is_nothing_to_take_back_or_do_again_it_is_said(overleg, tmp_path, command):
    overleg("new", tmp_path / "empty.overleg")
    status, printed, _ = overleg(command, tmp_path / "empty.overleg")
    assert (status, printed) == (0, f"There is nothing to {command}.\n")


def test_an_undo_is_kept_with_who_and_why(round_):
    assert round_("undo", "--who", "E. Wold", "--why", "Wrong line.") == "Undone.\n"
    (line,) = json.loads(round_("history", "--limit", 1, "--json"))
    assert (line["operation"], line["who"], line["why"]) == ("undo", "E. Wold", "Wrong line.")
    assert round_("redo") == "Redone.\n"


def test_each_change_by_the_command_is_one_action(round_):
    before = round_("list", "people", "--json")
    round_("add", "person", "name=Una")
    round_("undo")
    assert round_("list", "people", "--json") == before
