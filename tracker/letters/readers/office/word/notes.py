"""Footnotes and endnotes of a Word document, numbered as they are called."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.frozen import Frozen
from tracker.letters.readers.office.trees import (
    Element,
    child,
    inside,
    name_of,
    number_in,
    value,
)
from tracker.letters.readers.office.word.numbering import printed


class Called(Frozen):
    """A note that the text calls: its mark, the page it is called on, and its content."""

    mark: str
    page: int
    content: Element


class Notes:
    """The notes by their id; a note that is called twice stands there once."""

    def __init__(self, footnotes: Element | None, endnotes: Element | None) -> None:
        self._kinds = {
            "footnoteReference": _Kind(_by_id(footnotes, "footnote"), "decimal"),
            "endnoteReference": _Kind(_by_id(endnotes, "endnote"), "lowerRoman"),
        }

    def count_as(self, settings: Element | None, document: Element) -> None:
        """Take over how the document says that its notes are numbered."""
        for name, kind in self._kinds.items():
            wanted = f"{name.removesuffix('Reference')}Pr"
            for said in [*_children(settings, wanted), *inside(document, wanted)]:
                kind.form = value(child(said, "numFmt"), "val") or kind.form
                start = value(child(said, "numStart"), "val")
                kind.number = number_in(start, kind.number + 1) - 1

    def called(self, reference: Element, page: int) -> str:
        """The mark of the note that is called on a page; empty where there is no such note."""
        return self._kinds[name_of(reference)].call(reference, page)

    def __iter__(self) -> Iterator[Called]:
        """The notes that were called, footnotes first."""
        for kind in self._kinds.values():
            yield from kind.called.values()


class _Kind:
    def __init__(self, contents: dict[str | None, Element], form: str) -> None:
        self.form = form
        self.number = 0
        self.called: dict[str | None, Called] = {}
        self._contents = contents

    def call(self, reference: Element, page: int) -> str:
        name = value(reference, "id")
        content = self._contents.get(name)
        if content is None:
            return ""
        if name not in self.called:
            mark = _own_mark(reference)
            if mark is None:
                self.number += 1
                mark = printed(self.form, self.number)
            self.called[name] = Called(mark, page, content)
        return self.called[name].mark


def has_own_mark(reference: Element) -> bool:
    """Whether the sign that calls a note was typed behind the call."""
    return value(reference, "customMarkFollows") in ("1", "true", "on")


def _own_mark(reference: Element) -> str | None:
    if not has_own_mark(reference):
        return None
    run = reference.getparent()
    return "".join(found.text or "" for found in inside(run, "t")).strip()[:8] or None


def _by_id(root: Element | None, name: str) -> dict[str | None, Element]:
    notes = _children(root, name)
    return {value(n, "id"): n for n in notes if value(n, "type") in (None, "normal")}


def _children(parent: Element | None, name: str) -> list[Element]:
    return [] if parent is None else [e for e in parent if name_of(e) == name]
