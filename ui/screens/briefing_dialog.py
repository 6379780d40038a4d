"""Before a briefing is made: which kind, who may read it, in which language and house style."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QWidget,
)

from tracker.briefing.left_out import LeftOut, says_left_out
from tracker.register.questions.lines import MeetingLine
from tracker.reports import BriefingKind
from tracker.styles.names import USUAL
from tracker.vocabulary import Audience
from ui.look.parts import as_field, in_column, in_row
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.look.theme import Look
from ui.screens.kind_choice import KindChoice
from ui.screens.since_choice import SinceChoice
from ui.screens.style_choice import StyleChoice

#: The kinds that can tell what changed, and whether they need to be told since when.
TELLS_CHANGES = {BriefingKind.MEETING: False, BriefingKind.CHANGES: True}
FIELDS_WIDTH = 380


@dataclass(frozen=True, slots=True)
class BriefingChoice:
    """For whom, in which language (nl, en, fr, de), in which house style (a name or a path).

    `kind` is what sort of paper; `since` the moment from which it tells changes, None for none.
    """

    audience: Audience
    language: str
    style: str = USUAL
    kind: BriefingKind = BriefingKind.MEETING
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class BriefingOffer:
    """What may be chosen from: the kind that is proposed, and the meetings that were held.

    `left_out` is what a paper for each audience does not hold, empty where it is not known.
    """

    kind: BriefingKind = BriefingKind.MEETING
    held: Sequence[MeetingLine] = ()
    style: str = USUAL
    today: date = date.min
    left_out: Mapping[Audience, LeftOut] = field(default_factory=dict)


class BriefingDialog(QDialog):
    """Emits `chosen` with the choice."""

    chosen = Signal(object)

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
        self._left_out_for = offer.left_out
        self.kinds = KindChoice(look.words, offer.kind)
        self.since = SinceChoice(look.words, offer.held, max(offer.today, date(1970, 1, 1)))
        self.style_choice = StyleChoice(look.words, offer.style)
        self._create_widgets(languages)
        self._lay_out()
        self._connect()
        self._ask_since()
        self._count()
        self.kinds.focus_chosen()

    def _create_widgets(self, languages: Mapping[str, str]) -> None:
        words = self._look.words
        self.audience, self.language = as_field(QComboBox()), as_field(QComboBox())
        for audience in Audience:
            self.audience.addItem(words.title(audience), audience.value)
        self.audience.setCurrentIndex(self.audience.findData(Audience.ORGANISATION.value))
        for language, name in languages.items():
            self.language.addItem(name, language)
        self.language.setCurrentIndex(self.language.findData(self._look.paper_language))
        self._left_out, self.counted = running_label(role="quiet"), running_label()
        self._for_both = running_label(role="quiet")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.make = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.make.setProperty("kind", "primary")

    def _lay_out(self) -> None:
        words = self._look.words
        self.setWindowTitle(words.text("Prepare the briefing"))
        self.make.setText(words.text("Choose where to keep it…"))
        self._left_out.setText(
            words.text(
                "What is above this level is left out altogether. Quotations stay in the "
                "language in which they were written."
            )
        )
        self._for_both.setText(
            words.text("A joint sheet holds only what both sides may see, whatever the level.")
        )
        fields = in_column(self._form(), self.counted, self._left_out, self._for_both, gap=BETWEEN)
        fields.addStretch(1)
        right = QWidget()
        right.setLayout(fields)
        right.setFixedWidth(FIELDS_WIDTH)
        beside = in_row(self.kinds, right, gap=AROUND + BETWEEN)
        column = in_column(beside, self.buttons, gap=AROUND)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)

    def _form(self) -> QFormLayout:
        words = self._look.words
        form = QFormLayout()
        form.setVerticalSpacing(INSIDE)
        form.setHorizontalSpacing(BETWEEN)
        for text, control in (
            (words.text("For whom"), self.audience),
            (words.text("Language"), self.language),
            (words.text("House style"), self.style_choice),
            (words.text("Changes since"), self.since),
        ):
            label = plain_label(text)
            label.setBuddy(control)
            give_name(control, text)
            form.addRow(label, control)
        return form

    def _connect(self) -> None:
        self.kinds.changed.connect(self._ask_since)
        self.kinds.changed.connect(self._count)
        self.audience.currentIndexChanged.connect(self._count)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _ask_since(self) -> None:
        """Ask since when only where the kind can tell of it, and say what else the kind does."""
        kind = self.kinds.kind
        self.since.setEnabled(kind in TELLS_CHANGES)
        self.since.ask(needed=TELLS_CHANGES.get(kind, False))
        self._for_both.setVisible(kind is BriefingKind.JOINT)

    def _count(self) -> None:
        """Say beforehand what a paper for these readers leaves out."""
        audience = Audience(self.audience.currentData())
        if self.kinds.kind is BriefingKind.JOINT and audience.may_show(Audience.SHARED):
            audience = Audience.SHARED
        found = self._left_out_for.get(audience)
        self.counted.setText(says_left_out(found, self._look.words) if found else "")
        self.counted.setVisible(found is not None)

    def accept(self) -> None:
        """Give the choice and close."""
        kind = self.kinds.kind
        self.chosen.emit(
            BriefingChoice(
                Audience(self.audience.currentData()),
                self.language.currentData(),
                self.style_choice.style_name,
                kind,
                self.since.moment if kind in TELLS_CHANGES else None,
            )
        )
        super().accept()
