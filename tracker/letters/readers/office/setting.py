"""Words set as blocks on pages, in the order in which an office document gives them."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.frozen import replace
from tracker.letters.readers.items import split_items
from tracker.letters.readers.printed import NOTE_CLOSES, NOTE_OPENS, Look, Printed, note_mark
from tracker.letters.readers.punctuation import RULE

#: What is taken out of words: hyphens that show at a line's end only, and our own signs.
_CLEAN = str.maketrans({"\u00ad": None, NOTE_OPENS: None, NOTE_CLOSES: None, "\n": " ", "\r": " "})


@dataclass
class PageCount:
    """The page that is being set; `told` once the document has said where one ends."""

    page: int = 1
    told: bool = False
    blank: bool = True  # nothing stands on the page yet

    def turn(self, *, as_printed: bool) -> None:
        """The next page begins.

        A break that was noted when the document was last printed says nothing
        new right after one that somebody put there.
        """
        self.told = True
        if not (as_printed and self.blank):
            self.page += 1
        self.blank = True


class Setting:
    """Blocks, and the paragraph that is being written.

    A paragraph over a page's end becomes a block on either page. `gaps` has the
    places of the blocks with an empty paragraph before them.
    """

    def __init__(self, pages: PageCount, *, turns: bool = True) -> None:
        self.blocks: list[Printed] = []
        self.gaps: set[int] = set()
        self.pages = pages
        self._turns = turns
        self._pieces: list[tuple[int, str]] = []

    def write(self, text: str) -> None:
        """Words go on in the paragraph."""
        self._write(text.translate(_CLEAN))

    def mark(self, mark: str) -> None:
        """The mark of a note stands here."""
        clean = mark.translate(_CLEAN).strip()[:8]
        if clean:
            self._write(note_mark(clean))

    def line_break(self) -> None:
        """A new line of the same paragraph."""
        self._write("\n")

    def page_break(self, *, as_printed: bool = False) -> None:
        """A new page begins, where these words may have one."""
        if self._turns:
            self.pages.turn(as_printed=as_printed)

    def end(self, look: Look = Look.TEXT, label: str = "") -> None:
        """The paragraph ends; `label` is the number that is printed before it."""
        empty = True
        for page, words in self._pieces:
            lines = tuple(line.strip(" \t") for line in words.split("\n"))
            lines = tuple(line for line in lines if line and not RULE.fullmatch(line))
            if not lines:
                continue
            lead = f"{label} " if label and empty else ""
            block = Printed((lead + lines[0], *lines[1:]), look, page)
            self.blocks += split_items(block, dashes=True) if look is Look.TEXT else [block]
            empty = False
        self._pieces = []
        if empty:
            self.gaps.add(len(self.blocks))

    def drop(self) -> None:
        """The paragraph is not kept."""
        self._pieces = []

    def put(self, blocks: list[Printed]) -> None:
        """Blocks that were set elsewhere come here."""
        self.blocks += blocks

    def finished(self) -> list[Printed]:
        """The blocks, with the paragraph that nothing ended."""
        if self._pieces:
            self.end()
        return self.blocks

    def _write(self, text: str) -> None:
        page = self.pages.page
        if self._pieces and self._pieces[-1][0] == page:
            text = self._pieces.pop()[1] + text
        self._pieces.append((page, text))
        self.pages.blank = self.pages.blank and not text.strip()


def paged(blocks: list[Printed], pages: PageCount) -> list[Printed]:
    """The blocks, without pages when the document told nothing of them."""
    return blocks if pages.told else [replace(block, page=None) for block in blocks]


def note_block(mark: str, note: list[Printed], page: int) -> list[Printed]:
    """A note as one block that begins with its mark; none when it has no words."""
    lines = [line for block in note for line in block.lines]
    if not lines:
        return []
    return [Printed((note_mark(mark) + lines[0], *lines[1:]), page=page)]
