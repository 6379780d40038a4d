"""A paper of the example as a secretariat would have mailed it: a Word document."""

from __future__ import annotations

from typing import Any, TypeAlias

from docx import Document

from tracker.exports.word.saving import saved
from tracker.letters.letter import BlockKind, Letter

_STYLES = {BlockKind.HEADING: "Heading 1", BlockKind.ITEM: "List Number"}

#: python-docx has no types of its own for what it makes.
_Docx: TypeAlias = Any


def typed(letter: Letter, title: str) -> bytes:
    """The letter as DOCX, a paragraph for each block, always to the same bytes."""
    document: _Docx = Document()
    document.core_properties.title = title
    document.core_properties.author = ""
    for block in letter.blocks:
        paragraph = document.add_paragraph(style=_STYLES.get(block.kind))
        for number, line in enumerate(letter.text[block.start : block.end].split("\n")):
            run = paragraph.add_run()
            if number:
                run.add_break()
            run.add_text(line)
    return saved(document)
