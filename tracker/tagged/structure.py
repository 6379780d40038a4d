"""Writes the structure tree into the file: what each stretch of a page is, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tracker.tagged.element import Content, Element, LinkPlace


class TreeWriter:
    """Writes elements and keeps the way back from each mark to its element."""

    def __init__(self, pdf: pikepdf.Pdf, annotations: Sequence[pikepdf.Object]) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._annotations = annotations
        self._marks: list[dict[int, pikepdf.Object]] = [{} for _ in self._pages]
        self._links: dict[int, pikepdf.Object] = {}

    def write(self, document: Element) -> None:
        """Hang the tree under the catalogue, with the parent tree of all pages and links."""
        root = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = Array([self._element(document, root)])
        root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=self._parents()))
        root.ParentTreeNextKey = len(self._pages) + len(self._annotations)
        self._pdf.Root.StructTreeRoot = root
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)
        for number, page in enumerate(self._pages):
            page.StructParents = number
            page.Tabs = Name.S

    def _element(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object:
        written = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name("/" + element.tag), P=parent)
        )
        if element.language:
            written.Lang = String(element.language)
        if element.alt:
            written.Alt = String(element.alt)
        if attributes := _attributes(element):
            written.A = attributes
        written.K = Array([self._child(child, written) for child in element.children])
        return written

    def _child(
        self, child: Element | Content | LinkPlace, parent: pikepdf.Object
    ) -> pikepdf.Object:
        if isinstance(child, Element):
            return self._element(child, parent)
        if isinstance(child, Content):
            self._marks[child.page][child.mark] = parent
            return Dictionary(Type=Name.MCR, Pg=self._pages[child.page], MCID=child.mark)
        self._links[child.number] = parent
        annotation = self._annotations[child.number]
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=annotation.P)

    def _parents(self) -> Array:
        numbers = Array()
        for page, marks in enumerate(self._marks):
            numbers.append(page)
            numbers.append(self._pdf.make_indirect(Array([marks[m] for m in sorted(marks)])))
        for link, element in sorted(self._links.items()):
            numbers.append(len(self._pages) + link)
            numbers.append(element)
        return numbers


def _attributes(element: Element) -> Dictionary | None:
    if element.scope:
        heads = Dictionary(O=Name.Table, Scope=Name("/" + element.scope))
        if element.rows > 1:
            heads.RowSpan = element.rows
        return heads
    if element.box:
        return Dictionary(O=Name.Layout, BBox=Array(list(element.box)))
    if element.tag == "L":
        return Dictionary(O=Name.List, ListNumbering=Name("/None"))
    return None
