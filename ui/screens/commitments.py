"""The commitments of a dossier, with a box to find among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from tracker.register.questions.lines import CommitmentLine
from ui.lists.panel import ListPanel
from ui.look.find_box import FindBox
from ui.look.parts import in_column
from ui.look.theme import Look
from ui.screens.commitments_filter import matching
from ui.screens.commitments_heads import CommitmentHeads
from ui.screens.commitments_row import CommitmentRow

LEAST_BOX = 240  #: width of the box in which one finds


class Commitments(QWidget):
    """The list, and the box; the box is placed by whoever shows the list."""

    def __init__(self, look: Look, everything_wanted: Callable[[], object] | None = None) -> None:
        super().__init__()
        self._look = look
        self._is_narrowed = False
        self._lines: Sequence[CommitmentLine] = ()
        self.panel: ListPanel[CommitmentLine] = ListPanel(
            CommitmentRow(look), everything_wanted, heads=CommitmentHeads(look)
        )
        self.box = FindBox(LEAST_BOX)
        self.box.textChanged.connect(self._find)
        self.setLayout(in_column(self.panel))

    def write_texts(self) -> None:
        """Names, and what stands in an empty list."""
        words = self._look.words
        self.panel.list.name(words.text("Commitments"))
        self.box.ask(words.text("Find in these commitments"))
        self._write_empty()

    def use_narrowing(self, *, narrowed: bool) -> None:
        """Whether filters leave something out of the lines that come."""
        self._is_narrowed = narrowed

    def show_lines(self, lines: Sequence[CommitmentLine]) -> None:
        """Show these undertakings, as far as they match what is typed."""
        self._lines = lines
        self._find()

    def _find(self) -> None:
        self._write_empty()
        self.panel.show_lines(matching(self._lines, self.box.text(), self._look.words))

    def _write_empty(self) -> None:
        words = self._look.words
        if self._lines:
            self.panel.empty.write(
                words.text("No commitment has these words"),
                words.text("Try fewer words, or only the beginning of one."),
            )
        elif self._is_narrowed:
            self.panel.empty.write(
                words.text("The filters leave nothing here"),
                words.text("The timeline above is narrowed by the same filters."),
                words.text("Clear all filters"),
            )
        else:
            self.panel.empty.write(
                words.text("Nothing promised yet"),
                words.text(
                    "A commitment comes from words in a letter. Open a letter under "
                    "Documents and accept what you read there as a promise."
                ),
            )
