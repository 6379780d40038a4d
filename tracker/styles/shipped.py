"""A style by its name, where it came along, or by its file."""

from __future__ import annotations

from pathlib import Path

from tracker.errors import TrackerError
from tracker.places import resource
from tracker.styles.house import House
from tracker.styles.names import SHIPPED
from tracker.styles.reading import read_style


class NoStyleError(TrackerError):
    """No style of that name, and no such file."""

    message = (
        "There is no house style {name}. Name one that comes along ({names}) or a .toml file that "
        "is there."
    )


def style_called(name: str) -> House:
    """The style of that name, or in the file of that path. `NoStyleError`, and those of a file."""
    if name in SHIPPED:
        return read_style(resource("styles", f"{name}.toml"))
    path = Path(name)
    if not path.is_file():
        raise NoStyleError(name=name, names=", ".join(SHIPPED))
    return read_style(path)
