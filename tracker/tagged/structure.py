"""Writes the structure tree into the file: what each stretch of a page is, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.tagged.element import Content, Element, LinkPlace
from tracker.tagged.objects import Objects, references, string


class TreeWriter:
    """Writes elements and keeps the way back from each mark to its element.

    `annotations` are the numbers of the links in the file, `pages_of` those of the pages each
    of them is on.
    """

    def __init__(
        self, objects: Objects, annotations: Sequence[int], pages_of: Sequence[int]
    ) -> None:
        self._objects = objects
        self._annotations, self._pages_of = annotations, pages_of
        self._marks: list[dict[int, int]] = [{} for _ in objects.pages]
        self._links: dict[int, int] = {}

    def write(self, document: Element) -> None:
        """Hang the tree under the catalogue, with the parent tree of all pages and links."""
        objects = self._objects
        root = objects.reserve()
        top = self._element(document, root)
        parents = objects.add(f"<</Nums[{self._parents()}]>>")
        objects.put(
            root,
            f"<</Type/StructTreeRoot/K[{top} 0 R]/ParentTree {parents} 0 R"
            f"/ParentTreeNextKey {len(objects.pages) + len(self._annotations)}>>",
        )
        objects.extend(objects.root, f"/StructTreeRoot {root} 0 R/MarkInfo<</Marked true>>")
        for number, page in enumerate(objects.pages):
            objects.extend(page, f"/StructParents {number}/Tabs/S")

    def _element(self, element: Element, parent: int) -> int:
        """An element over all that is under it; its marks are numbers on the page it begins on."""
        children, number = element.children, self._objects.reserve()
        page = next((child.page for child in children if isinstance(child, Content)), None)
        below = " ".join([self._child(child, number, page) for child in children])
        children.clear()  # written, and so no longer needed: trees are large
        on_page = "" if page is None else f"/Pg {self._objects.pages[page]} 0 R"
        text = (
            f"<</Type/StructElem/S/{element.tag}/P {parent} 0 R{on_page}{_says(element)}"
            f"/K[{below}]>>"
        )
        self._objects.put(number, text)
        return number

    def _child(self, child: Element | Content | LinkPlace, parent: int, page: int | None) -> str:
        if isinstance(child, Element):
            return f"{self._element(child, parent)} 0 R"
        if isinstance(child, Content):
            self._marks[child.page][child.mark] = parent
            if child.page == page:
                return str(child.mark)
            return f"<</Type/MCR/Pg {self._objects.pages[child.page]} 0 R/MCID {child.mark}>>"
        self._links[child.number] = parent
        annotation, on_page = self._annotations[child.number], self._pages_of[child.number]
        return f"<</Type/OBJR/Obj {annotation} 0 R/Pg {on_page} 0 R>>"

    def _parents(self) -> str:
        """The way back to elements: of the marks of each page in turn, then of each link."""
        by_page = (
            self._objects.add(f"[{references(marks[mark] for mark in sorted(marks))}]")
            for marks in self._marks
        )
        pages = [f"{page} {marks} 0 R" for page, marks in enumerate(by_page)]
        links = [f"{len(pages) + link} {e} 0 R" for link, e in sorted(self._links.items())]
        return " ".join(pages + links)


def _says(element: Element) -> str:
    """Language, words for what is shown, and what a cell heads."""
    says = f"/Lang{string(element.language)}" if element.language else ""
    if element.alt:
        says += f"/Alt{string(element.alt)}"
    if element.scope:
        rows = f"/RowSpan {element.rows}" if element.rows > 1 else ""
        return f"{says}/A<</O/Table/Scope/{element.scope}{rows}>>"
    if element.box:
        corners = " ".join(f"{corner:.2f}" for corner in element.box)
        return f"{says}/A<</O/Layout/BBox[{corners}]>>"
    if element.tag == "L":
        return f"{says}/A<</O/List/ListNumbering/None>>"
    return says
