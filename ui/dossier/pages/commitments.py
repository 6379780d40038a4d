"""The commitments of a dossier, with a box to find among them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.register.questions.lines import CommitmentLine
from ui.commitment.filter import matching
from ui.commitment.heads import CommitmentHeads
from ui.commitment.row import CommitmentRow
from ui.dossier.emptied import Nothing, way_to_letters, write_emptied, write_nothing
from ui.lists.panel import ListPanel
from ui.look.find_box import FindBox
from ui.look.parts import in_column
from ui.look.theme import Look
from ui.places.viewing import Viewing

LEAST_BOX = 240  #: width of the box in which one finds


class Commitments(QWidget):
    """The list, and the box; the box is placed by whoever shows the list.

    Emits `everything_wanted` where filters leave nothing, `letters_wanted` where nothing is
    promised yet.
    """

    everything_wanted = Signal()
    letters_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._viewing, self._is_emptied, self._has_letters = Viewing(), False, False
        self._lines: Sequence[CommitmentLine] = ()
        self.panel: ListPanel[CommitmentLine] = ListPanel(
            CommitmentRow(look), self._lead_on, heads=CommitmentHeads(look)
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

    def use(self, viewing: Viewing, *, is_emptied: bool, has_letters: bool) -> None:
        """How one looks, whether filters leave something out, and whether letters are there."""
        self._viewing, self._is_emptied, self._has_letters = viewing, is_emptied, has_letters

    def show_lines(self, lines: Sequence[CommitmentLine]) -> None:
        """Show these undertakings, as far as they match what is typed."""
        self._lines = lines
        self._find()

    def _find(self) -> None:
        self._write_empty()
        self.panel.show_lines(matching(self._lines, self.box.text(), self._look.words))

    def _lead_on(self) -> None:
        if self._lines:
            self.box.clear()
            self.panel.focus_first()
        elif self._is_emptied:
            self.everything_wanted.emit()
        else:
            self.letters_wanted.emit()

    def _write_empty(self) -> None:
        words, empty = self._look.words, self.panel.empty
        if self._lines:
            empty.write(
                words.text("No commitment has these words"),
                words.text("Try fewer words, or only the beginning of one."),
                words.text("Show all"),
            )
        elif self._is_emptied:
            write_emptied(empty, self._look)
        else:
            nothing = Nothing(
                words.text("Nothing promised yet"),
                words.text(
                    "A commitment comes from words in a letter. Open a letter under "
                    "Documents and accept what you read there as a promise."
                ),
                way_to_letters(self._look, has_letters=self._has_letters),
            )
            write_nothing(empty, self._look, nothing, self._viewing.as_of)
