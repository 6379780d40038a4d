"""All text that stands in a file of ours, wherever in it; and the second look at it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO

from lxml import etree

from tracker.briefing.scanning import refuse_texts
from tracker.exports.kept import Kept

#: Files that are packages of parts in XML.
PACKAGES = frozenset({".xlsx", ".docx"})
#: Files that fold long lines, and how a fold begins on the next one.
FOLDED = {".ics": "\r\n "}


def refuse_internal(content: bytes, ending: str, kept: Iterable[Kept]) -> None:
    """Raises `InternalTextError` when a file for others holds any text above its audience."""
    texts = list(texts_in_file(content, ending))
    for each in kept:
        refuse_texts(texts, each.material, each.admitted.admission)


def texts_in_file(content: bytes, ending: str) -> Iterator[str]:
    """All text a reader or a program finds in a file: what it shows, names and properties."""
    if ending in PACKAGES:
        yield from _texts_in_package(content)
        return
    text = content.decode("utf-8-sig")
    if ending in FOLDED:
        text = text.replace(FOLDED[ending], "")
        yield text.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")
    yield text


def _texts_in_package(content: bytes) -> Iterator[str]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            yield name
            part = package.read(name)
            if name.endswith((".xml", ".rels")):
                yield from _texts_in_part(part)


def _texts_in_part(part: bytes) -> Iterator[str]:
    """The text of a part as one, so that no element ends a word, and what its attributes say."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(part, parser)
    yield "".join(root.itertext())
    for element in root.iter():
        yield from element.attrib.values()
