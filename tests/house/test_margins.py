"""What is free before and after a part changes sides with the language; Qt does not see to that."""

from __future__ import annotations

import ast
from pathlib import Path

import ui

ROOM = Path(ui.__file__).parent
#: The one that gives margins by the direction of the app.
GIVES = ROOM / "look" / "mirrored.py"


def test_margins_that_differ_left_and_right_are_given_by_the_direction_of_the_app():
    found = [
        f"{path.relative_to(ROOM)}:{call.lineno}"
        for path in sorted(ROOM.rglob("*.py"))
        if path != GIVES
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and _is_lopsided(call)
    ]
    assert found == [], "use ui.look.mirrored.give_margins"


def _is_lopsided(call: ast.Call) -> bool:
    sets = isinstance(call.func, ast.Attribute) and call.func.attr == "setContentsMargins"
    if not sets or len(call.args) != 4:
        return False
    left, _, right, _ = map(ast.dump, call.args)
    return left != right
