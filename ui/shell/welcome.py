"""What the window shows while no register is open: nothing at first, then the ways to one.

Whoever starts the app for the first time also chooses a language and a name here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tracker.words.marks import N_
from ui.look.laying_out import empty
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.parts import button, hairline, heading, in_column, in_row
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.scrolled import ScrolledPage
from ui.look.space import APART, BETWEEN, INSIDE
from ui.look.theme import Look
from ui.registers.kept import KeptRegister
from ui.registers.recent_menu import name_and_place
from ui.shell.newcomer import WAYS_WIDTH, Newcomer

MOST_RECENT = 5
WIDTH = 680  #: of all that is said here

#: name, its button, what it brings; in the order for whoever is here for the first time
WAYS = (
    (
        "example",
        N_("Try the example"),
        N_(
            "A negotiation in an invented country, with its letters and its next meeting. "
            "All of it is made up, and every paper made of it says so."
        ),
    ),
    (
        "new",
        N_("Begin your own register…"),
        N_("One file for everything: letters, what was promised, what is due, meetings."),
    ),
    (
        "open",
        N_("Open a register…"),
        N_("One that is there already, made by you or handed to you."),
    ),
)


class Welcome(QWidget):
    """Empty while a register is being opened; then `show_first_start` or `show_way_on`.

    `wanted` brings the name of a way of `WAYS`, or the address of a register used lately.
    """

    wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._is_first = False
        self.newcomer = Newcomer(look)
        self._create_widgets()
        self._lay_out()
        look.changed.connect(self._write_texts)
        self._write_texts()
        self._page.hide()

    def show_first_start(self) -> None:
        """Greet whoever is here for the first time."""
        self._show(is_first=True)

    def show_way_on(self) -> None:
        """No register could be opened: say what to do next."""
        self._show(is_first=False)

    def show_recent(self, kept: Sequence[KeptRegister]) -> None:
        """Offer the registers used lately, the last one first."""
        empty(self._recent)
        for each in kept[:MOST_RECENT]:
            self._recent.addWidget(self._recent_row(each.address))
        self._recent_box.setVisible(bool(kept))

    def _recent_row(self, address: str) -> QWidget:
        name, where = name_and_place(address)
        made = button("plain", self._chooses(address))
        made.setText(name.replace("&", "&&"))
        give_name(made, name, where)
        row = QWidget()
        row.setLayout(in_row(made, plain_label(where, sans(Size.SMALL), "quiet"), None, gap=INSIDE))
        return row

    def begin_work(self, sentence: str) -> None:
        """A way was taken and needs a moment: say so, and let nothing else be chosen."""
        self._under_way.setText(sentence)
        self._page.setEnabled(not sentence)

    def _show(self, *, is_first: bool) -> None:
        self._is_first = is_first
        self.newcomer.setVisible(is_first)
        self.begin_work("")
        self._write_texts()
        self._page.show()
        first = "example" if is_first else "open"
        self._put_in_order(list(self.ways) if is_first else list(self.ways)[::-1])
        self.ways[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def _create_widgets(self) -> None:
        self._headline = plain_label("", sans(Size.TITLE, SEMIBOLD))
        self._sentence = running_label("", sans(Size.HEAD), "quiet")
        self._under_way = running_label("", sans())
        self._recent_head = heading()
        self._recent = in_column(gap=0)
        self._recent_box = QWidget()
        self._recent_box.setLayout(in_column(self._recent_head, self._recent, gap=INSIDE))
        self._recent_box.hide()
        self.ways = {name: button("", self._chooses(name)) for name, _title, _text in WAYS}
        self._said = {name: running_label("", sans(), "quiet") for name in self.ways}

    def _chooses(self, name: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(name)

    def _lay_out(self) -> None:
        column = in_column(self._headline, self._sentence, gap=INSIDE)
        column.addSpacing(BETWEEN)
        column.addWidget(self.newcomer)
        column.addLayout(self._ways())
        column.addWidget(self._recent_box)
        column.addWidget(self._under_way)
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        inner.setLayout(column)
        middle = in_row(inner)
        middle.setStretch(0, 1)
        page = QVBoxLayout()
        page.addStretch(2)
        page.addLayout(middle)
        page.addStretch(3)
        self._page = ScrolledPage(page)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the control one is at
        whole = in_column(self._page, gap=0)
        self.setLayout(whole)

    def _ways(self) -> QVBoxLayout:
        self._rows = {name: self._row(name) for name in self.ways}
        self._listed = in_column(*self._rows.values(), gap=BETWEEN)
        self._listed.setContentsMargins(0, INSIDE, 0, APART)
        return self._listed

    def _row(self, name: str) -> QWidget:
        made = self.ways[name]
        made.setMinimumWidth(WAYS_WIDTH)
        beside = in_row(made, self._said[name], gap=BETWEEN)
        beside.setStretch(1, 1)
        beside.setAlignment(made, Qt.AlignmentFlag.AlignTop)
        row = QWidget()
        row.setLayout(in_column(hairline(), beside, gap=BETWEEN))
        return row

    def _put_in_order(self, order: Sequence[str]) -> None:
        """The likeliest way stands first."""
        for at, name in enumerate(order):
            self._listed.insertWidget(at, self._rows[name])

    def _write_texts(self) -> None:
        words = self._look.words
        primary = "example" if self._is_first else "open"
        for name, title, text in WAYS:
            self._make_kind(self.ways[name], "primary" if name == primary else "")
            self.ways[name].setText(words.text(title))
            self._said[name].setText(words.text(text))
        self._recent_head.setText(words.text("Used lately"))
        if self._is_first:
            self._headline.setText(words.text("Welcome to Overleg"))
            self._sentence.setText(
                words.text(
                    "The record of a negotiation: who promised what, in which words, by when, and "
                    "what is still without an answer."
                )
            )
        else:
            self._headline.setText(words.text("No register is open"))
            self._sentence.setText(
                words.text(
                    "A register is one file with everything in it: letters, what was promised, "
                    "meetings. Open one, or make a new one."
                )
            )

    def _make_kind(self, made: QPushButton, kind: str) -> None:
        made.setProperty("kind", kind)
        made.style().polish(made)
