"""The paragraphs, lists, tables and boxes of one story of an OpenDocument text."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.frozen import Frozen
from tracker.letters.letter import Remark
from tracker.letters.readers.office.odf.lists import Counted, Lists
from tracker.letters.readers.office.odf.styles import Styles, levels_of
from tracker.letters.readers.office.odf.words import Words
from tracker.letters.readers.office.setting import Setting, note_block
from tracker.letters.readers.office.trees import (
    Element,
    child,
    holds,
    inside,
    name_of,
    number_in,
    value,
)
from tracker.letters.readers.printed import Look, Printed
from tracker.letters.readers.rows import row_blocks

_SECTIONS = frozenset(
    {
        "section",
        "table-of-content",
        "illustration-index",
        "table-index",
        "object-index",
        "user-index",
        "alphabetical-index",
        "bibliography",
        "index-body",
        "index-title",
        "numbered-paragraph",
    }
)
_DRAWN = frozenset({"frame", "custom-shape", "rect", "g", "a"})
_ROWS = frozenset({"table-header-rows", "table-rows", "table-row-group"})
_TITLES = frozenset({"Title", "Subtitle"})


class Item(Frozen):
    """Where in a list the next paragraph stands; its number is printed before the first only."""

    counted: Counted
    level: int
    label: str = ""


class Story:
    """Sets what stands in an element; the notes that are called there come in `notes`."""

    def __init__(self, styles: Styles, remarks: set[Remark]) -> None:
        self.notes: list[Printed] = []
        self._styles = styles
        self._remarks = remarks
        self._words = Words(styles, remarks)
        self._lists = Lists()
        self._outline = Counted(levels_of(styles.outline))
        self._in_header = False

    def set(self, parent: Element, setting: Setting) -> None:
        """The blocks of `parent` go into the setting."""
        for element in parent:
            name = name_of(element)
            if name == "soft-page-break":
                setting.page_break(as_printed=True)
            self._element(element, name, setting)

    def set_header(self, header: Element, setting: Setting) -> None:
        """The lines of a page's header go into the setting, but those that count pages."""
        self._in_header = True
        self.set(header, setting)
        self._in_header = False

    def _element(self, element: Element, name: str, setting: Setting) -> None:
        match name:
            case "p" | "h":
                self._paragraph(element, setting, None)
            case "list":
                self._list(element, setting, None, value(element, "style-name"))
            case "table":
                self._table(element, setting)
            case "tracked-changes":
                self._changes(element)
            case _ if name in _DRAWN:
                self._words.boxes = lambda box: self._box(box, setting)
                self._words.write(element, setting)
            case _ if name in _SECTIONS:
                self._section(element, setting)

    def _paragraph(self, paragraph: Element, setting: Setting, item: Item | None) -> None:
        style = value(paragraph, "style-name")
        if self._styles.is_hidden("paragraph", style) or _is_hidden(paragraph):
            self._noted(Remark.HIDDEN_TEXT, paragraph)
            return
        if self._styles.breaks_page(style, "break-before"):
            setting.page_break()
        self._words.boxes = lambda box: self._box(box, setting)
        self._words.notes = lambda note: self._note(note, setting)
        self._words.write(paragraph, setting)
        if self._in_header and self._words.numbers_pages:
            setting.drop()
        else:
            setting.end(*self._look(paragraph, item))
        if self._styles.breaks_page(style, "break-after"):
            setting.page_break()

    def _look(self, paragraph: Element, item: Item | None) -> tuple[Look, str]:
        label = item.label if item else ""
        if name_of(paragraph) == "h":
            level = number_in(value(paragraph, "outline-level"), 1)
            if not item and value(paragraph, "is-list-header") != "true":
                label = self._outline.next(level, None)
            return Look.HEADING, label
        if self._styles.attribute("paragraph", value(paragraph, "style-name"), "name") in _TITLES:
            return Look.HEADING, label
        return (Look.ITEM if item else Look.TEXT), label

    def _list(
        self, element: Element, setting: Setting, above: Item | None, style: str | None
    ) -> None:
        """A list; one inside an item counts with the list around it, a level deeper."""
        style = value(element, "style-name") or style
        if above is None:
            counted = self._lists.begin(element, style, self._styles.list_levels(style))
            item = Item(counted, 1)
        else:
            item = Item(self._deeper(above, style), above.level + 1)
        for entry in element:
            if name_of(entry) in ("list-item", "list-header"):
                self._entry(entry, setting, item, style)

    def _deeper(self, above: Item, style: str | None) -> Counted:
        levels = self._styles.list_levels(style) or above.counted.levels
        same = levels is above.counted.levels or levels == above.counted.levels
        return above.counted if same else Counted(levels)

    def _entry(self, entry: Element, setting: Setting, item: Item, style: str | None) -> None:
        numbered = name_of(entry) == "list-item"
        for element in entry:
            name = name_of(element)
            if name in ("p", "h"):
                start = value(entry, "start-value")
                label = item.counted.next(item.level, start) if numbered else ""
                self._paragraph(element, setting, Item(item.counted, item.level, label))
                numbered = False
            elif name == "list":
                self._list(element, setting, item, style)
            else:
                self._element(element, name, setting)

    def _section(self, section: Element, setting: Setting) -> None:
        if value(section, "display") == "none" or value(section, "is-hidden") == "true":
            self._noted(Remark.HIDDEN_TEXT, section)
            return
        source = child(section, "section-source")
        if source is not None or child(section, "dde-source") is not None:
            self._remarks.add(Remark.ACTIVE_CONTENT)
        self.set(section, setting)

    def _table(self, table: Element, setting: Setting) -> None:
        for row in _rows(table):
            if name_of(row) == "soft-page-break":
                setting.page_break(as_printed=True)
            else:
                setting.put(list(row_blocks([self._cell(c, setting) for c in _cells(row)])))

    def _cell(self, cell: Element, setting: Setting) -> list[Printed]:
        """What a cell holds: nothing where one from the row above reaches down."""
        inner = Setting(setting.pages)
        if name_of(cell) == "table-cell":
            self.set(cell, inner)
        return inner.blocks

    def _box(self, box: Element, setting: Setting) -> None:
        apart = Setting(setting.pages, turns=False)
        story = Story(self._styles, self._remarks)
        story.set(box, apart)
        self.notes += story.notes
        setting.put(apart.blocks)

    def _note(self, note: Element, setting: Setting) -> str:
        citation = child(note, "note-citation")
        mark = "".join((note if citation is None else citation).itertext()).strip()[:8]
        body = child(note, "note-body")
        if body is not None:
            apart = Setting(setting.pages, turns=False)
            Story(self._styles, self._remarks).set(body, apart)
            self.notes += note_block(mark, apart.blocks, setting.pages.page)
        return mark

    def _changes(self, changes: Element) -> None:
        if holds(changes, "insertion"):
            self._remarks.add(Remark.INSERTED_TEXT)
        for deletion in inside(changes, "deletion"):
            for part in deletion:
                if name_of(part) != "change-info":
                    self._noted(Remark.DELETED_TEXT, part)

    def _noted(self, remark: Remark, element: Element) -> None:
        if "".join(element.itertext()).strip():
            self._remarks.add(remark)


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        name = name_of(element)
        if name in ("table-row", "soft-page-break"):
            yield element
        elif name in _ROWS:
            yield from _rows(element)


def _cells(row: Element) -> Iterator[Element]:
    """The cells of a row, without those that one beside them covers."""
    covered = 0
    for cell in row:
        if name_of(cell) == "table-cell":
            covered = number_in(value(cell, "number-columns-spanned"), 1) - 1
            yield cell
        elif covered > 0:
            covered -= 1
        elif name_of(cell) == "covered-table-cell":
            yield cell


def _is_hidden(paragraph: Element) -> bool:
    field = child(paragraph, "hidden-paragraph")
    return value(field, "is-hidden") == "true"
