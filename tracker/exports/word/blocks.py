"""Elements of the tree as headings, paragraphs and lists of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby, pairwise
from typing import Any

from docx.shared import Pt

from tracker.exports.plain_text import holdable
from tracker.exports.word import styles
from tracker.exports.word.contents import write_contents
from tracker.exports.word.recording import Drawn, Recording, Words
from tracker.exports.word.runs import RunWriter
from tracker.exports.word.tables import write_table
from tracker.tagged import Element

_Docx = Any  # the library has no types

HEADINGS = {"H1": 1, "H2": 2, "H3": 3}
NOTE_SIZE, LEAD_SIZE = 8.0, 10.9
#: A label longer than a number is a name, and what it names stands so far from the edge.
LONGEST_NUMBER, NAMED = 3, 84.0
ABOVE_ITEM, UNDER_TABLE = 8.0, 10.0
#: What may stand side by side on a page.
BESIDE = frozenset({"P", "LI"})


class BlockWriter:
    """Writes elements into a document or into a cell of a table."""

    def __init__(self, recording: Recording, runs: RunWriter, width: float) -> None:
        self._recording = recording
        self._runs = runs
        self._under_table = False
        self.width = width

    def write(self, parent: Element, into: _Docx) -> None:
        """Everything below `parent`."""
        found = _elements(parent)
        over = over_contents(found)
        for elements in self._side_by_side([each for each in found if each is not over]):
            if len(elements) > 1:
                self._line(elements, into)
            else:
                self._element(elements[0], into)

    def _element(self, element: Element, into: _Docx) -> None:
        match element.tag:
            case tag if tag in HEADINGS:
                self._heading(element, into)
            case "Table":
                write_table(self, self._recording, element, into)
                self._under_table = True
            case "TOC":
                self._contents(element, into)
            case "LI":
                self._item(element, into)
            case "BlockQuote":
                self._quotation(element, into)
            case "Figure":
                self._figure(element, into)
            case "P" | "Lbl" | "TH" | "TD":
                self.paragraph(element, into, self._usual(element))
            case _:
                self.write(element, into)

    def paragraph(self, element: Element, into: _Docx, style: str) -> _Docx:
        """The words of an element as one paragraph."""
        made = into.add_paragraph(style=style)
        if self._under_table:
            made.paragraph_format.space_before = Pt(UNDER_TABLE)
            self._under_table = False
        self._runs.write(made, self._recording.all_of(element))
        return made

    def _heading(self, element: Element, into: _Docx) -> None:
        """A number before a title stands on its line."""
        made = into.add_paragraph(style=f"Heading {HEADINGS[element.tag]}")
        self._under_table = False
        stretches = self._stretches(element)
        for number, words in enumerate(stretches):
            if number:
                made.add_run("\N{EN SPACE}")
            self._runs.write(made, words)

    def _contents(self, element: Element, into: _Docx) -> None:
        siblings = _elements(element.parent) if element.parent else []
        over = over_contents(siblings)
        write_contents(over, element, self._recording, into, self.width)

    def _stretches(self, element: Element) -> list[list[Words]]:
        """The words of an element, parted where something else stands beside them."""
        words = self._recording.all_of(element)
        return [list(found) for _, found in groupby(words, key=lambda each: each.left)]

    def _item(self, element: Element, into: _Docx) -> None:
        """The label and the first paragraph of an item on one line, the others under it."""
        labels = [each for each in _elements(element) if each.tag == "Lbl"]
        bodies = [each for each in _elements(element) if each.tag != "Lbl"]
        leaves = [leaf for body in bodies for leaf in _leaves(body)]
        for number, together in enumerate(self._together(leaves)):
            made = self._leaf(together, into)
            if number == 0 and labels:
                self._label(labels, made)
            if number == 0 and len(leaves) > 1:
                made.paragraph_format.space_before = Pt(ABOVE_ITEM)

    def _label(self, labels: Sequence[Element], paragraph: _Docx) -> None:
        """Put a label before what is written already."""
        before = len(paragraph._p)
        for label in labels:
            self._runs.write(paragraph, self._recording.all_of(label))
        paragraph.add_run("\t")
        added = list(paragraph._p)[before:]
        start = 1 if paragraph._p.pPr is not None else 0
        for number, each in enumerate(added):
            paragraph._p.remove(each)
            paragraph._p.insert(start + number, each)
        form = paragraph.paragraph_format
        indent = paragraph.style.paragraph_format.left_indent or Pt(0)
        words = [word for each in labels for word in self._recording.all_of(each)]
        is_name = sum(len(word.run.text) for word in words) > LONGEST_NUMBER
        form.left_indent = max(indent, Pt(NAMED if is_name else styles.INDENT))
        form.first_line_indent = -form.left_indent
        form.tab_stops.add_tab_stop(form.left_indent)

    def _together(self, leaves: Sequence[Element]) -> Iterator[list[Element]]:
        """The first paragraph, then those beside or under each other in the margin as one."""
        groups: list[list[Element]] = []
        for number, leaf in enumerate(leaves):
            if number > 1 and not _is_quoted(leaf) and self._belongs(groups[-1][-1], leaf):
                groups[-1].append(leaf)
            else:
                groups.append([leaf])
        yield from groups

    def _belongs(self, before: Element, leaf: Element) -> bool:
        one, other = self._first(before), self._first(leaf)
        if one is None or other is None or _is_quoted(before):
            return False
        return one.level == other.level or one.left == other.left

    def _leaf(self, together: Sequence[Element], into: _Docx) -> _Docx:
        first = together[0]
        if _is_quoted(first):
            return self.paragraph(first, into, self._quoted(first))
        style = styles.NOTE if self._size(first) <= NOTE_SIZE else styles.LISTED
        made = self.paragraph(first, into, style)
        for more in together[1:]:
            made.add_run("\N{EN SPACE}")
            self._runs.write(made, self._recording.all_of(more))
        if style == styles.NOTE:
            made.paragraph_format.left_indent = Pt(styles.INDENT)
        return made

    def _quotation(self, element: Element, into: _Docx) -> None:
        for each in _elements(element):
            self.paragraph(each, into, self._quoted(each))

    def _quoted(self, element: Element) -> str:
        """The words themselves come first; what limits them hangs under them."""
        siblings = _elements(element.parent) if element.parent else [element]
        return styles.QUOTATION if siblings[0] is element else styles.CAVEAT

    def _figure(self, element: Element, into: _Docx) -> None:
        for drawn in self._recording.of(element):
            if isinstance(drawn, Drawn):
                _add_picture(into.add_paragraph(), drawn)

    def _line(self, elements: Sequence[Element], into: _Docx) -> None:
        """Several texts side by side: one at the left, the others at the right edge."""
        is_list = elements[0].tag == "LI"
        made = into.add_paragraph(style=styles.NOTE if is_list else styles.LETTERHEAD)
        made.paragraph_format.tab_stops.add_tab_stop(Pt(self.width), _right())
        for number, element in enumerate(elements):
            if number:
                made.add_run(", " if is_list else "\t")
            self._runs.write(made, self._recording.all_of(element))

    def _side_by_side(self, elements: Sequence[Element]) -> Iterator[list[Element]]:
        """Paragraphs on one line of a page come together."""
        together: list[Element] = []
        for element in elements:
            same = together and self._level(together[-1]) == self._level(element) is not None
            if together and not (same and element.tag == together[-1].tag in BESIDE):
                yield together
                together = []
            together.append(element)
        if together:
            yield together

    def _level(self, element: Element) -> tuple[int, float] | None:
        first = self._first(element)
        return first.level if first else None

    def _first(self, element: Element) -> Words | None:
        return next(self._recording.all_of(element), None)

    def _size(self, element: Element) -> float:
        return max((each.run.style.size for each in self._recording.all_of(element)), default=0.0)

    def _usual(self, element: Element) -> str:
        """Which style running text has, by the size it was set in."""
        size = self._size(element)
        if size <= NOTE_SIZE:
            return styles.NOTE
        return styles.LEAD if size >= LEAD_SIZE else "Normal"


def _is_quoted(element: Element) -> bool:
    return element.parent is not None and element.parent.tag == "BlockQuote"


def _elements(element: Element) -> list[Element]:
    return [each for each in element.children if isinstance(each, Element)]


def over_contents(siblings: Sequence[Element]) -> Element | None:
    """The heading of the contents among these: it is written with them. None without contents."""
    for heading, after in pairwise(siblings):
        if after.tag == "TOC" and heading.tag in HEADINGS:
            return heading
    return None


def _leaves(element: Element) -> Iterator[Element]:
    """The paragraphs below an element; itself where it holds words right away."""
    blocks = [each for each in _elements(element) if each.tag not in ("Link", "Span")]
    if not blocks:
        yield element
    for each in blocks:
        yield from _leaves(each)


def _add_picture(paragraph: _Docx, drawn: Drawn) -> None:
    from PIL import Image

    picture, file = drawn.picture, BytesIO()
    Image.frombytes("RGB", (picture.width, picture.height), picture.rgb).save(file, "PNG")
    file.seek(0)
    shape = paragraph.add_run().add_picture(file, width=Pt(drawn.width))
    properties = shape._inline.docPr
    properties.set("descr", holdable(drawn.says))
    properties.set("name", "Logo")


def _right() -> _Docx:
    from docx.enum.text import WD_TAB_ALIGNMENT

    return WD_TAB_ALIGNMENT.RIGHT
