"""What narrows a dossier at this moment, as chips one can take away."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from tracker.frozen import Frozen, replace
from tracker.timeline.describing import name_of
from tracker.timeline.events import Choice, TimelineChoices
from tracker.words import Words
from tracker.words.language import capital
from ui.look.flow import Flow
from ui.look.icons import icon
from ui.look.laying_out import parts_in
from ui.look.mirrored import LEFT_TO_RIGHT, RIGHT_TO_LEFT
from ui.look.parts import button
from ui.look.plain_text import give_name
from ui.look.space import INSIDE
from ui.look.theme import Look
from ui.places.viewing import Viewing, narrowed_by


class Chip(Frozen):
    """One thing that narrows: in words, and which value of which group of the filter it is."""

    said: str
    group: str
    value: object = None

    def without(self, viewing: Viewing) -> Viewing:
        """The same way of looking without this."""
        if self.group == "days":
            return replace(viewing, days=None)
        if self.group == "audience":
            return replace(viewing, wanted=replace(viewing.wanted, audience=None))
        left = frozenset(getattr(viewing.wanted, self.group) or ()) - {self.value}
        return replace(viewing, wanted=narrowed_by(viewing.wanted, self.group, left))


def chips_of(viewing: Viewing, choices: TimelineChoices, words: Words) -> Iterator[Chip]:
    """A chip for each thing that narrows, in the order of the filter."""
    wanted = viewing.wanted
    for group, named in (("parties", choices.parties), ("topics", choices.topics)):
        for id_ in sorted(getattr(wanted, group) or ()):
            yield Chip(_named(id_, named, words), group, id_)
    for kind in sorted(wanted.kinds or ()):
        yield Chip(capital(name_of(kind, words)), "kinds", kind)
    for status in sorted(wanted.statuses or ()):
        yield Chip(words.title(status), "statuses", status)
    if wanted.audience is not None:
        said = words.text("For: {audience}", audience=words.label(wanted.audience))
        yield Chip(said, "audience")
    if viewing.days is not None:
        yield Chip(days_in_words(viewing, words), "days")


def days_in_words(viewing: Viewing, words: Words) -> str:
    """The chosen days: the first to the last, or the one there is."""
    if viewing.days is None:
        return ""
    first, last = viewing.days
    if first == last:
        return words.day(first)
    return words.text("{first} to {last}", first=words.day(first), last=words.day(last))


def _named(id_: int, choices: tuple[Choice, ...], words: Words) -> str:
    """The name; of what is not there as of the day one looks at, that it is not."""
    named = next((choice.name for choice in choices if choice.id == id_), None)
    return named or words.text("not there then")


class ChipRow(QWidget):
    """The chips, and at their end the way to have everything. Emits `wanted` with a `Change`."""

    wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._viewing, self._choices = Viewing(), TimelineChoices()
        self._shown: list[Chip] = []
        self._flow = Flow(self)
        self.setContentsMargins(INSIDE, 0, INSIDE, 0)  # chips stand on the margin of the content
        self.clear_all = button("small", lambda: self.wanted.emit(Viewing.with_all))
        self._flow.addWidget(self.clear_all)
        look.changed.connect(self._write_again)
        self.hide()

    def show_viewing(self, viewing: Viewing, choices: TimelineChoices) -> None:
        """Show what narrows now; nothing at all when nothing does."""
        self._viewing, self._choices = viewing, choices
        chips = list(chips_of(viewing, choices, self._look.words))
        self.setVisible(bool(chips))
        if chips != self._shown:
            self._shown = chips
            self._build()

    def buttons(self) -> list[QPushButton]:
        """The chips from the left."""
        made = (part for _at, part in parts_in(self._flow))
        return [one for one in made if isinstance(one, QPushButton) and one is not self.clear_all]

    def _build(self) -> None:
        at, had_focus = self._focused()
        for made in self.buttons():
            self._flow.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._flow.removeWidget(self.clear_all)
        for chip in self._shown:
            self._flow.addWidget(self._chip(chip))
        self._flow.addWidget(self.clear_all)
        for made in (*self.buttons(), self.clear_all):
            made.show()
        self._write_texts()
        self.updateGeometry()
        if had_focus:
            left = self.buttons() or [self.clear_all]
            left[min(at, len(left) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused(self) -> tuple[int, bool]:
        """Which chip has the keyboard, if one has: the next one gets it."""
        for at, made in enumerate(self.buttons()):
            if made.hasFocus():
                return at, True
        return 0, False

    def _chip(self, chip: Chip) -> QPushButton:
        made = ChipButton(chip.said, self)
        made.clicked.connect(lambda: self.wanted.emit(chip.without))
        return made

    def _write_again(self) -> None:
        self._shown = list(chips_of(self._viewing, self._choices, self._look.words))
        self._build()

    def _write_texts(self) -> None:
        words = self._look.words
        self.clear_all.setText(words.text("Clear all"))
        give_name(self.clear_all, words.text("Clear all filters"))
        for made, chip in zip(self.buttons(), self._shown, strict=True):
            made.setIcon(icon("close", self._look.palette.quiet))
            give_name(made, words.text("Remove filter: {filter}", filter=chip.said))


class ChipButton(QPushButton):
    """A chip: a click, Enter, Space, Delete or Backspace takes it away."""

    def __init__(self, said: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(said.replace("&", "&&") + " ")  # the cross stands a little off
        self.setProperty("kind", "chip")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        is_over = self.layoutDirection() is RIGHT_TO_LEFT
        self.setLayoutDirection(LEFT_TO_RIGHT if is_over else RIGHT_TO_LEFT)  # the cross at the end
        self.setIconSize(QSize(10, 10))
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace take it away too."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)
