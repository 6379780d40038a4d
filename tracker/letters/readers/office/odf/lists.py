"""The numbers that an OpenDocument text prints before the items of its lists."""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.letters.readers.office.counting import capitals, figures, letters, roman
from tracker.letters.readers.office.trees import Element, number_in, value

_PRINTED = {
    "1": figures,
    "a": letters,
    "A": capitals(letters),
    "i": roman,
    "I": capitals(roman),
}


def printed(form: str | None, number: int) -> str:
    """A number in one of the forms of OpenDocument; in figures where the form is strange."""
    return _PRINTED.get(form or "", figures)(number)


@dataclass
class Counted:
    """A list, or the outline, while it is being counted: its levels and the numbers on them."""

    levels: dict[str | None, Element]
    numbers: dict[int, int] = field(default_factory=dict)

    def next(self, level: int, start: str | None) -> str:
        """What is printed before the next item on a level, "" for a bullet or nothing."""
        own = self.levels.get(str(level))
        first = number_in(value(own, "start-value"), 1)
        following = self.numbers.get(level, first - 1) + 1
        self.numbers[level] = number_in(start, following)
        self.numbers = {at: number for at, number in self.numbers.items() if at <= level}
        if not value(own, "num-format"):
            return ""
        shown = min(number_in(value(own, "display-levels"), 1), level)
        numbers = [self._number(at) for at in range(level - shown + 1, level + 1)]
        prefix, suffix = value(own, "num-prefix") or "", value(own, "num-suffix") or ""
        return (prefix + ".".join(filter(None, numbers)) + suffix).strip()

    def _number(self, level: int) -> str:
        own = self.levels.get(str(level))
        form = value(own, "num-format")
        first = number_in(value(own, "start-value"), 1)
        return printed(form, self.numbers.get(level, first)) if form else ""


class Lists:
    """All lists of a document; one that goes on with another counts on from it."""

    def __init__(self) -> None:
        self._by_id: dict[str | None, Counted] = {}
        self._last: dict[str | None, Counted] = {}

    def begin(
        self, element: Element, style: str | None, levels: dict[str | None, Element]
    ) -> Counted:
        """The count of a list that begins: a new one, or one that it continues."""
        before = value(element, "continue-list")
        counted = self._by_id.get(before) if before else None
        if counted is None and value(element, "continue-numbering") == "true":
            counted = self._last.get(style)
        counted = counted or Counted(levels)
        self._by_id[value(element, "id")] = counted
        self._last[style] = counted
        return counted
