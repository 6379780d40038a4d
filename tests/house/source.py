"""The source of the app as its house rules see it: files, trees, functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("tracker", "ui", "packaging", "resources")


@dataclass(frozen=True)
class Module:
    """One file of the app: its path below the root, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """How many lines it has, blank ones and comments too."""
        return len(self.text.splitlines())

    @property
    def code_lines(self) -> int:
        """How many lines of code it has: no blank ones, comments or docstrings."""
        told = {line for node in ast.walk(self.tree) for line in _docstring_lines(node)}
        said = [line.strip() for line in self.text.splitlines()]
        return sum(
            bool(line) and not line.startswith("#") and number not in told
            for number, line in enumerate(said, 1)
        )


@dataclass(frozen=True)
class Function:
    """One function or method: where it stands, its length, its parameters without `self`."""

    place: str
    lines: int
    parameters: int


def module_of(path: str, text: str) -> Module:
    """The module that `text` makes."""
    return Module(path, text, ast.parse(text))


@cache
def modules() -> tuple[Module, ...]:
    """Every Python file of the app, tests left out, in the order of their paths."""
    paths = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    return tuple(
        module_of(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in paths
    )


def modules_of(*rooms: str) -> list[Module]:
    """The modules below the named folders."""
    return [module for module in modules() if module.path.startswith(rooms)]


def functions_of(module: Module) -> Iterator[Function]:
    """Each function and method of a module, those inside others too."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            place = f"{module.path}:{node.lineno} {node.name}"
            yield Function(place, _length(node), len(_named_parameters(node.args)))


def _docstring_lines(node: ast.AST) -> range:
    """The lines of the docstring of a module, class or function; none of anything else."""
    kinds = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    if not isinstance(node, kinds) or ast.get_docstring(node) is None:
        return range(0)
    docstring = node.body[0]
    return range(docstring.lineno, (docstring.end_lineno or docstring.lineno) + 1)


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from the decorator or `def` to the end, the docstring not counted."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    return lines - len(_docstring_lines(node))


def _named_parameters(arguments: ast.arguments) -> list[str]:
    """What a caller must think of: all but `self`, `cls` and flags given by keyword."""
    named = [one.arg for one in (*arguments.posonlyargs, *arguments.args)]
    return [name for name in named if name not in ("self", "cls")]


def imports_of(module: Module) -> Iterator[tuple[str, str, int]]:
    """What a module imports: the module, the name taken from it (or ""), the line."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for one in node.names:
                yield one.name, "", node.lineno
        elif isinstance(node, ast.ImportFrom):
            for one in node.names:
                yield node.module or "", one.name, node.lineno


def uses_of(module: Module) -> Iterator[tuple[str, int]]:
    """The names a module calls or builds classes on, with the line.

    `view.setHtml()` is `setHtml`; `QMessageBox.warning()` is `warning` and `QMessageBox`.
    """
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            yield from _names_of(node.func)
        elif isinstance(node, ast.ClassDef):
            for base in node.bases:
                yield from _names_of(base)


def _names_of(expression: ast.expr) -> Iterator[tuple[str, int]]:
    if isinstance(expression, ast.Attribute):
        yield expression.attr, expression.lineno
        if isinstance(expression.value, ast.Name):
            yield expression.value.id, expression.lineno
    elif isinstance(expression, ast.Name):
        yield expression.id, expression.lineno
