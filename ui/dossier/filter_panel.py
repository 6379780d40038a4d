"""The panel in which one says what to see of a dossier: whose, about what, of which kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QFrame,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from tracker.frozen import replace
from tracker.timeline.describing import name_of
from tracker.timeline.events import Choice, TimelineChoices
from tracker.vocabulary import Audience
from tracker.words.language import capital
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.parts import in_column, in_row, remark
from ui.look.plain_text import give_name, plain_label
from ui.look.space import APART, AROUND, BETWEEN, DENSE_ROW, INSIDE
from ui.look.theme import Look
from ui.places.viewing import Viewing, narrowed_by

#: So many lines of a column are shown; further ones are scrolled to.
MOST_SHOWN = 10
LEAST_WIDTH, MOST_WIDTH = 120, 300

#: An own note is for oneself, who sees everything.
AUDIENCES = tuple(audience for audience in Audience if audience is not Audience.NOTE)

Line = tuple[str, object]


class FilterPanel(QFrame):
    """Opens below its button, and acts at once. Emits `wanted` with a `Change`."""

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._look = look
        self.setObjectName("card")
        self._viewing, self._choices = Viewing(), TimelineChoices()
        self._groups: dict[str, list[tuple[QAbstractButton, object]]] = {}
        self._built: tuple[TimelineChoices, str] | None = None
        self._opener: QWidget | None = None

    def show_viewing(self, viewing: Viewing, choices: TimelineChoices) -> None:
        """Tick what narrows now."""
        self._viewing, self._choices = viewing, choices
        if self.isVisible():
            self._fill()

    def open_below(self, button: QWidget) -> None:
        """Open under `button`, inside the window."""
        self._opener = button
        self._fill()
        self.adjustSize()
        at = button.mapToGlobal(QPoint(0, button.height() + 2))
        window = button.window()
        right = window.mapToGlobal(QPoint(window.width(), 0)).x() - APART
        self.move(max(min(at.x(), right - self.width()), 0), at.y())
        self.show()
        first = next((one for group in self._groups.values() for one, _ in group), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it, and so does its own key; the arrows go along a column."""
        steps = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F7):
            self.close()
        elif event.key() in steps:
            self.focusNextPrevChild(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The keyboard goes back to where it came from."""
        super().closeEvent(event)
        if self._opener is not None:
            self._opener.setFocus(Qt.FocusReason.PopupFocusReason)

    def boxes(self, group: str) -> dict[str, QAbstractButton]:
        """What can be ticked in a group (parties, topics, kinds, statuses, audience), by name."""
        self._fill()
        return {box.text().replace("&&", "&"): box for box, _ in self._groups.get(group, [])}

    def _fill(self) -> None:
        asked = (self._choices, self._look.words.language)
        if self._built != asked:
            self._built = asked
            self._build()
        wanted = self._viewing.wanted
        for group, boxes in self._groups.items():
            chosen = getattr(wanted, group)
            for box, value in boxes:
                ticked = value == chosen if group == "audience" else value in (chosen or ())
                box.blockSignals(True)
                box.setChecked(ticked)
                box.blockSignals(False)

    def _build(self) -> None:
        if (before := self.layout()) is not None:
            QWidget().setLayout(before)  # takes its widgets along
        words, choices = self._look.words, self._choices
        self._groups = {}
        columns = [
            self._column("parties", words.text("Parties"), _named(choices.parties)),
            self._column("topics", words.text("Topics"), _named(choices.topics)),
            self._column(
                "kinds",
                words.text("Kinds"),
                [(capital(name_of(kind, words)), kind) for kind in choices.kinds],
            ),
            self._column(
                "statuses",
                words.text("Status"),
                [(words.title(status), status) for status in choices.statuses],
            ),
            self._column("audience", words.text("As seen by"), self._audiences()),
        ]
        row = in_row(gap=AROUND)
        for column in columns:
            if column is not None:
                row.addWidget(column, 0, Qt.AlignmentFlag.AlignTop)
        says = remark(words.text("Nothing ticked in a column leaves all of it."))
        whole = in_column(row, says, gap=BETWEEN)
        whole.setContentsMargins(AROUND, BETWEEN, AROUND, BETWEEN)
        self.setLayout(whole)
        give_name(self, words.text("Filter"))

    def _audiences(self) -> list[Line]:
        words = self._look.words
        levels = [(words.title(audience), audience) for audience in AUDIENCES]
        return [(words.text("You, everything"), None), *levels]

    def _column(self, group: str, title: str, lines: Iterable[Line]) -> QWidget | None:
        """A head with its boxes; None when there is nothing to choose."""
        is_one = group == "audience"
        act = self._choose if is_one else self._tick
        boxes = [(self._box(text, act, group, one=is_one), value) for text, value in lines]
        if not boxes:
            return None
        self._groups[group] = boxes
        for box, _ in boxes:
            give_name(box, f"{title}: {box.text().replace('&&', '&')}")
        column = QWidget()
        head = plain_label(title, sans(Size.SMALL, SEMIBOLD), "quiet")
        column.setLayout(in_column(head, _scrolled([box for box, _ in boxes]), gap=INSIDE))
        return column

    def _box(
        self, text: str, act: Callable[[str], None], group: str, *, one: bool
    ) -> QAbstractButton:
        box = QRadioButton() if one else QCheckBox()
        box.setText(text.replace("&", "&&"))
        box.setFixedHeight(DENSE_ROW)
        if one:
            box.clicked.connect(lambda: act(group))
        else:
            box.toggled.connect(lambda: act(group))
        return box

    def _tick(self, group: str) -> None:
        ticked = frozenset(value for box, value in self._groups[group] if box.isChecked())
        self._want(group, ticked)

    def _choose(self, group: str) -> None:
        chosen = next((value for box, value in self._groups[group] if box.isChecked()), None)
        self._want(group, chosen)

    def _want(self, group: str, chosen: object) -> None:
        self.wanted.emit(
            lambda viewing: replace(viewing, wanted=narrowed_by(viewing.wanted, group, chosen))
        )


def _named(choices: Iterable[Choice]) -> list[Line]:
    return [(capital(choice.name), choice.id) for choice in choices]


def _scrolled(boxes: list[QAbstractButton]) -> QScrollArea:
    """The boxes one below the other, a number of them in view."""
    inside = QWidget()
    # The style gives a radio button its height: what it lacks stands between two.
    column = in_column(*boxes, gap=4 if isinstance(boxes[0], QRadioButton) else 0)
    column.addStretch(1)
    inside.setLayout(column)
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    wide = max(box.sizeHint().width() for box in boxes) + BETWEEN
    area.setFixedSize(
        min(max(wide, LEAST_WIDTH), MOST_WIDTH), DENSE_ROW * min(len(boxes), MOST_SHOWN) + 2
    )
    return area
