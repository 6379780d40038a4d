"""Rich text (RTF): the words a page shows, from the control words around them.

What was struck out or hidden is left out, and that is told. A group that says
nothing to a reader (fonts, styles, pictures) is passed over. What stands aside
(notes, boxes, the header of the first page) is set by itself, and the paragraph
around it goes on as if it were not there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tracker.frozen import Frozen, replace
from tracker.letters.kinds import FileKind
from tracker.letters.letter import Remark
from tracker.letters.readers.contents import Contents
from tracker.letters.readers.decoding import shown
from tracker.letters.readers.items import split_items
from tracker.letters.readers.office.heads import said_only_in, with_head_in_lines
from tracker.letters.readers.office.setting import PageCount, Setting
from tracker.letters.readers.printed import Look, Printed, note_mark
from tracker.letters.readers.refused import Reason, RefusedError
from tracker.letters.readers.rows import row_blocks

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])|(?P<text>[^\\{}]+)",
    re.DOTALL,
)
#: Groups within groups; no program writes as many.
_MOST_LEVELS = 1_000
_NAMES_PASSED_OVER = (
    "fonttbl colortbl stylesheet info pict listtable listoverridetable generator "
    "themedata datastore xmlnstbl fldinst headerl footer footerl "
    "footerr footerf nonshppict shprslt bkmkstart bkmkend rsidtbl latentstyles mmathPr pgptbl "
    "filetbl revtbl ftnsep ftnsepc aftnsep aftnsepc annotation atnid atnauthor atndate "
    "atnref template shpinst sp upr"
)
_PASSED_OVER = frozenset(_NAMES_PASSED_OVER.split())
_SIGNS = {
    "line": "\n",
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
}
_ESCAPED = {"~": "\xa0", "_": "\u2011", "-": "", "\\": "\\", "{": "{", "}": "}"}
_COUNTING_PAGES = ("PAGE", "NUMPAGES")
_FIGURES = re.compile(r"\s*[\d*†]{1,3}\s*")
_BULLET = re.compile(r"^[^\w\s(]$")


def contents_of(content: bytes, _password: str | None) -> Contents:
    """The blocks of a rich text; RefusedError when its groups do not end."""
    reading, text, at = _Reading(), content.decode("latin-1"), 0
    while token := _TOKEN.match(text, at):
        reading.take(token)
        at = token.end()
        if token["word"] == "bin":  # bytes of a picture as they are
            at += max(int(token["number"] or 0), 0)
    return Contents(FileKind.RTF, reading.finish(), reading.remarks)


class _Group(Frozen):
    """What holds inside a pair of braces."""

    is_passed_over: bool = False
    is_hidden: bool = False
    is_deleted: bool = False
    is_raised: bool = False
    is_new: bool = False  # nothing was said in it yet
    is_list_mark: bool = False
    aside: str = ""  # what stands aside in it: a note, a box, a header
    unicode_skips: int = 1


class _Around(Frozen):
    """The paragraph around what stands aside, as it was."""

    words: list[str]
    look: Look
    in_table: bool


@dataclass
class _Reading:
    """A rich text so far."""

    remarks: set[Remark] = field(default_factory=set)
    _group: _Group = field(default_factory=_Group)
    _around: list[_Group] = field(default_factory=list)
    _code_page: str = "cp1252"
    _skip: int = 0  # characters after one told by its number that stand in for it
    _is_optional: bool = False
    _page: int = 1
    _has_pages: bool = False
    _words: list[str] = field(default_factory=list)
    _look: Look = Look.TEXT
    _in_table: bool = False
    _cells: list[list[Printed]] = field(default_factory=list)
    _cell: list[Printed] = field(default_factory=list)
    _body: Setting = field(default_factory=lambda: Setting(PageCount()))
    _boxes: list[Printed] = field(default_factory=list)
    _notes: list[Printed] = field(default_factory=list)
    _header: list[Printed] = field(default_factory=list)
    _has_first_header: bool = False
    _counts_pages: bool = False
    _paragraphs_around: list[_Around] = field(default_factory=list)

    def take(self, token: re.Match[str]) -> None:
        """The next token of the file."""
        if token["brace"] == "{":
            self._open()
        elif token["brace"]:
            self._close()
        elif token["word"]:
            self._control(token["word"], token["number"])
        elif token["byte"]:
            self._say(bytes.fromhex(token["byte"]).decode(self._code_page, "replace"), skips=True)
        elif token["sign"] == "*":
            self._is_optional = True
        elif token["sign"]:
            self._say(_ESCAPED.get(token["sign"], "\n" if token["sign"] in "\r\n" else ""))
        else:
            self._text(token["text"])

    def finish(self) -> list[Printed]:
        """All blocks, notes last."""
        while self._around:  # groups that a cut-off file leaves open
            self._close()
        self._end_paragraph()
        self._end_row()
        blocks = with_head_in_lines(self._body)
        pages = [*said_only_in(self._header, blocks), *blocks, *self._notes]
        return pages if self._has_pages else [replace(block, page=None) for block in pages]

    def _open(self) -> None:
        if len(self._around) >= _MOST_LEVELS:
            raise RefusedError(Reason.NOT_READABLE)
        self._around.append(self._group)
        self._group = replace(self._group, is_new=True)

    def _close(self) -> None:
        if not self._around:
            return
        around = self._around.pop()
        if self._group.aside != around.aside:
            self._end_aside(self._group.aside)
        self._group = around

    def _control(self, word: str, number: str | None) -> None:
        optional, self._is_optional = self._is_optional, False
        is_new, self._group = self._group.is_new, replace(self._group, is_new=False)
        if word == "shptxt":
            self._begin_box()
        elif is_new and (optional or word in _PASSED_OVER):
            self._group = replace(self._group, is_passed_over=True)
            if word == "annotation":
                self.remarks.add(Remark.COMMENTS)
        elif word == "object":
            self._group = replace(self._group, is_passed_over=True)
            self.remarks.add(Remark.ACTIVE_CONTENT)
        elif word in _SIGNS:
            self._say(_SIGNS[word])
        elif does := _DOES.get(word):
            does(self, int(number) if number else None)

    # -- what control words do

    def _unicode(self, number: int | None) -> None:
        code = (number or 0) % 65536
        self._say(chr(code) if not 0xD800 <= code < 0xE000 else "\ufffd")
        self._skip = self._group.unicode_skips

    def _set(self, **changes: bool | int | str) -> None:
        self._group = replace(self._group, **changes)

    def _code(self, number: int | None) -> None:
        try:
            b"".decode(f"cp{number}")
            self._code_page = f"cp{number}"
        except LookupError:
            self._code_page = "cp1252"

    def _end_paragraph(self, _number: int | None = None) -> None:
        if self._group.is_passed_over:
            return
        if self._group.aside == "note":
            self._words.append("\n")
            return
        lines = tuple(line.strip(" \t") for line in "".join(self._words).split("\n"))
        lines = tuple(line for line in lines if line)
        counts_pages, self._counts_pages, self._words = self._counts_pages, False, []
        if lines and not (self._group.aside == "header" and counts_pages):
            block = Printed(lines, self._look, self._page)
            self._put(list(split_items(block, dashes=True)))
        elif not self._group.aside and not self._in_table:
            self._body.gaps.add(len(self._body.blocks))

    def _put(self, blocks: list[Printed]) -> None:
        """Blocks come where they are set: aside, in a cell, or in the text."""
        if self._group.aside == "header":
            self._header += blocks
        elif self._group.aside == "box":
            self._boxes += blocks
        elif self._in_table:
            self._cell += blocks
        else:
            self._end_row()
            self._body.put([*self._boxes, *blocks])
            self._boxes = []

    def _new_paragraph(self, _number: int | None = None) -> None:
        if self._group.aside != "note":
            self._look, self._in_table = Look.TEXT, False

    def _end_cell(self, _number: int | None = None) -> None:
        self._in_table = True
        self._end_paragraph()
        self._cells.append(self._cell)
        self._cell = []

    def _end_row(self, _number: int | None = None) -> None:
        rows = list(row_blocks(self._cells)) if any(self._cells) else []
        self._body.put([*self._boxes, *rows, *self._cell])
        self._boxes, self._cells, self._cell = [], [], []

    def _end_page(self, _number: int | None = None) -> None:
        self._end_paragraph()
        self._page, self._has_pages = self._page + 1, True

    def _begin_aside(self, what: str) -> None:
        self._paragraphs_around.append(_Around(self._words, self._look, self._in_table))
        self._words, self._look, self._in_table = [], Look.TEXT, False
        self._set(aside=what)

    def _begin_note(self, _number: int | None = None) -> None:
        if self._group.is_passed_over or self._group.aside:
            return
        self._words.append(note_mark(str(len(self._notes) + 1)))
        self._begin_aside("note")

    def _begin_box(self) -> None:
        """Words in a box; what is around them in the file describes how it is drawn."""
        if self._group.aside:
            self._set(is_passed_over=self._group.aside == "box")
        else:
            self._set(is_passed_over=False)
            self._begin_aside("box")

    def _begin_header(self, *, is_first: bool) -> None:
        """The header of the first page, which may be another than that of the rest."""
        if self._group.is_passed_over or self._group.aside:
            return
        if self._header and (self._has_first_header or not is_first):
            self._set(is_passed_over=True)
            return
        self._header, self._has_first_header = [], is_first
        self._begin_aside("header")

    def _end_aside(self, what: str) -> None:
        if what == "note":
            words = " ".join("".join(self._words).split())
            mark = note_mark(str(len(self._notes) + 1))
            self._notes.append(Printed((f"{mark} {words}",), page=self._page))
        else:
            self._end_paragraph()
        around = self._paragraphs_around.pop()
        self._words, self._look, self._in_table = around.words, around.look, around.in_table

    # -- words

    def _text(self, text: str) -> None:
        words = text.replace("\r", "").replace("\n", "")
        if not words:
            return
        if self._skip:
            words, self._skip = words[self._skip :], max(self._skip - len(words), 0)
        self._say(words.encode("latin-1").decode(self._code_page, "replace"))

    def _say(self, words: str, *, skips: bool = False) -> None:
        if skips and self._skip:
            self._skip -= 1
            return
        group = self._group = replace(self._group, is_new=False)
        if group.is_passed_over or not words:
            self._counts_pages |= words.strip().upper().startswith(_COUNTING_PAGES)
            return
        if group.is_hidden or group.is_deleted:
            hides = Remark.DELETED_TEXT if group.is_deleted else Remark.HIDDEN_TEXT
            if words.strip():
                self.remarks.add(hides)
            return
        if group.is_raised and _FIGURES.fullmatch(words) and group.aside != "note":
            words = note_mark(words.strip())
        if group.is_list_mark:
            words = _BULLET.sub("•", words.replace("\t", " "))
        self._words.append(shown(words))


def _on(number: int | None) -> bool:
    """Whether a control word switches on: it does unless its number is 0."""
    return number != 0


def _revised(reading: _Reading, number: int | None) -> None:
    if _on(number):
        reading.remarks.add(Remark.INSERTED_TEXT)


_Does = Callable[[_Reading, int | None], None]
_DOES: dict[str, _Does] = {
    "par": _Reading._end_paragraph,
    "sect": _Reading._end_paragraph,
    "pard": _Reading._new_paragraph,
    "cell": _Reading._end_cell,
    "nestcell": _Reading._end_cell,
    "row": _Reading._end_row,
    "nestrow": _Reading._end_row,
    "page": _Reading._end_page,
    "footnote": _Reading._begin_note,
    "header": lambda reading, _number: reading._begin_header(is_first=False),
    "headerr": lambda reading, _number: reading._begin_header(is_first=False),
    "headerf": lambda reading, _number: reading._begin_header(is_first=True),
    "chpgn": lambda reading, _number: setattr(reading, "_counts_pages", True),
    "u": _Reading._unicode,
    "ansicpg": _Reading._code,
    "uc": lambda reading, number: reading._set(unicode_skips=max(number or 0, 0)),
    "v": lambda reading, number: reading._set(is_hidden=_on(number)),
    "deleted": lambda reading, number: reading._set(is_deleted=_on(number)),
    "super": lambda reading, number: reading._set(is_raised=_on(number)),
    "nosupersub": lambda reading, _number: reading._set(is_raised=False),
    "plain": lambda reading, _number: reading._set(
        is_hidden=False, is_deleted=False, is_raised=False
    ),
    "listtext": lambda reading, _number: reading._set(is_list_mark=True),
    "pntext": lambda reading, _number: reading._set(is_list_mark=True),
    "intbl": lambda reading, _number: setattr(reading, "_in_table", True),
    "outlinelevel": lambda reading, _number: setattr(reading, "_look", Look.HEADING),
    "revised": _revised,
}
