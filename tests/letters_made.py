"""Letters laid out as official PDFs, for tests: letterhead, page headings, notes at the foot.

    letter_pdf(markdown_text) -> bytes

The Markdown is that of an ordinary letter: blocks parted by empty lines, hard
breaks in address lines, `<sup>1</sup>` for a note and its mark. Headings that
the text itself repeats ("**Datum**" and so on) end a page; without them pages
end where they are full, and the first date and reference are repeated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

PAGE_WIDTH, PAGE_HEIGHT = 595.3, 841.9
LEFT, RIGHT, TOP, BOTTOM = 62.0, 440.0, 770.0, 60.0
SIDE, GUTTER = 455.0, 18.0
SIZE, LEADING, GAP = 8.8, 11.0, 7.0
NOTE_SIZE, NOTE_LEADING = 6.5, 8.0
PLAIN, BOLD = "Helvetica", "Helvetica-Bold"
VOWELS = "aeiouyëéè"

LABELS = ("Datum", "Onze referentie", "Date", "Our reference")
RAISED = re.compile(r"<sup>(.+?)</sup>")


def letter_pdf(
    markdown_text: str, *, repeat_heading: bool = True, hyphenate: bool = False, columns: int = 1
) -> bytes:
    """`markdown_text` as an A4 PDF; always the same bytes for the same text."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1)
    pages = list(_pages_of(markdown_text))
    heading = _heading_of(markdown_text) if repeat_heading else ()
    sheet = _Sheet(canvas, heading, hyphenate, columns)
    for number, blocks in enumerate(pages):
        if number:
            sheet.turn()
        for block in blocks:
            sheet.put(block)
    sheet.finish()
    canvas.save()
    return made.getvalue()


def scan_pdf() -> bytes:
    """A page that holds a drawing and no text."""
    made = BytesIO()
    canvas = Canvas(made, invariant=1)
    canvas.rect(60, 60, 400, 600, fill=1)
    canvas.save()
    return made.getvalue()


def _pages_of(text: str) -> Iterator[list[str]]:
    """The blocks of each page, cut at the headings that the text itself repeats."""
    page: list[str] = []
    seen_text = in_heading = False
    for block in re.split(r"\n\s*\n", text.strip()):
        bare = block.replace("**", "").strip()
        if set(bare) <= set("-"):
            continue
        repeated = seen_text and (
            bare.startswith(LABELS) or (in_heading and re.fullmatch(r"[\d-]+|\d+ \w+ \d{4}", bare))
        )
        if repeated and not in_heading:
            yield page
            page = []
        if not repeated:
            page.append(bare)
            seen_text = seen_text or len(bare) > 200
        in_heading = bool(repeated)
    yield page


def _heading_of(text: str) -> tuple[str, ...]:
    """Labels and values that stand at the head of every next page."""
    bare = text.replace("**", "")
    date = re.search(r"^Datum:? (.+?)\s*$", bare, re.MULTILINE)
    reference = re.search(r"^Onze referentie\s*\n\s*(.+?)\s*$", bare, re.MULTILINE)
    lines: list[str] = []
    if date:
        lines += ["Datum", date[1]]
    if reference:
        lines += ["Onze referentie", reference[1]]
    return tuple(lines)


@dataclass
class _Sheet:
    """The page being filled, from the top down; notes wait for its foot."""

    canvas: Canvas
    heading: tuple[str, ...]
    hyphenate: bool
    columns: int = 1
    column: int = 0
    top: float = TOP
    number: int = 1
    notes: list[str] = field(default_factory=list)

    def put(self, block: str) -> None:
        if RAISED.match(block):
            self.notes.append(block)
            return
        block = re.sub(r"\[(.+?)\]\(.+?\)", r"\1", block.removeprefix("> ").removeprefix("# "))
        lines = [
            line
            for part in re.split(r"  \n|\n(?=\d+\. |- )", block)
            for line in self._wrapped(part)
        ]
        for line in lines:
            if self.top - LEADING < BOTTOM + 30 * bool(self.notes):
                self._go_on()
            self._write(self._left, self.top, line)
            self.top -= LEADING
        self.top -= GAP

    @property
    def _width(self) -> float:
        return (RIGHT - LEFT - GUTTER * (self.columns - 1)) / self.columns

    @property
    def _left(self) -> float:
        return LEFT + self.column * (self._width + GUTTER)

    def _go_on(self) -> None:
        """To the next column, or from the last one to the next page."""
        if self.column + 1 < self.columns:
            self.column, self.top = self.column + 1, TOP
        else:
            self.turn()

    def turn(self) -> None:
        self._foot()
        self.column = 0
        self.canvas.showPage()
        self.number += 1
        self.top = TOP
        for index, line in enumerate(self.heading):
            self.canvas.setFont(BOLD if line in LABELS else PLAIN, NOTE_SIZE)
            self.canvas.drawString(SIDE, TOP - index * NOTE_LEADING, line)

    def finish(self) -> None:
        self._foot()
        self.canvas.showPage()

    def _foot(self) -> None:
        first = max(BOTTOM - 12, 14 + len(self.notes) * NOTE_LEADING)
        for index, note in enumerate(self.notes):
            self._write(LEFT, first - index * NOTE_LEADING, note, NOTE_SIZE)
        self.notes = []
        self.canvas.setFont(PLAIN, NOTE_SIZE)
        self.canvas.drawString(SIDE, 30, f"Pagina {self.number}")

    def _write(self, left: float, top: float, line: str, size: float = SIZE) -> None:
        text = self.canvas.beginText(left, top)
        for index, piece in enumerate(RAISED.split(line)):
            raised = index % 2
            text.setFont(PLAIN, size * 0.6 if raised else size)
            text.setRise(size * 0.4 if raised else 0)
            text.textOut(piece)
        self.canvas.drawText(text)

    def _wrapped(self, words: str) -> Iterator[str]:
        line = ""
        for word in re.split(r"[ \n]+", words.strip(" \n")):
            longer = f"{line} {word}" if line else word
            if self._fits(longer):
                line = longer
                continue
            head, tail = self._broken(line, word)
            yield head
            line = tail
        if line:
            yield line

    def _broken(self, line: str, word: str) -> tuple[str, str]:
        """The end of a line and the start of the next, hyphenated where that is asked for."""
        if self.hyphenate and word.isalpha() and word.islower() and len(word) > 8:
            for cut in range(len(word) - 4, 3, -1):
                after_vowel = word[cut - 1] in VOWELS and word[cut] not in VOWELS
                if after_vowel and self._fits(f"{line} {word[:cut]}-"):
                    return f"{line} {word[:cut]}-", word[cut:]
        return line, word

    def _fits(self, line: str) -> bool:
        return stringWidth(RAISED.sub(r"\1", line), PLAIN, SIZE) <= self._width
