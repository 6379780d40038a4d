"""A column that says how something stands: its caption, its value, and how it came to that."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from tracker.frozen import Frozen
from tracker.register.questions.following.source_rows import SourceLine
from tracker.words import Words
from ui.look.cut_button import CutButton
from ui.look.flow import Flow
from ui.look.key_button import KeyButton
from ui.look.lettering import Size, sans
from ui.look.parts import in_column, in_row
from ui.look.plain_text import give_name, running_label
from ui.look.space import INSIDE, UNIT
from ui.look.theme import Look

OpenSource = Callable[[SourceLine], None]


class Step(Frozen):
    """One line of a history: the day, what it then was, further facts of it, and its source."""

    day: str
    what: str
    facts: Sequence[str]
    source: SourceLine | None = None


class StepPart(QWidget):
    """A step of a history, its source a button where it can be opened."""

    def __init__(self, look: Look, step: Step, open_source: OpenSource) -> None:
        super().__init__()
        words = look.words
        head = words.text("{day}: {what}", day=step.day, what=step.what)
        column = in_column(running_label(head, sans(Size.SMALL)), gap=0)
        for fact in step.facts:
            column.addWidget(running_label(fact, sans(Size.SMALL), "quiet"))
        source = step.source
        if source is not None and (source.entry is not None or source.document is not None):
            made = CutButton("link")
            made.clicked.connect(lambda: open_source(source))
            made.say(source_in_words(source, words))
            give_name(made, words.text("Open the source: {source}", source=made.whole))
            column.addLayout(in_row(made, None, gap=0))
        elif source is not None and source.text:
            column.addWidget(running_label(source.text, sans(Size.SMALL), "quiet"))
        self.setLayout(column)


class StatusColumn(QWidget):
    """Its caption, how it stands, what that rests on, and its history."""

    def __init__(self, caption: QWidget, value: QWidget, detail: str) -> None:
        super().__init__()
        self._column = in_column(caption, value, gap=2)
        if detail:
            self._column.addWidget(running_label(detail, sans(Size.SMALL), "quiet"))
        self.setLayout(self._column)

    def add_history(self, steps: Sequence[QWidget], keys: Sequence[KeyButton]) -> None:
        """How it came to it, and under that what can be entered."""
        self._column.addSpacing(INSIDE)
        for step in steps:
            self._column.addWidget(step)
            self._column.addSpacing(UNIT)
        self._column.addStretch(1)
        row = Flow(gap=INSIDE)
        for key in keys:
            row.addWidget(key)
        self._column.addLayout(row)


def source_in_words(source: SourceLine, words: Words) -> str:
    """A source as it is called: the entry, or the title of the paper."""
    if source.entry is not None:
        return words.text("Entry {entry}", entry=source.entry)
    return source.document or source.text or ""
