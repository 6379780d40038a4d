"""What the signature leaves open stands in the docstring: when there is no answer."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house.source import Module, module_of, modules_of

#: Words that say when nothing comes back.
SAY_SO = re.compile(r"\b(none|nothing|nobody|no|not|never)\b", re.I)


def silent_about_none(module: Module) -> Iterator[str]:
    """Where a public function may return None and does not say when."""
    for node in ast.walk(module.tree):
        if (
            isinstance(node, ast.FunctionDef)
            and not node.name.startswith("_")
            and node.returns is not None
            and ast.unparse(node.returns).endswith("| None")
            and not SAY_SO.search(ast.get_docstring(node) or "None is explained by its base")
        ):
            yield f"{module.path}:{node.lineno} {node.name}"


def test_who_may_return_none_says_when() -> None:
    found = [line for module in modules_of("tracker/", "ui/") for line in silent_about_none(module)]
    assert found == []


def test_one_that_does_not_say_so_is_found() -> None:
    says = 'def a() -> int | None:\n    """Its number; None for none."""\n'
    does_not = 'def b() -> int | None:\n    """Its number."""\n'
    assert list(silent_about_none(module_of("sample.py", says + does_not))) == ["sample.py:3 b"]
