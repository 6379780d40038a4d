"""Build step of the wheel: compiles the translation catalogues before they are packed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCatalogues(BuildHookInterface):
    """Runs `catalogues.py compile`, for a wheel and for an editable install alike."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every catalogue below `resources/translations`."""
        sys.path.insert(0, str(Path(self.root) / "packaging"))
        from catalogues import compile_all

        compile_all(Path(self.root))
