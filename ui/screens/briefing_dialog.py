"""Before a briefing is made: who may read it, in which language and house style."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QWidget

from tracker.styles.names import USUAL
from tracker.vocabulary import Audience
from ui.look.parts import as_field, in_column
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.look.theme import Look
from ui.screens.style_choice import StyleChoice


@dataclass(frozen=True, slots=True)
class BriefingChoice:
    """For whom, in which language (nl, en, fr, de), in which house style (a name or a path)."""

    audience: Audience
    language: str
    style: str = USUAL


class BriefingDialog(QDialog):
    """Emits `chosen` with the choice."""

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        languages: Mapping[str, str],
        style: str = USUAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self.style_choice = StyleChoice(look.words, style)
        self._create_widgets(languages)
        self._lay_out()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _create_widgets(self, languages: Mapping[str, str]) -> None:
        words = self._look.words
        self.audience, self.language = as_field(QComboBox()), as_field(QComboBox())
        for audience in Audience:
            self.audience.addItem(words.title(audience), audience.value)
        self.audience.setCurrentIndex(self.audience.findData(Audience.ORGANISATION.value))
        for language, name in languages.items():
            self.language.addItem(name, language)
        self.language.setCurrentIndex(self.language.findData(words.language))
        self._left_out = running_label(role="quiet")
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
        form = QFormLayout()
        form.setVerticalSpacing(INSIDE)
        form.setHorizontalSpacing(BETWEEN)
        for text, field in (
            (words.text("For whom"), self.audience),
            (words.text("Language"), self.language),
            (words.text("House style"), self.style_choice),
        ):
            label = plain_label(text)
            label.setBuddy(field)
            give_name(field, text)
            form.addRow(label, field)
        column = in_column(form, self._left_out, self.buttons, gap=BETWEEN)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        self.setMinimumWidth(460)

    def accept(self) -> None:
        """Give the choice and close."""
        audience = Audience(self.audience.currentData())
        language, style = self.language.currentData(), self.style_choice.style_name
        self.chosen.emit(BriefingChoice(audience, language, style))
        super().accept()
