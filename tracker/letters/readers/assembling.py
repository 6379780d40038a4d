"""The blocks of every reader made into one letter: text, positions, pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tracker.frozen import replace
from tracker.letters.fixed_words import fixed_words
from tracker.letters.letter import Block, BlockKind, Letter, Remark
from tracker.letters.readers.joining import hyphenated_words, joined
from tracker.letters.readers.page_ends import with_whole_words
from tracker.letters.readers.page_headings import without_page_headings
from tracker.letters.readers.parts import with_parts
from tracker.letters.readers.printed import Printed, with_answered_marks, without_marks
from tracker.letters.readers.punctuation import ends_sentence

#: Between two blocks of a letter's text.
EMPTY_LINE = "\n\n"

#: Parts that are read line by line; all others are one line of running text.
_IN_LINES = frozenset({BlockKind.ADDRESS, BlockKind.DATA, BlockKind.SALUTATION, BlockKind.CLOSING})
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW})


def letter_of(media_type: str, blocks: list[Printed], remarks: Iterable[Remark] = ()) -> Letter:
    """The letter these blocks make; its text is empty when there are none."""
    parts = with_parts(without_page_headings(with_answered_marks(blocks)))
    parts = _notes_last_on_their_page(parts)
    hyphenated = hyphenated_words(line for block, _ in parts for line in block.lines)
    parts = with_whole_words(parts, hyphenated)
    salutation = any(kind is BlockKind.SALUTATION for _, kind in parts)
    made = _Assembly(hyphenated, counting=not salutation)
    for block, kind in parts:
        made.add(block, kind)
    noted = frozenset(remarks)
    in_order = tuple(remark for remark in Remark if remark in noted)
    return Letter(media_type, made.text, made.pages(), tuple(made.blocks), in_order)


def _notes_last_on_their_page(
    parts: list[tuple[Printed, BlockKind]],
) -> list[tuple[Printed, BlockKind]]:
    return sorted(parts, key=lambda part: (part[0].page or 1, part[1] is BlockKind.FOOTNOTE))


@dataclass
class _Assembly:
    """A letter while its blocks are laid one after the other.

    Paragraphs are counted from the salutation on, or from the start without one.
    """

    hyphenated: frozenset[str]
    counting: bool
    blocks: list[Block] = field(default_factory=list)
    _words_of: list[str] = field(default_factory=list)
    _number: int = 0
    _marks: list[tuple[str, int]] = field(default_factory=list)
    _before: tuple[Block, str] | None = None  # the last block that is no note, and its words

    @property
    def text(self) -> str:
        """The words of all blocks."""
        return EMPTY_LINE.join(self._words_of)

    def add(self, printed: Printed, kind: BlockKind) -> None:
        words, marks = without_marks(self._joined(printed, kind))
        lead = len(words) - len(words.lstrip(" "))
        words = words.strip(" ")
        if not words:
            return
        start = self.blocks[-1].end + len(EMPTY_LINE) if self.blocks else 0
        block = Block(kind, start, start + len(words), printed.page or 1)
        if kind is BlockKind.FOOTNOTE:
            block = replace(block, mark=self._answered(printed.note))
        else:
            self._marks += [(mark, start + at - lead) for mark, at in marks]
        self.counting = self.counting or kind is BlockKind.SALUTATION
        if kind in _RUNNING and self.counting:
            block = self._numbered(block, words)
        if kind is not BlockKind.FOOTNOTE:
            self._before = block, words
        self._words_of.append(words)
        self.blocks.append(block)

    def pages(self) -> tuple[tuple[int, int], ...]:
        """One range per page up to the last that holds a block; each ends where the next starts."""
        starts: list[int] = []
        for block in self.blocks:
            starts += [block.start] * (block.page - len(starts))
        ends = [*starts[1:], self.blocks[-1].end if self.blocks else 0]
        return tuple(zip([0, *starts[1:]], ends, strict=True))

    def _joined(self, block: Printed, kind: BlockKind) -> str:
        lines = [line.strip(" \t") for line in block.lines]
        if kind in _IN_LINES:
            return "\n".join(line for line in lines if line)
        if kind is BlockKind.ROW:
            return "\t".join(joined(line.split("\n")) for line in lines).rstrip("\t")
        return joined(lines, self.hyphenated)

    def _answered(self, note: str | None) -> int | None:
        """Where the first mark stands that this note answers and no other one did."""
        here = next((each for each in self._marks if each[0] == note), None)
        if here is None:
            return None
        self._marks.remove(here)
        return here[1]

    def _numbered(self, block: Block, words: str) -> Block:
        self._number += 1
        return replace(block, number=self._number, continues=self._runs_on(block, words))

    def _runs_on(self, block: Block, words: str) -> bool:
        """Whether a page ended inside the paragraph that `block` goes on with."""
        if not self._before:
            return False
        before, words_before = self._before
        if before.kind not in _RUNNING or before.page == block.page:
            return False
        if BlockKind.ROW in (before.kind, block.kind):
            return False
        return (
            not ends_sentence(words_before)
            or words[0].islower()
            or bool(fixed_words().starts["points_back"].match(words))
        )
