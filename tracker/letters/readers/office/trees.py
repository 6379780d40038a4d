"""XML from outside as a tree, and what is asked of its elements.

Names are compared without their namespace: the strict and the usual form of
the same kind of document differ in nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from tracker.letters.readers.refused import Reason, RefusedError

__all__ = [
    "Element",
    "child",
    "holds",
    "inside",
    "name_of",
    "number_in",
    "path",
    "says",
    "tree_of",
    "value",
]

_NUMBER = re.compile(r"\s*(\d{1,9})\s*")


def tree_of(content: bytes) -> Element:
    """The root of an XML text.

    Raises RefusedError: FORBIDDEN_XML for one with a document type, in which
    entities are declared; NOT_READABLE for one that is not well formed.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError(_why(parser)) from error
    except MemoryError as error:
        raise RefusedError(Reason.TOO_LARGE_INSIDE) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise RefusedError(Reason.FORBIDDEN_XML)
    return root


def _why(parser: etree.XMLParser) -> Reason:
    """Why a text could not be parsed to its end."""
    errors = {entry.type_name for entry in parser.error_log}
    if any("ENTIT" in error for error in errors):
        return Reason.FORBIDDEN_XML
    return Reason.TOO_LARGE_INSIDE if "ERR_NO_MEMORY" in errors else Reason.NOT_READABLE


def name_of(element: Element) -> str:
    """The name of an element without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: Element | None, name: str) -> str | None:
    """The value of an attribute, whatever its namespace; None without one."""
    if element is None:
        return None
    values = (v for key, v in element.attrib.items() if key.rpartition("}")[2] == name)
    return next((str(v) for v in values), None)


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that name; None without one."""
    if element is None:
        return None
    return next((found for found in element if name_of(found) == name), None)


def path(element: Element | None, *names: str) -> Element | None:
    """The child of a child of … that is reached by `names`; None where one is missing."""
    for name in names:
        element = child(element, name)
    return element


def inside(element: Element | None, *names: str) -> Iterator[Element]:
    """Everything of these names in an element, at any depth."""
    if element is not None:
        yield from (found for found in element.iter() if name_of(found) in names)


def holds(element: Element | None, *names: str) -> bool:
    """Whether anything of these names is in an element, at any depth."""
    return next(inside(element, *names), None) is not None


def says(element: Element, *names: str) -> bool:
    """Whether there are words in any of the elements so named."""
    return any((found.text or "").strip() for found in inside(element, *names))


def number_in(text: str | None, otherwise: int) -> int:
    """A whole number without sign as a file gives it; `otherwise` for anything else."""
    found = _NUMBER.fullmatch(text or "")
    return int(found[1]) if found else otherwise
