import pytest

from tracker.register.rules.keeping.undoing import Past, to_redo, to_undo


def past(*steps):
    """Newest first, from steps in order: "do", or ("undo", n), ("redo", n)."""
    return [
        Past(number, None, undone=False)
        if step == "do"
        else Past(number, step[1], undone=step[0] == "undo")
        for number, step in enumerate(steps, 1)
    ][::-1]


@pytest.mark.parametrize(
    ("steps", "undo", "redo"),
    [
        ([], None, None),
        (["do"], 1, None),
        (["do", "do"], 2, None),
        (["do", "do", ("undo", 2)], 1, 2),
        (["do", "do", ("undo", 2), ("undo", 1)], None, 1),
        (["do", "do", ("undo", 2), ("undo", 1), ("redo", 1)], 1, 2),
        (["do", "do", ("undo", 2), ("redo", 2)], 2, None),
        (["do", "do", ("undo", 2), "do"], 4, None),
        (["do", "do", ("undo", 2), "do", ("undo", 4)], 1, 4),
        (["do", ("undo", 1), ("redo", 1), ("undo", 1)], None, 1),
    ],
)
def test_which_action_is_meant(steps, undo, redo):
    assert to_undo(past(*steps)) == undo
    assert to_redo(past(*steps)) == redo
