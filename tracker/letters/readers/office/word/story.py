"""The paragraphs, tables and boxes of one story of a Word document: its body, a note, a header."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.letters.letter import Remark
from tracker.letters.readers.office.setting import Setting
from tracker.letters.readers.office.trees import Element, child, inside, name_of, path, says, value
from tracker.letters.readers.office.word.notes import Notes
from tracker.letters.readers.office.word.numbering import Numbering
from tracker.letters.readers.office.word.runs import Runs
from tracker.letters.readers.office.word.styles import Styles, first_of, is_on
from tracker.letters.readers.printed import Look, Printed
from tracker.letters.readers.rows import row_blocks

_AROUND = frozenset(["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "Choice"])
_UNREAD = frozenset({"altChunk", "subDoc"})
_SAME_PAGE = ("continuous", "nextColumn")


class Story:
    """Sets what stands in an element; `in_header` leaves out lines that count pages."""

    def __init__(
        self, styles: Styles, numbering: Numbering, notes: Notes, remarks: set[Remark]
    ) -> None:
        self._styles, self._numbering, self._notes = styles, numbering, notes
        self._remarks = remarks
        self._runs = Runs(styles, notes, remarks)

    def set(self, parent: Element, setting: Setting, *, in_header: bool = False) -> None:
        """The blocks of `parent` go into the setting."""
        for element in parent:
            name = name_of(element)
            if name == "p":
                self._paragraph(element, setting, in_header=in_header)
            elif name == "tbl":
                self._table(element, setting)
            elif name == "AlternateContent":
                for chosen in list(element)[:1]:
                    self.set(chosen, setting, in_header=in_header)
            elif name in _AROUND:
                self.set(element, setting, in_header=in_header)
            elif name in _UNREAD:
                self._remarks.add(Remark.PARTS_UNREAD)

    def _paragraph(self, paragraph: Element, setting: Setting, *, in_header: bool) -> None:
        properties = self._styles.of(paragraph)
        if is_on(first_of(properties, "pageBreakBefore")):
            setting.page_break()
        self._runs.boxes = lambda box: self._box(box, setting)
        self._runs.write(paragraph, setting)
        own_mark = path(paragraph, "pPr", "rPr")
        if child(own_mark, "del") is not None or child(own_mark, "moveFrom") is not None:
            return  # its end was deleted: the next paragraph goes on with it
        if in_header and self._runs.numbers_pages:
            setting.drop()
        else:
            setting.end(*self._look(paragraph))
        if _ends_page(path(paragraph, "pPr", "sectPr")):
            setting.page_break()

    def _look(self, paragraph: Element) -> tuple[Look, str]:
        label = self._numbering.label(paragraph)
        if self._styles.is_heading(paragraph):
            return Look.HEADING, label or ""
        return (Look.TEXT, "") if label is None else (Look.ITEM, label)

    def _box(self, box: Element, setting: Setting) -> None:
        apart = Setting(setting.pages, turns=False)
        Story(self._styles, self._numbering, self._notes, self._remarks).set(box, apart)
        setting.put(apart.finished())

    def _table(self, table: Element, setting: Setting) -> None:
        setting.finished()
        for row in _rows(table):
            properties = child(row, "trPr")
            if child(properties, "del") is not None:
                self._noted(Remark.DELETED_TEXT, row)
            elif is_on(child(properties, "hidden")):
                self._noted(Remark.HIDDEN_TEXT, row)
            else:
                if child(properties, "ins") is not None:
                    self._noted(Remark.INSERTED_TEXT, row)
                setting.put(list(row_blocks([self._cell(c, setting) for c in _cells(row)])))

    def _cell(self, cell: Element, setting: Setting) -> list[Printed]:
        merge = path(cell, "tcPr", "vMerge")
        if merge is not None and value(merge, "val") in (None, "continue"):
            self._noted(Remark.HIDDEN_TEXT, cell)
            return []
        if path(cell, "tcPr", "cellDel") is not None:
            self._noted(Remark.DELETED_TEXT, cell)
            return []
        inner = Setting(setting.pages)
        self.set(cell, inner)
        return inner.finished()

    def _noted(self, remark: Remark, element: Element) -> None:
        if says(element, "t", "delText"):
            self._remarks.add(remark)


def _rows(table: Element) -> Iterator[Element]:
    return _within(table, "tr", around=("sdt", "sdtContent", "customXml", "ins", "moveTo"))


def _cells(row: Element) -> Iterator[Element]:
    return _within(row, "tc", around=("sdt", "sdtContent", "customXml"))


def _within(parent: Element, name: str, around: tuple[str, ...]) -> Iterator[Element]:
    for element in parent:
        if name_of(element) == name:
            yield element
        elif name_of(element) in around:
            yield from _within(element, name, around)


def _ends_page(section: Element | None) -> bool:
    if section is None:
        return False
    return value(child(section, "type"), "val") not in _SAME_PAGE


def first_header(document: Element) -> str | None:
    """The relation by which the first section calls the header of its first page, or None."""
    section = next(inside(document, "sectPr"), None)
    if section is None:
        return None
    headers = {value(h, "type"): h for h in section if name_of(h) == "headerReference"}
    first = headers.get("first") if is_on(child(section, "titlePg")) else headers.get("default")
    return value(first, "id")
