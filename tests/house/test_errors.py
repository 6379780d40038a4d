"""Every error a person can act on has its sentence, and translators get to see it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.source import modules_of

ROOT_OF_ERRORS = "TrackerError"


def error_classes() -> dict[str, ast.ClassDef]:
    """The classes that derive from TrackerError, by name, however far down."""
    classes = [
        node
        for module in modules_of("tracker/", "ui/")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
    ]
    errors: dict[str, ast.ClassDef] = {}
    while found := [one for one in classes if one.name not in errors and is_error(one, errors)]:
        errors |= {one.name: one for one in found}
    return errors


def is_error(node: ast.ClassDef, errors: dict[str, ast.ClassDef]) -> bool:
    """Whether a class is built on TrackerError or on one of `errors`."""
    return any(base == ROOT_OF_ERRORS or base in errors for base in bases_of(node))


def bases_of(node: ast.ClassDef) -> Iterator[str]:
    """The names of the classes that one is built on directly."""
    for base in node.bases:
        if isinstance(base, ast.Name | ast.Attribute):
            yield base.id if isinstance(base, ast.Name) else base.attr


def sentence_of(node: ast.ClassDef) -> str | None:
    """The sentence a class states in `message`; None when it is not written out there."""
    for line in node.body:
        targets = line.targets if isinstance(line, ast.Assign) else [getattr(line, "target", None)]
        value = getattr(line, "value", None)
        if any(isinstance(one, ast.Name) and one.id == "message" for one in targets):
            return value.value if isinstance(value, ast.Constant) else None
    return None


def has_sentence(name: str, classes: dict[str, ast.ClassDef]) -> bool:
    """Whether a class, or one it is built on, states its sentence."""
    node = classes[name]
    return bool(sentence_of(node)) or any(
        base in classes and has_sentence(base, classes) for base in bases_of(node)
    )


def is_built_on(node: ast.ClassDef, classes: dict[str, ast.ClassDef]) -> bool:
    """Whether other errors derive from this one, which is then never raised itself."""
    return any(node.name in bases_of(other) for other in classes.values())


def test_every_error_states_its_sentence() -> None:
    errors = error_classes()
    assert errors
    mute = [
        name
        for name, node in errors.items()
        if not is_built_on(node, errors) and not has_sentence(name, errors)
    ]
    assert mute == []


def test_every_sentence_of_an_error_is_whole() -> None:
    stated = {name: sentence_of(node) for name, node in error_classes().items()}
    cut = [name for name, text in stated.items() if text and not text.rstrip().endswith((".", "?"))]
    assert cut == []
