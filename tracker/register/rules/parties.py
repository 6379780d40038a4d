"""How parties are called and which stands above which."""

from __future__ import annotations

from collections.abc import Mapping


def name_in(names: Mapping[str, str], language: str, name: str) -> str:
    """What a party is called in `language` (nl, en, fr, de); its `name` where `names` has none."""
    return names.get(language) or name


def makes_circle(parents: Mapping[int, int | None], party_id: int, parent_id: int | None) -> bool:
    """Whether a party would come to stand above itself; `parents` are those known by now."""
    passed = {party_id}
    above = parent_id
    while above is not None:
        if above in passed:
            return True
        passed.add(above)
        above = parents.get(above)
    return False
