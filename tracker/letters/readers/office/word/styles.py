"""What the styles of a Word document say of a paragraph and of words in it."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.letters.readers.office.trees import Element, child, inside, number_in, path, value

_OFF = frozenset({"0", "false", "off"})
_HEADINGS = ("heading ", "title", "subtitle")
_BODY_LEVEL = 9


class Styles:
    """The styles by their id; every answer takes what a style is based on along."""

    def __init__(self, root: Element | None) -> None:
        styles = list(inside(root, "style"))
        self._by_id = {value(style, "styleId"): style for style in styles}
        self._usual = next((s for s in styles if _is_usual(s)), None)
        self._hiding: dict[tuple[str | None, str | None], bool] = {}
        self._defaults = path(root, "docDefaults", "rPrDefault", "rPr")

    def of(self, paragraph: Element) -> list[Element]:
        """The properties of a paragraph, its own first and then those of its styles."""
        own = child(paragraph, "pPr")
        named = self._by_id.get(value(child(own, "pStyle"), "val"), self._usual)
        found = [own, *(child(style, "pPr") for style in self._chain(named))]
        return [properties for properties in found if properties is not None]

    def is_heading(self, paragraph: Element) -> bool:
        """Whether a paragraph has a level in the outline, or a style that is a heading's."""
        level = first_of(self.of(paragraph), "outlineLvl")
        if level is not None:
            return number_in(value(level, "val"), _BODY_LEVEL) < _BODY_LEVEL
        style = self._by_id.get(value(path(paragraph, "pPr", "pStyle"), "val"))
        names = (value(child(s, "name"), "val") or "" for s in self._chain(style))
        return any(name.casefold().startswith(_HEADINGS) for name in names)

    def hides(self, run: Element, paragraph: Element) -> bool:
        """Whether words are hidden, by themselves or through a style."""
        own = child(run, "rPr")
        said = child(own, "vanish")
        if said is not None:
            return is_on(said)
        names = value(child(own, "rStyle"), "val"), value(path(paragraph, "pPr", "pStyle"), "val")
        if names not in self._hiding:
            self._hiding[names] = self._hides(*names)
        return self._hiding[names]

    def _hides(self, of_run: str | None, of_paragraph: str | None) -> bool:
        around = self._by_id.get(of_paragraph, self._usual)
        chains = [*self._chain(self._by_id.get(of_run)), *self._chain(around)]
        properties = [*(child(style, "rPr") for style in chains), self._defaults]
        return is_on(first_of([p for p in properties if p is not None], "vanish"))

    def style(self, name: str | None) -> Element | None:
        """The style with this id; None where the document has none."""
        return self._by_id.get(name)

    def _chain(self, style: Element | None) -> Iterator[Element]:
        seen: set[str | None] = set()
        while style is not None and value(style, "styleId") not in seen:
            seen.add(value(style, "styleId"))
            yield style
            style = self._by_id.get(value(child(style, "basedOn"), "val"))


def first_of(properties: list[Element], name: str) -> Element | None:
    """The first of these properties that says something of `name`; None where none does."""
    found = (child(each, name) for each in properties)
    return next((element for element in found if element is not None), None)


def is_on(switch: Element | None) -> bool:
    """Whether a property that is on or off is there and on."""
    return switch is not None and (value(switch, "val") or "1").lower() not in _OFF


def _is_usual(style: Element) -> bool:
    is_usual = (value(style, "default") or "0").lower() not in _OFF
    return is_usual and value(style, "type") == "paragraph"
