"""Qt for Python, begun without what only its error messages and type stubs need.

At each start PySide compiles the modules that describe every function of Qt, which takes
longer than all of Qt's own libraries. They are read here when one is first asked for: by an
error about an argument, and by `help`.
"""

from __future__ import annotations

import builtins
import importlib.machinery
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.abc import Loader

#: What PySide loads at its start and asks nothing of until somebody errs. It takes the names in
#: `mapping` without asking, so that one has to be there.
PARTS = frozenset(
    "shibokensupport.signature." + name
    for name in ("errorhandler", "layout", "lib.enum_sig", "lib.pyi_generator", "parser")
)


@contextmanager
def reading_signatures_later() -> Iterator[None]:
    """While this lasts PySide may be imported; its `PARTS` come when they are asked for.

    Nor does it look into every later `import` for a module that wants Qt's names in another
    style: no module of ours does. Where PySide finds its parts in another way, nothing is lost.
    """
    importlib.machinery.ModuleSpec = _spec  # type: ignore[misc, assignment]
    as_python_imports = builtins.__import__
    try:
        yield
    finally:
        importlib.machinery.ModuleSpec = ModuleSpec  # type: ignore[misc]
        builtins.__import__ = as_python_imports


def _spec(name: str, loader: Loader, **more: Any) -> ModuleSpec:  # noqa: ANN401 - as it is made
    """As `ModuleSpec` is made, with a loader that waits for the `PARTS`."""
    later = _Later(loader) if name in PARTS else loader
    return ModuleSpec(name, later, **more)  # type: ignore[arg-type]


class _Later:
    """Loads a part of PySide as a stand-in that fetches the real one."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _StandIn(spec.name, self._loader)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing is run yet."""


class _StandIn(ModuleType):
    """A module that is read when one of its names is asked for."""

    def __init__(self, name: str, loader: Loader) -> None:
        super().__init__(name)
        self._fetch = (name, loader)
        self._real: ModuleType | None = None

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        if self._real is None:
            full_name, loader = self._fetch
            self._real = sys.modules[full_name] = ModuleType(full_name)
            self._real.__spec__ = ModuleSpec(full_name, loader)
            loader.exec_module(self._real)
        return getattr(self._real, name)
