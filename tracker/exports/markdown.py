"""A briefing as Markdown: the words of its pages as plain text that can be pasted anywhere.

A row of a table is told as a passage of its own: what heads it, then what stands in each column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tracker.briefing.content import Briefing
from tracker.briefing.layout import lay_out
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.sections.furniture import marking_of
from tracker.exports.plain_text import holdable
from tracker.exports.word.blocks import HEADINGS, over_contents
from tracker.exports.word.recording import Recording, Words, record
from tracker.tagged import Element
from tracker.words import Words as Language

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~!&$])")
#: What at the head of a line would begin a list or a heading.
_OPENING = re.compile(r"^(\d+)([.)])|^([-+=])")


def write_markdown(briefing: Briefing, words: Language, style: HouseStyle, paper: Paper) -> bytes:
    """The Markdown of a briefing, for whom it is at its head; the same bytes for the same one."""
    recording = record(lay_out(briefing, words, style, paper))
    marking = f"**{escaped(marking_of(briefing, style, words))}**"
    state = escaped(recording.further.foot[0])
    passages = [marking, *_Writer(recording).of(recording.document), state]
    return ("\n\n".join(each for each in passages if each) + "\n").encode()


def escaped(text: str) -> str:
    """A text that stays what it is in Markdown."""
    line = " ".join(holdable(text).replace("\N{NO-BREAK SPACE}", " ").split())
    return _OPENING.sub(_kept, _SPECIAL.sub(r"\\\1", line))


def _kept(found: re.Match[str]) -> str:
    return f"\\{found[3]}" if found[3] else f"{found[1]}\\{found[2]}"


class _Writer:
    """Tells the elements of a paper, passage after passage."""

    def __init__(self, recording: Recording) -> None:
        self._recording = recording

    def of(self, parent: Element) -> Iterator[str]:
        """All below an element."""
        for element in shown(parent):
            match element.tag:
                case tag if tag in HEADINGS:
                    yield f"{'#' * HEADINGS[tag]} {self._text(element)}"
                case "Table":
                    yield from self._table(element)
                case "LI":
                    yield self._item(element)
                case "BlockQuote":
                    yield self._quotation(element)
                case "P" | "Lbl":
                    yield self._text(element)
                case "Figure":
                    pass
                case _:
                    yield from self.of(element)

    def _item(self, element: Element) -> str:
        """An item: its label before its first passage, all passages indented under it."""
        labels = [self._text(each) for each in shown(element) if each.tag == "Lbl"]
        bodies = [each for each in shown(element) if each.tag != "Lbl"]
        passages = [passage for body in bodies for passage in self._body(body)]
        if labels and passages and not passages[0].startswith(">"):
            passages[0] = " ".join([*labels, passages[0]])
        elif labels:
            passages = [*labels, *passages]
        return "- " + "\n\n".join(passages).replace("\n", "\n  ").replace("\n  \n", "\n\n")

    def _body(self, element: Element) -> list[str]:
        return list(self.of(element)) or [self._text(element)]

    def _quotation(self, element: Element) -> str:
        """The words, and under them what limits them: one block, so neither goes alone."""
        texts = [self._text(each) for each in shown(element)]
        return "\n>\n".join(f"> {text}" for text in texts)

    def _table(self, table: Element) -> Iterator[str]:
        heads: list[str] = []
        for row in shown(table):
            cells = shown(row)
            if all(cell.scope == "Column" for cell in cells):
                heads = [self._text(cell) for cell in cells]
            else:
                # A row under a head of several rows lacks that cell itself.
                yield from self._row(cells, heads[len(heads) - len(cells) :])

    def _row(self, cells: Iterable[Element], heads: Iterable[str]) -> Iterator[str]:
        for cell, head in zip(cells, heads, strict=True):
            if cell.tag == "TH":
                yield f"**{head}: {self._all(cell)}**"
            elif any(block.tag == "BlockQuote" for block in shown(cell)):
                yield f"{head}:"
                yield from self.of(cell)
            else:
                yield f"{head}: {self._all(cell)}"

    def _all(self, element: Element) -> str:
        """All paragraphs of an element on one line."""
        blocks = [each for each in shown(element) if each.tag not in ("Link", "Span")]
        texts = [self._all(each) for each in blocks] or [self._text(element)]
        return "; ".join(text for text in texts if text)

    def _text(self, element: Element) -> str:
        return escaped("".join(_spaced(self._recording.all_of(element))))


def _spaced(words: Iterable[Words]) -> Iterator[str]:
    """The words; a blank where another text begins beside or under the one before."""
    before: Words | None = None
    for each in words:
        moved = before is not None and (before.left, before.level) != (each.left, each.level)
        if moved and before is not None and not before.run.text.endswith(" "):
            cut = before.left == each.left and before.run.style == each.run.style
            yield "" if cut else " "
        yield each.run.text
        before = each


def shown(parent: Element) -> list[Element]:
    """The elements of a parent, without the contents and their heading: a mail has no pages."""
    found = [each for each in parent.children if isinstance(each, Element)]
    over = over_contents(found)
    return [each for each in found if each.tag != "TOC" and each is not over]
