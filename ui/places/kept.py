"""A place as it is kept in a file, and back; what cannot be understood is no place."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any, get_args, get_type_hints

from tracker.frozen import Frozen, asdict, names_of
from ui.places import Place

#: Every kind of place by its name.
KINDS: dict[str, type[Any]] = {kind.__name__: kind for kind in get_args(Place)}


def as_kept(place: Place) -> dict[str, Any]:
    """A place as plain values: the name of its kind, and its fields."""
    given = {name: _plain(value) for name, value in asdict(place).items()}
    return {"kind": type(place).__name__, **given}


def from_kept(kept: object) -> Place | None:
    """The place that was kept; None when this release knows no such place."""
    if not isinstance(kept, dict) or kept.get("kind") not in KINDS:
        return None
    kind = KINDS[kept["kind"]]
    hints = get_type_hints(kind)
    try:
        given = {name: _back(kept[name], hints[name]) for name in names_of(kind) if name in kept}
        place: Place = kind(**given)
    except (TypeError, ValueError):
        return None
    return place


def _plain(value: Any) -> Any:  # noqa: ANN401 - any field of a place
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _back(value: object, hint: object) -> object:
    """`value` as a field of that type has it; TypeError or ValueError for another kind of value."""
    choices = [each for each in get_args(hint) or (hint,) if each is not type(None)]
    if value is None and type(None) in get_args(hint):
        return None
    (wanted,) = choices
    if wanted is date and isinstance(value, str):
        return date.fromisoformat(value)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted(value)
    if not isinstance(wanted, type) or issubclass(wanted, Frozen) or not isinstance(value, wanted):
        raise TypeError(value)
    return value
