"""Reads a written DOCX back: its blocks in order, its edges, and every word of its parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

BODY = "word/document.xml"


def read(content: bytes):
    return Document(io.BytesIO(content))


def paragraphs(container) -> Iterator[Paragraph]:
    """All paragraphs in the order of reading, those of tables at their place, each once."""
    for block in container.iter_inner_content():
        if isinstance(block, Table):
            seen = set()
            for row in block.rows:
                for cell in row.cells:
                    if cell._tc not in seen:
                        seen.add(cell._tc)
                        yield from paragraphs(cell)
        else:
            yield block


def text_of(paragraph: Paragraph) -> str:
    """What a paragraph says, the words of its links too."""
    parts = [node.text or " " for node in paragraph._p.iter(qn("w:t"), qn("w:br"), qn("w:tab"))]
    return " ".join("".join(parts).replace("\N{NO-BREAK SPACE}", " ").split())


def words_of(content: bytes) -> list[str]:
    """Every word of the body."""
    return " ".join(text_of(each) for each in paragraphs(read(content))).split()


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name).decode()
