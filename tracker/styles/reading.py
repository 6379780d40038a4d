"""A style file: read, and refused with one sentence where a line of it cannot be kept to."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tracker.errors import TrackerError, Translator
from tracker.styles.contrast import LEAST_FOR_TEXT, contrast, dark_enough
from tracker.styles.house import House, Logo, code_of, colour
from tracker.styles.keys import LONGEST_TEXT, READ_ON, SECTIONS, Key, Kind
from tracker.styles.pictures import read_logo
from tracker.styles.typefaces import read_face
from tracker.tagged.faces import OURS
from tracker.vocabulary import Audience

MOST_BYTES = 100_000
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_WHITE = "#FFFFFF"


class StyleUnreadableError(TrackerError):
    """The file is no style file at all."""

    message = (
        "{file} cannot be read as a house style ({reason}). Mend that line, or begin anew from a "
        "style that comes along: resources/styles."
    )


class UnknownKeyError(TrackerError):
    """A line that no style has; mostly a slip of the pen."""

    message = "{file} says “{key}”, which a house style does not have. It may say: {keys}."


class WrongValueError(TrackerError):
    """A line with something else behind it than it needs."""

    message = "In {file}, “{key}” must be {kind}."

    def sentence(self, words: Translator) -> str:
        """What is needed, in the language of `words`."""
        kind = words.text(str(self.facts["kind"]))
        return words.text(self.message, **{**self.facts, "kind": kind})


class FileMissingError(TrackerError):
    """A picture or a face that is not there."""

    message = (
        "{file} names {missing} as its {key}, which is not there. Put it into the folder of the "
        "style, or take the line out."
    )


class TooPaleError(TrackerError):
    """A colour that not everybody can read on its ground."""

    message = (
        "In {file}, the colour {colour} of “{key}” is too pale on {ground}: its contrast is "
        "{contrast} to 1, and text needs 4.5. Make it darker, for instance {darker}."
    )


class _Line(NamedTuple):
    """One line of a style: its section, its key, what stands behind it."""

    section: str
    name: str
    value: object

    @property
    def key(self) -> Key:
        return SECTIONS[self.section][self.name]

    @property
    def shown(self) -> str:
        return f"{self.section}.{self.name}"


def read_style(path: Path) -> House:
    """The house style in a file. Pictures and faces are looked for beside it.

    `StyleUnreadableError`, `UnknownKeyError`, `WrongValueError`, `FileMissingError`,
    `TooPaleError`, `LogoUnusableError`, `FaceUnusableError`.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        said = tomllib.loads(content.decode("utf-8-sig"))
    except OSError as error:
        raise StyleUnreadableError(file=path.name, reason=error.strerror) from error
    except ValueError as error:  # what is no UTF-8 and what is no TOML
        raise StyleUnreadableError(file=path.name, reason=error) from error
    return _Reader(path).house(list(_lines(path, said)))


def _lines(path: Path, said: Mapping[str, Any]) -> Iterator[_Line]:
    """All that a file says, as lines that are known."""
    for section, name, value in _leaves(said):
        if name not in SECTIONS.get(section, {}):
            shown = f"{section}.{name}".lstrip(".")
            known = SECTIONS.get(section) or SECTIONS
            raise UnknownKeyError(file=path.name, key=shown, keys=", ".join(known))
        yield _Line(section, name, value)


def _leaves(said: Mapping[str, Any], section: str = "") -> Iterator[tuple[str, str, Any]]:
    for name, value in said.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{section}.{name}".lstrip("."))
        else:
            yield section, name, value


class _Reader:
    """Makes a house of the lines of one file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def house(self, lines: list[_Line]) -> House:
        """The house; what no line says is as everybody has it."""
        values: dict[str, Any] = {}
        markings: dict[tuple[str, Audience], str] = {}
        for line in lines:
            value = self._value(line)
            if line.key.field == "markings":
                markings[line.section.rpartition(".")[2], Audience(line.name)] = value
            elif line.key.field != "logo":
                values[line.key.field] = value
        house = House(**values, markings=markings, logo=self._logo(lines, values))
        self._check_contrast(house)
        return house

    def _value(self, line: _Line) -> Any:  # noqa: ANN401 - a text, a colour, a name of a face
        value, kind = line.value, line.key.kind
        if not isinstance(value, str) or not 0 < len(value.strip()) <= LONGEST_TEXT:
            raise self._wrong(line)
        if kind is Kind.COLOUR:
            if not _COLOUR.fullmatch(value):
                raise self._wrong(line)
            return colour(value)
        if kind is Kind.FACE:
            return self._face(line, value)
        return " ".join(value.split())

    def _wrong(self, line: _Line) -> WrongValueError:
        return WrongValueError(file=self._path.name, key=line.shown, kind=str(line.key.kind))

    def _face(self, line: _Line, value: str) -> str:
        if value in OURS:
            return value
        if not value.lower().endswith(".ttf"):
            raise self._wrong(line)
        stands_for = getattr(House(), line.key.field)
        return read_face(self._beside(line, value), str(stands_for))

    def _logo(self, lines: list[_Line], values: Mapping[str, Any]) -> Logo | None:
        said = {line.name: line for line in lines if line.key.field == "logo"}
        line = said.get("logo")
        if line is None:
            return None
        picture = read_logo(self._beside(line, str(line.value)))
        shows = said.get("logo_shows")
        says = str(shows.value) if shows else values.get("letterhead") or str(line.value)
        return Logo(picture, says)

    def _beside(self, line: _Line, name: str) -> Path:
        """A file in the folder of the style or below it, and nowhere else."""
        folder = self._path.parent
        path = folder / name
        if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
            raise FileMissingError(file=self._path.name, missing=name, key=line.shown)
        return path

    def _check_contrast(self, house: House) -> None:
        keys = SECTIONS["colours"]
        for name, grounds in READ_ON.items():
            ink = getattr(house, keys[name].field)
            for ground in grounds:
                under = colour(_WHITE) if ground is None else getattr(house, keys[ground].field)
                if contrast(ink, under) < LEAST_FOR_TEXT:
                    raise TooPaleError(
                        file=self._path.name,
                        colour=code_of(ink),
                        key=f"colours.{name}",
                        ground=code_of(under),
                        contrast=f"{contrast(ink, under):.1f}",
                        darker=code_of(dark_enough(ink, under)),
                    )
