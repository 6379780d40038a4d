"""A briefing beside its pages: another kind, audience or language makes it anew."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QComboBox, QWidget

from tracker.reports import BriefingKind
from ui.briefing.choice import BriefingChoice, BriefingOffer
from ui.briefing.fields import BriefingFields
from ui.briefing.making import About, show_briefing
from ui.briefing.names import name_of
from ui.look.parts import as_field, in_column
from ui.look.plain_text import give_name, plain_label
from ui.look.space import INSIDE
from ui.look.theme import Look
from ui.paper.choosing import Choosing, Make


class BriefingChoosing(Choosing):
    """The fields of a paper about `about`, and which kind of paper it is."""

    def __init__(
        self,
        look: Look,
        languages: Mapping[str, str],
        about: About,
        offer: BriefingOffer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._about = look, about
        self.kind = as_field(QComboBox())
        for kind in BriefingKind:
            self.kind.addItem(look.words.title(kind), kind.value)
        self.kind.setCurrentIndex(self.kind.findData(offer.kind.value))
        self.fields = BriefingFields(look, languages, offer)
        self.fields.under_each_other()
        label = plain_label(look.words.text("Kind of paper"))
        label.setBuddy(self.kind)
        give_name(self.kind, label.text())
        self.setLayout(in_column(label, self.kind, self.fields, gap=INSIDE))
        self.kind.currentIndexChanged.connect(self._use_kind)
        self.fields.changed.connect(self.changed)

    def begin_with(self, choice: BriefingChoice) -> None:
        """Begin with what was chosen in a dialog."""
        self.kind.setCurrentIndex(self.kind.findData(choice.kind.value))
        self.fields.set_choice(choice)

    @property
    def choice(self) -> BriefingChoice:
        """What is chosen now."""
        return self.fields.choice

    @property
    def make(self) -> Make:
        """How the paper is made that is chosen now."""
        words = self._look.words
        return partial(show_briefing, about=self._about, choice=self.choice, words=words)

    @property
    def title(self) -> str:
        """What it is called as a file and at the printer."""
        return name_of(self._about, self.choice, self._look.words)

    def _use_kind(self, _at: int) -> None:
        self.fields.use_kind(BriefingKind(self.kind.currentData()))
