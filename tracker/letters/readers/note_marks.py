"""The marks of notes while a letter is put together, and which note answers which."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tracker.letters.letter import Block, BlockKind
from tracker.letters.readers.printed import Printed


@dataclass
class NoteMarks:
    """Where marks stood in the text of a letter, and the notes in the order they came."""

    _places: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    _notes: dict[int, str] = field(default_factory=dict)

    def add(self, block: Printed, placed: Block, words_of: Callable[[Printed], str]) -> None:
        """Remember the marks of a block that is placed; `words_of` gives its text from its lines.

        A line comes last in the text of the lines up to it, which tells where it begins.
        """
        if placed.kind is BlockKind.FOOTNOTE and block.note:
            self._notes[placed.start] = block.note
            return
        for mark in block.marks:
            above = words_of(block.with_lines(block.lines[: mark.line + 1]))
            line = block.lines[mark.line]
            begins = len(above) - len(line.strip(" \t"))
            column = mark.column - (len(line) - len(line.lstrip(" \t")))
            place = placed.start + min(begins + max(column, 0), len(above))
            self._places.setdefault(mark.mark, []).append((placed.page, place))

    def attached(self, note: Block) -> Block:
        """The note with the place of its mark: on its own page where there is one, else the next.

        Notes that share a mark take its places in order; a block that is no note is left as it is.
        """
        places = self._places.get(self._notes.get(note.start, ""), [])
        if not places:
            return note
        on_page = [place for place in places if place[0] == note.page]
        found = (on_page or places)[0]
        if len(places) > 1:
            places.remove(found)
        return replace(note, mark=found[1])
