"""Before a paper is made: which kind, for whom, in which language and style, as of when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLayout,
    QScrollArea,
    QWidget,
)

from tracker.briefing.left_out import LeftOut, says_left_out
from tracker.reports import BriefingKind
from tracker.vocabulary import Audience
from ui.briefing.choice import BriefingChoice, BriefingOffer
from ui.briefing.fields import BriefingFields
from ui.briefing.kind_choice import KindChoice
from ui.look.parts import in_column, in_row
from ui.look.plain_text import give_tip, running_label
from ui.look.scrolled import SCROLL_BAR
from ui.look.space import AROUND, BETWEEN
from ui.look.theme import Look

__all__ = ["BriefingChoice", "BriefingDialog", "BriefingOffer"]

FIELDS_WIDTH = 380


class BriefingDialog(QDialog):
    """Emits `chosen` with the choice to make a file of, or `preview_wanted` to look at it.

    `day_chosen` when the paper is to speak of another day, with it or None for today: what
    is left out is another then, and comes by `show_left_out`.
    """

    chosen = Signal(object)
    preview_wanted = Signal(object)
    day_chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        languages: Mapping[str, str],
        offer: BriefingOffer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        offer = offer or BriefingOffer()
        self._left_out_for, self._counted_for = offer.left_out, offer.as_of
        self.kinds = KindChoice(look.words, offer.kind)
        self.fields = BriefingFields(look, languages, offer)
        self._create_widgets()
        self._lay_out()
        self._connect()
        self._count()
        self.kinds.focus_chosen()

    def _create_widgets(self) -> None:
        self._left_out, self.counted = running_label(role="quiet"), running_label()
        self._for_both = running_label(role="quiet")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.preview = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.make = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.make.setProperty("kind", "primary")

    def _lay_out(self) -> None:
        words = self._look.words
        self.setWindowTitle(words.text("Prepare the briefing"))
        self.make.setText(words.text("Choose where to keep it…"))
        self.preview.setText(words.text("Look at it and print…"))
        self._left_out.setText(
            words.text(
                "What is above this level is left out altogether. Quotations stay in the "
                "language in which they were written."
            )
        )
        self._for_both.setText(
            words.text("A joint sheet holds only what both sides may see, whatever the level.")
        )
        fields = in_column(self.fields, self.counted, self._left_out, self._for_both, gap=BETWEEN)
        fields.addStretch(1)
        right = QWidget()
        right.setLayout(fields)
        right.setFixedWidth(FIELDS_WIDTH)
        beside = in_row(self.kinds, right, gap=AROUND + BETWEEN)
        column = in_column(self._scrolling(beside), self.buttons, gap=AROUND)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)

    def _scrolling(self, beside: QLayout) -> QScrollArea:
        """All of it at once where the screen has the height, else scrolled over the buttons."""
        inside, area = QWidget(), QScrollArea()
        beside.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(beside)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside, self._area = inside, area
        return area

    def showEvent(self, event: QShowEvent) -> None:
        """As high as all of it is, and never higher than the screen."""
        if not event.spontaneous():
            whole = self._inside.sizeHint()
            self._area.setMinimumWidth(whole.width() + SCROLL_BAR)
            around = self.sizeHint().height() - self._area.sizeHint().height()
            room = self.screen().availableSize().height() - AROUND
            self.resize(self.minimumSizeHint().width(), min(whole.height() + around, room))
        super().showEvent(event)

    def _connect(self) -> None:
        self.kinds.changed.connect(lambda: self.fields.use_kind(self.kinds.kind))
        self.kinds.changed.connect(
            lambda: self._area.ensureWidgetVisible(self.kinds.boxes[self.kinds.kind])
        )
        self.fields.changed.connect(self._count)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.preview.clicked.connect(self._look_at_it)
        key = QKeySequence(QKeySequence.StandardKey.Print)
        QShortcut(key, self, self.preview.click)
        give_tip(self.preview, key.toString(QKeySequence.SequenceFormat.NativeText))

    @property
    def choice(self) -> BriefingChoice:
        """What is chosen now."""
        return self.fields.choice

    def show_left_out(self, day: date | None, left_out: Mapping[Audience, LeftOut]) -> None:
        """Take what papers leave out that speak of `day`, None for today."""
        self._left_out_for, self._counted_for = left_out, day
        self._count()

    def _count(self) -> None:
        """Say beforehand what a paper for these readers leaves out."""
        choice = self.choice
        self._for_both.setVisible(choice.kind is BriefingKind.JOINT)
        audience = choice.audience
        if choice.kind is BriefingKind.JOINT and audience.may_show(Audience.SHARED):
            audience = Audience.SHARED
        found = self._left_out_for.get(audience)
        if choice.as_of != self._counted_for:  # what was counted is not of that day
            self._counted_for, found = choice.as_of, None
            self._left_out_for = {}
            self.day_chosen.emit(choice.as_of)
        self.counted.setText(says_left_out(found, self._look.words) if found else "")
        self.counted.setVisible(found is not None)

    def _look_at_it(self) -> None:
        self.preview_wanted.emit(self.choice)
        super().accept()

    def accept(self) -> None:
        """Give the choice and close."""
        self.chosen.emit(self.choice)
        super().accept()
