"""The settings, in one dialog: each takes effect at once, nothing waits for an OK."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from tracker.frozen import replace
from ui.briefing.style_choice import StyleChoice
from ui.computer.account import account_name
from ui.look.drafts import passing
from ui.look.lettering import Size, sans
from ui.look.naming import MOTIONS, NAMES, SCHEMES
from ui.look.parts import as_field, heading, in_column
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.scrolled import ScrolledPage
from ui.look.space import APART, AROUND, BETWEEN, INSIDE, UNIT
from ui.look.theme import Look
from ui.settings import TEXT_SIZES, Settings, Telling
from ui.shell.newcomer import LONGEST_NAME

WIDTH, HEIGHT = 640, 744
LABELS_WIDTH = 152  #: so that the fields of all groups begin under each other


class SettingsDialog(QDialog):
    """Emits `changed` with the settings as they are now, at each choice."""

    changed = Signal(object)

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self.settings = look, settings
        self.fields: dict[str, QWidget] = {}
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self._whole = in_column(self.buttons, gap=BETWEEN)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self.buttons.setContentsMargins(APART, 0, APART, AROUND)
        self.setLayout(self._whole)
        self._page = self._fill()
        look.changed.connect(self._fill_anew)
        self.resize(WIDTH, HEIGHT)

    def done(self, result: int) -> None:
        """Keep the name also where the keyboard is still on it."""
        self._name_the_user()
        super().done(result)

    def show_settings(self, settings: Settings) -> None:
        """The settings were changed elsewhere."""
        self.settings = settings

    # -- the page; made anew in another language

    def _fill(self) -> ScrolledPage:
        words = self._look.words
        self.setWindowTitle(words.text("Settings"))
        self._close_button().setText(words.text("Close"))
        self._groups = in_column(gap=INSIDE)
        self._groups.addSpacing(AROUND)
        self._add_you()
        self._add_languages()
        self._add_appearance()
        self._add_papers()
        self._add_reminders()
        self._groups.addStretch(1)
        page = ScrolledPage(self._groups)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the control one is at
        self._whole.insertWidget(0, page, 1)
        return page

    def _fill_anew(self) -> None:
        focus = self.focusWidget()
        at = next((name for name, field in self.fields.items() if field is focus), None)
        scrolled = self._page.verticalScrollBar().value()
        self._page.hide()
        self._page.deleteLater()
        self.fields = {}
        self._page = self._fill()
        self._page.verticalScrollBar().setValue(scrolled)
        self._page.show()  # what is hidden takes no keyboard
        if at is not None:
            self.fields[at].setFocus()

    def _close_button(self) -> QPushButton:
        return self.buttons.button(QDialogButtonBox.StandardButton.Close)

    def _add_you(self) -> None:
        words = self._look.words
        self.name = QLineEdit(self.settings.name)
        passing(self.name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(account_name())
        self.name.editingFinished.connect(self._name_the_user)
        form = self._group(words.text("You"))
        remark = words.text(
            "Written with every change from now on. What is written already keeps its name."
        )
        self._add(form, "name", words.text("Your name"), self.name, remark)

    def _add_languages(self) -> None:
        words = self._look.words
        form = self._group(words.text("Language"))
        box = self._choice("language", NAMES, words.language)
        self._add(form, "language", words.text("Of the app"), box)
        box = self._choice("paper_language", {"": words.text("As the app"), **NAMES})
        remark = words.text("Proposed for each paper; another may be chosen there.")
        self._add(form, "paper_language", words.text("Of papers"), box, remark)

    def _add_appearance(self) -> None:
        words = self._look.words
        form = self._group(words.text("Appearance"))
        schemes = {str(scheme): words.text(title) for scheme, title in SCHEMES.items()}
        motions = {str(motion): words.text(title) for motion, title in MOTIONS.items()}
        sizes = {str(size): words.text("{number}%", number=size) for size in TEXT_SIZES}
        remark = words.text("All else grows with the text. The window opens anew where you are.")
        self._add(form, "scheme", words.text("Colours"), self._choice("scheme", schemes))
        box = self._choice("text_size", sizes)
        self._add(form, "text_size", words.text("Text size"), box, remark)
        self._add(form, "motion", words.text("Movement"), self._choice("motion", motions))

    def _add_papers(self) -> None:
        words = self._look.words
        form = self._group(words.text("Papers"))
        style = StyleChoice(words, self.settings.house_style)
        style.chosen.connect(lambda name: self._change(house_style=name))
        self._add(form, "house_style", words.text("House style"), style)

    def _add_reminders(self) -> None:
        words = self._look.words
        form = self._group(words.text("Reminders"))
        choices = {
            str(Telling.NOTHING): words.text("Only in this window"),
            str(Telling.TIME): words.text("Also on the desktop: that a term ends, and when"),
            str(Telling.DOSSIER): words.text("Also on the desktop, with the name of the dossier"),
        }
        asked = self.settings.telling != Telling.NOT_ASKED
        chosen = self.settings.telling if asked else str(Telling.NOTHING)
        remark = words.text(
            "An hour before a term ends, or on the morning of its day. The desktop may show it on "
            "a locked screen, so nothing of what anybody wrote is ever in it."
        )
        box = self._choice("telling", choices, chosen)
        self._add(form, "telling", words.text("Tell me"), box, remark)

    # -- parts

    def _group(self, title: str) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(INSIDE)
        form.setHorizontalSpacing(BETWEEN)
        form.setContentsMargins(0, 0, 0, BETWEEN)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._groups.addWidget(heading(title))
        self._groups.addLayout(form)
        return form

    def _add(
        self, form: QFormLayout, name: str, title: str, field: QWidget, remark: str = ""
    ) -> None:
        label = plain_label(title)
        label.setMinimumWidth(LABELS_WIDTH)
        label.setBuddy(field)
        give_name(field, title, remark)
        if remark:
            under = running_label(remark, sans(Size.SMALL), "quiet")
            form.addRow(label, in_column(field, under, gap=UNIT))
        else:
            form.addRow(label, field)
        self.fields[name] = field

    def _choice(
        self, name: str, choices: Mapping[str, str], chosen: str | None = None
    ) -> QComboBox:
        """A field with `choices` by their value, at the one that is set, or at `chosen`."""
        box = as_field(QComboBox())
        for value, text in choices.items():
            box.addItem(text, value)
        at = str(getattr(self.settings, name)) if chosen is None else chosen
        box.setCurrentIndex(max(box.findData(at), 0))
        kind = type(getattr(self.settings, name))
        box.activated.connect(lambda index: self._change(**{name: kind(box.itemData(index))}))
        return box

    def _name_the_user(self) -> None:
        self._change(name=self.name.text().strip())

    def _change(self, **what: object) -> None:
        changed = replace(self.settings, **what)
        if changed != self.settings:
            self.settings = changed
            self.changed.emit(changed)
