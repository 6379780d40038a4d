from __future__ import annotations

from pytestqt.modeltest import ModelTester

from ui.lists.model import LINE, Lines


def test_a_line_comes_back_as_it_is_and_as_it_is_told(qtbot):
    model: Lines[int] = Lines(lambda line: f"line {line}")
    model.show([7, 8])
    index = model.index(1)
    assert index.data(LINE) == 8
    assert index.data() == "line 8"


def test_other_lines_take_the_place_of_those_before(qtbot):
    model: Lines[str] = Lines(str)
    model.show(["a", "b"])
    model.show(["c"])
    assert [model.line(row) for row in range(model.rowCount())] == ["c"]


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester):
    model: Lines[int] = Lines(str)
    model.show(range(400))
    qtmodeltester.check(model)
    model.show([])
    qtmodeltester.check(model)
