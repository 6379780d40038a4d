"""How parties are called."""

from __future__ import annotations

from collections.abc import Mapping


def name_in(names: Mapping[str, str], language: str, name: str) -> str:
    """What a party is called in `language` (nl, en, fr, de); its `name` where `names` has none."""
    return names.get(language) or name
