"""The words inside a paragraph of an OpenDocument text."""

from __future__ import annotations

import re
from collections.abc import Callable

from tracker.letters.letter import Remark
from tracker.letters.readers.office.odf.styles import Styles
from tracker.letters.readers.office.setting import Setting
from tracker.letters.readers.office.trees import Element, child, inside, name_of, number_in, value

_MOST_SPACES = 100
#: A raised figure longer than this is no mark of a note.
_LONGEST_MARK = 3
_SPACE = re.compile(r"[ \t\n\r]+")

#: Not text of the letter, and no remark either.
_SILENT = frozenset(
    {
        "tracked-changes",
        "change",
        "change-start",
        "change-end",
        "bookmark",
        "bookmark-start",
        "bookmark-end",
        "reference-mark-start",
        "reference-mark-end",
        "ruby-text",
        "annotation-end",
        "alphabetical-index-mark",
        "toc-mark",
        "user-index-mark",
        "event-listeners",
        "title",
        "desc",
        "forms",
        "sequence-decls",
        "variable-decls",
        "user-field-decls",
        "dde-connection-decls",
        "binary-data",
        "glue-point",
        "note-citation",
        "note-body",
    }
)
_ACTIVE = frozenset({"script", "dde-connection", "execute-macro", "plugin", "applet"})
_FOREIGN = frozenset({"object", "object-ole", "floating-frame"})
_PAGE_NUMBERS = frozenset({"page-number", "page-count"})
_REMOTE = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\", re.IGNORECASE)


class Words:
    """Writes the words of paragraphs, in order, and notes what else is there."""

    def __init__(self, styles: Styles, remarks: set[Remark]) -> None:
        self.numbers_pages = False
        self.boxes: Callable[[Element], None] = lambda _box: None
        self.notes: Callable[[Element], str] = lambda _note: ""
        self._styles = styles
        self._remarks = remarks

    def write(self, paragraph: Element, setting: Setting) -> None:
        """The words of a paragraph go into the setting; boxes and notes are handed over."""
        self.numbers_pages = False
        self._inside(paragraph, setting)

    def _inside(self, parent: Element, setting: Setting) -> None:
        self._text(parent.text, setting)
        for element in parent:
            self._element(element, name_of(element), setting)
            self._text(element.tail, setting)

    def _text(self, text: str | None, setting: Setting) -> None:
        if text:
            setting.write(_SPACE.sub(" ", text))

    def _element(self, element: Element, name: str, setting: Setting) -> None:
        match name:
            case "s":
                setting.write(" " * min(number_in(value(element, "c"), 1), _MOST_SPACES))
            case "tab":
                setting.write("\t")
            case "line-break":
                setting.line_break()
            case "soft-page-break":
                setting.page_break(as_printed=True)
            case "note":
                setting.mark(self.notes(element))
            case "span":
                self._span(element, setting)
            case "text-box":
                self.boxes(element)
            case _:
                self._rest(element, name, setting)

    def _rest(self, element: Element, name: str, setting: Setting) -> None:
        if name in _ACTIVE:
            self._remarks.add(Remark.ACTIVE_CONTENT)
        if name == "annotation":
            self._remarks.add(Remark.COMMENTS)
        elif name == "hidden-text" or _is_hidden_paragraph(element, name):
            self._hidden(element)
        elif name in _FOREIGN:
            self._foreign(element)
        elif name == "image" and _REMOTE.match(value(element, "href") or ""):
            self._remarks.add(Remark.ACTIVE_CONTENT)
        elif name not in _SILENT and name not in ("script", "image"):
            self.numbers_pages = self.numbers_pages or name in _PAGE_NUMBERS
            self._inside(element, setting)

    def _span(self, span: Element, setting: Setting) -> None:
        style = value(span, "style-name")
        words = "".join(span.itertext()).strip()
        if self._styles.is_hidden("text", style):
            self._hidden(span)
        elif 0 < len(words) <= _LONGEST_MARK and not len(span) and self._styles.is_raised(style):
            setting.mark(words)
        else:
            self._inside(span, setting)

    def _hidden(self, element: Element) -> None:
        if "".join(element.itertext()).strip() or value(element, "string-value"):
            self._remarks.add(Remark.HIDDEN_TEXT)

    def _foreign(self, element: Element) -> None:
        """A sheet, drawing or formula of another program: it is not read."""
        inside_it = next(inside(element, "document", "math"), None)
        remote = _REMOTE.match(value(element, "href") or "")
        is_active = remote or name_of(element) != "object"
        self._remarks.add(Remark.ACTIVE_CONTENT if is_active else Remark.PARTS_UNREAD)
        if inside_it is not None or child(element, "binary-data") is not None:
            self._remarks.add(Remark.PARTS_UNREAD)


def _is_hidden_paragraph(element: Element, name: str) -> bool:
    return name == "hidden-paragraph" and value(element, "is-hidden") == "true"
