"""Word documents: words as they stand now, with what was inserted and without what was deleted."""

from __future__ import annotations

from tracker.letters.kinds import FileKind
from tracker.letters.readers.contents import Contents
from tracker.letters.readers.office.heads import said_only_in, with_head_in_lines
from tracker.letters.readers.office.package import Package
from tracker.letters.readers.office.setting import PageCount, Setting, note_block, paged
from tracker.letters.readers.office.trees import child
from tracker.letters.readers.office.word.notes import Notes
from tracker.letters.readers.office.word.numbering import Numbering
from tracker.letters.readers.office.word.parts import Parts
from tracker.letters.readers.office.word.story import Story, first_header
from tracker.letters.readers.office.word.styles import Styles
from tracker.letters.readers.printed import Printed
from tracker.letters.readers.refused import Reason, RefusedError


def contents_of(content: bytes, _password: str | None) -> Contents:
    """The blocks of a Word document, and what else is in it. Error: `RefusedError`."""
    try:
        return _Document(Parts(Package(content))).contents()
    except RecursionError as error:
        raise RefusedError(Reason.NOT_READABLE) from error


class _Document:
    """A document with what its body, notes and header are all read with."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._remarks = set(parts.remarks())
        self._styles = Styles(parts.by_kind("styles"))
        self._numbering = Numbering(parts.by_kind("numbering"), self._styles)
        self._notes = Notes(parts.by_kind("footnotes"), parts.by_kind("endnotes"))
        self._notes.count_as(parts.by_kind("settings"), parts.document)

    def contents(self) -> Contents:
        """Everything of the document that matters."""
        body = child(self._parts.document, "body")
        if body is None:
            raise RefusedError(Reason.NOT_READABLE)
        setting = Setting(PageCount())
        self._story().set(body, setting)
        setting.finished()
        blocks = with_head_in_lines(setting)
        blocks = said_only_in(self._header(), blocks) + blocks + self._called_notes()
        return Contents(FileKind.DOCX, paged(blocks, setting.pages), self._remarks)

    def _story(self) -> Story:
        return Story(self._styles, self._numbering, self._notes, self._remarks)

    def _header(self) -> list[Printed]:
        header = self._parts.by_id(first_header(self._parts.document))
        setting = Setting(PageCount(), turns=False)
        if header is not None:
            self._story().set(header, setting, in_header=True)
        return setting.finished()

    def _called_notes(self) -> list[Printed]:
        blocks: list[Printed] = []
        for note in list(self._notes):
            setting = Setting(PageCount(), turns=False)
            self._story().set(note.content, setting)
            blocks += note_block(note.mark, setting.finished(), note.page)
        return blocks
