"""What the styles of an OpenDocument text say of its paragraphs, words, sections and lists."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.letters.readers.office.trees import Element, child, inside, name_of, value


class Styles:
    """The styles of a document by family and name; later ones stand in for earlier ones."""

    def __init__(self, *roots: Element | None) -> None:
        named = [style for root in roots for style in inside(root, "style")]
        self._by_name = {(value(s, "family"), value(s, "name")): s for s in named}
        lists = [found for root in roots for found in inside(root, "list-style")]
        self._lists = {value(found, "name"): found for found in lists}
        outlines = [found for root in roots for found in inside(root, "outline-style")]
        self.outline = outlines[-1] if outlines else None

    def property(self, family: str, name: str | None, group: str, wanted: str) -> str | None:
        """A property of a style, or of one that it is based on; None where none has it."""
        said = (value(child(s, group), wanted) for s in self._chain(family, name))
        return next((found for found in said if found is not None), None)

    def attribute(self, family: str, name: str | None, wanted: str) -> str | None:
        """An attribute of a style, or of one that it is based on; None where none has it."""
        said = (value(style, wanted) for style in self._chain(family, name))
        return next((found for found in said if found is not None), None)

    def is_hidden(self, family: str, name: str | None) -> bool:
        """Whether the words of a paragraph or stretch in this style are not displayed."""
        display = self.property(family, name, "text-properties", "display")
        return display == "none"

    def is_raised(self, name: str | None) -> bool:
        """Whether a stretch stands above the line, as the marks of notes do."""
        place = self.property("text", name, "text-properties", "text-position") or ""
        return place.startswith("super") or (place[:1].isdigit() and not place.startswith("0"))

    def breaks_page(self, name: str | None, where: str) -> bool:
        """Whether a page ends before or after a paragraph in this style."""
        return self.property("paragraph", name, "paragraph-properties", where) == "page"

    def list_levels(self, name: str | None) -> dict[str | None, Element]:
        """The levels of a list style by their number."""
        return levels_of(self._lists.get(name))

    def _chain(self, family: str, name: str | None) -> Iterator[Element]:
        seen: set[str | None] = set()
        while name is not None and name not in seen:
            seen.add(name)
            style = self._by_name.get((family, name))
            if style is None:
                return
            yield style
            name = value(style, "parent-style-name")


def levels_of(style: Element | None) -> dict[str | None, Element]:
    """The levels that the definition of a list or of the outline has, by their number."""
    if style is None:
        return {}
    return {value(level, "level"): level for level in style if "level-style" in name_of(level)}
