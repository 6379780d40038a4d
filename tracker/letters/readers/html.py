"""HTML: its words in the blocks that a page shows, and nothing of what it would do.

The tree is walked without recursion, so that thousands of nested elements cost
no more than their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from tracker.frozen import Frozen
from tracker.letters.kinds import FileKind
from tracker.letters.letter import Remark
from tracker.letters.readers.contents import Contents
from tracker.letters.readers.decoding import decoded_as, remarks_on_encoding, shown, text_in
from tracker.letters.readers.items import split_items
from tracker.letters.readers.printed import Look, Printed, note_mark
from tracker.letters.readers.refused import Reason, RefusedError
from tracker.letters.readers.rows import row_blocks

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NAMES_BLOCKS = (
    "p div section article header footer main aside nav blockquote pre ul ol li dl dt dd "
    "address figure figcaption form fieldset legend hr table thead tbody tfoot tr td th "
    "caption center details summary body html"
)
_BLOCKS = _HEADINGS | frozenset(_NAMES_BLOCKS.split())
_NO_TEXT = frozenset({"head", "script", "style", "template", "noscript", "title", "svg", "math"})
_ACTIVE = frozenset({"script", "iframe", "frame", "object", "embed", "applet", "form", "meta"})
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all"
    r"|(?:font-size|opacity)\s*:\s*0+(?:\.0+)?(?![.\d])",
    re.IGNORECASE,
)
#: Nothing of a box without height shows when what sticks out is cut off; a row grows all the same.
_NO_HEIGHT = re.compile(r"(?<![\w-])(?:max-)?height\s*:\s*0+(?![.\d])", re.IGNORECASE)
_CUT_OFF = re.compile(r"overflow(?:-y)?\s*:\s*hidden", re.IGNORECASE)
_GROWS = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th"})
_FIGURES = re.compile(r"\s*\[?(\d{1,3}|[*†])\]?\s*")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_CHARSET_WITHIN = 4096


def contents_of(content: bytes, _password: str | None) -> Contents:
    """The blocks of an HTML file."""
    text, is_old = _text_of(content)
    page = html_page(text)
    remarks = [*page.remarks, *(remarks_on_encoding(content) if is_old else ())]
    return Contents(FileKind.HTML, page.blocks, remarks)


class HtmlPage(Frozen):
    """What a page shows."""

    blocks: list[Printed]
    remarks: frozenset[Remark]


def html_page(text: str) -> HtmlPage:
    """The blocks of an HTML text; RefusedError when nothing can be made of it."""
    parser = etree.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        tree = etree.fromstring(shown(text).encode("utf-8"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise RefusedError(Reason.NOT_READABLE) from error
    if tree is None:
        raise RefusedError(Reason.NO_TEXT)
    walk = _Walk()
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        walk.start(element) if event == "start" else walk.end(element)
    blocks = [
        item
        for block in walk.finish()
        for item in ([block] if block.look is Look.ROW else split_items(block, dashes=False))
    ]
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        if not blocks:
            raise RefusedError(Reason.NOT_READABLE)
        walk.remarks.add(Remark.PARTS_UNREAD)
    return HtmlPage(blocks, frozenset(walk.remarks))


def _text_of(content: bytes) -> tuple[str, bool]:
    """The text, by the encoding that the page itself names; whether it names none."""
    named = _CHARSET.search(content[:_CHARSET_WITHIN])
    is_told = named and not content.startswith(b"\xef\xbb\xbf")
    # A name that could be read as it stands is not written two bytes to a character.
    if named and is_told and not named[1].lower().startswith((b"utf-16", b"utf-32")):
        text = decoded_as(content, named[1].decode("ascii"))
        if text is not None and "\0" not in text:
            return text, False
    return text_in(content), True


@dataclass
class _Walk:
    """What was seen of a page so far; blocks go to the innermost cell, or to the page."""

    remarks: set[Remark] = field(default_factory=set)
    _sinks: list[list[Printed]] = field(default_factory=lambda: [[]])
    _rows: list[list[list[Printed]]] = field(default_factory=list)
    _lists: list[int | None] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _look: Look = Look.TEXT
    _number: str = ""
    _left_out: etree._Element | None = None
    _kept: int = 0  # how many elements deep white space is kept
    _raised: int | None = None

    def start(self, element: etree._Element) -> None:
        """An element begins."""
        if self._left_out is not None:
            return
        tag = element.tag
        self._look_for_active(element)
        if tag in _NO_TEXT or self._is_hidden(element):
            self._left_out = element
            return
        if tag in _BLOCKS:
            self._flush()
            self._open(element, tag)
        elif tag == "br":
            self._words.append("\n")
        elif tag == "sup":
            self._raised = len(self._words)
        self._say(element.text)

    def end(self, element: etree._Element) -> None:
        """An element ends; what follows it belongs to the one around it."""
        if self._left_out is not None:
            if self._left_out is element:
                self._left_out = None
                self._say(element.tail)
            return
        tag = element.tag
        if tag in _BLOCKS:
            self._flush()
            self._close(tag)
        elif tag == "sup" and self._raised is not None:
            self._mark()
        self._say(element.tail)

    def finish(self) -> list[Printed]:
        """All blocks, once the page is at its end."""
        self._flush()
        return self._sinks[0]

    def _open(self, element: etree._Element, tag: str) -> None:
        if tag in _HEADINGS:
            self._look = Look.HEADING
        elif tag in ("ul", "ol"):
            self._lists.append(_first_number(element) if tag == "ol" else None)
        elif tag == "li":
            self._look, self._number = Look.ITEM, self._next_number()
        elif tag == "pre":
            self._kept += 1
        elif tag == "tr":
            self._rows.append([])
        elif tag in ("td", "th") and self._rows:
            self._sinks.append([])

    def _close(self, tag: str) -> None:
        if tag in _HEADINGS or tag == "li":
            self._look, self._number = Look.TEXT, ""
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
            self._look = Look.ITEM if self._lists else Look.TEXT
        elif tag == "pre":
            self._kept -= 1
        elif tag == "tr" and self._rows:
            self._sinks[-1].extend(row_blocks(self._rows.pop()))
        elif tag in ("td", "th") and self._rows and len(self._sinks) > 1:
            self._rows[-1].append(self._sinks.pop())

    def _next_number(self) -> str:
        if not self._lists or self._lists[-1] is None:
            return ""
        number = self._lists[-1]
        self._lists[-1] = number + 1
        return f"{number}. "

    def _say(self, words: str | None) -> None:
        if words:
            self._words.append(words if self._kept else _BLANKS.sub(" ", words))

    def _mark(self) -> None:
        raised = "".join(self._words[self._raised :])
        figures = _FIGURES.fullmatch(raised)
        if figures:
            self._words[self._raised :] = [note_mark(figures[1])]
        self._raised = None

    def _flush(self) -> None:
        """The words so far are a block, if there are any."""
        lines = tuple(_lines("".join(self._words)))
        self._words, self._raised = [], None
        if lines:
            self._sinks[-1].append(Printed((self._number + lines[0], *lines[1:]), self._look))
            self._number = ""

    def _is_hidden(self, element: etree._Element) -> bool:
        hidden = element.get("hidden") is not None or _hides(element.get("style"), element.tag)
        if hidden and "".join(element.itertext()).strip():
            self.remarks.add(Remark.HIDDEN_TEXT)
        return hidden

    def _look_for_active(self, element: etree._Element) -> None:
        """A script, a form, or anything that would be fetched from elsewhere."""
        refreshes = element.tag == "meta" and element.get("http-equiv", "").lower() != "refresh"
        remote = element.tag in ("img", "link", "video", "audio", "source")
        address = (element.get("src") or element.get("href") or "").strip().lower()
        if (element.tag in _ACTIVE and not refreshes) or (
            remote and address.startswith(("http:", "https:", "//", "file:", "\\\\"))
        ):
            self.remarks.add(Remark.ACTIVE_CONTENT)


def _hides(style: str | None, tag: str) -> bool:
    """Whether a style keeps an element from being seen."""
    if not style:
        return False
    is_flat = tag not in _GROWS and _NO_HEIGHT.search(style) and _CUT_OFF.search(style)
    return bool(is_flat or _HIDING.search(style))


def _first_number(element: etree._Element) -> int:
    start = element.get("start") or ""
    return int(start) if re.fullmatch(r"\d{1,4}", start) else 1


def _lines(words: str) -> Iterator[str]:
    for line in words.split("\n"):
        if line.strip(" \t\xa0"):
            yield line.strip(" \t")
