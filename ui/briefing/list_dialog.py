"""Before a list or a calendar goes into a file: which one, for whom, in which language."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QWidget

from tracker.briefing.left_out import LeftOut, says_left_out
from tracker.exports.lists.table import LISTS, ListKind
from tracker.frozen import Frozen, field
from tracker.vocabulary import Audience
from ui.look.form import form_of
from ui.look.parts import as_field, at_least, in_column
from ui.look.plain_text import running_label
from ui.look.space import AROUND, BETWEEN
from ui.look.theme import Look

CALENDAR = "calendar"
WIDTH = 460


class ListOffer(Frozen):
    """The list proposed first, and what a file for each audience would leave out."""

    what: str = ListKind.COMMITMENTS
    left_out: Mapping[Audience, LeftOut] = field(default_factory=dict)


class ListChoice(Frozen):
    """`what` is a value of `ListKind`, or CALENDAR."""

    what: str
    audience: Audience
    language: str


class ListDialog(QDialog):
    """Emits `chosen` with the choice."""

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        languages: Mapping[str, str],
        offer: ListOffer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self._offer = offer or ListOffer()
        self._create_widgets(languages)
        self._lay_out()
        self.audience.currentIndexChanged.connect(self._count)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._count()

    def _create_widgets(self, languages: Mapping[str, str]) -> None:
        words = self._look.words
        self.what, self.audience = as_field(QComboBox()), as_field(QComboBox())
        self.language = as_field(QComboBox())
        for kind, listed in LISTS.items():
            self.what.addItem(words.text(listed.title), kind.value)
        self.what.addItem(words.text("Calendar of terms and meetings"), CALENDAR)
        self.what.setCurrentIndex(self.what.findData(str(self._offer.what)))
        for audience in Audience:
            self.audience.addItem(words.title(audience), audience.value)
        self.audience.setCurrentIndex(self.audience.findData(Audience.ORGANISATION.value))
        for language, name in languages.items():
            self.language.addItem(name, language)
        self.language.setCurrentIndex(self.language.findData(self._look.paper_language))
        self.counted, self._remark = running_label(), running_label(role="quiet")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.make = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.make.setProperty("kind", "primary")

    def _lay_out(self) -> None:
        words = self._look.words
        self.setWindowTitle(words.text("Save a list"))
        self.make.setText(words.text("Choose where to keep the list…"))
        self._remark.setText(
            words.text(
                "The file has the whole list, whatever is narrowed here. What is above this "
                "level is left out altogether."
            )
        )
        form = form_of(
            (
                (words.text("List"), self.what),
                (words.text("For whom"), self.audience),
                (words.text("Language"), self.language),
            )
        )
        column = in_column(form, self.counted, self._remark, self.buttons, gap=BETWEEN)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        at_least(self, WIDTH)

    def _count(self) -> None:
        """Say beforehand what a file for these readers leaves out."""
        found = self._offer.left_out.get(Audience(self.audience.currentData()))
        self.counted.setText(says_left_out(found, self._look.words) if found else "")
        self.counted.setVisible(found is not None)

    def accept(self) -> None:
        """Give the choice and close."""
        audience = Audience(self.audience.currentData())
        language = self.language.currentData()
        self.chosen.emit(ListChoice(self.what.currentData(), audience, language))
        super().accept()
