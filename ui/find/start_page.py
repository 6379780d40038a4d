"""What stands there before one types: what can be typed, what one keeps, what one sought before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from tracker.register.questions.finding.views import ViewLine
from tracker.words import Words
from tracker.words.marks import N_
from ui.look.laying_out import empty
from ui.look.lettering import MEDIUM, Size, sans
from ui.look.parts import button, heading, in_column
from ui.look.plain_text import give_name, running_label
from ui.look.scrolled import ScrolledPage
from ui.look.space import AROUND, INSIDE
from ui.look.theme import Look

#: What can be typed, in the language of the moment, and what it finds.
EXAMPLES = (
    (N_("heavy work"), N_("both words, in any form and order; accents and hyphens are forgiven")),
    (N_("“for the time being”"), N_("these words as they stand, next to each other")),
    (N_("pension -age"), N_("one word without the other")),
    (N_("unemploy*"), N_("whatever begins so")),
    (N_("by:cabinet with:caveat"), N_("the words of a party, as far as something limits them")),
    (N_("type:commitment from:2026"), N_("promises since a day, a month or a year")),
)  # fmt: skip
MOST_SOUGHT = 5


class StartPage(ScrolledPage):
    """Emits `asked` with what is to be sought, `renamed` and `dropped` with the view meant.

    On the name of a view F2 renames it, and Delete keeps it no longer.
    """

    asked = Signal(str)
    renamed = Signal(object)  # a ViewLine
    dropped = Signal(object)  # a ViewLine

    def __init__(self, look: Look) -> None:
        self._page = in_column(gap=INSIDE)
        super().__init__(self._page)
        self._look = look
        self._views: Sequence[ViewLine] = ()
        self._sought: Sequence[str] = ()
        self.links: list[QPushButton] = []
        self._named: dict[QWidget, ViewLine] = {}
        look.changed.connect(self._build)
        self._build()

    def show_kept(self, views: Sequence[ViewLine], sought: Sequence[str]) -> None:
        """Show the views of the register, and what was sought last, newest first."""
        shown = tuple(views), tuple(sought[:MOST_SOUGHT])
        if shown != (self._views, self._sought):
            self._views, self._sought = shown
            self._build()

    def _build(self) -> None:
        words = self._look.words
        give_name(self, words.text("What you can type"))
        inner = QWidget()
        column = in_column(gap=INSIDE)
        column.setContentsMargins(0, AROUND, 0, 0)
        self.links = []
        self._named = {}
        if self._views:
            column.addWidget(heading(words.text("Kept views")))
            column.addLayout(self._grid([self._view(view, words) for view in self._views]))
            column.addSpacing(AROUND)
        if self._sought:
            column.addWidget(heading(words.text("Sought just now")))
            column.addLayout(self._grid([[self._link(each, each)] for each in self._sought]))
            column.addSpacing(AROUND)
        column.addWidget(heading(words.text("What you can type")))
        column.addLayout(self._grid([self._example(*each, words) for each in EXAMPLES]))
        column.addStretch(1)
        inner.setLayout(column)
        empty(self._page)
        self._page.addWidget(inner)

    def _grid(self, rows: Sequence[Sequence[QWidget]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(AROUND)
        grid.setVerticalSpacing(INSIDE)
        for at, row in enumerate(rows):
            for column, part in enumerate(row):
                grid.addWidget(part, at, column)
        grid.setColumnMinimumWidth(0, 240)
        grid.setColumnStretch(1, 1)
        return grid

    def _example(self, typed: str, finds: str, words: Words) -> list[QWidget]:
        text = words.text(typed)
        return [self._link(text, text), _explained(words.text(finds))]

    def _view(self, view: ViewLine, words: Words) -> list[QWidget]:
        rename = button("small", lambda: self.renamed.emit(view))
        rename.setText(words.text("Rename…"))
        give_name(rename, words.text("Rename: {name}", name=view.name))
        drop = button("small", lambda: self.dropped.emit(view))
        drop.setText(words.text("Keep no longer"))
        give_name(drop, words.text("Keep no longer: {name}", name=view.name))
        link = self._link(view.name, view.asked)
        self._named[link] = view
        return [link, _explained(view.asked), rename, drop]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What can be done with the view whose name has the keyboard."""
        view = self._named.get(self.window().focusWidget())
        if view is not None and event.key() == Qt.Key.Key_F2:
            self.renamed.emit(view)
        elif view is not None and event.key() == Qt.Key.Key_Delete:
            self.dropped.emit(view)
        else:
            super().keyPressEvent(event)

    def _link(self, name: str, asked: str) -> QPushButton:
        made = button("link", lambda: self.asked.emit(asked))
        made.setText(name.replace("&", "&&"))
        made.setFont(sans(Size.TEXT, MEDIUM))
        self.links.append(made)
        return made


def _explained(text: str) -> QLabel:
    return running_label(text, sans(), "quiet")
