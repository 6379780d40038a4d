"""Moving through a letter and selecting words in it, from the keyboard; without Qt."""

from __future__ import annotations

from enum import Enum, auto

from tracker.frozen import Frozen
from tracker.letters.letter import Letter
from ui.desk.state import Range


class Step(Enum):
    """How far one key moves the caret."""

    BACK = auto()
    ON = auto()
    WORD_BACK = auto()
    WORD_ON = auto()
    START = auto()
    END = auto()


class Selection(Frozen):
    """Words from `anchor`, where selecting began, to `caret`, where it is now."""

    anchor: int = 0
    caret: int = 0

    @property
    def range(self) -> Range:
        """The selected range, empty when the caret stands at the anchor."""
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    @property
    def is_empty(self) -> bool:
        """Whether no words are selected."""
        return self.anchor == self.caret

    def to(self, position: int, *, selecting: bool) -> Selection:
        """The caret at `position`, the anchor left behind or taken along."""
        return Selection(self.anchor if selecting else position, position)


def stepped(letter: Letter, caret: int, step: Step) -> int:
    """Where a step leads from `caret`; stays within the letter's text."""
    text = letter.text
    match step:
        case Step.BACK:
            return max(caret - 1, 0)
        case Step.ON:
            return min(caret + 1, len(text))
        case Step.WORD_BACK:
            return _word_start(text, caret)
        case Step.WORD_ON:
            return _next_word(text, caret)
        case Step.START:
            return 0
        case Step.END:
            return len(text)


def word_at(letter: Letter, position: int) -> Range:
    """The word around a position, as a double click selects it; may be empty."""
    text, start, end = letter.text, position, position
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def _word_start(text: str, caret: int) -> int:
    while caret > 0 and not text[caret - 1].isalnum():
        caret -= 1
    while caret > 0 and text[caret - 1].isalnum():
        caret -= 1
    return caret


def _next_word(text: str, caret: int) -> int:
    while caret < len(text) and text[caret].isalnum():
        caret += 1
    while caret < len(text) and not text[caret].isalnum():
        caret += 1
    return caret
