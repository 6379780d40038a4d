"""Reads a written PDF back: its structure tree, its links, and its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

import page
import pikepdf
import pypdfium2
from pikepdf import Name


@dataclass
class Node:
    """An element as it stands in the file; `marks` are (page, MCID) in reading order."""

    tag: str
    element: pikepdf.Object
    parent: Node | None
    children: list[Node] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    links: list[pikepdf.Object] = field(default_factory=list)
    content: list[Node | tuple[int, int]] = field(default_factory=list)

    def read(self) -> Iterator[tuple[int, int]]:
        """All marks in the order in which they are read aloud."""
        for part in self.content:
            if isinstance(part, Node):
                yield from part.read()
            else:
                yield part

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            yield from child.walk()


def failures(content: bytes, profile: str) -> list[str]:
    """The rules of a profile (ua1 or 2a) that the file breaks."""
    report = page.validate_pdf_bytes(content, profile=profile)
    return [str(failure.rule_id) for failure in report.failures]


def wrong_lengths(content: bytes) -> list[int]:
    """Where a stream is not exactly as long as it says."""
    wrong = []
    for found in re.finditer(rb"/Length (\d+)", content):
        start = content.index(b"stream\n", found.end()) + len(b"stream\n")
        end = start + int(found[1])
        if content[end : end + 10] != b"\nendstream":
            wrong.append(found.start())
    return wrong


def structure(content: bytes) -> Node:
    """The structure tree from its document element."""
    pdf = pikepdf.open(BytesIO(content))
    pages = {p.obj.objgen: number for number, p in enumerate(pdf.pages)}
    (root,) = pdf.Root.StructTreeRoot.K
    node = _node(root, None, pages)
    node.pdf = pdf  # type: ignore[attr-defined]  # keeps the file open
    return node


def _node(element: pikepdf.Object, parent: Node | None, pages: dict) -> Node:
    node = Node(str(element.S)[1:], element, parent)
    for child in element.K:
        kind = None if isinstance(child, int) else child.get(Name.Type)
        if kind in (None, Name.MCR):
            here, mark = (element.Pg, child) if kind is None else (child.Pg, child.MCID)
            node.marks.append((pages[here.objgen], int(mark)))
            node.content.append(node.marks[-1])
        elif kind == Name.OBJR:
            node.links.append(child.Obj)
        else:
            node.children.append(_node(child, node, pages))
            node.content.append(node.children[-1])
    return node


def text_of(content: bytes) -> str:
    """The text of all pages on one line."""
    document = pypdfium2.PdfDocument(content)
    pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    return " ".join(" ".join(pages).replace("\xa0", " ").split())


def pages_of(content: bytes) -> list[str]:
    """The text of each page on one line."""
    document = pypdfium2.PdfDocument(content)
    texts = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    return [" ".join(text.replace("\xa0", " ").split()) for text in texts]
