"""The parts of a Word document, and what tells of things that no letter needs."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from tracker.letters.letter import Remark
from tracker.letters.readers.office.package import MAIN_OF_WORD, Package
from tracker.letters.readers.office.trees import Element, inside, tree_of, value
from tracker.letters.readers.refused import Reason, RefusedError

_ACTIVE = re.compile(r"word/(?:vbaProject\.bin|activeX/|embeddings/.*\.bin)", re.IGNORECASE)
#: Relations to something outside that a word processor would fetch by itself.
_FETCHED = frozenset(
    {"attachedTemplate", "image", "oleObject", "frame", "subDocument", "aFChunk", "video", "audio"}
)


class Parts:
    """A Word document's parts as trees; RefusedError as `Package` and `tree_of` raise it."""

    def __init__(self, package: Package) -> None:
        self._package = package
        main = [name for name in package.names if MAIN_OF_WORD.fullmatch(name)]
        if len(main) != 1:
            raise RefusedError(Reason.NOT_READABLE)
        self.document = tree_of(package.read(main[0]))
        self._related = {
            value(relation, "Id"): relation
            for relation in _relations(package, main[0])
            if value(relation, "TargetMode") != "External"
        }

    def by_kind(self, kind: str) -> Element | None:
        """The root of the part in a relation of this kind to the document; None for none."""
        related = self._related.values()
        return next((self._root(r) for r in related if _kind(r) == kind), None)

    def by_id(self, relation: str | None) -> Element | None:
        """The root of the part that the document calls by this id; None where there is none."""
        found = self._related.get(relation)
        return None if found is None else self._root(found)

    def remarks(self) -> Iterator[Remark]:
        """What the list of parts and their relations tell."""
        if any(_ACTIVE.match(name) for name in self._package.names):
            yield Remark.ACTIVE_CONTENT
        for name in self._package.names:
            if name.endswith(".rels") and any(map(_fetches, _all_in(self._package, name))):
                yield Remark.ACTIVE_CONTENT

    def _root(self, relation: Element) -> Element | None:
        target = posixpath.join("/word", value(relation, "Target") or "")
        content = self._package.read(posixpath.normpath(target).lstrip("/"))
        return tree_of(content) if content else None


def _relations(package: Package, part: str) -> Iterator[Element]:
    folder, name = posixpath.split(part)
    return _all_in(package, f"{folder}/_rels/{name}.rels")


def _all_in(package: Package, name: str) -> Iterator[Element]:
    content = package.read(name)
    return inside(tree_of(content), "Relationship") if content else iter(())


def _kind(relation: Element) -> str:
    return (value(relation, "Type") or "").rpartition("/")[2]


def _fetches(relation: Element) -> bool:
    return value(relation, "TargetMode") == "External" and _kind(relation) in _FETCHED
