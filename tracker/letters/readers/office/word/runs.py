"""The words inside a paragraph of a Word document."""

from __future__ import annotations

from collections.abc import Callable

from tracker.letters.letter import Remark
from tracker.letters.readers.office.setting import Setting
from tracker.letters.readers.office.trees import (
    Element,
    child,
    holds,
    inside,
    name_of,
    path,
    says,
    value,
)
from tracker.letters.readers.office.word.fields import Fields, is_active, is_page_number
from tracker.letters.readers.office.word.notes import Notes, has_own_mark
from tracker.letters.readers.office.word.signs import sign
from tracker.letters.readers.office.word.styles import Styles

_TEXT = ("t", "delText")
_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "\u2011"}
_INSERTED = frozenset({"ins", "moveTo"})
_DELETED = frozenset({"del", "moveFrom"})
_AROUND = frozenset(
    {
        "hyperlink",
        "smartTag",
        "customXml",
        "sdt",
        "sdtContent",
        "fldSimple",
        "dir",
        "bdo",
        "ruby",
        "rubyBase",
        "oMath",
        "oMathPara",
        "f",
        "num",
        "den",
        "e",
        "sup",
        "sub",
        "sSup",
        "sSub",
        "sSubSup",
        "d",
        "rad",
        "Choice",
    }
)
_DRAWN = frozenset({"drawing", "pict", "object"})
_FOREIGN = ("chart", "diagram")
#: A raised figure longer than this is no mark of a note.
_LONGEST_MARK = 3


class Runs:
    """Writes the words of paragraphs, in order, and notes what else is there."""

    def __init__(self, styles: Styles, notes: Notes, remarks: set[Remark]) -> None:
        self.numbers_pages = False
        self.boxes: Callable[[Element], None] = lambda _box: None
        self._styles = styles
        self._notes = notes
        self._remarks = remarks
        self._fields = Fields()
        self._paragraph: Element | None = None

    def write(self, paragraph: Element, setting: Setting) -> None:
        """The words of a paragraph go into the setting; boxes in it are handed to `boxes`."""
        self._paragraph = paragraph
        self.numbers_pages = False
        self._inside(paragraph, setting)

    def _inside(self, parent: Element, setting: Setting) -> None:
        for element in parent:
            self._element(element, name_of(element), setting)

    def _element(self, element: Element, name: str, setting: Setting) -> None:
        if name == "r":
            self._run(element, setting)
        elif name in _AROUND:
            self._field_code(value(element, "instr"))
            self._inside(element, setting)
        elif name == "AlternateContent":
            for chosen in list(element)[:1]:
                self._inside(chosen, setting)
        elif name in _INSERTED:
            self._noted(Remark.INSERTED_TEXT, element)
            self._inside(element, setting)
        elif name in _DELETED:
            self._noted(Remark.DELETED_TEXT, element)

    def _run(self, run: Element, setting: Setting) -> None:
        if self._paragraph is not None and self._styles.hides(run, self._paragraph):
            self._noted(Remark.HIDDEN_TEXT, run)
            for field in inside(run, "fldChar"):
                self._fields.step(value(field, "fldCharType"))
            return
        if (mark := _raised(run)) and self._fields.shown:
            setting.mark(mark)
            return
        for element in run:
            self._piece(element, name_of(element), setting)
            if has_own_mark(element):
                return

    def _piece(self, element: Element, name: str, setting: Setting) -> None:
        match name:
            case "fldChar":
                self._fields.step(value(element, "fldCharType"))
            case "br" | "cr" | "lastRenderedPageBreak":
                self._break(name, value(element, "type"), setting)
            case "footnoteReference" | "endnoteReference":
                setting.mark(self._notes.called(element, setting.pages.page))
            case "AlternateContent":
                for shown in (piece for chosen in list(element)[:1] for piece in chosen):
                    self._piece(shown, name_of(shown), setting)
            case "ruby":
                self._inside(element, setting)
            case _ if name in _DRAWN:
                self._drawn(element)
            case _:
                self._small(element, name, setting)

    def _small(self, element: Element, name: str, setting: Setting) -> None:
        if name == "instrText":
            self._field_code(element.text)
        elif name == "commentReference":
            self._remarks.add(Remark.COMMENTS)
        elif not self._fields.shown:
            return
        elif name == "t":
            setting.write(element.text or "")
        elif name == "sym":
            setting.write(sign(value(element, "char")))
        else:
            setting.write(_SIGNS.get(name, ""))

    def _break(self, name: str, kind: str | None, setting: Setting) -> None:
        if name == "lastRenderedPageBreak" or kind == "page":
            setting.page_break(as_printed=kind is None)
        elif self._fields.shown:
            setting.line_break()

    def _drawn(self, drawn: Element) -> None:
        """What is drawn: boxes with text are read, foreign objects are not."""
        if holds(drawn, "OLEObject", "control"):
            self._remarks.add(Remark.ACTIVE_CONTENT)
        data = (value(found, "uri") or "" for found in inside(drawn, "graphicData"))
        if any(uri.endswith(_FOREIGN) for uri in data):
            self._remarks.add(Remark.PARTS_UNREAD)
        for box in inside(drawn, "txbxContent"):
            if not _within_another(box, drawn):
                self.boxes(box)

    def _field_code(self, code: str | None) -> None:
        self.numbers_pages = self.numbers_pages or is_page_number(code)
        if is_active(code):
            self._remarks.add(Remark.ACTIVE_CONTENT)

    def _noted(self, remark: Remark, element: Element) -> None:
        if says(element, *_TEXT):
            self._remarks.add(remark)


def _raised(run: Element) -> str | None:
    """The mark of a note that somebody typed as a raised figure."""
    if value(path(run, "rPr", "vertAlign"), "val") != "superscript":
        return None
    words = "".join(found.text or "" for found in inside(run, "t")).strip()
    only_words = all(name_of(element) in ("rPr", "t") for element in run)
    return words if only_words and len(words) <= _LONGEST_MARK else None


def _within_another(box: Element, drawn: Element) -> bool:
    above = box.getparent()
    while above is not None and above is not drawn:
        if name_of(above) == "txbxContent" or _is_fallback(above):
            return True
        above = above.getparent()
    return False


def _is_fallback(element: Element) -> bool:
    """Whether a drawing for older programs says again what stands beside it."""
    return name_of(element) == "Fallback" and child(element.getparent(), "Choice") is not None
