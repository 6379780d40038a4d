"""The fields of a paper: for whom, in which language and style, as of when, on which sheets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from tracker.frozen import replace
from tracker.reports import BriefingKind
from tracker.vocabulary import Audience
from ui.briefing.as_of_choice import AsOfChoice
from ui.briefing.choice import A4, LETTER, TELLS_CHANGES, BriefingChoice, BriefingOffer
from ui.briefing.habits import PaperHabit
from ui.briefing.since_choice import SinceChoice
from ui.briefing.style_choice import StyleChoice
from ui.look.form import form_of
from ui.look.parts import as_field
from ui.look.theme import Look


class BriefingFields(QWidget):
    """Holds a choice for the `kind` it is told. `changed` when any field is another."""

    changed = Signal()

    def __init__(
        self,
        look: Look,
        languages: Mapping[str, str],
        offer: BriefingOffer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._offer = look, offer
        today, words = max(offer.today, date(1970, 1, 1)), look.words
        self.audience, self.language, self.paper = (as_field(QComboBox()) for _ in range(3))
        self.style_choice = StyleChoice(words, offer.style)
        self.since = SinceChoice(words, offer.held, today)
        self.as_of = AsOfChoice(words, max(offer.begun, date(1970, 1, 1)), today)
        self._fill(languages)
        self.as_of.choose(offer.as_of)
        self._form = self._laid_out()
        self._connect()
        self.use_kind(offer.kind)

    def use_kind(self, kind: BriefingKind) -> None:
        """Show what this kind can have, as it was had the last time."""
        self._kind = kind
        with QSignalBlocker(self):
            self._use_habit(kind)
            self.since.setEnabled(kind in TELLS_CHANGES)
            self.since.ask(needed=TELLS_CHANGES.get(kind, False))
            self._form.setRowVisible(self.since, kind in TELLS_CHANGES)
        self.changed.emit()

    @property
    def choice(self) -> BriefingChoice:
        """What is chosen."""
        kind = self._kind
        return BriefingChoice(
            audience=Audience(self.audience.currentData()),
            language=self.language.currentData(),
            style=self.style_choice.style_name,
            kind=kind,
            since=self.since.moment if kind in TELLS_CHANGES else None,
            paper=self.paper.currentData(),
            as_of=self.as_of.day,
        )

    def set_choice(self, choice: BriefingChoice) -> None:
        """Show a choice that was made elsewhere."""
        with QSignalBlocker(self):
            self.use_kind(choice.kind)
            self._show(choice.habit)
            self.style_choice.use(choice.style)
            self.as_of.choose(choice.as_of)
            self.since.choose(choice.since)
        self.changed.emit()

    def under_each_other(self) -> None:
        """Names above their fields, where there is little room beside."""
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)

    def _fill(self, languages: Mapping[str, str]) -> None:
        words = self._look.words
        for audience in Audience:
            self.audience.addItem(words.title(audience), audience.value)
        self.audience.setCurrentIndex(self.audience.findData(Audience.ORGANISATION.value))
        for language, name in languages.items():
            self.language.addItem(name, language)
        self.language.setCurrentIndex(self.language.findData(self._look.paper_language))
        self.paper.addItem(words.text("A4"), A4)
        self.paper.addItem(words.text("Letter (8.5 × 11 inches)"), LETTER)

    def _laid_out(self) -> QFormLayout:
        words = self._look.words
        form = form_of(
            (
                (words.text("For whom"), self.audience),
                (words.text("Language"), self.language),
                (words.text("House style"), self.style_choice),
                (words.text("Paper size"), self.paper),
                (words.text("As of"), self.as_of),
                (words.text("Changes since"), self.since),
            )
        )
        self.setLayout(form)
        return form

    def _connect(self) -> None:
        for box in (self.audience, self.language, self.paper):
            box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.style_choice.chosen.connect(lambda _style: self.changed.emit())
        for part in (self.as_of, self.since):
            part.changed.connect(self.changed)

    def _use_habit(self, kind: BriefingKind) -> None:
        habit = self._offer.habits.get(kind)
        if habit is not None:
            self._show(replace(habit, audience=habit.audience_proposed))

    def _show(self, habit: PaperHabit) -> None:
        self.audience.setCurrentIndex(self.audience.findData(habit.audience.value))
        self.language.setCurrentIndex(max(self.language.findData(habit.language), 0))
        self.paper.setCurrentIndex(self.paper.findData(habit.paper))
