"""What a ladder is set with: its columns, its lines of words, and words broken into lines."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.timeline.layout.measures import PAPER, Measure
from tracker.timeline.layout.picture import Box, Ink, Lettering, Text
from tracker.timeline.layout.wording import shortened
from tracker.words import Words

#: Where things stand from the left edge, in points: numbers, names, marks, words, places.
NUMBER, NAME, MARKS, WORDS, PLACE = 0.0, 17.0, 124.0, 196.0, 402.0
NAME_WIDTH, MARKS_WIDTH, WORDS_WIDTH, PLACE_WIDTH = 82.0, 52.0, 194.0, 99.0
WIDTH = PLACE + PLACE_WIDTH

#: From line to line against the type size, and how far a caveat hangs in.
LEADING = 1.38
CAVEAT_INDENT = 13.0


class LadderSetting(Frozen):
    """How wide words are, and in which language the ladder speaks."""

    measure: Measure
    words: Words

    def line(self, words: str, lettering: Lettering, ink: Ink, at: tuple[float, float]) -> Text:
        """Words on one line, their baseline at `at`."""
        size = size_of(lettering)
        width = self.measure(words, lettering)
        box = Box(at[0], at[1] - 0.98 * size, width, 1.24 * size)
        return Text(*at, words, lettering, ink, box)

    def broken(self, words: str, lettering: Lettering, room: float, most: int) -> list[str]:
        """`words` in lines of `room`, `most` at most, the last of which may end in an ellipsis."""
        parts = words.split()
        lines: list[str] = []
        while parts and len(lines) < most - 1:
            fits = 1
            while (
                fits < len(parts) and self.measure(" ".join(parts[: fits + 1]), lettering) <= room
            ):
                fits += 1
            lines.append(shortened(" ".join(parts[:fits]), lettering, room, self.measure))
            parts = parts[fits:]
        if parts:
            lines.append(shortened(" ".join(parts), lettering, room, self.measure))
        return lines


def size_of(lettering: Lettering) -> float:
    """The type size of a lettering on paper."""
    return PAPER.faces[lettering].size


def leading_of(lettering: Lettering) -> float:
    """From one line of a lettering to the next."""
    return LEADING * size_of(lettering)
