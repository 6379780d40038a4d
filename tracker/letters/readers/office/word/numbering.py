"""The numbers and bullets that Word prints before paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tracker.letters.readers.office.counting import capitals, figures, letters, padded, roman
from tracker.letters.readers.office.trees import (
    Element,
    child,
    inside,
    name_of,
    number_in,
    path,
    value,
)
from tracker.letters.readers.office.word.styles import Styles, first_of

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_PRINTED = {
    "decimal": figures,
    "decimalZero": padded,
    "lowerLetter": letters,
    "upperLetter": capitals(letters),
    "lowerRoman": roman,
    "upperRoman": capitals(roman),
}


def printed(kind: str | None, number: int) -> str:
    """A number in the form that Word calls `kind`; in figures where the form is strange."""
    return _PRINTED.get(kind or "", figures)(number)


@dataclass
class _List:
    """A list while it is being counted: its levels, and the last number on each."""

    levels: dict[int, Element]
    numbers: dict[int, int] = field(default_factory=dict)

    def next(self, level: int) -> None:
        start = number_in(value(child(self.levels.get(level), "start"), "val"), 1)
        self.numbers[level] = self.numbers.get(level, start - 1) + 1
        for deeper in [at for at in self.numbers if at > level]:
            if value(child(self.levels.get(deeper), "lvlRestart"), "val") != "0":
                del self.numbers[deeper]

    def text(self, level: int) -> str:
        legal = child(self.levels.get(level), "isLgl") is not None
        pattern = value(child(self.levels.get(level), "lvlText"), "val") or ""
        return _PLACE.sub(lambda found: self._number(int(found[1]) - 1, legal=legal), pattern)

    def _number(self, level: int, *, legal: bool) -> str:
        at = self.levels.get(level)
        start = number_in(value(child(at, "start"), "val"), 1)
        kind = "decimal" if legal else value(child(at, "numFmt"), "val")
        return printed(kind, self.numbers.get(level, start))


class Numbering:
    """All lists of a document; asked for the paragraphs in their order, it counts them."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = {value(a, "abstractNumId"): a for a in inside(root, "abstractNum")}
        self._used = {value(n, "numId"): n for n in inside(root, "num")}
        self._lists: dict[str | None, _List] = {}
        self._begun: set[str | None] = set()

    def label(self, paragraph: Element) -> str | None:
        """What is printed before a paragraph, "" for a bullet; None outside all lists."""
        properties = self._styles.of(paragraph)
        number = value(child(first_of(properties, "numPr"), "numId"), "val")
        used = self._used.get(number)
        if used is None:
            return None
        counted = self._list(value(child(used, "abstractNumId"), "val"))
        level = _level(properties, counted)
        self._begin_anew(number, used, counted)
        kind = value(child(counted.levels.get(level), "numFmt"), "val")
        if kind == "bullet":
            return ""
        counted.next(level)
        return None if kind == "none" else counted.text(level).strip() or None

    def _list(self, abstract: str | None) -> _List:
        if abstract not in self._lists:
            levels = inside(self._defined(abstract), "lvl")
            by_number = {number_in(value(level, "ilvl"), 0): level for level in levels}
            self._lists[abstract] = _List(by_number)
        return self._lists[abstract]

    def _defined(self, abstract: str | None) -> Element | None:
        """The definition of a list, which may stand with the style that the list has."""
        found = self._abstract.get(abstract)
        linked = self._styles.style(value(child(found, "numStyleLink"), "val"))
        if linked is None:
            return found
        used = self._used.get(value(path(linked, "pPr", "numPr", "numId"), "val"))
        return self._abstract.get(value(child(used, "abstractNumId"), "val"))

    def _begin_anew(self, number: str | None, used: Element, counted: _List) -> None:
        """Where a list is used for the first time it may say that it starts again."""
        if number in self._begun:
            return
        self._begun.add(number)
        for override in (o for o in used if name_of(o) == "lvlOverride"):
            level = number_in(value(override, "ilvl"), 0)
            own = child(override, "lvl")
            if own is not None:
                counted.levels[level] = own
            if (start := child(override, "startOverride")) is not None:
                counted.numbers[level] = number_in(value(start, "val"), 1) - 1


def _level(properties: list[Element], counted: _List) -> int:
    """The level a paragraph stands on, by itself or as the one that has its style."""
    for each in properties:
        if (said := path(each, "numPr", "ilvl")) is not None:
            return min(number_in(value(said, "val"), 0), _LEVELS - 1)
    style = next((s for p in properties if (s := value(child(p, "pStyle"), "val"))), None)
    linked = (at for at, level in counted.levels.items() if style and _has(level, style))
    return next(linked, 0)


def _has(level: Element, style: str) -> bool:
    return value(child(level, "pStyle"), "val") == style
