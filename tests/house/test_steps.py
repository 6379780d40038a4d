"""Every operation has words for the history, for undo and for redo."""

import ast

import pytest

from tests.house.source import modules_of
from tracker.register.operations.keeping.undo import UNDO_TO
from tracker.register.rules.keeping.undoing import REDO, REMIND, UNDO
from tracker.words import LANGUAGES, words_in
from tracker.words.steps import STEPS, step_in_words


def operations_in_the_source():
    """What the calls of `register.change` name."""
    for module in modules_of("tracker/register/operations"):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "change":
                first = node.args[0]
                if (
                    isinstance(first, ast.Constant)
                    and getattr(node.func.value, "id", "") == "register"
                ):
                    yield first.value


def test_every_operation_has_its_words_and_no_two_are_alike():
    there = {*operations_in_the_source(), UNDO, REDO, UNDO_TO, REMIND}
    assert len(there) > 90
    assert there == set(STEPS)
    assert len(set(STEPS.values())) == len(STEPS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_step_stands_inside_a_sentence(language):
    words = words_in(language)
    said = {step_in_words(operation, words) for operation in STEPS}
    assert len(said) == len(STEPS)
    assert not [each for each in said if each.endswith(".")]
    assert step_in_words("of a later release", words) == "of a later release"
